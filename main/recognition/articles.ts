/** A body with its heading becomes an article: blocks by kind, signatures read, jumps noted, lines accounted for. */
import type { Block, RecognisedArticle } from '../contract/issue.ts';
import type { Affinity } from './affinity.ts';
import { type Body, isCaptionParagraph } from './bodies.ts';
import { confidenceOf } from './confidence.ts';
import type { Heading } from './headlines.ts';
import { inferHeadline } from './infer-headline.ts';
import type { Line } from './lines.ts';
import type { Display, Paragraph } from './paragraphs.ts';
import { columnOfNote, isNoteStart, namesOfEnd, namesOfLead, readJumps } from './signs.ts';
import { type HeadUnit, type StandingUnit, type Unit, unitsOf } from './units.ts';

export interface BuiltArticle {
  readonly article: RecognisedArticle;
  /** Jumps and editors' lines that stood within the body. */
  readonly standing: readonly StandingUnit[];
}

function blockOf(paragraph: Paragraph): Block {
  const kind = isNoteStart(paragraph.plain) ? 'editorNote' : isCaptionParagraph(paragraph) ? 'caption' : 'paragraph';
  return { kind, text: paragraph.text };
}

interface Parts {
  readonly blocks: Block[];
  readonly names: string[];
  readonly standing: StandingUnit[];
  readonly lines: Line[];
}

function addUnit(parts: Parts, unit: Unit): void {
  if (unit.kind === 'standing') {
    parts.standing.push(unit);
    return;
  }
  parts.lines.push(...unit.lines);
  if (unit.kind === 'head') {
    parts.blocks.push({ kind: 'subhead', text: unit.text });
    return;
  }
  parts.names.push(...unit.signature.names);
  // A signature with its roles is words that were printed; bare names are said by the byline alone.
  if (unit.signature.formula) parts.blocks.push({ kind: 'paragraph', text: unit.text });
}

function bodyParts(body: Body, printedApart: boolean, affinity: Affinity): Parts {
  const parts: Parts = { blocks: [], names: [], standing: [], lines: [] };
  let displays: Display[] = [];
  const flush = (): void => {
    for (const unit of unitsOf(displays, printedApart, affinity)) addUnit(parts, unit);
    displays = [];
  };
  for (const item of body.items) {
    if (item.kind === 'display') {
      displays.push(item);
    } else {
      flush();
      parts.blocks.push(blockOf(item));
      parts.lines.push(...item.lines);
    }
  }
  flush();
  return parts;
}

function namesIn(body: Body, signed: readonly string[]): string[] {
  const opening = body.paragraphs.slice(0, 2).map((paragraph) => namesOfLead(paragraph.plain)).find((names) => names.length > 0) ?? [];
  const names = [...new Set([...opening, ...signed])];
  if (names.length > 0) return names;
  const texts = body.paragraphs.filter((paragraph) => !isCaptionParagraph(paragraph));
  const last = (texts.length > 0 ? texts : body.paragraphs).at(-1);
  return last === undefined ? [] : [...new Set(namesOfEnd(last.plain))];
}

const joined = (units: readonly HeadUnit[]): string | null => (units.length === 0 ? null : units.map((unit) => unit.text).join(' '));

/** Builds the article of one body. */
export function buildArticle(body: Body, heading: Heading, printedApart: boolean, affinity: Affinity): BuiltArticle {
  const parts = bodyParts(body, printedApart, affinity);
  const before: Block[] = [], after: Block[] = [];
  for (const { unit, before: isBefore } of heading.signatures) {
    parts.names.push(...unit.signature.names);
    if (unit.signature.formula) (isBefore ? before : after).push({ kind: 'paragraph', text: unit.text });
  }
  const lead = body.paragraphs.find((paragraph) => !isNoteStart(paragraph.plain)) ?? body.paragraphs[0];
  const { headline } = heading;
  const inferred = headline === null ? inferHeadline(lead?.plain ?? '') : null;
  const headLines = [headline, heading.column, ...heading.kicker, ...heading.deck].flatMap((unit) => unit?.lines ?? []);
  const signatureLines = heading.signatures.flatMap(({ unit }) => unit.lines);
  const jumps = [body.paragraphs[0], body.paragraphs.at(-1)].map((paragraph) => readJumps(paragraph?.plain ?? ''));
  return {
    article: {
      headline: headline?.text ?? inferred,
      headlineInferred: headline === null && inferred !== null,
      kicker: joined(heading.kicker),
      deck: joined(heading.deck),
      column: heading.column?.text ?? columnOfNote(body.paragraphs[0]?.plain ?? ''),
      byline: namesIn(body, parts.names),
      body: [...before, ...parts.blocks, ...after],
      jumpTo: jumps[1]?.to ?? null,
      jumpFrom: jumps[0]?.from ?? null,
      confidence: confidenceOf(body, heading),
      sourceLines: [...new Set([...parts.lines, ...headLines, ...signatureLines].map((line) => line.index))].sort((a, b) => a - b),
    },
    standing: parts.standing,
  };
}
