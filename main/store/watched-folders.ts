/** Folders whose new files are imported on their own. */
import * as z from 'zod';
import type { WatchedFolder } from '../contract/imports.ts';
import type { Readable, Writable } from './database.ts';

/** A watched folder as it is kept; whether it is there, the store doesn't ask. */
export type KeptFolder = Omit<WatchedFolder, 'isThere'>;

const folderRow = z.object({ id: z.int(), path: z.string(), added_at: z.string() });
const folderOf = ({ id, path, added_at: addedAt }: z.infer<typeof folderRow>): KeptFolder => ({ id, path, addedAt });

/** In the order in which they were added. */
export const watchedFolders = (database: Readable): KeptFolder[] =>
  database.all(folderRow, 'SELECT id, path, added_at FROM watched_folders ORDER BY id').map(folderOf);

/** Adds a folder; one that is watched already stays as it is. @param path absolute. */
export function addWatchedFolder(database: Writable, path: string): void {
  database.run('INSERT OR IGNORE INTO watched_folders (path, added_at) VALUES (?, ?)', path, new Date().toISOString());
}

/** Takes nothing out of the library but the wish to watch. */
export function removeWatchedFolder(database: Writable, id: number): void {
  database.run('DELETE FROM watched_folders WHERE id = ?', id);
}
