/**
 * A backup (备份) is one zip file: `manifest.json`, the database as `library.sqlite`, and below `originals/` every original as
 * the library keeps it. Any program that knows zip can take a newspaper's text out of it.
 */
import * as z from 'zod';

export const BACKUP_EXTENSION = 'jiuwen.zip';
export const MANIFEST = 'manifest.json';
export const DATABASE = 'library.sqlite';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/u);
const count = z.int().min(0);

export const manifestSchema = z.object({
  format: z.literal('jiuwen-backup'),
  version: z.literal(1),
  appVersion: z.string(),
  /** The library's own version: the number of its last migration. */
  libraryVersion: count,
  /** ISO 8601, UTC. */
  createdAt: z.string(),
  counts: z.object({ issues: count, articles: count, originals: count }),
  database: z.object({ sha256, size: count }),
  /** Originals that the database names and that were lost or damaged when the backup was made. */
  lost: z.array(sha256),
});
export type Manifest = z.infer<typeof manifestSchema>;

const ORIGINAL = /^originals\/(?<shelf>[0-9a-f]{2})\/(?<sha256>\k<shelf>[0-9a-f]{62})(?<packed>\.gz)?$/u;

/** The original that an entry of this name holds, or null where it is none. */
export function originalEntry(name: string): { readonly sha256: string; readonly isPacked: boolean } | null {
  const groups = ORIGINAL.exec(name)?.groups;
  return groups?.['sha256'] === undefined ? null : { sha256: groups['sha256'], isPacked: groups['packed'] !== undefined };
}

/** The name of an original's entry. */
export const entryName = (sha256: string, isPacked: boolean): string => `originals/${sha256.slice(0, 2)}/${sha256}${isPacked ? '.gz' : ''}`;
