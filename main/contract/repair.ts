/**
 * Repairs (校正): what a reader changes of a recognised issue. They are a layer over the untouched source: each names
 * source lines of its page, never what an earlier recognition made of them, so that it can be laid over another version's
 * result and over the same file in another library.
 */
import * as z from 'zod';

const line = z.int().min(0);
/** No page has as many lines. */
const lines = z.array(line).min(1).max(20_000);
/** Longer texts are no headline and no word. */
const text = z.string().max(2_000);

/** What lines can be to an article. */
export const articleParts = ['kicker', 'headline', 'deck', 'column', 'byline', 'paragraph', 'subhead', 'editorNote', 'caption', 'verse'] as const;
export type ArticlePart = (typeof articleParts)[number];

/** The parts of an article that are one text, which a reader can write anew. */
export const writtenParts = ['kicker', 'headline', 'deck', 'column', 'byline'] as const;

/** Where lines are put. An article is named by any line of it. */
export const placeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['banner', 'furniture', 'leftover']) }),
  /** `before`: a line of the block of the body that they are to stand before; null for the body's end. Told apart only for blocks. */
  z.strictObject({ kind: z.literal('article'), of: line, as: z.enum(articleParts), before: line.nullable() }),
  /** An article of its own, after the one that has the line; null for the page's first. */
  z.strictObject({ kind: z.literal('new-article'), after: line.nullable() }),
]);
export type Place = z.infer<typeof placeSchema>;

/** Repairs of a page. */
export const pageRepairSchema = z.discriminatedUnion('kind', [
  /** The article of `second` goes on with that of `first`; its headline becomes a subhead there. */
  z.strictObject({ kind: z.literal('merge'), first: line, second: line }),
  /** A new article begins with the block that has the line; a subhead there becomes its headline. */
  z.strictObject({ kind: z.literal('split'), at: line }),
  /** Whole parts or blocks are put elsewhere. Two headlines change places; any other headline that gives way is left over. */
  z.strictObject({ kind: z.literal('move'), lines, to: placeSchema }),
  /** The `nth` (from 0) `from` in the text that was made of these lines reads `to`. */
  z.strictObject({ kind: z.literal('retype'), lines, from: text.min(1), to: text, nth: z.int().min(0) }),
  /** A part of the article that has the line reads `text`, whatever was printed; bylines have their names between blanks. Empty: none. */
  z.strictObject({ kind: z.literal('write'), of: line, part: z.enum(writtenParts), text }),
]);
export type PageRepair = z.infer<typeof pageRepairSchema>;

/** Repairs of an issue: its date, and its newspaper's name, which holds for every issue under the old name and is remembered. */
export const issueRepairSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('date'), date: z.iso.date() }),
  z.strictObject({ kind: z.literal('title'), name: z.string().trim().min(1).max(100) }),
]);
export type IssueRepair = z.infer<typeof issueRepairSchema>;

export type Repair = PageRepair | IssueRepair;

export const repairSchema = z.union([pageRepairSchema, issueRepairSchema]);

/** A repair as it was made. */
export interface RepairEntry {
  /** Row id in this library. */
  readonly id: number;
  readonly repair: Repair;
  /** ISO 8601, UTC. */
  readonly madeAt: string;
  /** Null for repairs of the issue. */
  readonly pageNumber: number | null;
  /** False where the lines that it names are no longer what it was made for: it is kept, and told. */
  readonly applies: boolean;
}

/** The small file that repairs travel in: JSON, by the files' hashes. */
export const repairFileSchema = z.strictObject({
  format: z.literal('jiuwen-repairs'),
  version: z.literal(1),
  files: z.array(z.strictObject({
    /** SHA-256 of the issue file, in hexadecimal. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/u),
    /** For people who read the file. */
    name: z.string(),
    repairs: z.array(z.strictObject({
      /** Place of the page in its file, from 0; null for repairs of the issue. */
      page: z.int().min(0).nullable(),
      madeAt: z.iso.datetime(),
      repair: repairSchema,
    })),
  })),
});
export type RepairFile = z.infer<typeof repairFileSchema>;

/** What became of an imported repair file. */
export interface RepairImport {
  readonly applied: number;
  /** Had been made here already. */
  readonly known: number;
  /** For files that this library doesn't hold. */
  readonly withoutFile: number;
  /** Kept, but not applied: their lines are not what they were made for. */
  readonly notApplicable: number;
}
