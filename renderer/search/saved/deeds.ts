/** What the window does with a search beside asking it, and the news of it. */
import type { NewSearch, SavedSearch } from '../../../main/contract/saved-searches.ts';
import { MAX_EXPORTED } from '../../../main/contract/export.ts';
import { api } from '../../api.ts';
import type { Toasts } from '../../elements/toasts.ts';
import { openExport } from '../../export/open-export.ts';
import { preferences } from '../../preferences.ts';
import { takeResults } from '../../taking.ts';
import { savedStore } from './saved-store.ts';

export type SearchDeed =
  | { readonly kind: 'save'; readonly search: NewSearch }
  | { readonly kind: 'rename'; readonly saved: SavedSearch; readonly name: string }
  | { readonly kind: 'remove'; readonly saved: SavedSearch }
  | { readonly kind: 'export'; readonly request: Parameters<typeof api.exportResults>[0] }
  /** The articles themselves, in the export dialog. */
  | { readonly kind: 'export-articles'; readonly request: Parameters<typeof api.matches>[0] };

/** Asks the shell for a deed, from whatever element. */
export function ask(element: HTMLElement, deed: SearchDeed): void {
  element.dispatchEvent(new CustomEvent('search-deed', { detail: deed, bubbles: true, composed: true }));
}

async function exportFound(request: Parameters<typeof api.matches>[0], toasts: Toasts): Promise<void> {
  try {
    const articleIds = (await api.matches(request)).slice(0, MAX_EXPORTED);
    if (articleIds.length > 0) await openExport({ articleIds, title: request.query.trim() });
  } catch (error) {
    toasts.fail(error);
  }
}

/** Does it; what it changed can be undone from the news. */
export async function doSearchDeed(deed: SearchDeed, toasts: Toasts): Promise<void> {
  const say = preferences.messages;
  const attempt = async (work: () => Promise<unknown>): Promise<void> => {
    try {
      await savedStore.change(work);
    } catch (error) {
      toasts.fail(error);
    }
  };
  const undo = (back: () => Promise<unknown>): { readonly label: string; readonly deed: () => void } => ({ label: say.undo, deed: () => void attempt(back) });
  if (deed.kind === 'export') return takeResults(deed.request, toasts);
  if (deed.kind === 'export-articles') return exportFound(deed.request, toasts);
  await attempt(async () => {
    if (deed.kind === 'save') {
      await api.saveSearch(deed.search);
      toasts.tell(say.searchSaved(deed.search.query.trim()), [say.searchSavedHint]);
    } else if (deed.kind === 'rename') {
      await api.renameSearch(deed.saved.id, deed.name);
      toasts.tell(say.savedRenamed(deed.name), [], undo(() => api.renameSearch(deed.saved.id, deed.saved.name)));
    } else {
      const removed = await api.removeSearch(deed.saved.id);
      toasts.tell(say.savedRemoved(removed.name), [], undo(() => api.putBackSearch(removed)));
    }
  });
}
