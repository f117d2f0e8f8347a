/** The values that the store keeps as JSON, and the schemas that they are read back by. */
import * as z from 'zod';
import type { Block, Lines, Masthead, Warning } from '../contract/issue.ts';
import { repairSchema } from '../contract/repair.ts';
import type { Repair } from '../contract/repair.ts';

const text = z.string().nullable();

const block = z.object({
  kind: z.enum(['paragraph', 'subhead', 'editorNote', 'caption', 'verse']),
  text: z.string(),
}) satisfies z.ZodType<Block>;

const masthead = z.object({
  title: text, romanTitle: text, date: text, weekday: text, lunarDate: text,
  number: z.number().nullable(),
  pageCount: z.number().nullable(),
  organisers: z.object({ sponsor: text, publisher: text }),
  serialNumber: text,
  mastheadLines: z.array(z.string()),
}) satisfies z.ZodType<Masthead>;

const warning = z.object({
  code: z.enum(['weekday-contradicts-date', 'lunar-date-contradicts-date', 'no-date', 'no-title', 'no-articles', 'replacement-characters']),
  detail: z.string(),
}) satisfies z.ZodType<Warning>;

/** A text column that holds JSON of the given shape. */
export function json<T>(schema: z.ZodType<T>): z.ZodType<T> {
  return z.string().transform((stored, context): unknown => {
    try {
      return JSON.parse(stored);
    } catch {
      context.addIssue('not JSON');
      return z.NEVER;
    }
  }).pipe(schema);
}

export const storedBlocks = json<readonly Block[]>(z.array(block));
export const storedMasthead = json<Masthead>(masthead);
export const storedWarnings = json<readonly Warning[]>(z.array(warning));
export const storedLines = json<Lines>(z.array(z.int()));
export const storedRepair = json<Repair>(repairSchema);
export const storedStrings = json<readonly string[]>(z.array(z.string()));
