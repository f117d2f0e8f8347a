/** `search QUERY`: finds articles. */
import type { ArticleSource, SearchHit, SearchOrder, Snippet } from '../contract/library.ts';
import { inLibrary, exitCodes, oneLine, say } from './terminal.ts';

export interface SearchOptions {
  readonly library: string;
  readonly json: boolean;
  readonly order: SearchOrder;
  readonly limit: number;
  readonly offset: number;
}

/** Found words are underlined on a terminal. */
function emphasised({ text, marks }: Snippet): string {
  if (!process.stdout.isTTY) return text;
  let shown = '';
  let end = 0;
  for (const [from, to] of marks) {
    shown += `${text.slice(end, from)}\u001b[4m${text.slice(from, to)}\u001b[24m`;
    end = to;
  }
  return shown + text.slice(end);
}

export function sourceText({ titleName, date, pageNumber, pageName }: ArticleSource): string {
  const page = say({ 'zh-CN': `第${pageNumber}版`, en: `page ${pageNumber}` });
  return [titleName, date, page, pageName].filter((part) => part !== null).map(oneLine).join(' ');
}

function lines(hit: SearchHit): string[] {
  const also = hit.doubles.map(({ articleId, source }) => `        = ${articleId} (${sourceText(source)})`);
  return [`${String(hit.articleId).padStart(6)}  ${emphasised(hit.headline)}  (${sourceText(hit.source)})`, `        ${emphasised(hit.snippet)}`, ...also];
}

/** Prints the best hits, or the whole result as one JSON document. Exit code 1 when there is none. */
export async function search(query: string, { library: folder, json, order, limit, offset }: SearchOptions): Promise<number> {
  return inLibrary(folder, async (library) => {
    const result = await library.search({ query, order, limit, offset });
    if (result === null) return exitCodes.refused;
    if (json) console.log(JSON.stringify(result));
    else console.log([say({ 'zh-CN': `共 ${result.total} 篇`, en: `${result.total} articles` }), ...result.hits.flatMap(lines)].join('\n'));
    return result.total > 0 ? exitCodes.done : exitCodes.refused;
  });
}
