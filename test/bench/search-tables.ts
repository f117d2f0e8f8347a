/** What bench:search tells beside its bars: how costs grow with the articles, which queries cost most, how others do. */
import { median, quantile } from './figures.ts';
import type { BuiltLibrary } from './search-library.ts';
import type { Times } from './search-measured.ts';
import type { PeerTimes } from './search-peers.ts';
import { queryKinds, type BenchQuery } from './search-queries.ts';

export interface MeasuredPeer extends PeerTimes {
  readonly name: string;
}

export interface MeasuredSize {
  readonly library: BuiltLibrary;
  readonly queries: readonly BenchQuery[];
  readonly times: Times;
  /** Megabytes of the search worker. */
  readonly memory: number;
  /** Those that were given as many articles. */
  readonly peers: readonly MeasuredPeer[];
}

const NAME = 44, CELL = 12;
const row = (name: string, cells: readonly (number | string)[]): string =>
  name.padEnd(NAME) + cells.map((cell) => (typeof cell === 'number' ? cell.toFixed(2) : cell).padStart(CELL)).join('');
/** Growth by more than this share of the articles' own is called linear. */
const LINEAR = 0.5;
const HEAVIEST = 5;

const quantiles = (times: readonly number[]): number[] => (times.length === 0 ? [] : [median(times), quantile(times, 0.95), Math.max(...times)]);

/** Costs at each size, and by how much the last is above the first, when the articles grow. */
function grown(name: string, costs: readonly number[], articles: readonly number[]): string {
  const factor = (costs.at(-1) ?? NaN) / (costs[0] ?? NaN), byArticles = (articles.at(-1) ?? NaN) / (articles[0] ?? NaN);
  return row(name, [...costs, `×${factor.toFixed(1)}`, factor > LINEAR * byArticles ? 'linear' : '']);
}

function growth(sizes: readonly MeasuredSize[]): string[] {
  const articles = sizes.map(({ library }) => library.articles);
  const of = (name: string, cost: (size: MeasuredSize) => number): string => grown(name, sizes.map(cost), articles);
  const ranked = ({ times }: MeasuredSize): readonly number[] => times.measured[0] ?? [];
  const ofKind = (kind: string) => (size: MeasuredSize): number =>
    quantile(ranked(size).filter((_, place) => size.queries[place]?.kind === kind), 0.95);
  return [
    row('as articles grow', [...articles.map(String), 'growth', '']),
    of('all queries, p50 ms', (size) => median(ranked(size))),
    of('all queries, p95 ms', (size) => quantile(ranked(size), 0.95)),
    of('all queries, worst ms', (size) => Math.max(...ranked(size))),
    ...queryKinds.map((kind) => of(`${kind}, p95 ms`, ofKind(kind))),
    of('first answer after start, ms', ({ times }) => times.first),
    of('memory of the search worker, MB', ({ memory }) => memory),
    of('index, MB', ({ library }) => library.indexBytes / 1e6),
    of('index, of its texts’ bytes', ({ library }) => library.indexBytes / library.textBytes),
    of('storing, ms an article', ({ library }) => (1000 * library.storeSeconds) / library.articles),
  ];
}

/** By document frequency and by length, in the largest library. */
function byTerm({ library, queries, times }: MeasuredSize): string[] {
  const measured = (times.measured[0] ?? []).map((milliseconds, place) => ({ milliseconds, query: queries[place], total: times.totals[place] ?? null }));
  const line = (name: string, isOf: (query: BenchQuery) => boolean): string => {
    const of = measured.filter(({ query }) => query !== undefined && isOf(query)).map(({ milliseconds }) => milliseconds);
    return row(name, [String(of.length), ...quantiles(of)]);
  };
  const shares = [0, 0.001, 0.01, 0.1, 0.5];
  return [
    row(`${library.articles} articles`, ['queries', 'p50 ms', 'p95 ms', 'worst ms']),
    ...shares.slice(1).map((most, place) => line(`string in up to ${100 * most} % of the articles`, ({ share }) => share <= most && share > (shares[place] ?? 0))),
    ...[[1, 1], [2, 2], [3, 4], [5, 8]].map(([least = 0, most = 0]) =>
      line(`a word of ${least === most ? least : `${least} to ${most}`} character${most === 1 ? '' : 's'}`, ({ kind, length }) => kind === 'word' && length >= least && length <= most)),
    row('the slowest', ['found', 'ms']),
    ...measured.toSorted((a, b) => b.milliseconds - a.milliseconds).slice(0, HEAVIEST)
      .map(({ query, total, milliseconds }) => row(`  ${query?.text ?? ''}`, [total === null ? 'refused' : String(total), milliseconds])),
  ];
}

function peersTold(sizes: readonly MeasuredSize[], missing: readonly string[]): string[] {
  const perThousand = (seconds: number, articles: number): number => (1e6 * seconds) / articles;
  return [
    row('the same words of the same articles', ['articles', 'p50 ms', 'p95 ms', 'ours p50', 'ours p95', 'p50 ×', 'p95 ×']),
    ...sizes.flatMap(({ peers, times }) => peers.map((peer) => {
      const [ours, theirs] = [times.words, peer.times].map((each) => [median(each), quantile(each, 0.95)]);
      return row(`  ${peer.name}`, [String(peer.articles), ...theirs ?? [], ...ours ?? [], ...(ours ?? []).map((each, place) => each / (theirs?.[place] ?? NaN))]);
    })),
    row('taking in 1,000 articles, ms', ['articles', 'theirs', 'ours', '×', 'index alone']),
    ...sizes.flatMap(({ peers, library }) => peers.filter(({ indexSeconds }) => indexSeconds > 0).map((peer) => {
      const theirs = perThousand(peer.indexSeconds, peer.articles), ours = perThousand(library.storeSeconds, library.articles);
      return row(`  ${peer.name}`, [String(peer.articles), theirs, ours, ours / theirs, library.indexSeconds === null ? '' : perThousand(library.indexSeconds, library.articles)]);
    })),
    ...missing.map((name) => `  ${name}: skipped, for it is not installed`),
  ];
}

const libraries = (sizes: readonly MeasuredSize[]): string[] => sizes.map(({ library }) =>
  `${library.articles} articles of ${(library.textBytes / 1e6).toFixed(1)} MB stored in ${library.storeSeconds.toFixed(1)} s${library.isReused ? ', by an earlier run' : ''}`);

/** All tables, line by line. */
export function tables(sizes: readonly MeasuredSize[], missing: readonly string[]): string[] {
  const largest = sizes.at(-1);
  return ['', ...libraries(sizes), '', ...growth(sizes), '', ...(largest === undefined ? [] : byTerm(largest)), '', ...peersTold(sizes, missing)];
}
