/** `list`: what the library holds, down to the articles' ids that `export` takes. */
import type { IssueDetail, IssueId, PageDetail } from '../contract/library.ts';
import type { Library } from '../library.ts';
import { inLibrary, exitCodes, oneLine, say } from './terminal.ts';

export interface ListOptions {
  readonly library: string;
  readonly json: boolean;
  /** Only this issue. */
  readonly issue: IssueId | null;
}

async function* issueIds(library: Library): AsyncGenerator<IssueId> {
  for (const title of (await library.overview()).titles) {
    for (const { year } of title.years) {
      for (const { id } of await library.issues(title.id, year)) yield id;
    }
  }
}

function asJson(issue: IssueDetail, pages: readonly PageDetail[]): string {
  return JSON.stringify({
    id: issue.id, title: issue.titleName, date: issue.date, number: issue.number,
    pages: pages.map(({ number, name, articles }) => ({
      number, name, articles: articles.map(({ id, headline, headlineInferred, byline, confidence }) => ({ id, headline, headlineInferred, byline, confidence })),
    })),
  });
}

function asText(issue: IssueDetail, pages: readonly PageDetail[]): string {
  const number = issue.number === null ? [] : [say({ 'zh-CN': `总第${issue.number}期`, en: `no. ${issue.number}` })];
  const date = issue.date ?? say({ 'zh-CN': '日期不详', en: 'undated' });
  return [
    `${[oneLine(issue.titleName), date, ...number].join(' ')}  [${say({ 'zh-CN': '期', en: 'issue' })} ${issue.id}]`,
    ...pages.flatMap((page) => [
      `  ${say({ 'zh-CN': `第${page.number}版`, en: `page ${page.number}` })}${page.name === null ? '' : ` ${oneLine(page.name)}`}`,
      ...page.articles.map(({ id, headline }) => `  ${String(id).padStart(8)}  ${oneLine(headline ?? '—')}`),
    ]),
  ].join('\n');
}

/** Prints the issues one by one, oldest year last; with `json`, one document a line. */
export async function list({ library: folder, json, issue: only }: ListOptions): Promise<number> {
  return inLibrary(folder, async (library) => {
    let listed = 0;
    for await (const id of only === null ? issueIds(library) : [only]) {
      const issue = await library.issue(id);
      const pages = await Promise.all(issue.pages.map((page) => library.page(page.id)));
      console.log((json ? asJson : asText)(issue, pages));
      listed += 1;
    }
    if (listed === 0) console.error(say({ 'zh-CN': '资料库是空的。', en: 'The library is empty.' }));
    return exitCodes.done;
  });
}
