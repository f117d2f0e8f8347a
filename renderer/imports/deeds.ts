import type { ImportRun, RunId } from '../../main/contract/imports.ts';

/** What a reader can do about imports. */
export type ImportDeed =
  | { readonly kind: 'pause' | 'resume' | 'cancel' | 'retry' }
  | { readonly kind: 'continue' | 'give-up'; readonly runId: RunId }
  /** Asks before it does so. */
  | { readonly kind: 'undo'; readonly run: ImportRun };

/** Has the shell do it. */
export function wishDeed(element: HTMLElement, detail: ImportDeed): void {
  element.dispatchEvent(new CustomEvent<ImportDeed>('import-deed', { detail, bubbles: true, composed: true }));
}
