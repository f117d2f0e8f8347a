/** Backing a library up into one file, and bringing it back. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { openPromise } from 'yauzl';
import { ZipFile } from 'yazl';
import { originalEntry } from '../../main/care/backup-format.ts';
import { restoreLibrary } from '../../main/care/library-care.ts';
import { toFailure } from '../../main/contract/errors.ts';
import type { Failure } from '../../main/contract/errors.ts';
import { originalPaths, sha256Of } from '../../main/store/originals.ts';
import { temporaryFolder } from '../temporary.ts';
import { folderOfPages, found, libraryOf, opened, pageText } from './fixtures.ts';

const failureOf = (work: Promise<unknown>): Promise<Failure | null> => work.then(() => null, toFailure);

async function entriesOf(file: string): Promise<Map<string, Buffer>> {
  const zip = await openPromise(file, { autoClose: false, lazyEntries: true });
  const entries = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry()) entries.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  zip.close();
  return entries;
}

async function write(file: string, entries: ReadonlyMap<string, Buffer>): Promise<void> {
  const zip = new ZipFile();
  for (const [name, bytes] of entries) zip.addBuffer(bytes, name);
  zip.end();
  writeFileSync(file, await buffer(zip.outputStream));
}

const target = (): string => path.join(temporaryFolder(), '“备份” 📰.jiuwen.zip');

describe('a backup', () => {
  it('is one file that brings everything back', async () => {
    const { library } = await libraryOf(3);
    const { recent } = await library.overview();
    expect(recent).toEqual([]);
    const file = target();
    const steps = new Set<string>();
    const report = await library.care.backUp(file, { onProgress: ({ step }) => steps.add(step) });
    expect(report).toMatchObject({ path: file, issues: 3, articles: 3, originals: 3, lost: [] });
    expect([...steps]).toEqual(['snapshot', 'checking', 'packing']);
    expect(readdirSync(path.dirname(file))).toEqual([path.basename(file)]);
    const entries = await entriesOf(file);
    expect([...entries.keys()].slice(0, 2)).toEqual(['manifest.json', 'library.sqlite']);

    const folder = path.join(temporaryFolder(), 'new');
    expect(await restoreLibrary(file, folder)).toEqual({ folder, issues: 3, articles: 3, originals: 3, lost: [] });
    expect(readdirSync(folder).toSorted()).toEqual(['library.sqlite', 'originals']);
    const restored = await opened(folder);
    expect(await found(restored, '渡口')).toBe(3);
    expect(await restored.verify()).toEqual({ originals: 3, articles: 3, problems: [] });
  });

  it('of an empty library is one as well', async () => {
    const file = target();
    await (await opened()).care.backUp(file);
    const folder = temporaryFolder();
    await restoreLibrary(file, folder);
    expect((await (await opened(folder)).overview()).issueCount).toBe(0);
  });

  it('never replaces a file unless told to', async () => {
    const { library } = await libraryOf(1);
    const file = target();
    writeFileSync(file, '别的文件');
    expect(await failureOf(library.care.backUp(file))).toMatchObject({ code: 'file-exists' });
    expect(readFileSync(file, 'utf8')).toBe('别的文件');
    await library.care.backUp(file, { replace: true });
    expect((await entriesOf(file)).size).toBe(3);
  });

  it('that is cancelled leaves nothing behind', async () => {
    const { library } = await libraryOf(2);
    for (const wanted of ['snapshot', 'checking', 'packing']) {
      const cancellation = new AbortController();
      const file = target();
      const failure = await failureOf(library.care.backUp(file, { signal: cancellation.signal, onProgress: ({ step }) => { if (step === wanted) cancellation.abort(); } }));
      // It may have been done before the cancellation was heard: whole or not at all.
      expect(failure === null ? ['whole'] : [failure.code, ...readdirSync(path.dirname(file))]).toEqual(failure === null ? ['whole'] : ['cancelled']);
    }
    expect(await failureOf(library.care.backUp(target(), { signal: AbortSignal.abort() }))).toMatchObject({ code: 'cancelled' });
  });

  it('to where nobody may write says so', async () => {
    const { library } = await libraryOf(1);
    expect(await failureOf(library.care.backUp(path.join(temporaryFolder(), 'none', 'a.jiuwen.zip')))).toMatchObject({ code: 'target-unwritable' });
  });

  it('while an import runs waits for it, and has all that its database names', async () => {
    const { library } = await libraryOf(1);
    const file = target();
    const [, report] = await Promise.all([library.importPaths([folderOfPages(12)]), library.care.backUp(file)]);
    expect(report).toMatchObject({ issues: 12, originals: 12 });
    expect(await restoreLibrary(file, temporaryFolder())).toMatchObject({ originals: 12, lost: [] });
  });

  it('says which originals were lost before, and still brings back the rest', async () => {
    const { library } = await libraryOf(3);
    const hash = sha256Of(new TextEncoder().encode(pageText(2)));
    for (const place of originalPaths(library.folder, hash)) if (existsSync(place)) writeFileSync(place, 'x');
    const file = target();
    expect(await library.care.backUp(file)).toMatchObject({ originals: 2, lost: [hash] });
    const folder = temporaryFolder();
    expect(await restoreLibrary(file, folder)).toMatchObject({ originals: 2, lost: [hash] });
    expect((await (await opened(folder)).verify()).problems).toMatchObject([{ kind: 'original-missing', detail: hash }]);
  });
});

describe('a restore', () => {
  async function backupOf(pages: number): Promise<{ file: string; entries: Map<string, Buffer> }> {
    const { library } = await libraryOf(pages);
    const file = target();
    await library.care.backUp(file);
    return { file, entries: await entriesOf(file) };
  }

  it('never goes over what is there', async () => {
    const { file } = await backupOf(1);
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'mine.txt'), '我的');
    expect(await failureOf(restoreLibrary(file, folder))).toMatchObject({ code: 'folder-not-empty' });
    expect(readdirSync(folder)).toEqual(['mine.txt']);
  });

  it('names the part of a damaged backup, and leaves nothing behind', async () => {
    const { file, entries } = await backupOf(2);
    const original = [...entries.keys()].find((name) => originalEntry(name) !== null) ?? '';
    const damages: Record<string, (damaged: Map<string, Buffer>) => unknown> = {
      'library.sqlite': (damaged) => damaged.get('library.sqlite')?.fill(7, 9000, 9100),
      [original]: (damaged) => damaged.set(original, Buffer.from('something else')),
      [`originals/${originalEntry(original)?.sha256 ?? ''}`]: (damaged) => damaged.delete(original),
      'notes.txt': (damaged) => damaged.set('notes.txt', Buffer.from('x')),
      'originals/ab/ABAB': (damaged) => damaged.set('originals/ab/ABAB', Buffer.from('x')),
    };
    for (const [part, damage] of Object.entries(damages)) {
      const damaged = new Map([...entries].map(([name, bytes]) => [name, Buffer.from(bytes)]));
      damage(damaged);
      await write(file, damaged);
      const folder = path.join(temporaryFolder(), 'new');
      expect(await failureOf(restoreLibrary(file, folder))).toMatchObject({ code: 'backup-damaged', details: { part } });
      expect(existsSync(folder)).toBe(false);
    }
  });

  it('refuses names that lead elsewhere', async () => {
    const { file, entries } = await backupOf(1);
    await write(file, new Map([...entries, ['originals/zz/evil', Buffer.from('x')]]));
    const bytes = readFileSync(file);
    // As long as the name that the zip library would not have written.
    for (let at = bytes.indexOf('originals/zz/evil'); at >= 0; at = bytes.indexOf('originals/zz/evil')) bytes.write('../../../ab/evil.', at);
    writeFileSync(file, bytes);
    const folder = temporaryFolder();
    expect(await failureOf(restoreLibrary(file, folder))).toMatchObject({ code: 'backup-damaged' });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('refuses what is cut short, what is no backup, and what is not there', async () => {
    const { file } = await backupOf(1);
    writeFileSync(file, readFileSync(file).subarray(0, 3000));
    expect(await failureOf(restoreLibrary(file, temporaryFolder()))).toMatchObject({ code: 'backup-unreadable' });
    await write(file, new Map([['a.txt', Buffer.from('x')]]));
    expect(await failureOf(restoreLibrary(file, temporaryFolder()))).toMatchObject({ code: 'backup-damaged', details: { part: 'a.txt' } });
    rmSync(file);
    expect(await failureOf(restoreLibrary(file, temporaryFolder()))).toMatchObject({ code: 'file-missing' });
  });

  it('refuses a library of a newer version', async () => {
    const { file, entries } = await backupOf(1);
    const manifest = (entries.get('manifest.json') ?? Buffer.alloc(0)).toString().replace(/"libraryVersion": \d+/u, '"libraryVersion": 99');
    await write(file, entries.set('manifest.json', Buffer.from(manifest)));
    expect(await failureOf(restoreLibrary(file, temporaryFolder()))).toMatchObject({ code: 'library-newer' });
  });

  it('clears away what an earlier one left unfinished', async () => {
    const { file } = await backupOf(1);
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, 'originals', 'ab'), { recursive: true });
    writeFileSync(path.join(folder, 'unfinished-library'), '');
    await restoreLibrary(file, folder);
    expect(readdirSync(folder).toSorted()).toEqual(['library.sqlite', 'originals']);
  });
});
