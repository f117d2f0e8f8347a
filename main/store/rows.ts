/** Row shapes that several nouns share. */
import * as z from 'zod';

export const idRow = z.object({ id: z.int() });
export const countRow = z.object({ count: z.int() });

/** SQLite has no booleans. */
export const storedBoolean = z.int().transform((value) => value !== 0);
