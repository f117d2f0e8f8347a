/**
 * From the lines of an issue file to the articles that the paper printed. Pure; each step is one module:
 * lines are measured, the masthead is read, the setting of every line is told (paragraphs and display lines), the page's
 * make-up is read (articles and what heads them), drifted headlines are matched, articles built. Nothing is dropped: what finds no place is listed as left over.
 */
import type { Masthead, RecognisedArticle, RecognisedIssue, RecognisedPage, Warning } from '../contract/issue.ts';
import type { IssueText, PageText } from '../formats/format.ts';
import type { NameHints } from '../formats/name-hints.ts';
import { Affinity } from './make-up/affinity.ts';
import { buildArticle } from './articles.ts';
import { MAX_ITEM, partBriefs } from './make-up/briefs.ts';
import { type Chunk, chunkPage } from './setting/chunks.ts';
import { lunarAgrees, weekdayAgrees } from './wording/dates.ts';
import { squeeze, unshadow } from './wording/fold.ts';
import { joinFragments } from './setting/fragments.ts';
import { headlineMargin, matchDrifting } from './make-up/headlines.ts';
import { type Line, measureLines } from './setting/lines.ts';
import { makeUp } from './make-up/make-up.ts';
import { type PageHead, readHead } from './masthead/masthead.ts';
import { Openings } from './make-up/openings.ts';
import { joinParagraphs } from './setting/paragraphs.ts';
import type { Repute } from './make-up/roles.ts';
import { readSetting } from './setting/setting.ts';
import { columnOfNote, isLead } from './wording/signs.ts';
import { isTitleOf, titleFromRoman } from './masthead/title.ts';
import { type Unit, unitsOf } from './make-up/units.ts';
import { RECOGNITION_VERSION } from './version.ts';

/** More of a page than this is not needed to find a name's characters. */
const TITLE_TEXT = 40_000;

interface ReadPage {
  readonly lines: readonly Line[];
  readonly head: PageHead;
}

/** So many lines of one character show that lines were broken anywhere. */
const LONE_LINES = 2;
const loneCharacter = /^\p{Script=Han}$/u;

/** Short items under one logo: each is an article, and the column's name is printed once for all. */
function withSharedColumns(articles: readonly RecognisedArticle[]): RecognisedArticle[] {
  const isItem = ({ body }: RecognisedArticle): boolean => body.length === 1 && body.every(({ kind, text }) => kind === 'paragraph' && text.length <= MAX_ITEM && !isLead(text));
  let column: string | null = null;
  return articles.map((article) => {
    column = isItem(article) ? article.column ?? column : null;
    return column === null || article.column !== null ? article : { ...article, column };
  });
}

/** Texts that notes introduce as columns, and that stand on the page more than once. */
function reputeOf(chunks: readonly Chunk[], gaps: readonly (readonly Unit[])[], page: Pick<Repute, 'groupsTell' | 'wrapped'>): Repute {
  const noted = chunks.map((chunk) => columnOfNote(chunk.paragraphs[0]?.plain ?? '')).filter((column) => column !== null).map(squeeze);
  const seen = new Set<string>(), repeated = new Set<string>();
  for (const unit of gaps.flat()) {
    if (seen.has(unit.words)) repeated.add(unit.words);
    seen.add(unit.words);
  }
  return { noted: new Set(noted), repeated, ...page };
}

/** A text of the page with its lines. */
type Item = Pick<Unit, 'text' | 'lines'>;

interface Others {
  readonly masthead: readonly Line[];
  readonly banners: readonly Item[];
  readonly furniture: readonly Item[];
  readonly leftovers: readonly Item[];
}

function pageOf(number: number, head: PageHead, articles: readonly RecognisedArticle[], others: Others): RecognisedPage {
  const texts = (items: readonly Item[]): string[] => items.map(({ text }) => text);
  const indices = (lines: readonly Line[]): number[] => lines.flatMap((line) => line.indices);
  const lines = (items: readonly Item[]): number[][] => items.map((item) => indices(item.lines));
  const { masthead, banners, furniture, leftovers } = others;
  return {
    number,
    name: head.fields.pageName,
    articles,
    banners: texts(banners),
    furniture: texts(furniture),
    leftovers: texts(leftovers),
    origin: { masthead: indices(masthead), banners: lines(banners), furniture: lines(furniture), leftovers: lines(leftovers) },
  };
}

function recognisePage({ lines, head }: ReadPage, number: number): RecognisedPage {
  const given = lines.filter((line) => !head.mastheadLines.has(line.index) && !head.furnitureLines.has(line.index));
  const rest = joinFragments(given);
  const wrapped = rest.length < given.length || rest.filter(({ plain }) => loneCharacter.test(plain)).length >= LONE_LINES;
  const apart = rest.filter((line) => line.blankBefore).length > rest.length / 2;
  const groupsTell = apart && rest.some((line, i) => i > 0 && !line.blankBefore);
  const page = chunkPage(joinParagraphs(readSetting(rest)));
  const gaps = page.gaps.map((gap) => unitsOf(gap, apart));
  const furniture = lines.filter((line) => head.furnitureLines.has(line.index)).map((line) => ({ text: unshadow(line.text).text, lines: [line] }));
  const masthead = lines.filter((line) => head.mastheadLines.has(line.index));
  if (page.chunks.length === 0) return pageOf(number, head, [], { masthead, banners: [], furniture, leftovers: gaps.flat() });
  const openings = new Openings(page.chunks, gaps);
  const affinity = new Affinity(page.chunks, page.terms, openings);
  const repute = reputeOf(page.chunks, gaps, { groupsTell, wrapped });
  const read = makeUp(page.chunks, gaps, openings, affinity, repute);
  const made = { ...read, articles: partBriefs(read.articles, page.chunks, repute) };
  const { found, over } = matchDrifting(made, affinity, repute);
  const built = made.articles.map((article) => {
    const drifted = found.get(article) ?? null;
    return buildArticle(page.chunks, article, drifted, headlineMargin(article, drifted, affinity));
  });
  const standing = [...made.standing, ...built.flatMap((article) => article.standing)];
  const articles = withSharedColumns(built.map(({ article }) => article));
  return pageOf(number, head, articles, { masthead, banners: [...made.banners, ...over], furniture: [...furniture, ...standing], leftovers: [] });
}

const house = /^(?:《?)([\p{Script=Han}]{2,10}[报報])(?:》?)社$/u;

/** The printed name, the one in Latin letters, the file's, or the one that the publisher is the house of (青川日报社). */
function titleOf(page: ReadPage, hints: NameHints): string | null {
  const { title, romanTitle, publisher, sponsor } = page.head.fields;
  if (title !== null && (romanTitle === null || isTitleOf(title, romanTitle))) return title;
  const text = page.lines.map((line) => line.plain).join('\n').slice(0, TITLE_TEXT);
  return (romanTitle === null ? null : titleFromRoman(romanTitle, text)) ?? title ?? hints.title ?? house.exec(publisher ?? sponsor ?? '')?.[1] ?? null;
}

function mastheadOf(pages: readonly ReadPage[], hints: NameHints): Masthead {
  const page = pages.find(({ head }) => head.isFront) ?? pages[0];
  const fields = page?.head.fields;
  return {
    title: page === undefined ? hints.title : titleOf(page, hints),
    romanTitle: fields?.romanTitle ?? null,
    date: fields?.date ?? hints.date,
    weekday: fields?.weekday ?? null,
    lunarDate: fields?.lunarDate ?? null,
    number: fields?.number ?? null,
    pageCount: fields?.pageCount ?? null,
    organisers: { sponsor: fields?.sponsor ?? null, publisher: fields?.publisher ?? null },
    serialNumber: fields?.serialNumber ?? null,
    mastheadLines: pages.flatMap(({ lines, head }) => lines.filter((line) => head.mastheadLines.has(line.index)).map((line) => line.text)),
  };
}

/** What there is to say of a date beside the weekday and the lunar date that were printed with it. */
export function dateWarnings({ date, weekday, lunarDate }: Pick<Masthead, 'date' | 'weekday' | 'lunarDate'>): Warning[] {
  if (date === null) return [{ code: 'no-date', detail: '' }];
  const warnings: Warning[] = [];
  if (weekday !== null && !weekdayAgrees(weekday, date)) warnings.push({ code: 'weekday-contradicts-date', detail: `${date} ${weekday}` });
  if (lunarDate !== null && !lunarAgrees(lunarDate, date)) warnings.push({ code: 'lunar-date-contradicts-date', detail: `${date} ${lunarDate}` });
  return warnings;
}

function warningsOf(issue: Masthead, pages: readonly RecognisedPage[], text: IssueText): Warning[] {
  const warnings = dateWarnings(issue);
  if (issue.title === null) warnings.push({ code: 'no-title', detail: '' });
  if (pages.every((page) => page.articles.length === 0)) warnings.push({ code: 'no-articles', detail: '' });
  const unread = text.pages.reduce((sum, page) => sum + page.lines.reduce((count, line) => count + line.text.split('\ufffd').length - 1, 0), 0);
  if (unread > 0) warnings.push({ code: 'replacement-characters', detail: String(unread) });
  return warnings;
}

/** The page's own folio, then the file's name for its first page, then its place in the file. */
function pageNumbers(pages: readonly ReadPage[], hints: NameHints): number[] {
  const numbers: number[] = [];
  pages.forEach(({ head }, i) => {
    const hinted = i === 0 && hints.pageNumber !== null && !(hints.pageNumberBare && head.isFront) ? hints.pageNumber : null;
    numbers.push(head.fields.pageNumber ?? hinted ?? (numbers.at(-1) ?? 0) + 1);
  });
  return numbers;
}

function readPages(text: IssueText, hints: NameHints): ReadPage[] {
  return text.pages.map((page: PageText): ReadPage => {
    const lines = measureLines(page);
    return { lines, head: readHead(lines, hints.title) };
  });
}

/** What `recognise` would say of the issue and its pages' numbers, without reading the articles: a fraction of the time. */
export function recogniseMasthead(text: IssueText, hints: NameHints): { readonly issue: Masthead; readonly pageNumbers: readonly number[] } {
  const read = readPages(text, hints);
  return { issue: mastheadOf(read, hints), pageNumbers: pageNumbers(read, hints) };
}

/** Recognises one file's issue, or the part of an issue that the file has. Linear in the text; never throws on any text. */
export function recognise(text: IssueText, hints: NameHints): RecognisedIssue {
  const read = readPages(text, hints);
  const numbers = pageNumbers(read, hints);
  const pages = read.map((page, i) => recognisePage(page, numbers[i] ?? i + 1));
  const issue = mastheadOf(read, hints);
  return { format: text.format, version: RECOGNITION_VERSION, issue, pages, warnings: warningsOf(issue, pages, text) };
}
