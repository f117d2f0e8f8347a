import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { recognitionPool } from '../../main/importing/recognition-pool.ts';
import type { PoolLimits, RecognitionPool } from '../../main/importing/recognition-pool.ts';
import { temporaryFolder } from '../store/fixtures.ts';

const page = '渡口又热闹起来\n本报讯（记者 甲）清早的渡口，船来船往。\n';

function pool(folder: string, limits: PoolLimits): RecognitionPool {
  const made = recognitionPool(folder, { heldFile: () => Promise.resolve(null) }, limits);
  onTestFinished(() => made.close());
  return made;
}

function file(folder: string, name: string, content: string): string {
  writeFileSync(path.join(folder, name), content);
  return path.join(folder, name);
}

it('fails the file that takes all memory, and reads the others', async () => {
  const folder = temporaryFolder();
  const { read } = pool(folder, { fileMilliseconds: 60_000, memoryMegabytes: 64 });
  const files = [file(folder, 'a.txt', page), file(folder, 'huge.txt', page.repeat(150_000)), file(folder, 'b.txt', `${page}二`), file(folder, 'c.txt', `${page}三`)];
  const done = await Promise.all(files.map(read));
  expect(done.map((each) => ('error' in each ? each.error.code : 'read'))).toEqual(['read', 'recognition-failed', 'read', 'read']);
});

it('fails the file that takes all time, and reads the others', async () => {
  const folder = temporaryFolder();
  const { read } = pool(folder, { fileMilliseconds: 1, memoryMegabytes: 256 });
  const [done] = await Promise.all([read(file(folder, 'a.txt', page.repeat(50_000)))]);
  expect(done).toMatchObject({ error: { code: 'recognition-failed', details: { reason: 'no result after 0.001 s' } } });
});

it('answers what is wrong with a file', async () => {
  const folder = temporaryFolder();
  const { read } = pool(folder, { fileMilliseconds: 60_000, memoryMegabytes: 256 });
  const done = await Promise.all([read(path.join(folder, 'none.txt')), read(folder), read(file(folder, 'empty.txt', ''))]);
  expect(done.map((each) => ('error' in each ? each.error.code : 'read'))).toEqual(['file-missing', 'format-unknown', 'file-empty']);
});

/** What lies aside in a library's folder. */
function aside(folder: string): string[] {
  const incoming = path.join(folder, 'originals', 'incoming');
  return existsSync(incoming) ? readdirSync(incoming) : [];
}

describe('a pool that is closed', () => {
  it.each([0, 5, 20, 60, 120])('leaves nothing aside, whatever its workers were at: after %i ms', async (milliseconds) => {
    const folder = temporaryFolder();
    const { read, close } = pool(folder, { fileMilliseconds: 60_000, memoryMegabytes: 256 });
    const reading = Array.from({ length: 24 }, async (_, i) => read(file(folder, `${i}.txt`, `${page}${i}`)));
    await setTimeout(milliseconds);
    await close();
    expect(aside(folder)).toEqual([]);
    // Every read is answered, and none begins afterwards.
    await Promise.all(reading);
    expect(await read(file(folder, 'late.txt', `${page}late`))).toMatchObject({ error: { code: 'recognition-failed' } });
    expect(aside(folder)).toEqual([]);
  });

  it('leaves alone what another run has aside', async () => {
    const folder = temporaryFolder();
    const other = pool(folder, { fileMilliseconds: 60_000, memoryMegabytes: 256 });
    await other.read(file(folder, 'a.txt', page));
    const own = pool(folder, { fileMilliseconds: 60_000, memoryMegabytes: 256 });
    await own.read(file(folder, 'b.txt', `${page}二`));
    expect(aside(folder)).toHaveLength(2);
    await own.close();
    expect(aside(folder)).toHaveLength(1);
  });
});
