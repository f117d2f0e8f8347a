import { describe, expect, it } from 'vitest';
import type { Masthead, Warning } from '../../main/contract/issue.ts';
import { IssueJoiner } from '../../main/importing/joining.ts';
import type { JoinedIssue, PartPage } from '../../main/importing/joining.ts';
import { masthead } from '../store/fixtures.ts';

interface PageFile {
  readonly path: string;
  readonly fields?: Partial<Masthead>;
  readonly numbers?: readonly number[];
  readonly warnings?: readonly Warning[];
}

const unsaid = { title: null, date: null, number: null, pageCount: null };
const front = { title: '云溪报', date: '2025-03-07', number: 12, pageCount: 4, mastheadLines: ['云溪报'] };
const inner = { ...unsaid, date: '2025-03-07' };

type Joined = JoinedIssue<PageFile, PartPage>;

function join(...files: readonly PageFile[]): Joined[] {
  const joiner = new IssueJoiner<PageFile, PartPage>();
  const complete = files.map((file) => joiner.add(file, {
    masthead: masthead({ ...unsaid, ...file.fields }), warnings: file.warnings ?? [],
    pages: (file.numbers ?? [1]).map((number) => ({ number, articleCount: 1 })),
  }));
  return [...complete, joiner.finish()].filter((issue) => issue !== null);
}

/** Which files came together, by name. */
const together = (issues: readonly Joined[]): string[] =>
  issues.map(({ files }) => files.map(({ path }) => path.split('/').at(-1)).join(' '));

describe('page files', () => {
  it('join the front page before them by the date that they print', () => {
    const issues = join({ path: '/a/要闻.txt', fields: front }, { path: '/a/民生.txt', fields: inner, numbers: [2] }, { path: '/a/副刊.txt', fields: inner, numbers: [4] });
    expect(together(issues)).toEqual(['要闻.txt 民生.txt 副刊.txt']);
    expect(issues[0]?.pages.map(({ number, file }) => [number, file])).toEqual([[1, 0], [2, 1], [4, 2]]);
  });

  it('join by their names alone where they print no date', () => {
    expect(together(join({ path: '/a/x-01.txt', fields: front }, { path: '/a/x-02.txt', numbers: [2] }, { path: '/a/y-03.txt', numbers: [3] }))).toEqual(['x-01.txt x-02.txt', 'y-03.txt']);
  });

  it('open an issue of their own with another date, number, folder, or a page number that is taken', () => {
    const others: PageFile[] = [
      { path: '/a/02.txt', fields: { ...inner, date: '2025-03-08' }, numbers: [2] },
      { path: '/a/02.txt', fields: { ...unsaid, number: 13 }, numbers: [2] },
      { path: '/b/02.txt', fields: inner, numbers: [2] },
      { path: '/a/02.txt', fields: inner, numbers: [1] },
      { path: '/a/02.txt', fields: { ...unsaid, pageCount: 8 }, numbers: [2] },
    ];
    for (const other of others) expect(together(join({ path: '/a/01.txt', fields: front }, other))).toEqual(['01.txt', '02.txt']);
  });

  it('keep two newspapers of one day in one folder apart', () => {
    expect(together(join(
      { path: '/a/甲报01.txt', fields: { ...front, title: '甲报', number: null } }, { path: '/a/甲报02.txt', fields: inner, numbers: [2] },
      { path: '/a/乙报03.txt', fields: { ...inner, title: '乙报' }, numbers: [3] },
    ))).toEqual(['甲报01.txt 甲报02.txt', '乙报03.txt']);
  });

  it('take the front page’s masthead, wherever it stands, and complete it from the others', () => {
    const [issue] = join({ path: '/a/01.txt', fields: { ...inner, weekday: '星期五' }, numbers: [2] }, { path: '/a/02.txt', fields: front, numbers: [1] });
    expect(issue?.masthead).toMatchObject({ ...front, weekday: '星期五' });
    expect(issue?.pages.map(({ number }) => number)).toEqual([1, 2]);
  });

  it('drop warnings that another page settles, and say the others once', () => {
    const no = (code: Warning['code']): Warning => ({ code, detail: '' });
    const [issue] = join(
      { path: '/a/01.txt', fields: { ...front, title: null }, warnings: [no('no-title')] },
      { path: '/a/02.txt', numbers: [2], warnings: [no('no-title'), no('no-date'), no('no-articles')] },
    );
    expect(issue?.warnings).toEqual([no('no-title')]);
  });

  it('name a newspaper that no page names by what their names have in common', () => {
    expect(join({ path: '/press/old/gazette-01.txt' })[0]?.fallbackTitle).toBe('gazette');
    expect(join({ path: '/press/old/01.txt' })[0]?.fallbackTitle).toBe('old');
  });
});
