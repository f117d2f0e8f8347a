import { describe, expect, it } from 'vitest';
import { ArticleTables } from '../../../main/store/full-text/article-table.ts';
import { temporaryLibrary, save, masthead, page, article } from '../fixtures.ts';

/** Columns as arrays, names in place of numbers. */
function rows(database: ReturnType<typeof temporaryLibrary>['database'], tables: ArticleTables): unknown {
  const { ids, lengths, details } = tables.of(database), { dates, pages, titles, pageNames, columns, bylines, names } = details;
  return Array.from(ids, (id, at) => [id, dates[at], pages[at], names.titles[titles[at] ?? 0], names.pageNames[pageNames[at] ?? 0], names.columns[columns[at] ?? 0], names.bylines[bylines[at] ?? 0], lengths[at]]);
}

function library(): ReturnType<typeof temporaryLibrary> {
  const held = temporaryLibrary();
  save(held, { masthead: masthead({ date: '2024-05-01', number: 1 }) }, [{ ...page(2, { ...article('桥', '渡口'), column: '茶话', byline: ['江春'] }), name: '要闻' }]);
  return held;
}

describe('the table of articles', () => {
  it('has of each article where it was printed, by whom, and how long it is', () => {
    expect(rows(library().database, new ArticleTables())).toEqual([[1, 20240501, 2, '云溪报', '要闻', '茶话', ['江春'], 8]]);
  });

  it('has articles that came since, without reading the others again', () => {
    const held = library(), tables = new ArticleTables();
    const before = tables.of(held.database);
    save(held, { masthead: masthead({ date: null, number: 2 }) }, [page(1, article('茶', '春'))]);
    expect(rows(held.database, tables)).toEqual([[1, 20240501, 2, '云溪报', '要闻', '茶话', ['江春'], 8], [2, 0, 1, '云溪报', '', '', [], 2]]);
    expect(tables.of(held.database)).toBe(tables.of(held.database));
    expect(before.ids).toHaveLength(1);
  });

  it.each([
    ['an issue’s date', "UPDATE issues SET date = '2023-01-02'", [[1, 20230102, 2, '云溪报', '要闻', '茶话', ['江春'], 8]]],
    ['a newspaper’s name', "UPDATE titles SET name = '溪报'", [[1, 20240501, 2, '溪报', '要闻', '茶话', ['江春'], 8]]],
    ['a page’s number', 'UPDATE pages SET number = 7, name = NULL', [[1, 20240501, 7, '云溪报', '', '茶话', ['江春'], 8]]],
    ['a byline', `UPDATE articles SET byline = '["水民"]', running_column = NULL`, [[1, 20240501, 2, '云溪报', '要闻', '', ['水民'], 8]]],
    ['an article that is gone', 'DELETE FROM article_index; DELETE FROM articles', []],
  ])('follows %s', (_, change, expected) => {
    const { database } = library(), tables = new ArticleTables();
    tables.of(database);
    database.script(change);
    expect(rows(database, tables)).toEqual(expected);
  });
});
