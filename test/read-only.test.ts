/** A library on read-only media: it is read and searched, and whatever would write says why it can't. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { toFailure } from '../main/contract/errors.ts';
import type { Failure } from '../main/contract/errors.ts';
import { explain } from '../main/contract/messages.ts';
import { openLibrary } from '../main/library.ts';
import { folderOfPages, found, libraryOf, opened } from './care/fixtures.ts';
import { temporaryFolder } from './temporary.ts';

const run = (command: string, ...args: string[]): boolean => spawnSync(command, args).status === 0;

/** Mounts a folder where nobody can write, not even the system's administrator; null where that may not be done. */
function mountedReadOnly(folder: string): string | null {
  const place = path.join(temporaryFolder(), 'disc');
  mkdirSync(place);
  if (!run('mount', '--bind', folder, place)) return null;
  onTestFinished(() => void run('umount', place));
  return run('mount', '-o', 'remount,bind,ro', place) ? place : null;
}

const canMount = ((): boolean => {
  const [folder, place] = ['/tmp', '/mnt'];
  const mounted = process.platform === 'linux' && process.getuid?.() === 0 && run('mount', '--bind', folder, place);
  if (mounted) run('umount', place);
  else console.log('read-only media are not tested: a folder can only be mounted by root on Linux');
  return mounted;
})();

const failureOf = (work: Promise<unknown>): Promise<Failure | null> => work.then(() => null, toFailure);

describe.skipIf(!canMount)('a library on read-only media', () => {
  it('is read and searched; imports and repairs say that it can’t be written to', async () => {
    const { library: written } = await libraryOf(3);
    await written.saveSearch({ query: '渡口', order: 'best', seen: 2 });
    await written.close();
    const disc = mountedReadOnly(written.folder);
    expect(disc).not.toBeNull();
    const library = await opened(disc ?? '');
    expect(await library.isReadOnly()).toBe(true);
    const { titles, issueCount } = await library.overview();
    expect(issueCount).toBe(3);
    const [issue] = await library.issues(titles[0]?.id ?? 0, 2024);
    const page = await library.page(issue?.firstPageId ?? 0);
    expect(page.articles).toHaveLength(1);
    expect(await found(library, '渡口')).toBe(3);
    const [saved] = await library.savedSearches();
    expect(await library.countSaved(saved?.id ?? 0)).toMatchObject({ total: 3, fresh: 1, arrival: 3 });
    expect(await library.verify()).toEqual({ originals: 3, articles: 3, problems: [] });
    expect(await library.changedByOthers()).toBe(false);
    const refused = [
      library.importPaths([folderOfPages(1)]), library.care.repair(), library.care.rebuildIndex(), library.savePosition({ issueId: issue?.id ?? 0, pageNumber: 1, articleId: null }),
      library.saveSearch({ query: '渡口', order: 'best', seen: 0 }), library.clip(1, '剪报'), library.makeFolder('桥梁'),
    ];
    for (const failure of await Promise.all(refused.map(failureOf))) {
      expect(failure).toMatchObject({ code: 'library-unwritable' });
      if (failure !== null) expect(explain(failure, 'en').what).toBe('The library cannot be written to.');
    }
  });

  it('is backed up all the same', async () => {
    const { library: written } = await libraryOf(1);
    await written.close();
    const library = await opened(mountedReadOnly(written.folder) ?? '');
    expect(await library.care.backUp(path.join(temporaryFolder(), 'a.jiuwen.zip'))).toMatchObject({ originals: 1, lost: [] });
  });

  /** What a process that was killed leaves: a write-ahead log that nobody has folded into the database. */
  async function leftOpen(): Promise<string> {
    const { library } = await libraryOf(1);
    const left = path.join(temporaryFolder(), 'left');
    await library.importPaths([folderOfPages(2)]);
    cpSync(library.folder, left, { recursive: true });
    return left;
  }

  it('that was not closed properly has to be written to first', async () => {
    const left = await leftOpen();
    rmSync(path.join(left, 'library.sqlite-shm'));
    const failure = await failureOf(openLibrary(mountedReadOnly(left) ?? ''));
    expect(failure).toMatchObject({ code: 'library-needs-writing' });
    expect(explain(failure ?? { code: 'unexpected', details: {} }, 'en').now).toContain('Copy its folder to a disk that can be written to');
  });

  it('that was not closed properly is read with its log, where the log’s own index is still beside it', async () => {
    const library = await opened(mountedReadOnly(await leftOpen()) ?? '');
    expect([await library.isReadOnly(), await found(library, '渡口')]).toEqual([true, 2]);
  });
});
