/** Finds within an issue, a page or an article by reading it: what is shown is looked at, not the index. */
import type { FindResult, FindScope, WhyWord } from '../contract/finding.ts';
import { JiuwenError } from '../contract/errors.ts';
import type { ArticleId } from '../contract/library.ts';
import { findMarks } from '../contract/marking.ts';
import type { SearchTerm } from '../contract/query.ts';
import { MatchedArticle, type SearchedText } from '../search/article-match.ts';
import { stemmedTexts } from '../search/finding/inflections.ts';
import { parseQuery } from '../search/query/parse.ts';
import { termsIn } from '../search/text-places.ts';
import { whyFound } from '../search/why.ts';
import { article, articleColumns, articleInPlaceRow, articleOf, sourceColumns, sourceTables } from './articles.ts';
import type { Readable } from './database.ts';
import { issueLanguage } from './languages.ts';

const conditionOf = (scope: FindScope): readonly [string, number] =>
  'issueId' in scope ? ['issues.id = ?', scope.issueId] : 'pageId' in scope ? ['pages.id = ?', scope.pageId] : ['articles.id = ?', scope.articleId];

/** Marks in the texts as they are shown: the names of a byline stand in one line. */
function countMarks({ column, kicker, headline, deck, byline, body }: SearchedText, terms: readonly SearchTerm[]): number {
  return [column, kicker, headline, deck, byline.join(' '), ...body.map(({ text }) => text)].reduce((sum, text) => sum + (text === null ? 0 : findMarks(text, terms).length), 0);
}

/** The articles that a query asks for; none where there is nothing to find yet. The stemmers that it needs are loaded: see loadStemmersFor. */
export function findIn(database: Readable, query: string, scope: FindScope): FindResult {
  const { root, terms, problems } = parseQuery(query);
  if (root === null) return { articles: [], terms, problems };
  const [condition, id] = conditionOf(scope);
  const rows = database.all(articleInPlaceRow, `SELECT ${articleColumns}, ${sourceColumns} FROM ${sourceTables} WHERE ${condition} ORDER BY pages.number, pages.id, articles.position`, id);
  // All are of one newspaper.
  const language = issueLanguage(database, rows[0]?.issue_id ?? 0);
  const matching = rows.flatMap((row) => {
    const read = articleOf(row), place = { title: row.title_name, date: Number(row.date?.replaceAll('-', '') ?? 0), pageNumber: row.page_number, pageName: row.page_name };
    const matched = new MatchedArticle(read, language, place);
    return matched.matches(root) ? [{ read, matched, pageNumber: row.page_number }] : [];
  });
  const words = stemmedTexts(root).map((node) => ({ node, forms: termsIn(matching.flatMap(({ matched }) => matched.textsOf(node.field)), node, language) }));
  const marked = terms.flatMap((term) => words.find(({ node }) => term.kind === 'text' && term.folding === 'all' && node.text === term.text)?.forms ?? [term]);
  return { articles: matching.map(({ read, pageNumber }) => ({ articleId: read.id, pageNumber, marks: countMarks(read, marked) })), terms: marked, problems };
}

/** What an article has of a query's words. Throws query-empty where there is nothing to find, and not-found. */
export function whyFoundIn(database: Readable, query: string, articleId: ArticleId): WhyWord[] {
  const { root } = parseQuery(query);
  if (root === null) throw new JiuwenError('query-empty', {});
  const found = article(database, articleId);
  return whyFound(found.article, root, issueLanguage(database, found.issueId));
}
