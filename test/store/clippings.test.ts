import { expect, it, onTestFinished } from 'vitest';
import { clip, clippingOfArticle } from '../../main/store/clippings.ts';
import { openForWriting } from '../../main/store/database.ts';
import { article, masthead, page, save, temporaryFolder } from './fixtures.ts';

it('an article without source lines is known as clipped and is clipped once', () => {
  const folder = temporaryFolder();
  const database = openForWriting(folder);
  onTestFinished(() => database.close());
  const made = article('渡口', '船来船往。');
  save({ folder, database }, { masthead: masthead({ number: 1 }) }, [page(1, { ...made, origin: { ...made.origin, blocks: [[]] } })]);
  const first = clip(database, 1, '剪报');
  expect(clippingOfArticle(database, 1)?.held?.articleId).toBe(1);
  expect(clip(database, 1, '剪报').id).toBe(first.id);
});
