/** The search index made anew: searchable throughout, true of what changed meanwhile, gone without trace when cancelled. */
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { rebuildIndex } from '../../main/care/rebuild.ts';
import { databasePath, openForReading } from '../../main/store/database.ts';
import { addToNextIndex, beginNextIndex, discardNextIndex, takeNextIndex } from '../../main/store/care/next-index.ts';
import { entriesAfter } from '../../main/store/search-index.ts';
import type { IndexEntry } from '../../main/store/search-index.ts';
import { Job } from '../../main/store/care/job.ts';
import { verify } from '../../main/store/care/verify.ts';
import { deleteArticle, insertArticle, updateArticle } from '../../main/store/articles.ts';
import { prepareArticle } from '../../main/store/prepared-page.ts';
import { countMatches } from '../../main/store/search-index.ts';
import { article, page, save, temporaryLibrary } from '../store/fixtures.ts';
import { found, libraryOf, opened, vandal } from './fixtures.ts';

/** What of a rebuild that did not end is in the database. */
function leftovers(folder: string): unknown[] {
  const database = new DatabaseSync(databasePath(folder), { readOnly: true });
  const names = database.prepare("SELECT name FROM sqlite_schema WHERE name LIKE 'article_index_next%' OR name LIKE 'articles_changed%'").all();
  database.close();
  return names;
}

describe('the next index', () => {
  it('leaves the present one to be searched, and takes its place at once', async () => {
    const held = temporaryLibrary();
    save(held, {}, [page(1, article('甲', '渡口'), article('乙', '渡口'))]);
    held.database.script('DELETE FROM article_index WHERE rowid = 2');
    const reader = openForReading(held.folder);
    beginNextIndex(held.database);
    addToNextIndex(held.database, entriesAfter(held.database, 0, 100));
    expect(countMatches(reader, '"渡口"')).toBe(1);
    takeNextIndex(held.database);
    expect(countMatches(reader, '"渡口"')).toBe(2);
    reader.close();
    expect((await verify(held.database, held.folder)).problems).toEqual([]);
  });

  it('has what came, changed and went while it was made', async () => {
    const held = temporaryLibrary();
    save(held, {}, [page(1, article('甲', '渡口'), article('乙', '渡口'), article('丙', '渡口'))]);
    beginNextIndex(held.database);
    addToNextIndex(held.database, entriesAfter(held.database, 0, 2));
    held.database.transaction(() => {
      deleteArticle(held.database, 1);
      updateArticle(held.database, 2, 1, prepareArticle(article('乙', '石桥')));
      insertArticle(held.database, 1, 7, prepareArticle(article('丁', '渡口')));
    });
    addToNextIndex(held.database, entriesAfter(held.database, 2, 100).filter(({ id }) => id === 3));
    takeNextIndex(held.database);
    expect([countMatches(held.database, '"渡口"'), countMatches(held.database, '"石桥"')]).toEqual([2, 1]);
    expect((await verify(held.database, held.folder)).problems).toEqual([]);
  });

  it('can be thrown away', () => {
    const held = temporaryLibrary();
    save(held, {}, [page(1, article('甲', '渡口'))]);
    beginNextIndex(held.database);
    discardNextIndex(held.database);
    expect(leftovers(held.folder)).toEqual([]);
    expect(countMatches(held.database, '"渡口"')).toBe(1);
  });
});

describe('a rebuild', () => {
  it('makes the whole index anew', async () => {
    const { library } = await libraryOf(4);
    vandal(library.folder, 'DELETE FROM article_index');
    expect(await found(library, '渡口')).toBe(0);
    expect(await library.care.rebuildIndex()).toMatchObject({ articles: 4 });
    expect(await found(library, '渡口')).toBe(4);
    expect(leftovers(library.folder)).toEqual([]);
  });

  it('that is cancelled leaves the index as it was', async () => {
    const { database, folder } = temporaryLibrary();
    save({ database, folder }, {}, [page(1, article('甲', '渡口'))]);
    const cancellation = new AbortController();
    const later = <A extends readonly unknown[]>(deed: (...values: A) => void) => (...values: A): Promise<void> => Promise.resolve().then(() => deed(...values));
    const store = {
      beginNextIndex: later(() => beginNextIndex(database)),
      addToNextIndex: later((entries: readonly IndexEntry[]) => addToNextIndex(database, entries)),
      takeNextIndex: later(() => takeNextIndex(database)),
      discardNextIndex: later(() => discardNextIndex(database)),
    };
    await expect(rebuildIndex(store, database, new Job(cancellation.signal, () => cancellation.abort()))).rejects.toMatchObject({ code: 'cancelled' });
    expect(countMatches(database, '"渡口"')).toBe(1);
    expect(leftovers(folder)).toEqual([]);
  });

  it('that a crash cut off is cleared away at the next start', async () => {
    const { library } = await libraryOf(1);
    await library.close();
    vandal(library.folder, 'CREATE TABLE articles_changed (id INTEGER PRIMARY KEY) STRICT; CREATE TRIGGER articles_changed_insert AFTER INSERT ON articles BEGIN INSERT OR IGNORE INTO articles_changed VALUES (new.id); END');
    expect(leftovers(library.folder)).toHaveLength(2);
    await opened(library.folder);
    expect(leftovers(library.folder)).toEqual([]);
  });
});
