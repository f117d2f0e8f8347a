/** `search QUERY`: finds articles. */
import { citationStyles } from '../contract/citing.ts';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { JiuwenError } from '../contract/errors.ts';
import type { ArticleSource, SearchHit, SearchOrder, Snippet } from '../contract/library.ts';
import type { Library } from '../library.ts';
import { inLibrary, exitCodes, oneLine, ProgressLine, say, shellLocale } from './terminal.ts';

export interface SearchOptions {
  readonly library: string;
  readonly json: boolean;
  readonly order: SearchOrder;
  readonly limit: number;
  readonly offset: number;
  /** A new file for all hits as a table, whatever the limit; null prints them. */
  readonly csv: string | null;
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
export async function search(query: string, { library: folder, json, order, limit, offset, csv }: SearchOptions): Promise<number> {
  return inLibrary(folder, async (library) => {
    if (csv !== null) return saveTable(library, query, order, path.resolve(csv));
    const result = await library.search({ query, order, limit, offset });
    if (result === null) return exitCodes.refused;
    if (json) console.log(JSON.stringify(result));
    else console.log([say({ 'zh-CN': `共 ${result.total} 篇`, en: `${result.total} articles` }), ...result.hits.flatMap(lines)].join('\n'));
    return result.total > 0 ? exitCodes.done : exitCodes.refused;
  });
}

/** Writes all hits and prints the file's path. Throws file-exists, disk-full, export-failed. */
async function saveTable(library: Library, query: string, order: SearchOrder, file: string): Promise<number> {
  if (existsSync(file)) throw new JiuwenError('file-exists', { path: file });
  const { writeTextFile } = await import('../exporting/text-file.ts');
  const line = new ProgressLine();
  let found = 0;
  try {
    await writeTextFile(file, library.exportResults({ query, order, as: 'csv', locale: shellLocale(), style: citationStyles[0] }, {
      onProgress: ({ done, total }) => {
        found = total;
        line.show(say({ 'zh-CN': `已写 ${done} / ${total} 篇`, en: `${done} of ${total} articles written` }));
      },
    }));
  } finally {
    line.clear();
  }
  console.log(file);
  return found > 0 ? exitCodes.done : exitCodes.refused;
}
