/** Whatever is typed is answered, and nothing but searched. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { toFailure } from '../../main/contract/errors.ts';
import type { Writable } from '../../main/store/database.ts';
import { Searcher } from '../../main/store/search.ts';
import { article, masthead, page, save, temporaryLibrary } from './fixtures.ts';

function library(): Writable {
  const held = temporaryLibrary();
  for (let number = 1; number <= 20; number += 1) save(held, { masthead: masthead({ number, date: `2024-05-${String(number).padStart(2, '0')}` }) }, [page(1, article(`渡口第${number}天`, '清早的渡口，船来船往。“好”！', 'covid-19 up 2025'))]);
  return held.database;
}

/** How many articles; the code of the refusal where there is none. */
function answer(searcher: Searcher, query: string): number | string {
  try {
    return searcher.search({ query, order: 'best', offset: 0, limit: 20 }, () => false)?.total ?? 'overtaken';
  } catch (error) {
    return toFailure(error).code;
  }
}

describe('a query that nobody would type', () => {
  it.each([
    ['of 10,000 characters', '清早的渡口，'.repeat(1667), 0],
    ['of 200 words of which any will do', Array.from({ length: 200 }, (_, at) => `渡口第${at + 1}天`).join(' OR '), 20],
    ['with quotes that don’t match', '"渡口 “船来', 20],
    ['with half a character', '渡口\ud842', 20],
    ['in SQL', "渡口'; DROP TABLE articles; --", 0],
    ['in the index’s own language', 'headline : "渡口" * NEAR("船来" "船往", 5) {body lead}: ^x', 0],
    ['of operators alone', 'AND OR NOT NEAR/3 - ( ) “”', 'query-empty'],
    ['of brackets within brackets', `${'('.repeat(500)}渡口${')'.repeat(500)}`, 20],
    ['excluding everything', '-渡口', 0],
    ['near itself', '渡口 NEAR/0 渡口', 20],
    ['near at a great distance', '渡口 NEAR/9999 up', 20],
    ['with zeros between', '渡\0口', 20],
  ])('%s is answered', (_, query, expected) => {
    expect(answer(new Searcher(library()), query)).toBe(expected);
  });

  it('changes nothing and fails nowhere, whatever it is', () => {
    const database = library(), searcher = new Searcher(database);
    const pieces = fc.constantFrom('渡口', '船', '"', '“', '”', '(', ')', '*', '?', ' OR ', ' NOT ', ' NEAR/2 ', '-', '标题:', '版:', '日期:', '2024', '2024-05..', "'", ';', '\\', '%', '_', '^', '{', '}', ':', '\ud800', '\udfff', '\u0000', '‖', '😀', 'up*', '=');
    fc.assert(fc.property(fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 14 }).map((all) => all.join('')), (query) => {
      const found = answer(searcher, query);
      expect(typeof found === 'number' || found === 'query-empty').toBe(true);
      if (typeof found === 'number') expect(searcher.facets(query, () => false)?.total).toBe(found);
    }), { numRuns: 2000 });
    expect(database.first(z.object({ count: z.int() }), 'SELECT count(*) AS count FROM articles')?.count).toBe(20);
  });
});
