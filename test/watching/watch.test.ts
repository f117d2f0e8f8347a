/** The watch on real folders, with a ledger of the test's own. */
import { mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import type { FoundFile } from '../../main/store/known-files.ts';
import { Watch } from '../../main/watching/watch.ts';
import type { Taken } from '../../main/watching/watch.ts';
import { temporaryFolder } from '../temporary.ts';

const times = { quietMilliseconds: 60, longestMilliseconds: 2000, presenceMilliseconds: 30, retryMilliseconds: 30, stableMilliseconds: 50 };
const soon = { timeout: 10_000, interval: 20 };

class Ledger {
  /** The names that were asked for, import by import. */
  readonly imports: string[][] = [];
  readonly answers: Taken[] = [];
  presences = 0;
  readonly #known = new Set<string>();
  readonly #seen = new Map<string, string>();
  readonly watch: Watch;

  constructor(libraryFolder = '/nowhere/library') {
    this.watch = new Watch({
      libraryFolder, times,
      unknown: (files) => {
        for (const file of files) this.#seen.set(file.path, key(file));
        return Promise.resolve(files.filter((file) => !this.#known.has(key(file))));
      },
      take: (_, paths) => {
        this.imports.push(paths.map((each) => path.basename(each)).toSorted());
        const answer = this.answers.shift() ?? 'done';
        if (answer === 'done') for (const each of paths) this.#known.add(this.#seen.get(each) ?? each);
        return Promise.resolve(answer);
      },
      onPresence: () => {
        this.presences += 1;
      },
    });
    onTestFinished(() => this.watch.close());
  }
}

const key = ({ path: at, size, modifiedAt }: FoundFile): string => `${at} ${size} ${modifiedAt}`;

it('takes what is there, and then what comes', async () => {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, '要闻-a.txt'), '一');
  const ledger = new Ledger();
  await ledger.watch.setFolders([folder]);
  await vi.waitFor(() => expect(ledger.imports).toEqual([['要闻-a.txt']]), soon);
  mkdirSync(path.join(folder, '2024', '九月'), { recursive: true });
  writeFileSync(path.join(folder, '2024', '九月', 'b.txt'), '二');
  await vi.waitFor(() => expect(ledger.imports).toEqual([['要闻-a.txt'], ['b.txt']]), soon);
});

it('takes a file again that changed', async () => {
  const folder = temporaryFolder();
  const file = path.join(folder, 'a.txt');
  writeFileSync(file, '一');
  const ledger = new Ledger();
  await ledger.watch.setFolders([folder]);
  await vi.waitFor(() => expect(ledger.imports).toHaveLength(1), soon);
  writeFileSync(file, '一二三');
  await vi.waitFor(() => expect(ledger.imports).toEqual([['a.txt'], ['a.txt']]), soon);
});

it('leaves out hidden entries, what promises no text, and the library itself', async () => {
  const folder = temporaryFolder();
  const libraryFolder = path.join(folder, 'library');
  for (const each of ['.hidden', 'library/originals/ab']) mkdirSync(path.join(folder, each), { recursive: true });
  for (const each of ['.a.txt', '.hidden/b.txt', 'c.jpg', 'library/originals/ab/abcdef', 'd.zip', 'e.TXT', 'f']) writeFileSync(path.join(folder, each), each);
  const ledger = new Ledger(libraryFolder);
  await ledger.watch.setFolders([folder]);
  await vi.waitFor(() => expect(ledger.imports).toEqual([['d.zip', 'e.TXT', 'f']]), soon);
});

it('has the pages of an issue among the pages that came before', async () => {
  const folder = temporaryFolder();
  const ledger = new Ledger();
  await ledger.watch.setFolders([folder]);
  writeFileSync(path.join(folder, '2024-09-17-01.txt'), '一');
  writeFileSync(path.join(folder, '2024-09-18-01.txt'), '别期');
  await vi.waitFor(() => expect(ledger.imports).toHaveLength(1), soon);
  writeFileSync(path.join(folder, '2024-09-17-02.txt'), '二');
  await vi.waitFor(() => expect(ledger.imports[1]).toEqual(['2024-09-17-01.txt', '2024-09-17-02.txt']), soon);
});

it('asks again later while another process is at work', async () => {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, 'a.txt'), '一');
  const ledger = new Ledger();
  ledger.answers.push('later', 'later');
  await ledger.watch.setFolders([folder]);
  await vi.waitFor(() => expect(ledger.imports).toEqual([['a.txt'], ['a.txt'], ['a.txt']]), soon);
});

it('takes up a folder that comes back, with what came to it meanwhile', async () => {
  const disk = temporaryFolder();
  const folder = path.join(disk, 'papers'), away = path.join(disk, 'unplugged');
  const ledger = new Ledger();
  await ledger.watch.setFolders([folder]);
  expect(ledger.presences).toBe(0);
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'a.txt'), '一');
  await vi.waitFor(() => expect(ledger.imports).toEqual([['a.txt']]), soon);
  renameSync(folder, away);
  await vi.waitFor(() => expect(ledger.presences).toBe(2), soon);
  writeFileSync(path.join(away, 'b.txt'), '二');
  renameSync(away, folder);
  await vi.waitFor(() => expect(ledger.imports).toEqual([['a.txt'], ['b.txt']]), soon);
});

it('looks no longer at a folder that is not watched any more', async () => {
  const one = temporaryFolder(), other = temporaryFolder();
  const ledger = new Ledger();
  await ledger.watch.setFolders([one, other]);
  await ledger.watch.setFolders([other]);
  writeFileSync(path.join(one, 'a.txt'), '一');
  writeFileSync(path.join(other, 'b.txt'), '二');
  await vi.waitFor(() => expect(ledger.imports).toEqual([['b.txt']]), soon);
});

it.skipIf(process.platform === 'win32')('follows links, in circles only once', async () => {
  const folder = temporaryFolder(), elsewhere = temporaryFolder();
  writeFileSync(path.join(elsewhere, 'a.txt'), '一');
  symlinkSync(elsewhere, path.join(folder, 'link'));
  symlinkSync(folder, path.join(folder, 'circle'));
  const ledger = new Ledger();
  await ledger.watch.setFolders([folder]);
  await vi.waitFor(() => expect(ledger.imports).toEqual([['a.txt']]), soon);
});
