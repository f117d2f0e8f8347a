/** Searches that are kept with the library, and what is new to them: real workers, real files. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { restoreLibrary } from '../main/care/library-care.ts';
import { toFailure } from '../main/contract/errors.ts';
import type { SavedSearch } from '../main/contract/saved-searches.ts';
import type { Library } from '../main/library.ts';
import { folderOfPages, libraryOf, opened, pageText } from './care/fixtures.ts';
import { temporaryFolder } from './temporary.ts';

const query = '渡口';

/** A library of two pages with a search that was saved when they were there. */
async function withSaved(): Promise<{ library: Library; saved: SavedSearch }> {
  const { library } = await libraryOf(2);
  return { library, saved: await save(library) };
}

async function save(library: Library): Promise<SavedSearch> {
  const result = await library.search({ query, order: 'newest', offset: 0, limit: 1 });
  await library.saveSearch({ query, order: 'newest', seen: result?.arrival ?? 0 });
  const [saved] = await library.savedSearches();
  if (saved === undefined) throw new Error('nothing was saved');
  return saved;
}

async function importDay(library: Library, day: number): Promise<number> {
  const file = path.join(temporaryFolder(), `day-${day}.txt`);
  writeFileSync(file, pageText(day));
  return (await library.importPaths([file])).run.id;
}

const counted = async (library: Library, { id }: SavedSearch): Promise<readonly [total: number, fresh: number]> => {
  const { total, fresh } = await library.countSaved(id);
  return [total, fresh];
};

it('nothing is new to a search that was just saved', async () => {
  const { library, saved } = await withSaved();
  expect(saved).toMatchObject({ name: query, query, order: 'newest' });
  expect(await counted(library, saved)).toEqual([2, 0]);
});

it('what an import brings is new until it is looked at', async () => {
  const { library, saved } = await withSaved();
  await importDay(library, 9);
  expect(await counted(library, saved)).toEqual([3, 1]);
  const { arrival } = await library.countSaved(saved.id);
  await library.lookedAtSearch(saved.id, arrival);
  expect(await counted(library, saved)).toEqual([3, 0]);
});

it('only what came since is found where only that is asked for', async () => {
  const { library, saved } = await withSaved();
  await importDay(library, 9);
  const result = await library.search({ query, order: 'best', since: saved.seen, offset: 0, limit: 20 });
  expect(result?.total).toBe(1);
  expect(result?.hits.map(({ headline }) => headline.text)).toEqual(['渡口第9天']);
});

it('what came in while results were looked at is still new', async () => {
  const { library, saved } = await withSaved();
  await importDay(library, 9);
  const { arrival } = await library.countSaved(saved.id);
  await importDay(library, 10);
  await library.lookedAtSearch(saved.id, arrival);
  expect(await counted(library, saved)).toEqual([4, 1]);
});

it('a page that is recognised again is not new', async () => {
  const { library, saved } = await withSaved();
  await library.recogniseLibrary({ kind: 'all' });
  const { hits } = await library.search({ query, order: 'best', offset: 0, limit: 20 }) ?? { hits: [] };
  for (const { pageId } of hits) await library.recogniseAgain(pageId);
  expect(await counted(library, saved)).toEqual([2, 0]);
});

it('an article that a repair makes another is not new', async () => {
  const { library, saved } = await withSaved();
  const { hits: [hit] } = await library.search({ query, order: 'best', offset: 0, limit: 20 }) ?? { hits: [] };
  if (hit === undefined) throw new Error('nothing was found');
  const { articles, lines } = await library.xray(hit.pageId);
  const line = articles[0]?.origin.headline[0];
  expect(lines[line ?? -1]).toContain(query);
  await library.repairPage(hit.pageId, { kind: 'write', of: line ?? 0, part: 'headline', text: '渡口新题' });
  expect(await counted(library, saved)).toEqual([2, 0]);
});

it('a file that takes the place of one that was taken out is new', async () => {
  const { library } = await libraryOf(2);
  const run = await importDay(library, 9);
  const saved = await save(library);
  await library.undoImport(run);
  expect(await counted(library, saved)).toEqual([2, 0]);
  await importDay(library, 10);
  expect(await counted(library, saved)).toEqual([3, 1]);
});

it('a search can have another name, be removed and put back as it was', async () => {
  const { library, saved } = await withSaved();
  await library.renameSearch(saved.id, '河上的事');
  const removed = await library.removeSearch(saved.id);
  expect(removed).toEqual({ ...saved, name: '河上的事' });
  expect(await library.savedSearches()).toEqual([]);
  await library.putBackSearch(removed);
  expect(await library.savedSearches()).toEqual([removed]);
});

it('a query is kept once, with the order that was asked for last', async () => {
  const { library, saved } = await withSaved();
  await library.saveSearch({ query: ` ${query} `, order: 'oldest', seen: 99 });
  expect(await library.savedSearches()).toEqual([{ ...saved, order: 'oldest' }]);
});

it('a saved search that is gone can’t be counted', async () => {
  const { library } = await withSaved();
  expect(await library.countSaved(99).then(() => null, toFailure)).toMatchObject({ code: 'not-found' });
});

it('counts while searches go on', async () => {
  const { library, saved } = await withSaved();
  const [count] = await Promise.all([
    library.countSaved(saved.id), ...['渡', '口', '船'].map((word) => library.search({ query: word, order: 'best', offset: 0, limit: 1 })),
  ]);
  expect(count.total).toBe(2);
});

it('saved searches survive a rebuilt index', async () => {
  const { library, saved } = await withSaved();
  await importDay(library, 9);
  await library.care.rebuildIndex();
  expect(await library.savedSearches()).toEqual([saved]);
  expect(await counted(library, saved)).toEqual([3, 1]);
});

it('a backup brings saved searches back, and what is new to them', async () => {
  const { library, saved } = await withSaved();
  await importDay(library, 9);
  const file = path.join(temporaryFolder(), 'a.jiuwen.zip'), folder = path.join(temporaryFolder(), 'restored');
  await library.care.backUp(file);
  await restoreLibrary(file, folder);
  const restored = await opened(folder);
  expect(await restored.savedSearches()).toEqual([saved]);
  expect(await counted(restored, saved)).toEqual([3, 1]);
  await restored.importPaths([folderOfPages(5)]);
  expect(await counted(restored, saved)).toEqual([6, 4]);
});
