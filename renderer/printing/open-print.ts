/** The print dialog, from wherever there are articles or a page. */
import { MAX_PRINTED } from '../../main/contract/printing.ts';
import type { Toasts } from '../elements/toasts.ts';
import { preferences } from '../preferences.ts';
import './print-dialog.ts';

/** Articles in their order, or a page of a newspaper. */
export type PrintWish = { readonly articleIds: readonly number[] } | { readonly issueId: number; readonly pageId: number };

/** Opens the dialog on top of all. */
export async function openPrint(wish: PrintWish, toasts: Toasts): Promise<void> {
  if ('articleIds' in wish && wish.articleIds.length > MAX_PRINTED) {
    toasts.tell(preferences.messages.printTooMany(MAX_PRINTED));
    return;
  }
  const dialog = document.querySelector('jw-print-dialog') ?? document.body.appendChild(document.createElement('jw-print-dialog'));
  await dialog.open(wish, toasts);
}
