/** Watched folders as window and command line use them: real workers, real files. */
import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { toFailure } from '../../main/contract/errors.ts';
import type { ImportReport } from '../../main/contract/imports.ts';
import { openLibrary } from '../../main/library.ts';
import type { Library } from '../../main/library.ts';
import { claimJobLock } from '../../main/store/job-lock.ts';
import { temporaryFolder } from '../temporary.ts';

const sample = path.join(import.meta.dirname, '..', '..', 'assets', 'sample', '2024-09-17');
const soon = { timeout: 15_000, interval: 50 };

interface Watched {
  readonly library: Library;
  /** The imports that the watch had done, in their order. */
  readonly reports: ImportReport[];
}

async function open(folder: string): Promise<Library> {
  const library = await openLibrary(folder);
  onTestFinished(() => library.close());
  return library;
}

/** Watches for a library until the test ends. */
async function watching(library: Library): Promise<Watched> {
  const reports: ImportReport[] = [];
  await library.startWatching({ importing: async (begin) => reports.push(await begin({})) });
  return { library, reports };
}

function pageText(day: number): string {
  return `汀岚县委主办 汀岚融媒承办\n2024年9月${day}日\n总第${100 + day}期\n渡口第${day}天\n本报讯（记者 甲乙丙）清早的渡口，船来船往，第${day}天也不例外，两岸的人都说方便了许多。\n`;
}

const libraryFolder = (): string => path.join(temporaryFolder(), 'library');

it('new files come in on their own, and stay when the folder is watched no longer or loses them', async () => {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, 'a.txt'), pageText(1));
  const { library, reports } = await watching(await open(libraryFolder()));
  await library.watch(folder);
  expect(await library.watchedFolders()).toMatchObject([{ path: folder, isThere: true }]);
  await vi.waitFor(() => expect(reports).toMatchObject([{ run: { kind: 'watched', asked: [folder], state: 'finished', files: { imported: 1 } } }]), soon);
  writeFileSync(path.join(folder, 'b.txt'), pageText(2));
  await vi.waitFor(() => expect(reports).toHaveLength(2), soon);
  rmSync(path.join(folder, 'a.txt'));
  const [watched] = await library.watchedFolders();
  await library.unwatch(watched?.id ?? 0);
  expect(await library.watchedFolders()).toEqual([]);
  expect((await library.overview()).issueCount).toBe(2);
});

it('what came while nobody watched is caught up with, and what was refused is left alone until it changes', async () => {
  const folder = temporaryFolder(), held = libraryFolder();
  writeFileSync(path.join(folder, 'a.txt'), pageText(1));
  writeFileSync(path.join(folder, 'empty.txt'), '');
  const first = await openLibrary(held);
  const before = await watching(first);
  await first.watch(folder);
  await vi.waitFor(() => expect(before.reports).toMatchObject([{ run: { files: { imported: 1, refused: 1 } } }]), soon);
  await first.close();
  writeFileSync(path.join(folder, 'b.txt'), pageText(2));
  const again = await watching(await open(held));
  await vi.waitFor(() => expect(again.reports).toMatchObject([{ run: { files: { imported: 1, refused: 0, 'already-held': 0 } } }]), soon);
  writeFileSync(path.join(folder, 'empty.txt'), pageText(3));
  await vi.waitFor(() => expect(again.reports[1]).toMatchObject({ run: { files: { imported: 1, refused: 0 } } }), soon);
});

it('pages of one issue that come one after the other are one issue', { timeout: 60_000 }, async () => {
  const folder = path.join(temporaryFolder(), '2024-09-17');
  mkdirSync(folder);
  const { library, reports } = await watching(await open(libraryFolder()));
  await library.watch(folder);
  const pages = readdirSync(sample).filter((name) => name.endsWith('.txt')).toSorted();
  for (const [index, name] of pages.entries()) {
    copyFileSync(path.join(sample, name), path.join(folder, name));
    await vi.waitFor(() => expect(reports).toHaveLength(index + 1), soon);
  }
  const { titles: [title], issueCount } = await library.overview();
  expect(issueCount).toBe(1);
  expect(await library.issues(title?.id ?? 0, 2024)).toMatchObject([{ pagesHeld: pages.length, edition: 1 }]);
});

it('an import waits quietly while another process is at work', async () => {
  const folder = temporaryFolder(), held = libraryFolder();
  const library = await open(held);
  const lock = claimJobLock(held);
  onTestFinished(() => lock.release());
  const failures: string[] = [];
  await library.startWatching({ importing: (begin) => begin({}).catch((error: unknown) => {
    failures.push(toFailure(error).code);
    throw error;
  }) });
  writeFileSync(path.join(folder, 'a.txt'), pageText(1));
  await library.watch(folder);
  await vi.waitFor(() => expect(failures).toEqual(['library-busy']), soon);
  expect((await library.imports())).toEqual([]);
});

it('a folder that is not there is refused, and one that went is said to be away', async () => {
  const folder = path.join(temporaryFolder(), 'papers');
  const library = await open(libraryFolder());
  expect(await library.watch(folder).then(() => null, toFailure)).toMatchObject({ code: 'file-missing' });
  mkdirSync(folder);
  await library.watch(folder);
  await library.watch(folder);
  rmSync(folder, { recursive: true });
  expect(await library.watchedFolders()).toMatchObject([{ path: folder, isThere: false }]);
});
