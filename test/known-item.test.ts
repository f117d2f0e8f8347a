/** What a reader half remembers is found: three words of an article lead to it. */
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openLibrary } from '../main/library.ts';
import { temporaryFolder } from './store/fixtures.ts';

const sample = path.join(import.meta.dirname, '..', 'assets', 'sample');
const words = new Intl.Segmenter('zh', { granularity: 'word' });
/** Different threes of words are tried of each article. */
const TRIES = 5;

it('three words of an article’s body find it among the first three', async () => {
  const library = await openLibrary(path.join(temporaryFolder(), 'library'));
  onTestFinished(() => library.close());
  await library.importPaths([sample]);
  const missed: string[] = [];
  let asked = 0;
  for (const { id } of (await Promise.all((await library.overview()).titles.flatMap(({ id: titleId, years }) => years.map(({ year }) => library.issues(titleId, year))))).flat()) {
    for (const { id: pageId } of (await library.issue(id)).pages) {
      for (const article of (await library.page(pageId)).articles) {
        const known = [...new Set(article.body.flatMap((block) => [...words.segment(block.text)].map(({ segment }) => segment)).filter((word) => /^\p{Script=Han}{2,}$/u.test(word)))];
        for (let attempt = 0; attempt < TRIES && known.length >= 3 * TRIES; attempt += 1) {
          const query = [0, 1, 2].map((which) => known[Math.floor(((attempt + which / 3 + article.id / 7) * known.length) / TRIES) % known.length]).join(' ');
          const result = await library.search({ query, order: 'best', offset: 0, limit: 3 });
          asked += 1;
          if (!result?.hits.some(({ articleId }) => articleId === article.id)) missed.push(`${article.headline ?? article.id}: ${query}`);
        }
      }
    }
  }
  expect(asked).toBeGreaterThan(200);
  expect(missed).toEqual([]);
});
