import type { TextCount } from '../../main/contract/library.ts';
import type { Messages } from '../locales/zh.ts';
import { filterName } from './filter-name.ts';
import { filtersIn, withoutFilter } from './filter.ts';
import { withoutSpans } from './pieces.ts';

/** More ways on than these are none. */
const MOST = 6;

/** Queries that ask less, each with what it leaves out: the words that fail; where none does, each word or condition in turn. Pure. */
export function lesserQueries(query: string, texts: readonly TextCount[], say: Pick<Messages, 'account' | 'calendar' | 'facetPage' | 'wordsOf'>): readonly (readonly [left: string, query: string])[] {
  const failing = texts.filter(({ count }) => count === 0);
  const groups = failing.length > 0 ? [failing] : texts.map((text) => [text]);
  const words = groups.map((group) => [say.wordsOf(group.map(({ source }) => source)), withoutSpans(query, group.map(({ span }) => span))] as const);
  const conditions = failing.length > 0 ? [] : filtersIn(query).map((filter) => [filterName(filter, say), withoutFilter(query, filter)] as const);
  const left = new Map([...conditions, ...words].filter(([, lesser]) => lesser.trim() !== '' && lesser !== query).map(([what, lesser]) => [lesser, what]));
  return [...left].map(([lesser, what]) => [what, lesser] as const).slice(0, MOST);
}
