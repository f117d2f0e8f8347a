/** Tells whether a library has changed since something of it was read. */
import * as z from 'zod';
import type { Readable } from './database.ts';

/** Numbers that change with every transaction, of other connections and of this one. */
const versionRow = z.object({ others: z.int(), own: z.int() });

/** A text that is another after every change, whoever made it. It says nothing to other connections. */
export function libraryVersion(database: Pick<Readable, 'first'>): string {
  const { others, own } = database.first(versionRow, 'SELECT data_version AS others, total_changes() AS own FROM pragma_data_version') ?? { others: 0, own: 0 };
  return `${others} ${own}`;
}
