/** A Chinese, an English and a German paper in one library: what a word finds in each, and what is marked. */
import { describe, expect, it } from 'vitest';
import type { SearchFacets, SearchResult } from '../../main/contract/library.ts';
import { findMarks } from '../../main/contract/marking.ts';
import type { Readable } from '../../main/store/database.ts';
import { loadStemmersFor } from '../../main/store/languages.ts';
import { Searcher } from '../../main/store/search.ts';
import { article, masthead, page, save, temporaryLibrary } from './fixtures.ts';

const english = 'The bridge over the river is closed, and the ferry that had been there is back. It was built by the town for those who have no boat of their own.';
const german = 'Die Brücke über den Fluss ist noch nicht offen, und auf dem Markt standen viele Leute. Das Geld für eine neue Schule wird nach dem Winter nicht reichen.';

function library(): ReturnType<typeof temporaryLibrary> {
  const held = temporaryLibrary();
  save(held, { masthead: masthead({ title: 'River Post', number: 1 }) }, [page(1, article('Ferries', `A ferry runs at night. ${english}`), article('Tea', `${english} The runner had a gift. Many hauses.`))]);
  save(held, { masthead: masthead({ title: 'Flussbote', number: 2 }) }, [page(1, { ...article('Zeitungen', `Alte Häuser am Fluss. ${german}`), column: 'Briefe' }, article('Run', `${german} Sie läuft, runs.`))]);
  save(held, { masthead: masthead({ title: '云溪报', number: 3 }) }, [page(1, article('跑步', '渡口有人 running，天天如此。'), article('灯火', '桥头的 house 和 Häuser'))]);
  return held;
}

async function search(database: Readable, query: string): Promise<{ readonly result: SearchResult; readonly facets: SearchFacets }> {
  const searcher = new Searcher(database);
  await loadStemmersFor(database, query);
  const result = searcher.search({ query, order: 'oldest', offset: 0, limit: 20 }, () => false), facets = searcher.facets(query, () => false);
  if (result === null || facets === null) throw new Error('overtaken');
  return { result, facets };
}
const headlines = async (database: Readable, query: string): Promise<string[]> => (await search(database, query)).result.hits.map((hit) => hit.headline.text);

describe('a word', () => {
  it.each([
    ['is found in its forms, by the English stemmer in Chinese papers as well', 'run', ['Ferries', 'Run', '跑步']],
    ['is found by each paper’s own language', 'running', ['Ferries', '跑步']],
    ['is found with its umlauts in German papers alone', 'haus', ['Zeitungen']],
    ['is found in a headline', 'headline:zeitung', ['Zeitungen']],
    ['is found in a column', 'column:brief', ['Zeitungen']],
    ['is found near another one', 'ferry NEAR/0 run', ['Ferries']],
    ['is found near another one in German', 'haus NEAR/1 fluss', ['Zeitungen']],
    ['is not found where it is excluded in any form', 'runs -ferry', ['Run', '跑步']],
    ['is found as it stands in quotation marks', '"run"', ['Run']],
    ['is found as it stands where it is to be exact', 'exact:runs', ['Ferries', 'Run']],
    ['is found as it begins with a wildcard', 'runn*', ['Tea', '跑步']],
  ])('%s: %s', async (_, query, expected) => {
    expect(await headlines(library().database, query)).toEqual(expected);
  });

  it('is counted in all its forms as one', async () => {
    const { result, facets } = await search(library().database, 'run');
    expect([result.total, facets.total, facets.texts]).toEqual([3, 3, [{ source: 'run', span: [0, 3], count: 3 }]]);
  });

  it('is marked in the forms that the library has', async () => {
    const { result } = await search(library().database, 'runs 人');
    expect(result.terms.map(({ text }) => text)).toEqual(['runs', 'run', 'running', '人']);
    const text = 'Runs, running, runner';
    expect(findMarks(text, result.terms).map(([start, end]) => text.slice(start, end))).toEqual(['Runs', 'running']);
    expect(result.hits.map(({ snippet }) => snippet.marks.map(([start, end]) => snippet.text.slice(start, end)))).toEqual([['人', 'running']]);
  });
});
