/** The export dialog, from wherever there are articles. */
import type { ExportFormat } from '../../main/contract/export.ts';
import type { ArticleId } from '../../main/contract/library.ts';
import './export-dialog.ts';

export interface ExportWish {
  /** In the order in which they are to stand. At least one. */
  readonly articleIds: readonly ArticleId[];
  /** What the articles are together, such as a folder's name or a query; null for one article. */
  readonly title: string | null;
  /** The format that is chosen first; without it, the last one. */
  readonly format?: ExportFormat;
}

/** Opens the dialog on top of all. It tells its own failures. */
export async function openExport(wish: ExportWish): Promise<void> {
  const dialog = document.querySelector('jw-export-dialog') ?? document.body.appendChild(document.createElement('jw-export-dialog'));
  await dialog.open(wish);
}
