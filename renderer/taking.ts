/** What leaves the app as a file or on paper, and the news of it. */
import { api } from './api.ts';
import type { ExportFormat } from '../main/contract/export.ts';
import type { SavedFile } from '../main/contract/ipc.ts';
import type { Toasts } from './elements/toasts.ts';
import { preferences } from './preferences.ts';

/** Tells where a file went, with a button that shows it. */
export function tellSaved(saved: SavedFile | null, toasts: Toasts): void {
  if (!saved) return;
  const say = preferences.messages;
  toasts.tell(say.saved(saved.path.split(/[\\/]/u).pop() ?? ''), [saved.path], {
    label: say.reveal, deed: () => void api.reveal(saved.path).catch((error: unknown) => toasts.fail(error)),
  });
}

/** Saves an article as a file. */
export async function takeArticle(articleId: number, how: ExportFormat, toasts: Toasts): Promise<void> {
  try {
    tellSaved(await api.export(articleId, how), toasts);
  } catch (error) {
    toasts.fail(error);
  }
}

/** Saves the repairs of an issue, or of the whole library, as a small file. */
export async function takeRepairs(issueId: number | null, toasts: Toasts): Promise<void> {
  try {
    tellSaved(await api.exportRepairs(issueId), toasts);
  } catch (error) {
    toasts.fail(error);
  }
}

/** Saves what is held and missing of a newspaper as a table, of one year or of all. */
export async function takeHoldings(titleId: number, year: number | null, toasts: Toasts): Promise<void> {
  try {
    tellSaved(await api.exportHoldings(titleId, year), toasts);
  } catch (error) {
    toasts.fail(error);
  }
}

/** Saves all that a search finds as a file. */
export async function takeResults(request: Parameters<typeof api.exportResults>[0], toasts: Toasts): Promise<void> {
  try {
    tellSaved(await api.exportResults(request), toasts);
  } catch (error) {
    toasts.fail(error);
  }
}

/** Asks for a file of repairs, lays them over the library, and tells what became of them. */
export async function bringRepairs(toasts: Toasts): Promise<void> {
  try {
    const result = await api.importRepairs();
    if (!result) return;
    const say = preferences.messages;
    const { applied, known, withoutFile, notApplicable } = result;
    toasts.tell(say.repairsImported(applied), [
      known > 0 ? say.repairsKnown(known) : '', withoutFile > 0 ? say.repairsWithoutFile(withoutFile) : '', notApplicable > 0 ? say.repairsNotApplicable(notApplicable) : '',
    ].filter((line) => line !== ''));
  } catch (error) {
    toasts.fail(error);
  }
}
