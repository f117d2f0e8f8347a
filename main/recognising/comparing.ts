/** What a reader sees of a page or a masthead now that was another thing before. Pure. */
import type { ArticleText, Masthead } from '../contract/issue.ts';
import { mastheadFields } from '../contract/recognition.ts';
import type { MastheadChange, MastheadField, PageChange } from '../contract/recognition.ts';
import { linesOf } from '../contract/xray.ts';
import type { LaidPage } from '../store/make-repairs.ts';
import { sameArticles } from '../store/replace-page.ts';
import type { PageBefore } from '../store/to-recognise.ts';

/** A page's changes in numbers. */
export type PageDifference = Omit<PageChange, 'kind' | 'issueId' | 'titleName' | 'date' | 'pageNumber'>;

/** What articles of each side have lines in common with more than one of the other. */
function sharing(own: readonly (readonly number[])[], others: readonly (readonly number[])[]): number {
  const ownerOf = new Map(others.flatMap((lines, owner) => lines.map((line) => [line, owner] as const)));
  return own.filter((lines) => new Set(lines.map((line) => ownerOf.get(line)).filter((owner) => owner !== undefined)).size > 1).length;
}

const headings = ({ kicker, headline, deck }: ArticleText): string => JSON.stringify([kicker, headline, deck]);
const bodyOf = ({ body }: ArticleText): string => JSON.stringify(body.map(({ kind, text }) => [kind, text]));

/** What is another thing on a page than before; null where nothing is. */
export function pageDifference({ page: held, articles, applied }: PageBefore, { page, applied: appliedNow }: Pick<LaidPage, 'page' | 'applied'>): PageDifference | null {
  const same = sameArticles(held.articles, [], page.articles);
  const former = new Map(articles.map((article) => [article.id, article]));
  const stayed = page.articles.flatMap((now, index) => {
    const before = former.get(same[index] ?? 0);
    return before === undefined ? [] : [{ before, now }];
  });
  const differing = (textOf: (article: ArticleText) => string | null): number => stayed.filter(({ before, now }) => textOf(before) !== textOf(now)).length;
  const linesBefore = held.articles.map(({ lines }) => lines), linesNow = page.articles.map(linesOf);
  const difference: PageDifference = {
    articlesBefore: articles.length, articlesAfter: page.articles.length,
    merged: sharing(linesNow, linesBefore), split: sharing(linesBefore, linesNow),
    headlines: differing(headings), bylines: differing(({ byline }) => byline.join('\n')), columns: differing(({ column }) => column), bodies: differing(bodyOf),
    repairsLost: applied.filter((before, index) => before && appliedNow[index] !== true).length,
    repairsBack: applied.filter((before, index) => !before && appliedNow[index] === true).length,
  };
  const { articlesBefore, articlesAfter, ...changes } = difference;
  const isSame = articlesBefore === articlesAfter && stayed.length === articlesAfter && Object.values(changes).every((n) => n === 0);
  return isSame ? null : difference;
}

const fieldOf: Record<MastheadField, (masthead: Masthead) => string | number | null> = {
  title: ({ title }) => title,
  romanTitle: ({ romanTitle }) => romanTitle,
  date: ({ date }) => date,
  number: ({ number }) => number,
  pageCount: ({ pageCount }) => pageCount,
  sponsor: ({ organisers }) => organisers.sponsor,
  publisher: ({ organisers }) => organisers.publisher,
};

/** What a masthead says otherwise than before. */
export function mastheadDifference(before: Masthead, now: Masthead): MastheadChange['fields'] {
  const text = (field: MastheadField, masthead: Masthead): string | null => {
    const value = fieldOf[field](masthead);
    return value === null ? null : String(value);
  };
  return mastheadFields.map((field) => ({ field, before: text(field, before), after: text(field, now) })).filter((change) => change.before !== change.after);
}
