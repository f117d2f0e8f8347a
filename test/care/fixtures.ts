/** Libraries for the tests of their care: real workers, real files. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { onTestFinished } from 'vitest';
import * as z from 'zod';
import type { SearchOrder } from '../../main/contract/library.ts';
import { openLibrary } from '../../main/library.ts';
import type { Library } from '../../main/library.ts';
import { databasePath } from '../../main/store/database.ts';
import { temporaryFolder } from '../temporary.ts';

/** A page of its own date and number. */
export function pageText(day: number): string {
  return `汀岚县委主办 汀岚融媒承办\n2024年9月${day}日\n总第${100 + day}期\n渡口第${day}天\n本报讯（记者 甲乙丙）清早的渡口，船来船往，第${day}天也不例外，两岸的人都说方便了许多。\n`;
}

/** A folder of page files, page-1.txt to page-`count`.txt. */
export function folderOfPages(count: number): string {
  const folder = temporaryFolder();
  for (let day = 1; day <= count; day += 1) writeFileSync(path.join(folder, `page-${day}.txt`), pageText(day));
  return folder;
}

/** An open library, closed after the test. */
export async function opened(folder = path.join(temporaryFolder(), 'library')): Promise<Library> {
  const library = await openLibrary(folder);
  onTestFinished(() => library.close());
  return library;
}

/** An open library with pages in it, and the folder that they were imported from. */
export async function libraryOf(pages: number): Promise<{ library: Library; source: string }> {
  const library = await opened();
  const source = folderOfPages(pages);
  await library.importPaths([source]);
  return { library, source };
}

/** How many articles a search finds. */
export async function found(library: Library, query: string): Promise<number | undefined> {
  const order: SearchOrder = 'best';
  return (await library.search({ query, order, offset: 0, limit: 20 }))?.total;
}

/** Changes a library's database behind its back, also as SQLite otherwise forbids. */
export function vandal(folder: string, damage: string): void {
  const database = new DatabaseSync(databasePath(folder), { defensive: false, timeout: 5000 });
  database.exec(damage);
  database.close();
}

/** Has an index of the database miss what `change` writes: the schema forgets the index for as long as it takes. */
export function missRows(folder: string, index: string, change: string): void {
  const database = new DatabaseSync(databasePath(folder), { defensive: false, timeout: 5000 });
  const known = z.object({ rootpage: z.int(), tbl_name: z.string(), sql: z.string() }).parse(database.prepare('SELECT rootpage, tbl_name, sql FROM sqlite_schema WHERE name = ?').get(index));
  database.exec(`PRAGMA writable_schema = ON; DELETE FROM sqlite_schema WHERE name = '${index}'; PRAGMA writable_schema = RESET`);
  database.exec(change);
  database.exec('PRAGMA writable_schema = ON');
  database.prepare("INSERT INTO sqlite_schema VALUES ('index', ?, ?, ?, ?)").run(index, known.tbl_name, known.rootpage, known.sql);
  database.exec('PRAGMA writable_schema = RESET');
  database.close();
}
