/** A made-up article becomes a recognised one: blocks by kind, signatures read, jumps noted, lines accounted for. */
import { type Block, CERTAIN, type Doubt, type Lines, type RecognisedArticle } from '../contract/issue.ts';
import { type Chunk, isCaptionParagraph } from './setting/chunks.ts';
import { certaintyOf, confidenceOf } from './confidence.ts';
import type { Heading } from './make-up/headlines.ts';
import { inferHeadline } from './wording/infer-headline.ts';
import type { MadeUpArticle } from './make-up/make-up.ts';
import type { Line } from './setting/lines.ts';
import type { Paragraph } from './setting/paragraphs.ts';
import type { Roles } from './make-up/roles.ts';
import { columnOfNote, isNoteStart, namesOfEnd, namesOfLead, namesOfOpenLead, readJumps } from './wording/signs.ts';
import type { HeadUnit, StandingUnit, Unit } from './make-up/units.ts';

export interface BuiltArticle {
  readonly article: RecognisedArticle;
  /** Jumps and editors' lines that stood at or in the body. */
  readonly standing: readonly StandingUnit[];
}

/** A block with the source lines that it was made of. */
interface MadeBlock {
  readonly block: Block;
  readonly lines: Lines;
}

const indices = (lines: readonly Line[]): number[] => lines.flatMap((line) => line.indices);
const indicesOf = (units: readonly (Unit | null)[]): number[] => units.flatMap((unit) => indices(unit?.lines ?? []));

function blockOf(paragraph: Paragraph): MadeBlock {
  const kind = paragraph.isVerse ? 'verse' : isNoteStart(paragraph.plain) ? 'editorNote' : isCaptionParagraph(paragraph) ? 'caption' : 'paragraph';
  return { block: { kind, text: paragraph.text }, lines: indices(paragraph.lines) };
}

/** A signature with its roles is words that were printed; bare names are said by the byline alone. */
function blocksOf(unit: Unit): MadeBlock[] {
  const lines = indices(unit.lines);
  if (unit.kind === 'appendix') return [{ block: { kind: unit.block, text: unit.text }, lines }];
  return unit.kind === 'signature' && unit.signature.formula ? [{ block: { kind: 'paragraph', text: unit.text }, lines }] : [];
}

const roleBlocks = (roles: Roles): MadeBlock[] => [...roles.signatures, ...roles.appendices].flatMap(blocksOf);

/** So many display lines in a row within a body are no subheads: a list, or verse. */
const LIST_LINES = 3;

function withinBlocks(units: readonly Unit[]): MadeBlock[] {
  const heads = units.filter((unit) => unit.kind === 'head');
  if (heads.length < LIST_LINES) return units.flatMap((unit) => (unit.kind === 'head' ? [{ block: { kind: 'subhead', text: unit.text }, lines: indices(unit.lines) } as const] : blocksOf(unit)));
  const isVerse = heads.every(({ lines }) => lines.every(({ plain }) => plain.length <= 16 && !/\d/u.test(plain)));
  return units.flatMap((unit) => (unit.kind === 'head' ? unit.lines.map((line): MadeBlock => ({ block: { kind: isVerse ? 'verse' : 'paragraph', text: line.text }, lines: line.indices })) : blocksOf(unit)));
}

function namesIn(paragraphs: readonly Paragraph[], signed: readonly string[]): string[] {
  const lead = paragraphs.find((paragraph) => !isNoteStart(paragraph.plain))?.plain ?? '';
  const names = [...new Set([...namesOfLead(lead), ...signed])];
  if (names.length > 0) return names;
  const open = namesOfOpenLead(lead);
  if (open.length > 0) return open;
  const texts = paragraphs.filter((paragraph) => !isCaptionParagraph(paragraph));
  const last = (texts.length > 0 ? texts : paragraphs).at(-1);
  return last === undefined ? [] : [...new Set(namesOfEnd(last.plain))];
}

const joined = (units: readonly HeadUnit[]): string | null => (units.length === 0 ? null : units.map((unit) => unit.text).join(' '));

const rounded = (share: number): number => Math.round(100 * share) / 100;

/** Whether the headline could as well be another article's. */
function headlineDoubt(margin: number): Doubt[] {
  const certainty = rounded(certaintyOf(margin));
  return certainty < CERTAIN ? [{ kind: 'headline', block: 0, certainty }] : [];
}

/** The joints that could as well have been decided otherwise, at the blocks that they stand before. */
function doubtsOf(margins: readonly number[], opening: number, blocksOfChunks: readonly number[], end: number): Doubt[] {
  let block = opening;
  return margins.flatMap((margin, i): Doubt[] => {
    const at = i === 0 ? 0 : i === margins.length - 1 ? end : block;
    block += blocksOfChunks[i] ?? 0;
    const certainty = rounded(certaintyOf(margin));
    return certainty < CERTAIN ? [{ kind: 'joint', block: at, certainty }] : [];
  });
}

/**
 * Builds an article.
 * @param drifted the heading that was found for it elsewhere on the page.
 * @param margin how much sooner its headline is its own than another's, in nats.
 */
export function buildArticle(chunks: readonly Chunk[], madeUp: MadeUpArticle, drifted: Heading | null, margin: number): BuiltArticle {
  const { before, after, within } = madeUp;
  const own = chunks.slice(madeUp.start, madeUp.end + 1);
  const paragraphs = own.flatMap((chunk) => chunk.paragraphs);
  const inside = [...within.values()].flat();
  const headline = before.headline ?? after.headline ?? drifted?.headline ?? null;
  const column = before.column ?? after.column;
  const kicker = [...before.kicker, ...after.kicker, ...drifted?.kicker ?? []], deck = [...before.deck, ...after.deck, ...drifted?.deck ?? []];
  const signatures = [...before.signatures, ...inside.filter((unit) => unit.kind === 'signature'), ...after.signatures];
  const standing = [...before.standing, ...inside.filter((unit) => unit.kind === 'standing'), ...after.standing];

  const lead = paragraphs.find((paragraph) => !isNoteStart(paragraph.plain)) ?? paragraphs[0];
  const inferred = headline === null ? inferHeadline(lead?.plain ?? '') : null;
  const body = own.map((chunk, i) => [...withinBlocks(within.get(madeUp.start + i) ?? []), ...chunk.paragraphs.map(blockOf)]);
  const opening = roleBlocks(before);
  const made = [...opening, ...body.flat(), ...roleBlocks(after)];
  const blocks = made.map(({ block }) => block);
  const byline = namesIn(paragraphs, signatures.flatMap(({ signature }) => signature.names));
  return {
    article: {
      headline: headline?.text ?? inferred,
      headlineInferred: headline === null && inferred !== null,
      kicker: joined(kicker),
      deck: joined(deck),
      column: column?.text ?? madeUp.sharedColumn ?? columnOfNote(paragraphs[0]?.plain ?? ''),
      byline,
      body: blocks,
      jumpTo: readJumps(paragraphs.at(-1)?.plain ?? '').to,
      jumpFrom: readJumps(paragraphs[0]?.plain ?? '').from,
      confidence: confidenceOf(blocks, byline, headline === null ? null : certaintyOf(margin), Math.min(...madeUp.margins)),
      origin: {
        kicker: indicesOf(kicker),
        headline: indicesOf([headline]),
        deck: indicesOf(deck),
        column: indicesOf([column]),
        byline: indicesOf(signatures.filter(({ signature }) => !signature.formula)),
        blocks: made.map(({ lines }) => lines),
      },
      doubts: [...headlineDoubt(headline === null ? Infinity : margin), ...doubtsOf(madeUp.margins, opening.length, body.map(({ length }) => length), made.length)],
    },
    standing,
  };
}
