/** Runs a search: query language and finding from search/, over the index and the articles of one moment. */
import { JiuwenError } from '../contract/errors.ts';
import type { Article, ArticleId, SearchFacets, SearchOrder, SearchRequest, SearchResult } from '../contract/library.ts';
import type { QueryNode, SearchTerm } from '../contract/query.ts';
import type { MatchCount } from '../contract/saved-searches.ts';
import { MatchedArticle } from '../search/article-match.ts';
import { Overtaken, type ArticleTable } from '../search/finding/archive.ts';
import { firstFrom } from '../search/finding/ascending.ts';
import { folded } from '../search/finding/doubles.ts';
import { find, textCounts } from '../search/finding/evaluate.ts';
import { facetsOf } from '../search/finding/facets.ts';
import type { Found } from '../search/finding/found.ts';
import { withInflections } from '../search/finding/inflections.ts';
import { stretch } from '../search/finding/ranking.ts';
import { FOREIGN_WORDS, type Language } from '../search/languages/languages.ts';
import { parseQuery } from '../search/query/parse.ts';
import { articleColumns, articleOf, articleRow } from './articles.ts';
import { arrivedSince, latestArrival } from './arrivals.ts';
import type { Readable } from './database.ts';
import { ArticleTables } from './full-text/article-table.ts';
import { FullText } from './full-text/full-text.ts';
import { segmentsOf, type Segment } from './full-text/segments.ts';
import { hitOf } from './hits.ts';
import { libraryVersion } from './library-version.ts';

/** The index and the table of articles, of one version of the library. */
interface Moment {
  readonly version: string;
  readonly table: ArticleTable;
  readonly segments: readonly Segment[];
}

/** All that a query finds. */
export interface Matches {
  /** In the order asked for. */
  readonly ids: readonly ArticleId[];
  readonly terms: readonly SearchTerm[];
}

/** Searches one connection's library; what it keeps in memory makes the second search faster than the first. */
export class Searcher {
  readonly #database: Readable;
  readonly #tables = new ArticleTables();
  /** What is the same until something is written. */
  #moment: Moment | null = null;
  #readAhead: Moment | null = null;
  #last: { readonly source: string; readonly found: Found } | null = null;

  constructor(database: Readable) {
    this.#database = database;
  }

  /**
   * The articles that match, with their exact number; null as soon as `isOvertaken` says that nobody waits for the answer
   * any more. Throws query-empty when there is nothing to find.
   */
  search(request: SearchRequest, isOvertaken: () => boolean): SearchResult | null {
    const began = performance.now();
    const { root, terms, excluded, problems } = parseQuery(request.query);
    if (root === null) throw new JiuwenError('query-empty', {});
    return this.unlessOvertaken(isOvertaken, (archive, pause) => {
      const found = this.#asked(request, archive, root, pause);
      pause();
      const { ids, hitCount, othersOf } = inOrder(found, archive.table, request);
      const marked = withInflections(archive, root, terms);
      const hits = ids.map((id) => hitOf(this.#database, id, marked, othersOf(id))).filter((each) => each !== null);
      return { total: found.articles.length, hitCount, arrival: latestArrival(this.#database), hits, terms: marked, excluded, understood: root, problems, milliseconds: performance.now() - began };
    });
  }

  /** All articles that match, in order; null and throws as `search`. */
  matches(request: Omit<SearchRequest, 'offset' | 'limit'>, isOvertaken: () => boolean): Matches | null {
    const { root, terms } = parseQuery(request.query);
    if (root === null) throw new JiuwenError('query-empty', {});
    return this.unlessOvertaken(isOvertaken, (archive, pause) => {
      const found = this.#asked(request, archive, root, pause);
      pause();
      const before = comparison(request.order, found, archive.table);
      return { ids: stretch(found.articles.length, null, 0, found.articles.length, before).map((place) => found.articles[place] ?? 0), terms: withInflections(archive, root, terms) };
    });
  }

  /** How many articles match, and how many of them came in after an arrival; null and throws as `search`. */
  count(query: string, since: number, isOvertaken: () => boolean): MatchCount | null {
    const { root } = parseQuery(query);
    if (root === null) throw new JiuwenError('query-empty', {});
    return this.unlessOvertaken(isOvertaken, (archive, pause) => {
      const found = this.#find(query, archive, root, pause);
      pause();
      return { total: found.articles.length, understood: root, fresh: arrivedSince(this.#database, found, since).articles.length, arrival: latestArrival(this.#database) };
    });
  }

  /** What the hits of a query have in common; null and throws as `search`. */
  facets(source: string, isOvertaken: () => boolean): SearchFacets | null {
    const { root } = parseQuery(source);
    if (root === null) throw new JiuwenError('query-empty', {});
    return this.unlessOvertaken(isOvertaken, (archive, pause) => {
      const found = this.#find(source, archive, root, pause);
      pause();
      return { ...facetsOf(found.articles, archive.table, root), texts: textCounts(archive, root, pause) };
    });
  }

  #asked({ query, since }: Pick<SearchRequest, 'query' | 'since'>, archive: FullText, root: QueryNode, pause: () => void): Found {
    const found = this.#find(query, archive, root, pause);
    return since === undefined ? found : arrivedSince(this.#database, found, since);
  }

  /** Reads what the next question may need, while nobody waits for it: where articles were printed. */
  readAhead(): void {
    const moment = this.#moment;
    if (moment === null || moment === this.#readAhead) return;
    this.#readAhead = moment;
    this.unlessOvertaken(() => false, ({ table }) => table.details);
  }

  /** Asked for first results, then for facets, then for more results: the same set each time. */
  #find(source: string, archive: FullText, root: QueryNode, pause: () => void): Found {
    // Another day's “last three years” is another set; nobody leaves a search open that long without asking again.
    if (this.#last?.source === source) return this.#last.found;
    const found = find(archive, root, pause);
    this.#last = { source, found };
    return found;
  }

  /** The index and the table of articles as of the present snapshot. */
  #now(): Moment {
    const version = libraryVersion(this.#database), before = this.#moment;
    if (before?.version === version) return before;
    this.#last = null;
    return this.#moment = { version, table: this.#tables.of(this.#database), segments: segmentsOf(this.#database) };
  }

  /** Does work on the index and the articles of one moment; null as soon as `isOvertaken` says that nobody waits for it any more. */
  unlessOvertaken<T>(isOvertaken: () => boolean, work: (archive: FullText, pause: () => void) => T): T | null {
    const pause = (): void => { if (isOvertaken()) throw new Overtaken(); };
    try {
      return this.#database.snapshot(() => {
        const { table, segments } = this.#now();
        return work(new FullText(this.#database, table, segments, (id, node) => {
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
function comparison(order: SearchOrder, { articles, scores }: Found, table: ArticleTable): (a: number, b: number) => number {
  if (order === 'best') return (a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b;
  const { dates, issues, pages } = table.details, at = new Uint32Array(articles.length);
  for (let i = 0, j = 0; i < at.length; i += 1) {
    while ((table.ids[j] ?? Infinity) < (articles[i] ?? 0)) j += 1;
    at[i] = j;
  }
  const direction = order === 'newest' ? -1 : 1;
  return (a, b) => {
    const i = at[a] ?? 0, j = at[b] ?? 0, one = dates[i] ?? 0, other = dates[j] ?? 0;
    if ((one === 0) !== (other === 0)) return one === 0 ? 1 : -1;
    return direction * (one - other) || direction * ((issues[i] ?? 0) - (issues[j] ?? 0)) || (pages[i] ?? 0) - (pages[j] ?? 0) || a - b;
  };
}

interface Ordered {
  readonly ids: readonly ArticleId[];
  readonly hitCount: number;
  /** Articles that one stands for. */
  readonly othersOf: (id: ArticleId) => readonly ArticleId[];
}

function inOrder(found: Found, table: ArticleTable, { order, offset, limit }: SearchRequest): Ordered {
  const { articles } = found, before = comparison(order, found, table), { hidden, count, others } = folded(articles, table.doubles, before);
  const idOf = (place: number): ArticleId => articles[place] ?? 0;
  const places = stretch(articles.length, hidden, offset, limit, before), placeOf = new Map(places.map((place) => [idOf(place), place]));
  return { ids: places.map(idOf), hitCount: count, othersOf: (id) => (others.get(placeOf.get(id) ?? -1) ?? []).map(idOf) };
}

const languageIn = ({ ids, details: { titles, titleLanguages: languages } }: ArticleTable, id: ArticleId): Language => languages[titles[firstFrom(ids, id, 0, ids.length)] ?? 0] ?? FOREIGN_WORDS;

function articleById(database: Readable, id: ArticleId): Article | null {
  const row = database.first(articleRow, `SELECT ${articleColumns} FROM articles WHERE id = ?`, id);
  return row === null ? null : articleOf(row);
}

