import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { originalPaths, sha256Of } from '../../main/store/originals.ts';
import { verify } from '../../main/store/verify.ts';
import { article, page, save, temporaryLibrary } from './fixtures.ts';

const sha256 = sha256Of(new TextEncoder().encode('原文'));

async function library(): Promise<ReturnType<typeof temporaryLibrary>> {
  const held = temporaryLibrary();
  await save(held, {}, [page(1, article('甲', '第一篇，第1段'), article('乙', 'word '.repeat(200)))], { content: '原文' });
  return held;
}

describe('verify', () => {
  it('finds nothing in a sound library', async () => {
    const { database, folder } = await library();
    expect(await verify(database, folder)).toEqual({ originals: 1, articles: 2, problems: [] });
  });

  it('names a missing original', async () => {
    const { database, folder } = await library();
    for (const place of originalPaths(folder, sha256)) rmSync(place, { force: true });
    expect((await verify(database, folder)).problems).toEqual([{ kind: 'original-missing', detail: sha256 }]);
  });

  it('names a changed original', async () => {
    const { database, folder } = await library();
    writeFileSync(originalPaths(folder, sha256)[1], '改过');
    expect((await verify(database, folder)).problems).toEqual([{ kind: 'original-changed', detail: sha256 }]);
  });

  it('names a file that no page came from', async () => {
    const { database, folder } = await library();
    mkdirSync(path.join(folder, 'originals', 'zz'));
    writeFileSync(path.join(folder, 'originals', 'zz', 'stray'), '');
    expect((await verify(database, folder)).problems).toEqual([{ kind: 'original-unknown', detail: path.join('zz', 'stray') }]);
  });

  it.each([
    ['an article that the index lacks', 'DELETE FROM article_index WHERE rowid = 1'],
    ['an entry without its article', `INSERT INTO article_index (rowid, body) VALUES (77, '天地')`],
    ['an article indexed with other text', `UPDATE article_index SET headline = '天地 地', lead = '', body = '天' WHERE rowid = 1`],
  ])('names %s', async (_, damage) => {
    const { database, folder } = await library();
    database.script(damage);
    expect((await verify(database, folder)).problems.map(({ kind }) => kind)).toEqual(['index-differs']);
  });

  it('names a broken reference', async () => {
    const { database, folder } = await library();
    database.script('PRAGMA foreign_keys = OFF; UPDATE issues SET title_id = 99');
    expect((await verify(database, folder)).problems.map(({ kind }) => kind)).toContain('foreign-key');
  });
});
