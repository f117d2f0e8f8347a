/** All that a query finds, as a file's text: real workers. */
import { expect, it } from 'vitest';
import { toFailure } from '../../main/contract/errors.ts';
import type { ResultsProgress } from '../../main/contract/ipc.ts';
import type { Library } from '../../main/library.ts';
import type { ResultsOptions, ResultsRequest } from '../../main/results/exporting.ts';
import { openForWriting } from '../../main/store/database.ts';
import { libraryOf, opened } from '../care/fixtures.ts';
import { readCsv } from '../export/csv-rows.ts';
import { article, masthead, page, save, temporaryFolder } from '../store/fixtures.ts';

const request: ResultsRequest = { query: '渡口', order: 'oldest', as: 'csv', locale: 'zh-CN', style: 'gb-t-7714-2025' };

async function portionsOf(library: Library, asked = request, options: ResultsOptions = {}): Promise<string[]> {
  const portions: string[] = [];
  for await (const portion of library.exportResults(asked, options)) portions.push(portion);
  return portions;
}

it('all results are in the file, in their order', async () => {
  const { library } = await libraryOf(3);
  const rows = readCsv((await portionsOf(library)).join(''));
  expect(rows.slice(1).map(([headline, , date]) => [headline, date])).toEqual([1, 2, 3].map((day) => [`渡口第${day}天`, `2024-09-0${day}`]));
  const newest = readCsv((await portionsOf(library, { ...request, order: 'newest' })).join(''));
  expect(newest.slice(1).map(([headline]) => headline)).toEqual(['渡口第3天', '渡口第2天', '渡口第1天']);
});

it('only what came since is in the file where only that is asked for', async () => {
  const { library } = await libraryOf(3);
  expect(readCsv((await portionsOf(library, { ...request, since: 2 })).join(''))).toHaveLength(2);
});

it('a query that finds nothing gives the headings alone; one that asks nothing is refused', async () => {
  const { library } = await libraryOf(1);
  expect(readCsv((await portionsOf(library, { ...request, query: '飞碟' })).join(''))).toHaveLength(1);
  await expect(portionsOf(library, { ...request, query: ' ' })).rejects.toMatchObject({ code: 'query-empty' });
});

it('many results come in portions, with word of how far it is, until it is stopped', async () => {
  const folder = temporaryFolder(), articles = 1200;
  const database = openForWriting(folder);
  save({ folder, database }, { masthead: masthead() }, [page(1, ...Array.from({ length: articles }, (_, n) => article(`第${n}篇`, '渡口。')))]);
  database.close();
  const library = await opened(folder);
  const told: ResultsProgress[] = [];
  const portions = await portionsOf(library, request, { onProgress: (progress) => void told.push(progress) });
  expect(portions).toHaveLength(4);
  expect(readCsv(portions.join(''))).toHaveLength(articles + 1);
  expect(told.map(({ done }) => done)).toEqual([0, 500, 1000, articles]);

  const controller = new AbortController();
  const stopped = portionsOf(library, request, { signal: controller.signal, onProgress: ({ done }) => { if (done === 500) controller.abort(); } });
  expect(await stopped.then(() => null, toFailure)).toMatchObject({ code: 'cancelled' });
});
