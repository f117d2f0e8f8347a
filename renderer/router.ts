/** Places in the app as addresses, so that back and forward work as in a browser. Pure but for `go`. */
import { pageAddress } from '../main/contract/address.ts';
import { fileOutcomes, type FileOutcome } from '../main/contract/imports.ts';

/** A shelf of a paper: a year, or the issues without a date. */
export type Year = number | 'undated';

export type Route =
  | { readonly view: 'library' }
  | { readonly view: 'care' }
  | { readonly view: 'clippings' }
  | { readonly view: 'title'; readonly titleId: number; readonly year: Year | null }
  | { readonly view: 'holdings'; readonly titleId: number; readonly year: number | null }
  | { readonly view: 'page'; readonly issueId: number; readonly page: number; readonly articleId: number | null; readonly query: string }
  | { readonly view: 'article'; readonly issueId: number; readonly page: number; readonly articleId: number; readonly query: string }
  | { readonly view: 'search'; readonly query: string; readonly order: 'best' | 'newest' | 'oldest'; /** Only what came in after this arrival. */ readonly since?: number }
  | { readonly view: 'imports' }
  /** The ledger of one import, by what became of its files; `page` counts stretches of the list from 1. */
  | { readonly view: 'ledger'; readonly runId: number; readonly outcome: FileOutcome | null; readonly page: number };

const positive = (text: string | undefined | null): number | null => (text && /^[1-9]\d{0,14}$/u.test(text) ? Number(text) : null);

/** Reads a location hash; anything unknown is the library. */
export function parseRoute(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#/u, '').split('?', 2);
  const parameters = new URLSearchParams(search);
  const parts = path.split('/').filter(Boolean);
  const query = parameters.get('q') ?? '';
  if (parts[0] === 'search') {
    const order = parameters.get('order');
    const since = /^\d{1,15}$/u.test(parameters.get('since') ?? '') ? Number(parameters.get('since')) : null;
    return { view: 'search', query, order: order === 'newest' || order === 'oldest' ? order : 'best', ...(since === null ? {} : { since }) };
  }
  if (parts[0] === 'care') return { view: 'care' };
  if (parts[0] === 'clippings') return { view: 'clippings' };
  const first = positive(parts[1]);
  if (parts[0] === 'title' && first !== null && parts[2] === 'holdings') return { view: 'holdings', titleId: first, year: positive(parameters.get('year')) };
  if (parts[0] === 'imports') {
    if (first === null) return { view: 'imports' };
    return { view: 'ledger', runId: first, outcome: fileOutcomes.find((each) => each === parameters.get('outcome')) ?? null, page: positive(parameters.get('page')) ?? 1 };
  }
  if (parts[0] === 'title' && first !== null) return { view: 'title', titleId: first, year: parameters.get('year') === 'undated' ? 'undated' : positive(parameters.get('year')) };
  if (parts[0] === 'issue' && first !== null) {
    const page = parts[2] === 'page' ? positive(parts[3]) ?? 1 : 1;
    const articleId = positive(parts[5]);
    if (parts[4] === 'article' && articleId !== null) return { view: 'article', issueId: first, page, articleId, query };
    return { view: 'page', issueId: first, page, articleId: positive(parameters.get('at')), query };
  }
  return { view: 'library' };
}

/** The address of a place. `parseRoute(hrefOf(route))` is the route again. */
export function hrefOf(route: Route): string {
  const parameters = new URLSearchParams();
  const withParameters = (path: string): string => (parameters.size > 0 ? `#${path}?${parameters.toString()}` : `#${path}`);
  switch (route.view) {
    case 'library': return '#/';
    case 'care': return '#/care';
    case 'clippings': return '#/clippings';
    case 'title':
      if (route.year !== null) parameters.set('year', String(route.year));
      return withParameters(`/title/${route.titleId}`);
    case 'holdings':
      if (route.year !== null) parameters.set('year', String(route.year));
      return withParameters(`/title/${route.titleId}/holdings`);
    case 'page':
      if (route.articleId !== null) parameters.set('at', String(route.articleId));
      if (route.query !== '') parameters.set('q', route.query);
      return withParameters(pageAddress(route.issueId, route.page).slice(1));
    case 'article':
      if (route.query !== '') parameters.set('q', route.query);
      return withParameters(`/issue/${route.issueId}/page/${route.page}/article/${route.articleId}`);
    case 'search':
      parameters.set('q', route.query);
      if (route.order !== 'best') parameters.set('order', route.order);
      if (route.since !== undefined) parameters.set('since', String(route.since));
      return withParameters('/search');
    case 'imports': return '#/imports';
    case 'ledger':
      if (route.outcome !== null) parameters.set('outcome', route.outcome);
      if (route.page > 1) parameters.set('page', String(route.page));
      return withParameters(`/imports/${route.runId}`);
  }
}

/** Goes to a place; `replace` leaves no step to come back to. */
export function go(route: Route, how: 'push' | 'replace' = 'push'): void {
  const href = hrefOf(route);
  if (how === 'push') {
    window.location.hash = href;
  } else {
    window.history.replaceState(null, '', href);
    window.dispatchEvent(new HashChangeEvent('hashchange'));
  }
}
