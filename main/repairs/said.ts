/** What an article's own text says of it: the headline that can be made of its lead, names, column, jumps. */
import type { Lines } from '../contract/issue.ts';
import { plain } from '../recognition/wording/fold.ts';
import { inferHeadline } from '../recognition/wording/infer-headline.ts';
import { readNames } from '../recognition/wording/names.ts';
import { columnOfNote, isNoteStart, namesOfEnd, namesOfLead, namesOfOpenLead, readJumps, readSignature } from '../recognition/wording/signs.ts';
import type { SheetArticle, SheetBlock } from './sheet.ts';

interface Said {
  readonly headline: string | null;
  readonly names: readonly string[];
  readonly column: string | null;
  readonly jumpTo: number | null;
  readonly jumpFrom: number | null;
}

const unique = (names: readonly string[]): string[] => [...new Set(names)];

function namesIn(lead: string, last: string, signatures: readonly string[]): readonly string[] {
  const names = unique([...namesOfLead(lead), ...signatures]);
  if (names.length > 0) return names;
  const open = namesOfOpenLead(lead);
  return open.length > 0 ? open : unique(namesOfEnd(last));
}

function said(blocks: readonly SheetBlock[]): Said {
  const texts = blocks.filter(({ kind }) => kind !== 'subhead').map(({ kind, text }) => {
    const read = plain(text);
    return { kind, text: read, signed: readSignature(read)?.names ?? [] };
  });
  const running = texts.filter(({ signed }) => signed.length === 0);
  const first = running[0]?.text ?? '';
  const lead = running.find(({ text }) => !isNoteStart(text))?.text ?? first;
  const last = running.findLast(({ kind }) => kind !== 'caption') ?? running.at(-1);
  return {
    headline: inferHeadline(lead !== '' ? lead : plain(blocks[0]?.text ?? '')),
    names: namesIn(lead, last?.text ?? '', texts.flatMap(({ signed }) => signed)),
    column: columnOfNote(first),
    jumpTo: readJumps(running.at(-1)?.text ?? '').to,
    jumpFrom: readJumps(first).from,
  };
}

/** An article whose headline is inferred, from what its text says now. */
export function withInferredHeadline(article: SheetArticle): SheetArticle {
  const text = said(article.blocks).headline;
  return { ...article, headline: { text, lines: [] }, headlineInferred: text !== null };
}

/**
 * What was read from the text follows the text: an article with other blocks than `before` says other names, another
 * column, other jumps, and where its headline is inferred, another one. What lines or the reader say stays.
 */
export function readAnew(article: SheetArticle, before: readonly SheetBlock[]): SheetArticle {
  const was = said(before), is = said(article.blocks);
  const names = article.byline.names.filter((name) => is.names.includes(name) || !was.names.includes(name));
  const isNoted = article.column.lines.length === 0 && article.column.text === was.column;
  return {
    ...article,
    ...(article.headlineInferred && (article.headline.text === null || is.headline !== was.headline)
      ? { headline: { text: is.headline, lines: [] }, headlineInferred: is.headline !== null } : {}),
    column: isNoted ? { text: is.column, lines: [] } : article.column,
    byline: { names: unique([...names, ...is.names.filter((name) => !was.names.includes(name))]), lines: article.byline.lines },
    jumpTo: is.jumpTo === was.jumpTo ? article.jumpTo : is.jumpTo,
    jumpFrom: is.jumpFrom === was.jumpFrom ? article.jumpFrom : is.jumpFrom,
  };
}

/** The names on lines that are a byline. */
export function namesOnLines(lines: Lines, source: readonly string[]): string[] {
  return unique(lines.flatMap((line) => {
    const text = plain(source[line] ?? '');
    return readSignature(text)?.names ?? readNames(text);
  }));
}

/** Names as a reader writes them, between blanks or marks. */
export const namesWritten = (text: string): string[] => unique(text.split(/[\s、，,；;]+/u).filter((name) => name !== ''));

/** The names of both, each once. */
export const bothNames = (one: readonly string[], other: readonly string[]): string[] => unique([...one, ...other]);
