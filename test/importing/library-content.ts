/** All that a library holds, to be compared with another one: without the times at which things were done. */
import * as z from 'zod';
import { openForReading } from '../../main/store/database.ts';
import { keptFiles } from '../../main/store/originals.ts';

const row = z.record(z.string(), z.unknown());
const contents = {
  titles: 'SELECT * FROM titles ORDER BY id',
  issues: 'SELECT * FROM issues ORDER BY id',
  originals: 'SELECT * FROM originals ORDER BY id',
  pages: 'SELECT * FROM pages ORDER BY id',
  articles: 'SELECT * FROM articles ORDER BY id',
  ledger: 'SELECT id, run_id, path, entry, size, modified_at, sha256, outcome, issue_id, article_count, recognised_by, error_code, error_details FROM imported_files ORDER BY id',
  runs: 'SELECT id, kind, asked, state FROM import_runs ORDER BY id',
  indexSizes: 'SELECT id, hex(sz) AS size FROM article_index_docsize ORDER BY id',
} as const;

export interface LibraryContent {
  readonly rows: Readonly<Record<string, readonly Record<string, unknown>[]>>;
  readonly originals: readonly string[];
}

/** Reads a library that nobody writes to. */
export async function libraryContent(folder: string): Promise<LibraryContent> {
  const database = openForReading(folder);
  const rows = Object.fromEntries(Object.entries(contents).map(([name, sql]) => [name, database.all(row, sql)]));
  database.close();
  return { rows, originals: (await keptFiles(folder)).map(({ path }) => path).toSorted() };
}
