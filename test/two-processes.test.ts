/** Two processes on one library: one does long jobs, the other is told, and each sees what the other has written. */
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import * as z from 'zod';
import { toFailure } from '../main/contract/errors.ts';
import { folderOfPages, found, libraryOf, opened } from './care/fixtures.ts';

const said = z.object({ event: z.enum(['begun', 'done', 'failed']), code: z.string().optional() });

/** Another process that imports into the library: its events in turn, and a word that lets it go on. */
interface Other {
  next(): Promise<z.infer<typeof said>>;
  goOn(): void;
}

function otherProcess(library: string, pages: string): Other {
  const child: ChildProcess = fork(path.join(import.meta.dirname, 'importing-process.ts'), [library, pages], { execArgv: ['--disable-warning=ExperimentalWarning'] });
  onTestFinished(() => void child.kill());
  const heard: z.infer<typeof said>[] = [];
  let wake = (): void => undefined;
  child.on('message', (message) => {
    heard.push(said.parse(message));
    wake();
  });
  return {
    next: async () => {
      for (;;) {
        const event = heard.shift();
        if (event !== undefined) return event;
        await new Promise<void>((resolve) => { wake = resolve; });
      }
    },
    goOn: () => void child.send('go on'),
  };
}

describe('two processes on one library', () => {
  it('import in turn: the second is told that the first one does', { timeout: 60_000 }, async () => {
    const library = await opened();
    const other = otherProcess(library.folder, folderOfPages(12));
    expect(await other.next()).toEqual({ event: 'begun' });
    const failure = await library.importPaths([folderOfPages(2)]).then(() => null, toFailure);
    expect(failure).toMatchObject({ code: 'library-busy' });
    for (const job of [library.care.repair(), library.care.rebuildIndex()]) expect(await job.then(() => null, toFailure)).toMatchObject({ code: 'library-busy' });
    // Reading goes on.
    expect(await found(library, '渡口')).toBeGreaterThanOrEqual(0);
    other.goOn();
    expect(await other.next()).toEqual({ event: 'done' });
    expect(await library.changedByOthers()).toBe(true);
    expect(await library.changedByOthers()).toBe(false);
    const report = await library.importPaths([folderOfPages(14)]);
    expect(report.run.files).toMatchObject({ imported: 2, 'already-held': 12 });
    expect(await found(library, '渡口')).toBe(14);
    // What this process writes itself is no news.
    expect(await library.changedByOthers()).toBe(false);
  });
});

describe('a library', () => {
  it('hears of what another connection writes, and not of its own', async () => {
    const { library } = await libraryOf(1);
    expect(await library.changedByOthers()).toBe(false);
    const second = await opened(library.folder);
    await second.importPaths([folderOfPages(2)]);
    expect([await library.changedByOthers(), await library.changedByOthers()]).toEqual([true, false]);
    await library.importPaths([folderOfPages(3)]);
    expect([await library.changedByOthers(), await second.changedByOthers()]).toEqual([false, true]);
  });
});
