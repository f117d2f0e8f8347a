/** The small file that repairs travel in, as bytes. */
import { readFile, stat } from 'node:fs/promises';
import * as z from 'zod';
import { JiuwenError } from '../contract/errors.ts';
import { repairFileSchema } from '../contract/repair.ts';
import type { IssueSummary } from '../contract/library.ts';
import type { RepairFile } from '../contract/repair.ts';
import { safeName } from '../export/file-name.ts';

/** In bytes. A repair takes some hundred. */
const MAX_SIZE = 64 * 1024 * 1024;

/** JSON that people can read, too. */
export const repairFileText = (file: RepairFile): string => `${JSON.stringify(file, null, 2)}\n`;

/** `旧闻校正-今日汀岚-2026-01-02.json`; of a whole library, the paper and the day are left out. */
export function repairFileName(issue: Pick<IssueSummary, 'titleName' | 'date'> | null): string {
  return `${['旧闻校正', safeName(issue?.titleName ?? ''), issue?.date ?? ''].filter((part) => part !== '').join('-')}.json`;
}

/** Reads a file of repairs. Throws file-missing, repair-file-unreadable. */
export async function readRepairFile(path: string): Promise<RepairFile> {
  const unreadable = (reason: string): JiuwenError => new JiuwenError('repair-file-unreadable', { path, reason });
  const stats = await stat(path).catch(() => null);
  if (stats === null) throw new JiuwenError('file-missing', { path });
  if (!stats.isFile() || stats.size > MAX_SIZE) throw unreadable(`${stats.size} B`);
  try {
    return repairFileSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    const [issue] = error instanceof z.ZodError ? error.issues : [];
    throw unreadable(issue === undefined ? String(error) : `${issue.path.join('.')}: ${issue.message}`);
  }
}
