import type { Messages } from '../locales/zh.ts';
import { periodInWords } from './bars.ts';
import type { Filter } from './filter.ts';

/** A filter as readers call it. Pure. */
export function filterName({ kind, value }: Filter, say: Pick<Messages, 'account' | 'calendar' | 'facetPage'>): string {
  switch (kind) {
    case 'title': return say.account.title(value);
    case 'date': return periodInWords(value, say);
    case 'page': return say.facetPage(value);
    case 'column': case 'byline': return value;
  }
}
