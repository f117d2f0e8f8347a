import { describe, expect, it } from 'vitest';
import { isJiuwenError } from '../../main/contract/errors.ts';
import { heldTitle } from '../../main/store/holdings.ts';
import { issue } from '../../main/store/issues.ts';
import { article, masthead, page, save, temporaryLibrary } from './fixtures.ts';

describe('what is held of a title', () => {
  it('is each of its issues, with its pages and what its masthead says', () => {
    const library = temporaryLibrary();
    const first = save(library, { masthead: masthead({ weekday: '星期五', pageCount: 4 }) }, [page(1, article('甲')), page(3, article('乙'))]);
    const second = save(library, { masthead: masthead({ weekday: '星期五', pageCount: 4 }) }, [page(1, article('丙'))]);
    const undated = save(library, { masthead: masthead({ date: null, number: null, pageCount: null }) }, [page(1)]);
    save(library, { masthead: masthead({ title: '另一报' }) }, [page(1, article('丁'))]);
    const { titleId } = issue(library.database, first.issueId);
    const friday = { date: '2025-03-07', number: 12, weekday: '星期五', pagesPrinted: 4 };
    const { issues, ...title } = heldTitle(library.database, titleId);
    expect(title).toEqual({ id: titleId, name: '云溪报' });
    expect(issues.toSorted((a, b) => a.issueId - b.issueId)).toEqual([
      { ...friday, issueId: first.issueId, edition: 1, pagesHeld: 2 },
      { ...friday, issueId: second.issueId, edition: 2, pagesHeld: 1 },
      { issueId: undated.issueId, date: null, number: null, edition: 1, pagesHeld: 1, pagesPrinted: null, weekday: null },
    ]);
  });

  it('is not found under a foreign id', () => {
    const { database } = temporaryLibrary();
    try {
      heldTitle(database, 1000);
      expect.unreachable();
    } catch (error) {
      expect(isJiuwenError(error) && error.code).toBe('not-found');
    }
  });
});
