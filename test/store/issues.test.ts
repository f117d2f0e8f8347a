import { describe, expect, it } from 'vitest';
import { isJiuwenError } from '../../main/contract/errors.ts';
import { issue, issuesOfYear } from '../../main/store/issues.ts';
import { savePosition } from '../../main/store/positions.ts';
import { overview } from '../../main/store/titles.ts';
import { article, masthead, page, save, temporaryLibrary } from './fixtures.ts';

/** A library with one-page issues of these dates and numbers; answers their ids. */
function libraryOf(...issues: readonly (readonly [date: string | null, number: number | null])[]): ReturnType<typeof temporaryLibrary> & { ids: number[] } {
  const library = temporaryLibrary();
  const ids: number[] = [];
  for (const [date, number] of issues) {
    const { issueId } = save(library, { masthead: masthead({ date, number }) }, [page(1, article('甲', `${ids.length}`))]);
    ids.push(issueId);
  }
  return { ...library, ids };
}

describe('the overview', () => {
  it('counts issues and articles by title and year, newest year first, undated last', () => {
    const { database } = libraryOf(['2025-03-07', 2], ['2024-12-31', 1], [null, 9], ['2025-01-01', null]);
    expect(overview(database)).toMatchObject({
      issueCount: 4, articleCount: 4, recent: [],
      titles: [{
        name: '云溪报', issueCount: 4, articleCount: 4, firstDate: '2024-12-31', lastDate: '2025-03-07',
        years: [{ year: 2025, issueCount: 2 }, { year: 2024, issueCount: 1 }, { year: null, issueCount: 1 }],
      }],
    });
  });

  it('has the issues read last, each once, at most eight', () => {
    const { database, ids } = libraryOf(...Array.from({ length: 10 }, (_, n) => ['2025-01-01', n + 1] as const));
    for (const issueId of [...ids, ids[3] ?? 0]) savePosition(database, { issueId, pageNumber: 1, articleId: null });
    savePosition(database, { issueId: ids[5] ?? 0, pageNumber: 2, articleId: 99_999 });
    expect(overview(database).recent.map(({ id, pageNumber }) => [ids.indexOf(id), pageNumber]))
      .toEqual([[5, 2], [3, 1], [9, 1], [8, 1], [7, 1], [6, 1], [4, 1], [2, 1]]);
  });

  it('does not remember a position in an issue that is not held', () => {
    const { database } = libraryOf(['2025-03-07', 1]);
    expect(() => savePosition(database, { issueId: 77, pageNumber: 1, articleId: null })).toThrow('not-found');
  });
});

describe('the issues of a title', () => {
  it('are listed by year in the order of their appearance', () => {
    const { database, ids } = libraryOf(['2025-03-07', 2], ['2024-12-31', 1], [null, 9], ['2025-01-01', null]);
    const title = issue(database, ids[0] ?? 0).titleId;
    expect(issuesOfYear(database, title, 2025).map(({ id }) => id)).toEqual([ids[3], ids[0]]);
    expect(issuesOfYear(database, title, null).map(({ id }) => id)).toEqual([ids[2]]);
    expect(issuesOfYear(database, title, 1999)).toEqual([]);
  });

  it('know the issues before and after them', () => {
    const { database, ids } = libraryOf(['2025-03-07', 2], ['2024-12-31', 1], [null, 9], ['2025-03-07', 3]);
    const order = [2, 1, 0, 3].map((index) => ids[index] ?? 0);
    for (const [place, id] of order.entries()) {
      expect(issue(database, id)).toMatchObject({ previousIssueId: order[place - 1] ?? null, nextIssueId: order[place + 1] ?? null });
    }
  });

  it('are not found under a foreign id', () => {
    const { database } = libraryOf(['2025-03-07', 2]);
    try {
      issue(database, 1000);
      expect.unreachable();
    } catch (error) {
      expect(isJiuwenError(error) && error.code).toBe('not-found');
    }
  });
});
