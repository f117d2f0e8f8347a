/** Clippings as a book or on paper. */
import type { Toasts } from '../elements/toasts.ts';
import { openExport } from '../export/open-export.ts';
import { preferences } from '../preferences.ts';
import { openPrint } from '../printing/open-print.ts';

export interface ClippingTaking {
  readonly how: 'book' | 'print';
  /** Those that are held, in the order in which they are listed. At least one. */
  readonly articleIds: readonly number[];
  readonly title: string;
  /** How many are wanted, those that are held no longer among them. */
  readonly wanted: number;
}

/** Opens the dialog, and tells how many clippings are left out because the library holds them no longer. */
export async function takeClippings({ how, articleIds, title, wanted }: ClippingTaking, toasts: Toasts): Promise<void> {
  const gone = wanted - articleIds.length;
  if (gone > 0) toasts.tell(preferences.messages.clippingsLeftOut(gone, wanted));
  try {
    await (how === 'book' ? openExport({ articleIds, title }) : openPrint({ articleIds }, toasts));
  } catch (error) {
    toasts.fail(error);
  }
}
