/** Clippings across the library's life: real workers, real files. */
import path from 'node:path';
import { expect, it } from 'vitest';
import { restoreLibrary } from '../main/care/library-care.ts';
import { anchorAt } from '../main/contract/anchoring.ts';
import type { Clipping } from '../main/contract/clippings.ts';
import type { Library } from '../main/library.ts';
import { folderOfPages, libraryOf, opened } from './care/fixtures.ts';
import { temporaryFolder } from './temporary.ts';

async function articleIds(library: Library): Promise<number[]> {
  const result = await library.search({ query: '渡口', order: 'oldest', offset: 0, limit: 20 });
  return result?.hits.map(({ articleId }) => articleId) ?? [];
}

/** A library of two pages of which the first is clipped, with a note, tags and a highlight. */
async function withClipping(): Promise<{ library: Library; source: string; articleId: number; clipping: Clipping }> {
  const { library, source } = await libraryOf(2);
  const [articleId = 0] = await articleIds(library);
  const { id } = await library.clip(articleId, '剪报');
  const { article: { body } } = await library.article(articleId);
  const blocks = body.map(({ text }) => text), start = (blocks[0] ?? '').indexOf('船来船往');
  await library.changeClippings([id], { note: '两岸往来', tags: ['水运'], highlights: [{ ...anchorAt(blocks, 0, start, start + 4), colour: 'green', note: '' }] });
  const placed = await library.clippingOf(articleId);
  if (placed === null) throw new Error('nothing was clipped');
  return { library, source, articleId, clipping: placed.clipping };
}

const listed = async (library: Library, query = ''): Promise<number[]> => (await library.clippings(query)).clippings.map(({ clipping }) => clipping.id);

it('an article is clipped into the folder that was used last, and once', async () => {
  const { library, articleId, clipping } = await withClipping();
  const folder = await library.makeFolder('桥梁');
  await library.changeClippings([clipping.id], { folderIds: [...clipping.folderIds, folder.id] });
  const [, second = 0] = await articleIds(library);
  expect((await library.clip(second, '剪报')).folderIds).toEqual([folder.id]);
  expect((await library.clip(articleId, '剪报')).id).toBe(clipping.id);
  expect((await library.clippingOf(articleId))?.clipping.folderIds).toEqual([1, folder.id]);
});

it('a change is put back', async () => {
  const { library, articleId, clipping } = await withClipping();
  const before = await library.changeClippings([clipping.id], { note: '', tags: [], highlights: [], folderIds: [] });
  await library.putBackClippings(before);
  expect((await library.clippingOf(articleId))?.clipping).toEqual(clipping);
});

it('a removed clipping comes back with all that was in it', async () => {
  const { library, articleId, clipping } = await withClipping();
  const removed = await library.removeClippings([clipping.id]);
  expect(await library.clippingOf(articleId)).toBeNull();
  await library.putBackClippings(removed);
  expect((await library.clippingOf(articleId))?.clipping).toEqual(clipping);
});

it('a removed folder leaves its clippings, and comes back with them', async () => {
  const { library, articleId, clipping } = await withClipping();
  const removed = await library.removeFolder(clipping.folderIds[0] ?? 0);
  expect((await library.clippingOf(articleId))?.clipping.folderIds).toEqual([]);
  await library.putBackFolder(removed);
  expect((await library.clippingOf(articleId))?.clipping.folderIds).toEqual(clipping.folderIds);
});

it('is found by its text, its note and its tags', async () => {
  const { library, clipping } = await withClipping();
  for (const query of ['船来船往', '两岸往来', '水运', '标题:渡口 -飞碟']) expect(await listed(library, query), query).toEqual([clipping.id]);
  expect(await listed(library, '飞碟')).toEqual([]);
});

it('survives a backup, a rebuilt index and a new recognition, with its highlights', async () => {
  const { library, articleId, clipping } = await withClipping();
  await library.care.rebuildIndex();
  await library.recogniseAgain((await library.article(articleId)).article.pageId);
  const file = path.join(temporaryFolder(), 'a.jiuwen.zip'), folder = path.join(temporaryFolder(), 'restored');
  await library.care.backUp(file);
  await restoreLibrary(file, folder);
  const restored = await opened(folder);
  const placed = await restored.clippingOf(articleId);
  expect(placed?.clipping).toEqual(clipping);
  expect(placed?.pieces.map((pieces) => pieces.length)).toEqual([1]);
});

it('keeps what it read as when its import is undone, and is linked again when the file comes back', async () => {
  const { library, source, clipping } = await withClipping();
  const [run] = await library.imports();
  await library.undoImport(run?.id ?? 0);
  expect((await library.clippings('船来船往')).clippings).toEqual([{ clipping, held: null, pieces: [[expect.anything()]] }]);
  await library.importPaths([source]);
  const [placed] = (await library.clippings('')).clippings;
  expect(placed?.held).not.toBeNull();
  expect((await library.clippingOf(placed?.held?.articleId ?? 0))?.clipping.id).toBe(clipping.id);
});

it('says which highlights are lost', async () => {
  const { library, articleId, clipping } = await withClipping();
  const [highlight] = clipping.highlights;
  if (highlight === undefined) throw new Error('nothing is highlighted');
  await library.changeClippings([clipping.id], { highlights: [{ ...highlight, words: '飞碟降落在县城' }] });
  expect((await library.clippingOf(articleId))?.pieces).toEqual([[]]);
});

it('more files change nothing of it', async () => {
  const { library, clipping } = await withClipping();
  await library.importPaths([folderOfPages(4)]);
  expect(await listed(library)).toEqual([clipping.id]);
});
