import type { RecognisedArticle, RecognisedIssue, RecognisedPage } from '../../contract/issue.ts';
import type { Book, Exported } from '../exported.ts';
import { utf8, type Format } from '../format.ts';

/** An article in the words of a recognised issue, with its address and, where one is wanted, its citation. */
type ArticleDocument = Omit<RecognisedArticle, 'origin' | 'doubts'> & { readonly address: string; readonly citation: string | null };
type PageDocument = Omit<RecognisedPage, 'origin' | 'articles'> & { readonly articles: readonly ArticleDocument[] };
/** An issue with those of its articles that are exported: what `inspect --json` prints, without what recognition says of itself. */
export type IssueDocument = Pick<RecognisedIssue, 'issue'> & { readonly pages: readonly PageDocument[] };

function articleDocument({ article, address, citation }: Exported): ArticleDocument {
  const { headline, headlineInferred, kicker, deck, column, byline, body, confidence, jumpTo, jumpFrom } = article;
  return { headline, headlineInferred, kicker, deck, column, byline, body, confidence, jumpTo, jumpFrom, address, citation };
}

/** The articles of one issue, page by page in the order in which they came. Name and date are as the library has them, repairs included. */
function issueDocument(articles: readonly [Exported, ...Exported[]]): IssueDocument {
  const [{ masthead, source: { titleName, date, issueNumber } }] = articles;
  const pages = [...Map.groupBy(articles, ({ source: { pageNumber } }) => pageNumber)].map(([number, own]): PageDocument => ({
    number, name: own[0]?.source.pageName ?? null, articles: own.map(articleDocument), banners: [], furniture: [], leftovers: [],
  }));
  return { issue: { ...masthead, title: titleName, date, number: issueNumber }, pages };
}

const write = (document: IssueDocument): string => JSON.stringify(document, null, 2);

/** An array of issues; articles that follow each other and are of one issue share theirs. */
async function* book({ articles }: Book): AsyncGenerator<Uint8Array> {
  let open: [Exported, ...Exported[]] | null = null;
  let separator = '[\n';
  for await (const exported of articles) {
    if (open?.[0].issueId === exported.issueId) {
      open.push(exported);
      continue;
    }
    if (open !== null) {
      yield utf8(separator + write(issueDocument(open)));
      separator = ',\n';
    }
    open = [exported];
  }
  yield utf8(open === null ? '[]\n' : `${separator}${write(issueDocument(open))}\n]\n`);
}

export const json: Format = { one: (exported) => utf8(`${write(issueDocument([exported]))}\n`), book };
