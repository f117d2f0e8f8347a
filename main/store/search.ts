/** Runs a search: query language and finding from search/, over the index and the articles of one moment. */
import * as z from 'zod';
import { JiuwenError } from '../contract/errors.ts';
import type { Article, ArticleId, SearchFacets, SearchHit, SearchOrder, SearchRequest, SearchResult } from '../contract/library.ts';
import type { QueryNode, SearchTerm } from '../contract/query.ts';
import { MatchedArticle } from '../search/article-match.ts';
import { Overtaken, type ArticleTable } from '../search/finding/archive.ts';
import { find, textCounts } from '../search/finding/evaluate.ts';
import { facetsOf } from '../search/finding/facets.ts';
import type { Found } from '../search/finding/found.ts';
import { stemmedTexts, withInflections } from '../search/finding/inflections.ts';
import { placeOf, stretch } from '../search/finding/ranking.ts';
import { FOREIGN_WORDS, type Language } from '../search/languages/languages.ts';
import { loadStemmers } from '../search/languages/stemming.ts';
import { parseQuery } from '../search/query/parse.ts';
import { bestSnippet, markedText } from '../search/snippets.ts';
import { articleColumns, articleInPlaceRow, articleOf, articleRow, sourceColumns, sourceOf, sourceTables } from './articles.ts';
import type { Readable } from './database.ts';
import { ArticleTables } from './full-text/article-table.ts';
import { FullText } from './full-text/full-text.ts';
import { segmentsOf } from './full-text/segments.ts';
import { titleLanguages } from './languages.ts';

/** Numbers that change with every transaction, of other connections and of this one. */
const versionRow = z.object({ others: z.int(), own: z.int() });

/** Searches one connection's library; what it keeps in memory makes the second search faster than the first. */
export class Searcher {
  readonly #database: Readable;
  readonly #tables = new ArticleTables();
  #last: { readonly source: string; readonly version: z.infer<typeof versionRow>; readonly found: Found } | null = null;

  constructor(database: Readable) {
    this.#database = database;
  }

  /** Loads what a query needs: the stemmers of the newspapers' languages, where it has words that are inflected. Until then words are found as they stand. */
  async prepare(source: string): Promise<void> {
    const { root } = parseQuery(source);
    if (root !== null && stemmedTexts(root).length > 0) await loadStemmers([FOREIGN_WORDS, ...titleLanguages(this.#database).values()]);
  }

  /**
   * The articles that match, with their exact number; null as soon as `isOvertaken` says that nobody waits for the answer
   * any more. Throws query-empty when there is nothing to find.
   */
  search(request: SearchRequest, isOvertaken: () => boolean): SearchResult | null {
    const began = performance.now();
    const { root, terms, excluded, problems } = parseQuery(request.query);
    if (root === null) throw new JiuwenError('query-empty', {});
    return this.#unlessOvertaken(isOvertaken, (archive, pause) => {
      const found = this.#find(request.query, archive, root, pause);
      pause();
      const ids = inOrder(found, archive.table, request);
      const marked = withInflections(archive, root, terms);
      const hits = ids.map((id) => hit(this.#database, id, marked)).filter((each) => each !== null);
      return { total: found.articles.length, hits, terms: marked, excluded, understood: root, problems, milliseconds: performance.now() - began };
    });
  }

  /** What the hits of a query have in common; null and throws as `search`. */
  facets(source: string, isOvertaken: () => boolean): SearchFacets | null {
    const { root } = parseQuery(source);
    if (root === null) throw new JiuwenError('query-empty', {});
    return this.#unlessOvertaken(isOvertaken, (archive, pause) => {
      const found = this.#find(source, archive, root, pause);
      pause();
      return { ...facetsOf(found.articles, archive.table), texts: textCounts(archive, root, pause) };
    });
  }

  /** Asked for first results, then for facets, then for more results: the same set each time. */
  #find(source: string, archive: FullText, root: QueryNode, pause: () => void): Found {
    // Another day's “last three years” is another set; nobody leaves a search open that long without asking again.
    const last = this.#last, version = this.#database.first(versionRow, 'SELECT data_version AS others, total_changes() AS own FROM pragma_data_version') ?? { others: 0, own: 0 };
    if (last?.source === source && last.version.others === version.others && last.version.own === version.own) return last.found;
    const found = find(archive, root, pause);
    this.#last = { source, version, found };
    return found;
  }

  #unlessOvertaken<T>(isOvertaken: () => boolean, work: (archive: FullText, pause: () => void) => T): T | null {
    const pause = (): void => { if (isOvertaken()) throw new Overtaken(); };
    try {
      return this.#database.snapshot(() => {
        const table = this.#tables.of(this.#database);
        return work(new FullText(this.#database, table, segmentsOf(this.#database), (id, node) => {
          const article = articleById(this.#database, id);
          return article !== null && new MatchedArticle(article, languageIn(table, id), null).matches(node);
        }), pause);
      });
    } catch (error) {
      if (error instanceof Overtaken) return null;
      throw error;
    }
  }
}

/** Undated articles come last by date. */
function comparison(order: SearchOrder, { scores }: Found, { dates, issues, pages }: ArticleTable, at: Uint32Array): (a: number, b: number) => number {
  if (order === 'best') return (a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b;
  const direction = order === 'newest' ? -1 : 1;
  return (a, b) => {
    const i = at[a] ?? 0, j = at[b] ?? 0, one = dates[i] ?? 0, other = dates[j] ?? 0;
    if ((one === 0) !== (other === 0)) return one === 0 ? 1 : -1;
    return direction * (one - other) || direction * ((issues[i] ?? 0) - (issues[j] ?? 0)) || (pages[i] ?? 0) - (pages[j] ?? 0) || a - b;
  };
}

function inOrder(found: Found, table: ArticleTable, { order, offset, limit }: SearchRequest): ArticleId[] {
  const { articles } = found, at = new Uint32Array(order === 'best' ? 0 : articles.length);
  for (let i = 0, j = 0; i < at.length; i += 1) {
    while ((table.ids[j] ?? Infinity) < (articles[i] ?? 0)) j += 1;
    at[i] = j;
  }
  return stretch(articles.length, offset, limit, comparison(order, found, table, at)).map((item) => articles[item] ?? 0);
}

const languageIn = ({ ids, titles, titleLanguages: languages }: ArticleTable, id: ArticleId): Language => languages[titles[placeOf(ids, id, 0)] ?? 0] ?? FOREIGN_WORDS;

function articleById(database: Readable, id: ArticleId): Article | null {
  const row = database.first(articleRow, `SELECT ${articleColumns} FROM articles WHERE id = ?`, id);
  return row === null ? null : articleOf(row);
}

function hit(database: Readable, id: ArticleId, terms: readonly SearchTerm[]): SearchHit | null {
  const row = database.first(articleInPlaceRow, `SELECT ${articleColumns}, ${sourceColumns} FROM ${sourceTables} WHERE articles.id = ?`, id);
  if (row === null) return null;
  const article = articleOf(row);
  return {
    articleId: id,
    pageId: article.pageId,
    issueId: row.issue_id,
    headline: markedText(article.headline ?? '', terms),
    headlineInferred: article.headlineInferred,
    source: sourceOf(row),
    snippet: bestSnippet(article, terms),
  };
}
