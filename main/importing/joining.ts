/**
 * Page files → issues. Files come in sorted order, so that the pages of an issue follow each other; a file either joins
 * the issue that is open or opens the next one. Pure.
 */
import { fold } from '../contract/folding.ts';
import type { Masthead, RecognisedIssue, Warning } from '../contract/issue.ts';
import { hintsFromPath } from '../formats/name-hints.ts';

/** What joining looks at of a page. */
export interface PartPage {
  /** 版次, from 1. */
  readonly number: number;
  readonly articleCount: number;
}

/** What one file says of its issue. */
export interface IssuePart<Page extends PartPage> {
  readonly masthead: Masthead;
  readonly warnings: readonly Warning[];
  readonly pages: readonly Page[];
}

/** An issue with the files that it came from. */
export interface JoinedIssue<File, Page extends PartPage> {
  readonly masthead: Masthead;
  /** A name for the newspaper where no page names it: what its files' names have in common. */
  readonly fallbackTitle: string;
  readonly warnings: readonly Warning[];
  readonly files: readonly File[];
  readonly pages: readonly (Page & { /** Index into `files`. */ readonly file: number })[];
}

interface Part<File, Page extends PartPage> {
  readonly file: File;
  readonly issue: IssuePart<Page>;
}

export class IssueJoiner<File extends { readonly path: string }, Page extends PartPage> {
  #open: Part<File, Page>[] = [];

  /** Takes the next file; answers the issue that is complete by that, if one is. */
  add(file: File, issue: IssuePart<Page>): JoinedIssue<File, Page> | null {
    const part = { file, issue };
    if (this.#open.length === 0 || belongs(part, this.#open)) {
      this.#open.push(part);
      return null;
    }
    const complete = joined(this.#open);
    this.#open = [part];
    return complete;
  }

  /** Answers the last issue after all files have come. */
  finish(): JoinedIssue<File, Page> | null {
    const last = this.#open;
    this.#open = [];
    return last.length === 0 ? null : joined(last);
  }
}

/** Whether a page has what only the front page prints. */
const isFront = ({ number, pageCount, organisers }: Masthead): boolean =>
  number !== null || pageCount !== null || organisers.sponsor !== null || organisers.publisher !== null;

const folderOf = (path: string): string => /^(.*)[\\/]/su.exec(path)?.[1] ?? '';

function contradicts(one: string | number | null, other: string | number | null): boolean {
  return one !== null && other !== null && one !== other;
}

/** Whether a file is of the same issue as those before it. */
function belongs(part: Part<{ readonly path: string }, PartPage>, open: readonly Part<{ readonly path: string }, PartPage>[]): boolean {
  const [first] = open;
  if (first === undefined || folderOf(first.file.path) !== folderOf(part.file.path)) return false;
  const held = new Set(open.flatMap(({ issue }) => issue.pages.map(({ number }) => number)));
  if (part.issue.pages.some(({ number }) => held.has(number))) return false;
  const { masthead } = part.issue;
  const known = mergedMasthead(open.map(({ issue }) => issue.masthead));
  if (contradicts(masthead.date, known.date) || contradicts(masthead.number, known.number)) return false;
  const sameStem = hintsFromPath(first.file.path).stem === hintsFromPath(part.file.path).stem;
  if (!sameStem && contradicts(foldedTitle(masthead), foldedTitle(known))) return false;
  // What prints neither date nor number is known by its name alone, and only if it is no front page: that begins an issue.
  const agrees = (masthead.date !== null && masthead.date === known.date) || (masthead.number !== null && masthead.number === known.number);
  return agrees || (sameStem && !isFront(masthead));
}

const foldedTitle = ({ title }: Masthead): string | null => (title === null ? null : fold(title, 'exact'));

/** What a recognised file says of its issue. */
export const partOf = ({ issue: masthead, warnings, pages }: RecognisedIssue): IssuePart<PartPage> =>
  ({ masthead, warnings, pages: pages.map(({ number, articles }) => ({ number, articleCount: articles.length })) });

/** What the files of an issue say of it together. */
export function mergedParts(parts: readonly IssuePart<PartPage>[]): Pick<IssuePart<PartPage>, 'masthead' | 'warnings'> {
  const masthead = mergedMasthead(parts.map((part) => part.masthead));
  return { masthead, warnings: mergedWarnings(parts, masthead) };
}

/** The front page's fields; what it doesn't say, from the other pages. */
function mergedMasthead(mastheads: readonly Masthead[]): Masthead {
  const all = mastheads.toSorted((a, b) => Number(isFront(b)) - Number(isFront(a)));
  const pick = <V>(field: (masthead: Masthead) => V | null): V | null => all.map(field).find((value) => value !== null) ?? null;
  return {
    title: pick(({ title }) => title),
    romanTitle: pick(({ romanTitle }) => romanTitle),
    date: pick(({ date }) => date),
    weekday: pick(({ weekday }) => weekday),
    lunarDate: pick(({ lunarDate }) => lunarDate),
    number: pick(({ number }) => number),
    pageCount: pick(({ pageCount }) => pageCount),
    organisers: { sponsor: pick(({ organisers }) => organisers.sponsor), publisher: pick(({ organisers }) => organisers.publisher) },
    serialNumber: pick(({ serialNumber }) => serialNumber),
    mastheadLines: all[0]?.mastheadLines ?? [],
  };
}

/** The pages' warnings, but those that another page of the issue settles. */
function mergedWarnings(parts: readonly IssuePart<PartPage>[], masthead: Masthead): Warning[] {
  const settled: Partial<Record<Warning['code'], boolean>> = {
    'no-date': masthead.date !== null,
    'no-title': masthead.title !== null,
    'no-articles': parts.some(({ pages }) => pages.some(({ articleCount }) => articleCount > 0)),
  };
  const all = parts.flatMap(({ warnings }) => warnings).filter(({ code }) => settled[code] !== true);
  return [...new Map(all.map((warning) => [`${warning.code} ${warning.detail}`, warning])).values()];
}

function joined<File extends { readonly path: string }, Page extends PartPage>(parts: readonly Part<File, Page>[]): JoinedIssue<File, Page> {
  return {
    ...mergedParts(parts.map(({ issue }) => issue)),
    fallbackTitle: fallbackTitle(parts[0]?.file.path ?? ''),
    files: parts.map(({ file }) => file),
    pages: parts.flatMap(({ issue }, file) => issue.pages.map((page) => ({ ...page, file }))).toSorted((a, b) => a.number - b.number),
  };
}

/** The last part of the files' common stem that has a name in it. */
function fallbackTitle(path: string): string {
  return hintsFromPath(path).stem.split('/').findLast((part) => part !== '') ?? path;
}
