import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { SourcePlace } from '../../main/contract/imports.ts';
import { recognitionPool } from '../../main/importing/recognition-pool.ts';
import type { PoolLimits, RecognitionPool } from '../../main/importing/recognition-pool.ts';
import { sha256Of } from '../../main/store/originals.ts';
import { temporaryFolder } from '../store/fixtures.ts';

const page = '渡口又热闹起来\n本报讯（记者 甲）清早的渡口，船来船往。\n';

function pool(folder: string, limits: PoolLimits): RecognitionPool {
  const made = recognitionPool(folder, [], limits);
  onTestFinished(() => made.close());
  return made;
}

const at = (folder: string, ...name: string[]): SourcePlace => ({ path: path.join(folder, ...name), entry: null });

function file(folder: string, name: string, content: string): SourcePlace {
  writeFileSync(path.join(folder, name), content);
  return at(folder, name);
}

it('fails the file that takes all memory, and reads the others', async () => {
  const folder = temporaryFolder();
  const { read } = pool(folder, { fileMilliseconds: 60_000, memoryMegabytes: 64 });
  const files = [file(folder, 'a.txt', page), file(folder, 'huge.txt', page.repeat(150_000)), file(folder, 'b.txt', `${page}二`), file(folder, 'c.txt', `${page}三`)];
  const done = await Promise.all(files.map(read));
  expect(done.map((each) => (each.kind === 'refused' ? each.error.code : 'read'))).toEqual(['read', 'recognition-failed', 'read', 'read']);
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
  const done = await Promise.all([read(at(folder, 'none.txt')), read(at(folder)), read(file(folder, 'empty.txt', ''))]);
  expect(done.map((each) => (each.kind === 'refused' ? each.error.code : 'read'))).toEqual(['file-missing', 'format-unknown', 'file-empty']);
});

it('does not read again what the library holds', async () => {
  const folder = temporaryFolder();
  const made = recognitionPool(folder, [sha256Of(new TextEncoder().encode(page))]);
  onTestFinished(() => made.close());
  expect(await made.read(file(folder, 'a.txt', page))).toMatchObject({ kind: 'held', size: Buffer.byteLength(page) });
  expect(await made.survey(file(folder, 'b.txt', page))).toMatchObject({ kind: 'held' });
});

it('looks at a file without writing anything', async () => {
  const folder = temporaryFolder();
  const { survey } = pool(folder, { fileMilliseconds: 60_000, memoryMegabytes: 256 });
  expect(await survey(file(folder, '今日河湾2025-03-07第02版.txt', page))).toMatchObject({ kind: 'surveyed', issue: { masthead: { date: '2025-03-07' }, pages: [{ number: 2 }] } });
  expect(readdirSync(folder)).toEqual(['今日河湾2025-03-07第02版.txt']);
});

it('that is closed answers every read, and begins none', async () => {
  const folder = temporaryFolder();
  const { read, close } = pool(folder, { fileMilliseconds: 60_000, memoryMegabytes: 256 });
  const reading = Array.from({ length: 24 }, async (_, i) => read(file(folder, `${i}.txt`, `${page}${i}`)));
  await close();
  await Promise.all(reading);
  expect(await read(file(folder, 'late.txt', `${page}late`))).toMatchObject({ error: { code: 'recognition-failed' } });
});
