/** What the window sends of clippings, and the store keeps as JSON. */
import * as z from 'zod';
import { highlightColours, MAX_HIGHLIGHTS, MAX_LABEL_LENGTH, MAX_NOTE_LENGTH, type Clipping, type Highlight } from './clippings.ts';
import type { ArticleText } from './issue.ts';
import type { ArticleSource } from './library.ts';

const text = z.string().nullable();
const place = z.int().min(0);
const note = z.string().max(MAX_NOTE_LENGTH);
export const labelSchema = z.string().trim().min(1).max(MAX_LABEL_LENGTH);

export const highlightSchema: z.ZodType<Highlight> = z.strictObject({
  block: place, start: place, end: place, words: z.string().min(1), before: z.string(), after: z.string(), colour: z.enum(highlightColours), note,
});

export const clippedTextSchema: z.ZodType<ArticleText> = z.object({
  headline: text, headlineInferred: z.boolean(), kicker: text, deck: text, column: text, byline: z.array(z.string()),
  body: z.array(z.object({ kind: z.enum(['paragraph', 'subhead', 'editorNote', 'caption', 'verse']), text: z.string() })),
  jumpTo: z.int().nullable(), jumpFrom: z.int().nullable(),
});

export const clippedSourceSchema: z.ZodType<ArticleSource> = z.object({
  titleName: z.string(), date: text, issueNumber: z.int().nullable(), pageNumber: z.int(), pageName: text,
});

const id = z.int().positive();
const changeable = {
  note, tags: z.array(labelSchema).max(100), folderIds: z.array(id).max(1_000), highlights: z.array(highlightSchema).max(MAX_HIGHLIGHTS),
};

export const clippingChangeSchema = z.strictObject(changeable).partial();

export const clippingSchema: z.ZodType<Clipping> = z.strictObject({
  id, sha256: z.string().regex(/^[0-9a-f]{64}$/u), page: place, line: place, article: clippedTextSchema, source: clippedSourceSchema, clippedAt: z.iso.datetime(), ...changeable,
});

export const folderSchema = z.strictObject({ id, name: labelSchema, position: z.int() });
