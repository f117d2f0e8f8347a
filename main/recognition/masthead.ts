/** The 报头 and the running head: which lines of a page they are, and what they say. */
import { findDate, lunarPattern, NUMERALS, readNumber, weekdayPattern } from './dates.ts';
import { squeeze, unshadow } from './fold.ts';
import type { Line } from './lines.ts';
import { isContact, isLead, isNoteStart } from './signs.ts';
import { readPinyin, soundsLike } from './title.ts';

/** What one page says about its issue and itself; null where it does not say. */
export interface HeadFields {
  title: string | null;
  romanTitle: string | null;
  date: string | null;
  weekday: string | null;
  lunarDate: string | null;
  number: number | null;
  pageCount: number | null;
  sponsor: string | null;
  publisher: string | null;
  serialNumber: string | null;
  pageNumber: number | null;
  pageName: string | null;
}

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

const N = `(\\d{1,6}|[${NUMERALS}]{1,9})`;
const numberPattern = new RegExp(`(总|總)?第 ?${N} ?[期号號]`, 'u');
const pageCountPattern = new RegExp(`(?:今日|今天|本期|本报今日|本日|共) ?(?:本报 ?)?${N} ?(?:个?版|大版|大?[张張])`, 'u');
const serialPattern = /(?:国内统一(?:连续出版物)?刊?号|国内统一连续出版物号|统一刊号)\s*[:：]?\s*(CN\s?[\d-]+[\w/-]*)|(?<![A-Z])(CN\s?\d{2}\s?[-—]\s?\d{4})/u;
/** What every organiser's line has; it spares most lines the patterns that look for a name before it. */
const organising = /主[管办辦]|承[办辦]|出版|[编編]印/u;
const sponsorPattern = /([\p{Script=Han}（）]{3,40}?)(?:主管主办|主管、主办|主办|主辦)(?![单單])|主办(?:单位)?\s*[:：]\s*([\p{Script=Han}（）]{3,40})/u;
const controllerPattern = /([\p{Script=Han}（）]{3,40}?)主管|主管(?:单位)?\s*[:：]\s*([\p{Script=Han}（）]{3,40})/u;
const publisherPattern = /([\p{Script=Han}（）]{3,40}?)(?:承办|承辦|编辑出版|出版|编印)(?![物日])|(?:承办|出版|编印|编辑出版)(?:单位)?\s*[:：]\s*([\p{Script=Han}（）]{3,40})/u;
const periodical = /[每逢]|[周週][一二三四五六日]/u;
const postPattern = /邮发代号|准印证|准印号|代号\s*[:：]?\s*\d|刊号|零售价|每份|定价/u;
const namedTitle = /^(?:今日[\p{Script=Han}]{2,6}|[\p{Script=Han}]{1,10}(?:日报|晚报|时报|晨报|早报|周报|商报|都市报|新报|日報|晚報|時報|晨報|早報|週報|報|报))$/u;

/** What a line of a masthead below the page's top cannot do without. */
const headWords = /[总總第]|[今本共]|CN|统一|主[管办辦]|承[办辦]|出版|[编編]印|刊号/u;

/** Folios are short: 第02版 要闻·综合. */
const MAX_FOLIO = 24;

const separators = '[\\s·・|│┃/／—-]*';
const folios = [
  new RegExp(`^第 ?${N} ?版${separators}([\\p{Script=Han}A-Za-z]{0,10})$`, 'u'),
  new RegExp(`^([\\p{Script=Han}]{1,8})?${separators}第? ?[A-D]?(\\d{1,2}|[${NUMERALS}]{1,3}) ?版$`, 'u'),
  /^[A-D]?(\d{1,2})\s*版?[\s·・|│┃/／]+([\p{Script=Han}]{1,8})$/u,
  /^([\p{Script=Han}]{1,8})[\s·・|│┃/／]+[A-D]?(\d{1,2})$/u,
];

/** Reads a folio: 第02版 要闻, 02 · 要闻, 副刊 4 版. */
export function readFolio(text: string): { number: number; name: string | null } | null {
  if (text.length > MAX_FOLIO) return null;
  for (const folio of folios) {
    const match = folio.exec(text);
    if (match === null) continue;
    const [first, second] = [match[1] ?? '', match[2] ?? ''];
    const firstNumber = first === '' ? null : readNumber(first);
    const number = firstNumber ?? readNumber(second);
    const name = firstNumber === null ? first : second;
    if (number !== null && number >= 1 && number <= 400 && !/^(?:今日|今天|本期|共)$/u.test(name)) return { number, name: name === '' ? null : name };
  }
  return null;
}

function organiser(match: RegExpExecArray | null): string | null {
  const name = match?.[1] ?? match?.[2] ?? null;
  return name === null || periodical.test(name) ? null : name;
}

/** What a line says; `strong` counts the fields that only mastheads have, `covered` the characters that fields explain. */
interface LineFields {
  readonly fields: Partial<HeadFields>;
  readonly strong: number;
  readonly covered: number;
}

function readLine(text: string): LineFields {
  const fields: Partial<HeadFields> = {};
  let strong = 0, covered = 0, rest = text;
  const take = (match: { readonly index: number; readonly length: number }): void => {
    covered += squeeze(rest.slice(match.index, match.index + match.length)).length;
    rest = `${rest.slice(0, match.index)} ${rest.slice(match.index + match.length)}`;
  };
  const takeMatch = (match: RegExpExecArray | null): match is RegExpExecArray => {
    if (match !== null) take({ index: match.index, length: match[0].length });
    return match !== null;
  };
  const date = findDate(rest);
  if (date !== null) {
    fields.date = date.iso;
    take({ index: date.start, length: date.end - date.start });
  }
  const weekday = weekdayPattern.exec(rest);
  if (takeMatch(weekday)) fields.weekday = weekday[0];
  const lunar = lunarPattern.exec(rest);
  if (lunar !== null && (date !== null || /[农農夏阴陰旧舊]|[甲乙丙丁戊己庚辛壬癸]/u.test(lunar[0])) && takeMatch(lunar)) fields.lunarDate = lunar[0].trim();
  const number = numberPattern.exec(rest);
  if (takeMatch(number)) {
    fields.number = readNumber(number[2] ?? '');
    strong += number[1] === undefined && date === null && weekday === null ? 0.5 : 1;
  }
  const pageCount = pageCountPattern.exec(rest);
  if (takeMatch(pageCount)) {
    fields.pageCount = readNumber(pageCount[1] ?? '');
    strong += 1;
  }
  const serial = serialPattern.exec(rest);
  if (takeMatch(serial)) {
    fields.serialNumber = (serial[1] ?? serial[2] ?? '').trim();
    strong += 1;
  }
  const organised = organising.test(rest);
  const sponsor = organised ? sponsorPattern.exec(rest) ?? controllerPattern.exec(rest) : null;
  const sponsorName = organiser(sponsor);
  if (sponsorName !== null && takeMatch(sponsor)) {
    fields.sponsor = sponsorName;
    strong += 1;
  }
  const publisher = organised ? publisherPattern.exec(rest) : null;
  const publisherName = organiser(publisher);
  if (publisherName !== null && takeMatch(publisher)) {
    fields.publisher = publisherName;
    strong += 1;
  }
  const post = postPattern.exec(rest);
  if (post !== null) {
    strong += 0.5;
    covered += squeeze(rest).length;
    rest = '';
  }
  const roman = readPinyin(rest.trim());
  if (roman !== null) {
    fields.romanTitle = rest.trim().replace(/ +/gu, ' ');
    covered += squeeze(rest).length;
    rest = '';
  }
  const folio = readFolio(text.trim()) ?? (rest.trim() === '' ? null : readFolio(rest.trim()));
  if (folio !== null) {
    fields.pageNumber = folio.number;
    fields.pageName = folio.name;
    covered += squeeze(rest).length;
    rest = '';
  }
  const title = rest.trim();
  if (title !== '' && (namedTitle.test(squeeze(title)) || (covered > 0 && /^[\p{Script=Han}]{2,6}$/u.test(squeeze(title)) && covered >= squeeze(title).length))) {
    fields.title = squeeze(title);
    covered += squeeze(title).length;
  }
  return { fields, strong, covered: covered / Math.max(1, squeeze(text).length) };
}

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

/** Reads the head of a page from its lines. Titles that only the rest of the page can tell are left to recognise.ts. */
export function readHead(lines: readonly Line[], titleHint: string | null): PageHead {
  const top = topEnd(lines);
  const fields: HeadFields = {
    title: null, romanTitle: null, date: null, weekday: null, lunarDate: null, number: null, pageCount: null, sponsor: null, publisher: null,
    serialNumber: null, pageNumber: null, pageName: null,
  };
  const merge = (found: Partial<HeadFields>): void => {
    const known: Partial<HeadFields> = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
    Object.assign(fields, found, known);
  };
  const anchors = new Set<number>();
  let strong = 0, lastAnchor = -1;
  lines.forEach((line, i) => {
    const inTop = i < top;
    if (squeeze(line.plain).length > MAX_HEAD_LINE || (!inTop && (!headWords.test(line.plain) || endsTop(line)))) return;
    const read = readLine(line.plain);
    // Elsewhere on the page, a date alone signs a notice; only what mastheads alone have counts there.
    const isAnchor = inTop
      ? read.covered >= 0.5 && (read.strong > 0 || Object.keys(read.fields).length > 0)
      : read.covered >= 0.8 && read.strong >= 1 && (read.strong >= 2 || Object.keys(read.fields).length >= 3);
    if (!isAnchor) return;
    const onlyTitle = Object.keys(read.fields).length === 1 && read.fields.title !== undefined;
    if (onlyTitle && read.fields.title !== titleHint && i > 3 && !anchors.has(i - 1)) return;
    anchors.add(i);
    strong += read.strong;
    if (inTop) lastAnchor = i;
    merge(read.fields);
  });
  if (anchors.size === 1 && fields.title !== null && fields.title !== titleHint && fields.date === null && fields.pageNumber === null) {
    return { fields: { ...fields, title: null }, mastheadLines: new Set(), furnitureLines: new Set(), isFront: false };
  }

  const roman = fields.romanTitle === null ? null : readPinyin(fields.romanTitle);
  lines.slice(0, top).forEach((line, i) => {
    const text = squeeze(unshadow(line.plain).text);
    if (anchors.has(i) || !(text === titleHint || (roman !== null && soundsLike(text, roman)))) return;
    anchors.add(i);
    lastAnchor = Math.max(lastAnchor, i);
    fields.title = text;
  });

  const isFront = strong >= 1;
  const ears = lines.map((line, i) => ({ line, i })).filter(({ line, i }) => !anchors.has(i) && (i < lastAnchor || (i < top && isContact(line.plain))));
  const indices = (numbers: Iterable<number>): Set<number> => new Set([...numbers].map((i) => lines[i]?.index ?? i));
  return {
    fields,
    mastheadLines: isFront ? indices(anchors) : new Set(),
    furnitureLines: new Set([...(isFront ? [] : indices(anchors)), ...indices(ears.map(({ i }) => i))]),
    isFront,
  };
}
