/** A library with a newspaper of many issues, made in a second: what is held of it, and what is not, is known. */
import path from 'node:path';
import type { RecognisedPage } from '../../main/contract/issue.ts';
import { openForWriting } from '../../main/store/database.ts';
import { sha256Of, writeAside } from '../../main/store/originals.ts';
import { saveIssues } from '../../main/store/save-issue.ts';
import { newPages, runOf } from '../store/fixtures.ts';

interface MadeIssue {
  readonly title: string;
  readonly date: string | null;
  readonly number: number | null;
  readonly weekday?: string;
  readonly pageCount?: number;
  /** What tells one edition from another. */
  readonly text?: string;
}

const DAY = 86_400_000;
const weekdayOf = (date: string): string => `星期${'日一二三四五六'[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? ''}`;

function pageOf({ title, date, number, text = '船来船往，两岸的人都说方便了许多。' }: MadeIssue): RecognisedPage {
  return {
    number: 1, name: '要闻', banners: [], furniture: [], leftovers: [], origin: { masthead: [], banners: [], furniture: [], leftovers: [] },
    articles: [{
      headline: `渡口第${number ?? '几'}天`, headlineInferred: false, kicker: null, deck: null, column: null, byline: [], jumpTo: null, jumpFrom: null, confidence: 1, doubts: [],
      body: [{ kind: 'paragraph', text: `${title} ${date ?? ''} ${text}` }],
      origin: { kicker: [], headline: [], deck: [], column: [], byline: [], blocks: [[]] },
    }],
  };
}

/** Where the app of a home keeps its library. */
export const libraryOf = (home: string): string => path.join(home, '.config', 'Jiuwen', 'library');

/** Stores the issues as an import would, each from a file of its own. */
export function makeLibrary(folder: string, issues: readonly MadeIssue[]): void {
  const database = openForWriting(folder);
  try {
    for (const [index, made] of issues.entries()) {
      const bytes = new TextEncoder().encode(JSON.stringify([index, made]));
      const sha256 = sha256Of(bytes);
      const { title, date, number, weekday = date === null ? null : weekdayOf(date), pageCount = 1 } = made;
      const file = path.join('/press', `${index}.txt`);
      saveIssues(database, folder, [{
        masthead: {
          title, romanTitle: null, date, weekday, lunarDate: null, number, pageCount,
          organisers: { sponsor: null, publisher: null }, serialNumber: null, mastheadLines: [],
        },
        fallbackTitle: title, warnings: [],
        files: [{ ledgerId: runOf(database, file).ledgerId, path: file, sha256, size: bytes.length, modifiedAt: 0, format: 'text', aside: writeAside(folder, sha256, bytes) }],
        pages: newPages([pageOf(made)]).map((each) => ({ ...each, file: 0 })),
      }]);
    }
  } finally {
    database.close();
  }
}

/** All issues of a paper that appears on these weekdays (0 is Sunday), but on no day that `silent` has. */
export function issuesOf(title: string, from: string, to: string, weekdays: readonly number[], number: number, silent: ReadonlySet<string> = new Set()): MadeIssue[] {
  const issues: MadeIssue[] = [];
  for (let time = Date.parse(`${from}T00:00:00Z`); time <= Date.parse(`${to}T00:00:00Z`); time += DAY) {
    const date = new Date(time).toISOString().slice(0, 10);
    if (weekdays.includes(new Date(time).getUTCDay()) && !silent.has(date)) issues.push({ title, date, number: number + issues.length });
  }
  return issues;
}

/**
 * 《云溪日报》: five days a week from 1997 to 1999, numbered throughout. 1997 is whole. Of 1998 five issues are missing
 * (3–5 March, 12 and 13 October), one has a wrong number, one a wrong weekday, one two copies, one half of its pages,
 * and one, of 9 November, is held without a date. Of 1999 whole months are missing. Spring Festival and National Day are silent.
 */
export function yunxi(): readonly MadeIssue[] {
  const title = '云溪日报';
  const silent = new Set(['1997-02-06', '1997-02-07', '1997-02-10', '1997-02-11', '1997-10-01', '1997-10-02', '1997-10-03', '1998-01-27', '1998-01-28', '1998-01-29', '1998-01-30', '1998-10-01', '1998-10-02', '1999-02-15', '1999-02-16', '1999-02-17', '1999-02-18', '1999-02-19', '1999-10-01']);
  const missing = new Set(['1998-03-03', '1998-03-04', '1998-03-05', '1998-10-12', '1998-10-13']);
  const isMissing = (date: string): boolean => missing.has(date) || /^1999-(?:04|07|08)/u.test(date) || (date.startsWith('1999') && date.endsWith('9'));
  const changes: Readonly<Record<string, Partial<MadeIssue>>> = {
    '1998-05-20': { number: 35 }, '1998-06-17': { weekday: '星期日' }, '1998-08-12': { pageCount: 2 }, '1998-11-09': { date: null },
  };
  const held = issuesOf(title, '1997-01-02', '1999-12-30', [1, 2, 3, 4, 5], 3000, silent)
    .filter(({ date }) => date !== null && !isMissing(date)).map((each) => ({ ...each, ...changes[each.date ?? ''] }));
  const copied = held.filter(({ date }) => date === '1998-09-08').map((each) => ({ ...each, text: '另一份。' }));
  return [...held, ...copied];
}
