import type { PageDetail } from '../../main/contract/library.ts';
import { api } from '../api.ts';

/** Pages kept so that turning back and forth asks the store once. A broadsheet page is about 30 KB. */
const LIMIT = 40;
const pages = new Map<number, Promise<PageDetail>>();

/** A page, from the cache or the library; failures are not kept. */
export function loadPage(pageId: number): Promise<PageDetail> {
  const known = pages.get(pageId);
  if (known) {
    pages.delete(pageId);
    pages.set(pageId, known);
    return known;
  }
  const loading = api.page(pageId);
  pages.set(pageId, loading);
  loading.catch(() => pages.delete(pageId));
  const [oldest] = pages.keys();
  if (pages.size > LIMIT && oldest !== undefined) pages.delete(oldest);
  return loading;
}

/** After an import nothing that was read before is certain. */
export const forgetPages = (): void => pages.clear();
