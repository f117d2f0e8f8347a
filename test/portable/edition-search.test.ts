/** What an edition finds is what the library finds: random queries over the same articles. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gatherArticles, gatherIssues } from '../../main/portable/gather.ts';
import { packEdition, unpackEdition } from '../../main/portable/inside/edition.ts';
import { EditionSearch, heldArticles } from '../../main/portable/inside/edition-search.ts';
import { loadStemmersFor } from '../../main/store/languages.ts';
import { parseQuery } from '../../main/search/query/parse.ts';
import { Searcher } from '../../main/store/search.ts';
import { article, masthead, page, save, temporaryLibrary } from '../store/fixtures.ts';

const ALPHABET = [...Array.from('桥桥渡口渡口茶春的了水衢江年月民'), 'up', 'runs', 'running', 'run', '8', '12', '二', '，', '。', '《', '》', '-', ' ', '國', '国', '爲', 'é', '𠮷'];
const ISSUES = 12, EACH = 6;
const unasked = { signal: new AbortController().signal, onProgress: () => undefined, style: 'gb-t-7714-2025' } as const;

/** Texts that meet, the same each time (mulberry32). */
function filled(): ReturnType<typeof temporaryLibrary> {
  const library = temporaryLibrary();
  let state = 11;
  const below = (most: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % most;
  };
  const text = (most: number): string => Array.from({ length: 1 + below(most) }, () => ALPHABET[below(ALPHABET.length)] ?? '').join('');
  for (let number = 1; number <= ISSUES; number += 1) {
    const articles = Array.from({ length: EACH }, () => ({ ...article(below(8) === 0 ? null : text(8), ...Array.from({ length: below(4) }, () => text(24))), column: below(3) === 0 ? '渡口茶话' : null, byline: below(2) === 0 ? [] : ['江春'] }));
    save(library, { masthead: masthead({ date: `2025-03-${String(number).padStart(2, '0')}`, number }) }, [page(1, ...articles)], { content: `issue ${number}` });
  }
  return library;
}

const word = fc.array(fc.constantFrom(...ALPHABET.filter((each) => /[\p{L}\p{N}]/u.test(each))), { minLength: 1, maxLength: 3 }).map((parts) => parts.join(''));
const text = fc.oneof(word, fc.array(fc.constantFrom(...ALPHABET), { minLength: 1, maxLength: 5 }).map((parts) => `"${parts.join('')}"`), fc.constantFrom('ru*', '题名:渡口', '作者:江春', '栏目:茶话', '日期:2025-03-05', '?p'));
const query = fc.array(fc.tuple(fc.constantFrom('', '', '-', 'OR ', 'NEAR/3 '), text), { minLength: 1, maxLength: 4 }).map((parts) => parts.map((each) => each.join('')).join(' '));

describe('a search in an edition', () => {
  it.each([['all indexed', 99], ['some indexed', 2], ['none indexed yet', 0]])('finds the articles that the library finds, %s', async (_name, parts) => {
    const { database } = filled();
    const ids = Array.from({ length: ISSUES }, (_, at) => at + 1);
    const search = new EditionSearch(heldArticles(await unpackEdition(new Uint8Array(await packEdition(await gatherIssues('一册', ids, { database, ...unasked }))))));
    for (let done = 0; done < parts && search.indexMore(); done += 1);
    const searcher = new Searcher(database);
    await fc.assert(fc.asyncProperty(query, async (asked) => {
      const found = await search.search(asked);
      if (parseQuery(asked).root === null) {
        expect(found).toBeNull();
        return;
      }
      await loadStemmersFor(database, asked);
      const inLibrary = searcher.matches({ query: asked, order: 'best' }, () => false);
      expect(found?.articles.map((held) => held.article.id).toSorted((a, b) => a - b)).toEqual([...inLibrary?.ids ?? []].toSorted((a, b) => a - b));
    }), { numRuns: 300 });
  });
});

describe('an edition of chosen articles', () => {
  it('holds them in the order given, once each, and nothing of what stands round them', async () => {
    const { database } = filled();
    const edition = await gatherArticles('选', [9, 2, 9, 1], { database, ...unasked });
    expect(heldArticles(edition).map(({ article: { id } }) => id)).toEqual([9, 2, 1]);
    expect(edition.notes).toHaveLength(3);
    expect(edition.issues.flatMap(({ pages }) => pages.flatMap(({ furniture, leftovers, articles }) => [...furniture, ...leftovers, ...articles]))).toHaveLength(3);
  });

  it('stops when it is cancelled', async () => {
    const { database } = filled();
    await expect(gatherArticles('选', [1, 2], { database, ...unasked, signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'cancelled' });
  });
});
