/** A made-up article becomes a recognised one: blocks by kind, signatures read, jumps noted, lines accounted for. */
import type { Block, RecognisedArticle } from '../contract/issue.ts';
import { type Chunk, isCaptionParagraph } from './chunks.ts';
import { confidenceOf } from './confidence.ts';
import type { Heading } from './headlines.ts';
import { inferHeadline } from './infer-headline.ts';
import type { MadeUpArticle } from './make-up.ts';
import type { Paragraph } from './paragraphs.ts';
import type { Roles } from './roles.ts';
import { columnOfNote, isNoteStart, namesOfEnd, namesOfLead, namesOfOpenLead, readJumps } from './signs.ts';
import type { HeadUnit, StandingUnit, Unit } from './units.ts';

export interface BuiltArticle {
  readonly article: RecognisedArticle;
  /** Jumps and editors' lines that stood at or in the body. */
  readonly standing: readonly StandingUnit[];
}

function blockOf(paragraph: Paragraph): Block {
  if (paragraph.isVerse) return { kind: 'verse', text: paragraph.text };
  const kind = isNoteStart(paragraph.plain) ? 'editorNote' : isCaptionParagraph(paragraph) ? 'caption' : 'paragraph';
  return { kind, text: paragraph.text };
}

/** A signature with its roles is words that were printed; bare names are said by the byline alone. */
function blocksOf(unit: Unit): Block[] {
  if (unit.kind === 'appendix') return [{ kind: unit.block, text: unit.text }];
  return unit.kind === 'signature' && unit.signature.formula ? [{ kind: 'paragraph', text: unit.text }] : [];
}

const roleBlocks = (roles: Roles): Block[] => [...roles.signatures, ...roles.appendices].flatMap(blocksOf);

/** So many display lines in a row within a body are no subheads: a list, or verse. */
const LIST_LINES = 3;

function withinBlocks(units: readonly Unit[]): Block[] {
  const heads = units.filter((unit) => unit.kind === 'head');
  if (heads.length < LIST_LINES) return units.flatMap((unit): Block[] => (unit.kind === 'head' ? [{ kind: 'subhead', text: unit.text }] : blocksOf(unit)));
  const isVerse = heads.every(({ lines }) => lines.every(({ plain }) => plain.length <= 16 && !/\d/u.test(plain)));
  return units.flatMap((unit) => (unit.kind === 'head' ? unit.lines.map((line): Block => ({ kind: isVerse ? 'verse' : 'paragraph', text: line.text })) : blocksOf(unit)));
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

/**
 * Builds an article.
 * @param drifted the heading that was found for it elsewhere on the page.
 */
export function buildArticle(chunks: readonly Chunk[], madeUp: MadeUpArticle, drifted: Heading | null): BuiltArticle {
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
  const body = own.flatMap((chunk, i) => [...withinBlocks(within.get(madeUp.start + i) ?? []), ...chunk.paragraphs.map(blockOf)]);
  const blocks = [...roleBlocks(before), ...body, ...roleBlocks(after)];
  const byline = namesIn(paragraphs, signatures.flatMap(({ signature }) => signature.names));
  const units: readonly (Unit | null)[] = [headline, column, ...kicker, ...deck, ...signatures, ...before.appendices, ...after.appendices,
    ...inside.filter((unit) => unit.kind === 'head' || unit.kind === 'appendix')];
  const lines = [...paragraphs.flatMap((paragraph) => paragraph.lines), ...units.flatMap((unit) => unit?.lines ?? [])];
  return {
    article: {
      headline: headline?.text ?? inferred,
      headlineInferred: headline === null && inferred !== null,
      kicker: joined(kicker),
      deck: joined(deck),
      column: column?.text ?? columnOfNote(paragraphs[0]?.plain ?? ''),
      byline,
      body: blocks,
      jumpTo: readJumps(paragraphs.at(-1)?.plain ?? '').to,
      jumpFrom: readJumps(paragraphs[0]?.plain ?? '').from,
      confidence: confidenceOf(blocks, byline, madeUp.margin),
      sourceLines: [...new Set(lines.map((line) => line.index))].sort((a, b) => a - b),
    },
    standing,
  };
}
