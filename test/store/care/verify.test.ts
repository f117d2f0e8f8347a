import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { Job } from '../../../main/store/care/job.ts';
import { verify } from '../../../main/store/care/verify.ts';
import { originalPaths, sha256Of } from '../../../main/store/originals.ts';
import { missRows, vandal } from '../../care/fixtures.ts';
import { article, page, save, temporaryLibrary } from '../fixtures.ts';

const sha256 = sha256Of(new TextEncoder().encode('原文'));

function library(): ReturnType<typeof temporaryLibrary> {
  const held = temporaryLibrary();
  save(held, {}, [page(1, article('甲', '第一篇，第1段'), article('乙', 'word '.repeat(200)))], { content: '原文' });
  return held;
}

describe('verify', () => {
  it('finds nothing in a sound library', async () => {
    const { database, folder } = library();
    expect(await verify(database, folder)).toEqual({ originals: 1, articles: 2, problems: [] });
  });

  it('names a missing original', async () => {
    const { database, folder } = library();
    for (const place of originalPaths(folder, sha256)) rmSync(place, { force: true });
    expect((await verify(database, folder)).problems).toEqual([{ kind: 'original-missing', detail: sha256, canBeRepaired: false }]);
  });

  it('names a changed original', async () => {
    const { database, folder } = library();
    const [packed, plain] = originalPaths(folder, sha256);
    rmSync(packed, { force: true });
    writeFileSync(plain, '改过');
    expect((await verify(database, folder)).problems).toEqual([{ kind: 'original-changed', detail: sha256, canBeRepaired: false }]);
  });

  it('names a file that no page came from', async () => {
    const { database, folder } = library();
    mkdirSync(path.join(folder, 'originals', 'zz'));
    writeFileSync(path.join(folder, 'originals', 'zz', 'stray'), '');
    expect((await verify(database, folder)).problems).toEqual([{ kind: 'original-unknown', detail: path.join('zz', 'stray'), canBeRepaired: true }]);
  });

  it.each([
    ['an article that the index lacks', 'index-missing', '1', 'DELETE FROM article_index WHERE rowid = 1'],
    ['an entry without its article', 'index-orphaned', '77', `INSERT INTO article_index (rowid, body) VALUES (77, '天地')`],
    ['an article indexed with other text', 'index-differs', '1', `UPDATE article_index SET headline = '天地 地', lead = '', body = '天' WHERE rowid = 1`],
  ])('names %s', async (_, kind, detail, damage) => {
    const { database, folder } = library();
    database.script(damage);
    expect((await verify(database, folder)).problems).toEqual([{ kind, detail, canBeRepaired: true }]);
  });

  it('names a search index that is broken inside', async () => {
    const { database, folder } = library();
    vandal(folder, 'UPDATE article_index_data SET block = zeroblob(5) WHERE id > 10');
    expect((await verify(database, folder)).problems).toMatchObject([{ kind: 'index-damaged', canBeRepaired: true }]);
  });

  it('names an index of the database that misses rows', async () => {
    const { database, folder } = library();
    missRows(folder, 'issues_by_date', 'UPDATE issues SET number = 99');
    expect((await verify(database, folder)).problems).toContainEqual({ kind: 'database-index', detail: 'issues_by_date', canBeRepaired: true });
  });

  it('names a broken reference', async () => {
    const { database, folder } = library();
    database.script('PRAGMA foreign_keys = OFF; UPDATE issues SET title_id = 99');
    expect((await verify(database, folder)).problems).toContainEqual({ kind: 'foreign-key', detail: 'issues 1 → titles', canBeRepaired: false });
  });

  it('tells how far it is, and stops when it is no longer wanted', async () => {
    const { database, folder } = library();
    const steps = new Set<string>();
    await verify(database, folder, new Job(new AbortController().signal, ({ step }) => steps.add(step)));
    expect([...steps]).toEqual(['database', 'index', 'originals']);
    await expect(verify(database, folder, new Job(AbortSignal.abort(), () => undefined))).rejects.toMatchObject({ code: 'cancelled' });
  });
});
