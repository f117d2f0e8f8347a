/** Row shapes that several nouns share. */
import * as z from 'zod';

export const idRow = z.object({ id: z.int() });
export const countRow = z.object({ count: z.int() });

/** SQLite has no booleans. */
export const storedBoolean = z.int().transform((value) => value !== 0);

/** A column of rows as one JSON text: row by row, SQLite's answers would take several times as long as reading them. */
export const jsonColumn = <K extends 'number' | 'string'>(type: K): z.ZodType<readonly ((K extends 'number' ? number : string) | null)[]> => z.string()
  // One check for each value: zod's own arrays take longer than all the rest.
  .transform((text): unknown => JSON.parse(text))
  .pipe(z.custom<readonly ((K extends 'number' ? number : string) | null)[]>((values) => Array.isArray(values) && values.every((value) => value === null || typeof value === type)));
