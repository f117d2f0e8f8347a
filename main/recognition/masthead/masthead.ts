/** The 报头 and the running head: which lines of a page they are, and what they say. */
import { findScatteredDate } from '../wording/dates.ts';
import { isPageName } from './folio.ts';
import { squeeze, unshadow } from '../wording/fold.ts';
import type { Line } from '../setting/lines.ts';
import { type HeadFields, isNamedTitle, type LineFields, readLine } from './masthead-line.ts';
import { partings } from './pinyin.ts';
import { isContact, isEditorsLine, isLead, isNoteStart } from '../wording/signs.ts';
import { isRomanTitle, isTitleOf } from './title.ts';

export type { HeadFields } from './masthead-line.ts';

export interface PageHead {
  readonly fields: Readonly<HeadFields>;
  /** Indices into the page's source lines. */
  readonly mastheadLines: ReadonlySet<number>;
  readonly furnitureLines: ReadonlySet<number>;
  /** True for the page that opens an issue: it names organisers, number or number of pages. */
  readonly isFront: boolean;
}

/** How far down a page a masthead is looked for where no body text says that it has ended. */
const TOP_LINES = 40;
/** Mastheads are display lines; longer ones are sentences. */
const MAX_HEAD_LINE = 90;
/** A masthead's lines follow each other with its ears between them; what comes after more lines than these is not its. */
const MAX_GAP = 8;
/** Parts of a date, a name or its pinyin that were set apart come as so many lines. */
const MAX_PARTS = 8;
/** Elsewhere than at the top, a masthead's lines stand together. */
const BESIDE = 2;

/** What a line of a masthead below the page's top cannot do without. */
const headWords = /[总總第年]|[今本共]|CN|统一|主[管办辦]|承[办辦]|出版|[编編]印|刊号|^[A-Z][A-Za-zÜü '’]+$/u;

const endsTop = (line: Line): boolean => /[。！？]/u.test(line.plain) || isLead(line.plain) || isNoteStart(line.plain) || squeeze(line.plain).length > MAX_HEAD_LINE;

/** The first line that is an article's: a sentence, a lead, or a run of lines as regular as only body text is. */
function topEnd(lines: readonly Line[]): number {
  const limit = Math.min(lines.length, TOP_LINES);
  for (let i = 0; i < limit; i += 1) {
    const line = lines[i];
    if (line !== undefined && endsTop(line)) return i;
  }
  return limit;
}

/** The lines of a page's head as they are found, and what they say. */
class Head {
  readonly fields: HeadFields = {
    title: null, romanTitle: null, date: null, weekday: null, lunarDate: null, number: null, pageCount: null, sponsor: null, publisher: null,
    serialNumber: null, pageNumber: null, pageName: null,
  };
  readonly anchors = new Set<number>();
  strong = 0;

  add(i: number, { fields, strong }: Pick<LineFields, 'fields' | 'strong'>): void {
    this.anchors.add(i);
    this.strong += strong;
    const known: Partial<HeadFields> = Object.fromEntries(Object.entries(this.fields).filter(([, value]) => value !== null));
    Object.assign(this.fields, fields, known);
  }
}

const countOf = (fields: Partial<HeadFields>): number => Object.keys(fields).length;

/** Lines at the top that say something, and elsewhere those that say what only mastheads say. */
function findAnchors(head: Head, lines: readonly Line[], texts: readonly string[], top: number, titleHint: string | null): void {
  const beside: [number, LineFields][] = [];
  let last = -1;
  lines.forEach((line, i) => {
    const inTop = i < top, text = texts[i] ?? '';
    if (squeeze(text).length > MAX_HEAD_LINE || (!inTop && (!headWords.test(text) || endsTop(line)))) return;
    const read = readLine(text);
    if (!inTop) {
      // Elsewhere on the page, a date alone signs a notice; only what mastheads alone have counts there.
      if (read.covered < 0.8) return;
      if (read.strong >= 1 && (read.strong >= 2 || countOf(read.fields) >= 3)) head.add(i, read);
      else if (countOf(read.fields) >= 2 || read.fields.romanTitle !== undefined || read.strong >= 1) beside.push([i, read]);
      return;
    }
    // A date with little else on its line is a sentence's: 于2014年1月10日在重庆.
    if (read.covered < (read.strong === 0 && read.fields.weekday === undefined ? 0.7 : 0.5) || (read.strong === 0 && countOf(read.fields) === 0)) return;
    if (i - last > MAX_GAP && last >= 0 && read.strong < 1) return;
    const onlyTitle = countOf(read.fields) === 1 && read.fields.title !== undefined;
    if (onlyTitle && read.fields.title !== titleHint && i > 3 && !head.anchors.has(i - 1)) return;
    head.add(i, read);
    last = i;
  });
  for (const [i, read] of beside) {
    if (Array.from({ length: 2 * BESIDE + 1 }, (_, k) => i - BESIDE + k).some((near) => near >= top && head.anchors.has(near))) head.add(i, read);
  }
}

/** The shortest run of lines from `from` that `accepts`, all of them parts as `isPart` has it. */
function runOf(texts: readonly string[], from: number, end: number, isPart: (text: string) => boolean, accepts: (parts: readonly string[]) => boolean): number | null {
  const parts: string[] = [];
  let found: number | null = null;
  for (let i = from; i < Math.min(end, from + MAX_PARTS); i += 1) {
    const text = texts[i] ?? '';
    if (!isPart(text)) break;
    parts.push(text);
    if (parts.length >= 2 && accepts(parts)) found = i + 1;
  }
  return found;
}

const datePart = /^[\d〇○零一二三四五六七八九十廿卅年月日号號星期周禮礼拜天./ -]{1,24}$/u;
const namePart = /^\p{Script=Han}{1,3}$/u;
const romanPart = /^[A-Z][A-Za-zÜü'’ ]{0,24}$/u;

/** Finds what was printed large, so that the extraction has its parts as lines of their own: 2025年3月 | 7, QING CHUAN | RI BAO, 青 | 川 | 日 | 报. */
function findScattered(head: Head, texts: readonly string[], top: number): void {
  const take = (from: number, end: number, fields: Partial<HeadFields>): void => {
    for (let i = from; i < end; i += 1) head.add(i, { fields, strong: 0 });
  };
  for (let from = 0; from < top; from += 1) {
    if (head.fields.date === null && datePart.test(texts[from] ?? '')) {
      const end = runOf(texts, from, from + 3 < top ? from + 3 : top, (text) => datePart.test(text), (parts) => findScatteredDate(parts.join(' ')) !== null);
      if (end !== null) take(from, end, { date: findScatteredDate(texts.slice(from, end).join(' ')) });
    }
    if (head.fields.romanTitle === null) {
      const end = runOf(texts, from, top, (text) => romanPart.test(text) && partings(text).length > 0, (parts) => isRomanTitle(parts.join(' ')));
      if (end !== null) take(from, end, { romanTitle: texts.slice(from, end).join(' ') });
    }
    if (head.fields.title === null) {
      const end = runOf(texts, from, top, (text) => namePart.test(squeeze(text)), (parts) => isNamedTitle(squeeze(parts.join(''))));
      if (end !== null) take(from, end, { title: squeeze(texts.slice(from, end).join('')) });
    }
  }
}

const loneFolio = /^(?:[A-Z]\d{1,2}|0\d)$/u;

/** The number and the name of an inner page as lines of their own beside its date: 02 | 要闻 | 2025年3月7日. */
function findFolio(head: Head, texts: readonly string[], top: number): void {
  const { fields } = head;
  if (head.strong >= 1 || (fields.pageNumber !== null && fields.pageName !== null)) return;
  const near = (i: number): boolean => [...head.anchors].some((anchor) => Math.abs(anchor - i) <= BESIDE);
  for (let i = 0; i < Math.min(top, MAX_GAP); i += 1) {
    const text = squeeze(texts[i] ?? '');
    if (fields.pageNumber === null && loneFolio.test(text) && near(i)) head.add(i, { fields: { pageNumber: Number(text.replace(/\D/u, '')) }, strong: 0 });
  }
  for (let i = 0; i < Math.min(top, MAX_GAP); i += 1) {
    const text = squeeze(texts[i] ?? '');
    if (fields.pageNumber !== null && fields.pageName === null && isPageName(text) && near(i)) head.add(i, { fields: { pageName: text }, strong: 0 });
  }
}

/** Reads the head of a page from its lines. Titles that only the rest of the page can tell are left to recognise.ts. */
export function readHead(lines: readonly Line[], titleHint: string | null): PageHead {
  const top = topEnd(lines);
  const texts = lines.map((line, i) => (i < top || headWords.test(line.plain) ? unshadow(line.plain).text : line.plain));
  const head = new Head();
  findAnchors(head, lines, texts, top, titleHint);
  findScattered(head, texts, top);
  findFolio(head, texts, top);
  const { fields, anchors } = head;
  if (anchors.size === 1 && fields.title !== null && fields.title !== titleHint && fields.date === null && fields.pageNumber === null) {
    return { fields: { ...fields, title: null }, mastheadLines: new Set(), furnitureLines: new Set(), isFront: false };
  }
  const { romanTitle } = fields;
  for (let i = 0; i < top; i += 1) {
    const text = squeeze(texts[i] ?? '');
    if (anchors.has(i) || !(text === titleHint || (romanTitle !== null && isTitleOf(text, romanTitle)))) continue;
    anchors.add(i);
    fields.title = text;
  }
  const lastAnchor = Math.max(-1, ...[...anchors].filter((i) => i < top));
  const isFront = head.strong >= 1;
  const isEar = (line: Line, i: number): boolean => i < lastAnchor || (i < top && (isContact(line.plain) || (anchors.size > 0 && isEditorsLine(line.plain))));
  const ears = lines.map((line, i) => ({ line, i })).filter(({ line, i }) => !anchors.has(i) && isEar(line, i));
  const indices = (numbers: Iterable<number>): Set<number> => new Set([...numbers].map((i) => lines[i]?.index ?? i));
  return {
    fields,
    mastheadLines: isFront ? indices(anchors) : new Set(),
    furnitureLines: new Set([...(isFront ? [] : indices(anchors)), ...indices(ears.map(({ i }) => i))]),
    isFront,
  };
}
