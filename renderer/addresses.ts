/** Articles by their stable addresses (`jiuwen:…`): opened from the search box or the desktop, and put on the clipboard. */
import { api } from './api.ts';
import type { Toasts } from './elements/toasts.ts';
import { preferences } from './preferences.ts';
import { go } from './router.ts';

/** Goes to what an address means here, or tells that this library doesn't have it. */
export async function openAddress(address: string, toasts: Toasts): Promise<void> {
  try {
    const place = await api.byAddress(address.trim());
    if (place === null) {
      toasts.tell(preferences.messages.addressNotHeld, [preferences.messages.addressNotHeldHint], null, 'address');
      return;
    }
    const { issueId, pageNumber: page, articleId } = place;
    if (articleId === null) go({ view: 'page', issueId, page, articleId: null, query: '' });
    else go({ view: 'article', issueId, page, articleId, query: '' });
  } catch (error) {
    toasts.fail(error);
  }
}

/** Copies an article's address and shows it, whether or not the clipboard took it. */
export async function copyAddress(articleId: number, toasts: Toasts): Promise<void> {
  try {
    const { address } = await api.article(articleId);
    const { addressCopied, addressIs } = preferences.messages;
    const copied = await navigator.clipboard.writeText(address).then(() => true, () => false);
    toasts.tell(copied ? addressCopied : addressIs, [address], null, 'address');
  } catch (error) {
    toasts.fail(error);
  }
}
