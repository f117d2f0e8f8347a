/** Schemas of what the window asks to have printed. */
import * as z from 'zod';
import { citationStyles } from './citing.ts';
import { MAX_PRINTED, MAX_SHEET_CHARACTERS, MAX_SHEETS, pagePapers, PRINT_SIZES, printPapers } from './printing.ts';

const layoutShape = { paper: z.enum(printPapers), columns: z.union([z.literal(1), z.literal(2), z.literal(3)]), size: z.number().min(PRINT_SIZES.min).max(PRINT_SIZES.max), sourceLine: z.boolean() };

/** The last choices of the print dialog. */
export const printChoicesSchema = z.strictObject({ ...layoutShape, withCitation: z.boolean() });

/** What is printed: articles as they read, or sheets of a page as the window has set them. */
export const printRequestSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('articles'), articleIds: z.array(z.int().positive()).min(1).max(MAX_PRINTED), layout: z.strictObject({ ...layoutShape, citation: z.enum(citationStyles).nullable() }) }),
  z.strictObject({ kind: z.literal('page'), paper: z.enum(pagePapers), sheets: z.array(z.strictObject({
    markup: z.string().max(MAX_SHEET_CHARACTERS), width: z.number().positive().max(10_000), height: z.number().positive().max(10_000),
  })).min(1).max(MAX_SHEETS), styles: z.string().max(MAX_SHEET_CHARACTERS),
    /** What the file is called where there is no printer. */
    name: z.string().max(500),
  }),
]);
