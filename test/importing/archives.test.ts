import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { isJiuwenError } from '../../main/contract/errors.ts';
import { explain } from '../../main/contract/messages.ts';
import { isArchive, listArchive, openArchive } from '../../main/importing/archives.ts';
import type { OpenArchive } from '../../main/importing/archives.ts';
import { temporaryFolder } from '../temporary.ts';
import { extraField, fileOf, packed, unicodePath, zipOf } from './zips.ts';
import type { Part } from './zips.ts';

const MEGABYTE = 1024 * 1024;
const utf8 = 0x800;
const unix = (mode: number): number => mode * 0x10000;

async function opened(file: string): Promise<OpenArchive> {
  const archive = await openArchive(file);
  onTestFinished(async () => archive.close());
  return archive;
}

/** The names that are taken, and the codes of those that are not. */
async function listed(file: string): Promise<{ names: string[]; refused: (readonly [string, string])[] }> {
  const { entries, refused } = await listArchive(file);
  return { names: entries.map(({ name }) => name), refused: refused.map(({ name, error }) => [name, error.code]) };
}

const refusedOf = async (...parts: Part[]): Promise<(readonly [string, string])[]> => (await listed(fileOf(zipOf(parts)))).refused;

/** Reads every entry of an archive. Whatever the file is, only a JiuwenError may come of it. */
async function readAll(file: string): Promise<{ codes: string[]; contents: Record<string, Uint8Array> }> {
  const codes: string[] = [], contents: Record<string, Uint8Array> = {};
  const note = (error: unknown): void => {
    if (!isJiuwenError(error)) throw error;
    codes.push(error.code);
  };
  try {
    const archive = await openArchive(file);
    for (const { name } of archive.list().entries) await archive.read(name).then((bytes) => { contents[name] = bytes; }, note);
    await archive.close();
  } catch (error) {
    note(error);
  }
  return { codes, contents };
}

describe('the list of an archive', () => {
  it('has its text files in natural order, folder by folder', async () => {
    const names = ['b/第10版.txt', 'b/第9版.txt', 'a/page-2.TXT', 'a/page-10.text', '01', '图/扫描.jpg', 'gold.json'];
    expect(await listed(fileOf(await packed(Object.fromEntries(names.map((name) => [name, name])))))).toEqual({
      names: ['01', 'a/page-2.TXT', 'a/page-10.text', 'b/第9版.txt', 'b/第10版.txt'], refused: [],
    });
  });

  it('passes over folders, hidden entries and what systems leave behind', async () => {
    const parts: Part[] = [
      { name: '报/' }, { name: '刊\\', flags: utf8 }, { name: 'unix', attributes: unix(0o40755) }, { name: 'dos', attributes: 0x10 },
      { name: '.a.txt' }, { name: 'b/.git/a' }, { name: '__MACOSX/b/._1.txt' }, { name: 'Thumbs.db' }, { name: 'b/1.txt' },
    ];
    expect(await listed(fileOf(zipOf(parts)))).toEqual({ names: ['b/1.txt'], refused: [] });
  });

  it('tells sizes, and times where there are any', async () => {
    const modified = new Date(2024, 4, 1, 12, 30, 2);
    const file = fileOf(await packed({ 'a.txt': '一二三' }, { mtime: modified }));
    expect((await listArchive(file)).entries).toEqual([{ name: 'a.txt', size: 9, modifiedAt: modified.getTime() }]);
    const dos = fileOf(await packed({ 'a.txt': '一' }, { mtime: modified, forceDosTimestamp: true }));
    expect((await listArchive(dos)).entries[0]?.modifiedAt).toBe(modified.getTime());
    expect((await listArchive(fileOf(zipOf([{ name: 'a.txt' }])))).entries[0]?.modifiedAt).toBeNull();
  });

  it('decodes names', async () => {
    const gbk = Uint8Array.of(0xb1, 0xa8, 0x5c, 0x31, 0x2e, 0x74, 0x78, 0x74);
    const parts: Part[] = [{ name: gbk }, { name: '报/2.txt', flags: utf8 }, { name: '报/3.txt' }, { name: '?/4.txt', extra: unicodePath('?/4.txt', '报/4.txt') }];
    expect((await listed(fileOf(zipOf(parts)))).names).toEqual(['报/1.txt', '报/2.txt', '报/3.txt', '报/4.txt']);
  });

  it('is an error where there is nothing to import', async () => {
    await expect(listArchive(fileOf(zipOf([])))).rejects.toMatchObject({ code: 'archive-empty' });
    await expect(listArchive(fileOf(await packed({ 'a.jpg': '' })))).rejects.toMatchObject({ code: 'archive-empty' });
  });

  it('takes 100,000 entries in a few seconds', async () => {
    const parts = Array.from({ length: 100_000 }, (_, i): Part => ({ name: `${1900 + i % 100}/第${i}版.txt` }));
    const began = performance.now();
    const { entries } = await listArchive(fileOf(zipOf(parts)));
    expect(entries).toHaveLength(100_000);
    expect(performance.now() - began).toBeLessThan(5000);
  });
});

describe('refused entries', () => {
  it.each(['/etc/passwd', '../a.txt', 'a/../../b.txt', '..\\a.txt', 'C:\\a.txt', 'a\0.txt'])('have unsafe names: %j', async (name) => {
    expect(await refusedOf({ name })).toEqual([[name.replaceAll('\\', '/'), 'entry-name-unsafe']]);
  });

  it('are encrypted, in either way', async () => {
    expect(await refusedOf({ name: 'a.txt', flags: 1, size: 1, packedSize: 13 })).toEqual([['a.txt', 'entry-encrypted']]);
    expect(await refusedOf({ name: 'a.txt', flags: 1, method: 99 })).toEqual([['a.txt', 'entry-encrypted']]);
  });

  it('are compressed in ways that are not read', async () => {
    const file = fileOf(zipOf([{ name: 'a.txt', method: 14 }, { name: 'b.txt', method: 77 }]));
    expect((await listArchive(file)).refused.map(({ error }) => error.details['method'])).toEqual(['LZMA', '77']);
  });

  it('are archives, by name or by content', async () => {
    expect(await refusedOf({ name: 'a/1949.ZIP' })).toEqual([['a/1949.ZIP', 'entry-is-archive']]);
    const inner = zipOf([{ name: 'a.txt' }]);
    expect(await readAll(fileOf(zipOf([{ name: 'a.txt', content: inner }, { name: 'b', content: zipOf([]) }])))).toMatchObject({ codes: ['entry-is-archive', 'entry-is-archive'] });
  });

  it('are links', async () => {
    expect(await refusedOf({ name: 'a.txt', content: '/etc/passwd', attributes: unix(0o120777) })).toEqual([['a.txt', 'entry-is-link']]);
  });

  it('are too large', async () => {
    expect(await refusedOf({ name: 'a.txt', size: 65 * MEGABYTE })).toEqual([['a.txt', 'file-too-large']]);
    expect(await refusedOf({ name: 'a.txt', packedSize: 65 * MEGABYTE })).toEqual([['a.txt', 'file-too-large']]);
  });

  it('have the name of a later one', async () => {
    const archive = await opened(fileOf(zipOf([
      { name: 'a.txt', content: '旧' }, { name: './a.txt', content: '新' }, { name: 'a.txt', content: '密', flags: 1 }, { name: 'A.txt', content: '别' },
    ])));
    expect(archive.list().refused.map(({ name, error }) => [name, error.code])).toEqual([['a.txt', 'entry-doubled'], ['a.txt', 'entry-encrypted']]);
    expect(Buffer.from(await archive.read('a.txt')).toString()).toBe('新');
    expect(Buffer.from(await archive.read('A.txt')).toString()).toBe('别');
  });

  it('do not keep the others from being read, and are told by their file names', async () => {
    const archive = await opened(fileOf(zipOf([{ name: '../x/坏.txt' }, { name: 'y/好.txt', content: '好' }])));
    expect(Buffer.from(await archive.read('y/好.txt')).toString()).toBe('好');
    const { refused } = archive.list();
    expect(refused.map(({ error }) => explain(error, 'en').what)).toEqual(['“坏.txt” in the archive was not imported.']);
    expect(refused[0]?.error.details['path']).toBe(path.join(archive.path, 'x', '坏.txt'));
    await expect(archive.read('../x/坏.txt')).rejects.toMatchObject({ code: 'entry-name-unsafe' });
    await expect(archive.read('y/无.txt')).rejects.toMatchObject({ code: 'file-missing', details: { path: path.join(archive.path, 'y', '无.txt') } });
  });
});

describe('entries', () => {
  it('come out as they went in', async () => {
    const name = fc.string({ unit: fc.constantFrom('报', 'a', '7', ' ', '·', '📰'), minLength: 1, maxLength: 12 }).map((stem) => `${stem}.txt`);
    const files = fc.dictionary(name, fc.uint8Array({ maxLength: 4000 }), { noNullPrototype: true });
    const folder = temporaryFolder();
    const options = fc.record({ compress: fc.boolean(), forceZip64Format: fc.boolean() });
    await fc.assert(fc.asyncProperty(files, options, async (contents, how) => {
      const file = path.join(folder, 'a.zip');
      writeFileSync(file, await packed(contents, how));
      const read = await readAll(file);
      expect(Object.keys(read.contents).toSorted()).toEqual(Object.keys(contents).toSorted());
      for (const [each, bytes] of Object.entries(contents)) expect(Buffer.from(read.contents[each] ?? []).equals(bytes)).toBe(true);
    }), { numRuns: 100 });
  });

  it('are read side by side, and to their end before the archive is closed', async () => {
    const contents = Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`${i}.txt`, `第${i}版`.repeat(20_000)]));
    const archive = await openArchive(fileOf(await packed(contents)));
    const reading = Object.keys(contents).map(async (name) => Buffer.from(await archive.read(name)).toString() === contents[name]);
    await archive.close();
    expect(new Set(await Promise.all(reading))).toEqual(new Set([true]));
    await expect(archive.read('1.txt')).rejects.toThrow('read after close');
    await archive.close();
  });

  it('are bombs that hold more than they claim', async () => {
    const zeros = Buffer.alloc(100 * MEGABYTE);
    const file = fileOf(zipOf([{ name: 'a.txt', content: zeros, method: 8, size: 1000 }, { name: 'b.txt', content: '多出来的', size: 3 }, { name: 'c.txt', content: '好' }]));
    const before = process.memoryUsage().arrayBuffers;
    const { codes, contents } = await readAll(file);
    expect(codes).toEqual(['archive-bomb', 'archive-bomb']);
    expect(Object.keys(contents)).toEqual(['c.txt']);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(10 * MEGABYTE);
  });

  it('are damaged where they hold less, or something else', async () => {
    const parts: Part[] = [{ name: '1.txt', content: '短', size: 4 }, { name: '2.txt', content: '异', crc: 1 }, { name: '3.txt', content: '短', method: 8, size: 4 }];
    const archive = zipOf([...parts, { name: '4.txt', content: '坏'.repeat(100), method: 8 }, { name: '5.txt', content: '长', packedSize: MEGABYTE }, { name: '6.txt', content: '好' }]);
    archive.fill(0xff, archive.indexOf('4.txt') + 5, archive.indexOf('4.txt') + 12);
    const { codes, contents } = await readAll(fileOf(archive));
    expect(codes).toEqual(Array<string>(5).fill('entry-damaged'));
    expect(Object.keys(contents)).toEqual(['6.txt']);
  });

  it.skipIf(process.platform === 'win32')('are found in archives of gigabytes, which are never read as a whole', async () => {
    const base = 5 * 1024 * MEGABYTE;
    const file = fileOf(new Uint8Array());
    const handle = await open(file, 'r+');
    // The file has a hole of five gigabytes at its beginning and takes up next to nothing.
    const bytes = zipOf([{ name: '1.txt', content: '一', method: 8 }, { name: '2.txt', content: '二' }], { base });
    await handle.write(bytes, 0, bytes.length, base);
    await handle.close();
    const archive = await opened(file);
    expect(Buffer.from(await archive.read('1.txt')).toString()).toBe('一');
    expect(Buffer.from(await archive.read('2.txt')).toString()).toBe('二');
  });

  it('may be empty', async () => {
    expect((await readAll(fileOf(await packed({ 'a.txt': '' })))).contents).toEqual({ 'a.txt': new Uint8Array() });
  });
});

describe('archives that are refused', () => {
  const pages = { '报/01.txt': '一版'.repeat(300), '报/02.txt': '二版'.repeat(300), '报/03.txt': '三版' };
  const codeOf = async (file: string): Promise<string | undefined> => (await readAll(file)).codes[0];

  it.each(['', 'PK', 'PK\x03\x04', '一版', 'PK\x05\x06', 'x'.repeat(100_000)])('are no archives: %#', async (content) => {
    expect(await codeOf(fileOf(Buffer.from(content)))).toBe('archive-damaged');
  });

  it('are cut off, wherever', async () => {
    const bytes = await packed({ ...pages, '报/04.txt': Buffer.from(Array.from({ length: 6000 }, (_, i) => (i * i * 31) >> 3)) });
    const file = fileOf(bytes);
    let length = bytes.length - 1;
    for (; length >= 0; length -= 97) {
      truncateSync(file, length);
      expect(await codeOf(file)).toBe('archive-damaged');
    }
  });

  it('have more entries than they count', async () => {
    // As programs without Zip64 count them: modulo 65,536.
    const parts = Array.from({ length: 65_540 }, (_, i): Part => ({ name: `${i}.txt` }));
    await expect(openArchive(fileOf(zipOf(parts, { counted: 4 })))).rejects.toMatchObject({ code: 'archive-damaged', details: { reason: 'more entries than are counted' } });
  });

  it('have entries beyond number, content beyond reason, or a list of them that fills the memory', async () => {
    await expect(openArchive(fileOf(zipOf([], { counted: 200_001 })))).rejects.toMatchObject({ code: 'archive-bomb', details: { excess: 'entries' } });
    const claims = Array.from({ length: 20 }, (_, i): Part => ({ name: `${i}.txt`, size: 60 * MEGABYTE, method: 8 }));
    await expect(openArchive(fileOf(zipOf(claims)))).rejects.toMatchObject({ code: 'archive-bomb', details: { excess: 'total' } });
    const long = Buffer.alloc(65_000), extra = extraField(0x9999, long);
    const verbose = Array.from({ length: 1100 }, (_, i): Part => ({ name: `${i}.txt`, comment: long, extra }));
    await expect(openArchive(fileOf(zipOf(verbose)))).rejects.toMatchObject({ code: 'archive-bomb', details: { excess: 'directory' } });
  });

  it('have an encrypted directory', async () => {
    const file = fileOf(zipOf([{ name: 'a.txt', flags: 0x41 }]));
    await expect(openArchive(file)).rejects.toMatchObject({ code: 'entry-encrypted', details: { path: file } });
  });

  it('are not there, or are no files', async () => {
    const folder = temporaryFolder();
    expect(await codeOf(path.join(folder, 'none.zip'))).toBe('file-missing');
    expect(await codeOf(folder)).toBe('format-unknown');
  });

  it.skipIf(process.platform === 'win32')('are pipes', async () => {
    const pipe = path.join(temporaryFolder(), 'a.zip');
    execFileSync('mkfifo', [pipe]);
    expect(await codeOf(pipe)).toBe('format-unknown');
  });

  it('never do more harm than an error, whatever their bytes', async () => {
    const file = fileOf(new Uint8Array(), '报');
    const honest = await packed(pages);
    const zip64 = await packed(pages, { compress: false, forceZip64Format: true });
    const edits = fc.array(fc.tuple(fc.nat(zip64.length - 1), fc.oneof(fc.nat(255), fc.constantFrom(0, 1, 0x50, 0x80, 0xff))), { minLength: 1, maxLength: 8 });
    const edited = fc.tuple(fc.constantFrom(honest, zip64), edits).map(([original, changes]) => {
      const bytes = Buffer.from(original);
      for (const [at, value] of changes) bytes[at % bytes.length] = value;
      return bytes;
    });
    const ended = fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.concat([bytes, zipOf([{ name: 'a.txt' }]).subarray(-22)]));
    await fc.assert(fc.asyncProperty(fc.oneof({ weight: 6, arbitrary: edited }, fc.uint8Array({ maxLength: 300 }), ended), async (bytes) => {
      writeFileSync(file, bytes);
      await readAll(file);
      await isArchive(file, Buffer.from('PK\x03\x04')).catch((error: unknown) => expect(isJiuwenError(error)).toBe(true));
    }), { numRuns: 1500 });
  });

  it('leave nothing on the disk', async () => {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, 'in'));
    const file = path.join(folder, 'in', 'a.zip');
    writeFileSync(file, zipOf([{ name: '../a.txt' }, { name: 'b.txt', content: '好' }]));
    await readAll(file);
    expect(readdirSync(folder, { recursive: true }).toSorted()).toEqual(['in', path.join('in', 'a.zip')]);
  });
});

describe('an archive of issue files', () => {
  const told = async (bytes: Uint8Array, name: string): Promise<boolean> => isArchive(fileOf(bytes, name), bytes.subarray(0, 4));

  it('is a zip, whatever its name', async () => {
    const zip = zipOf([{ name: '01.txt' }]);
    expect(await told(zip, 'a.zip')).toBe(true);
    expect(await told(zip, '报纸')).toBe(true);
    expect(await told(zipOf([]), 'a.ZIP')).toBe(true);
    expect(await told(Buffer.from('一版'), 'a.zip')).toBe(false);
  });

  it.each(['[Content_Types].xml', 'META-INF/container.xml', 'OFD.xml', 'META-INF/MANIFEST.MF', 'META-INF/manifest.xml'])('is no document with %s, unless it is named so', async (part) => {
    const document = zipOf([{ name: '01.txt' }, { name: part }]);
    expect(await told(document, 'a.docx')).toBe(false);
    expect(await told(document, 'a.zip')).toBe(true);
    expect(await told(zipOf([{ name: `deep/${part}` }]), 'a')).toBe(true);
  });

  it('is told from a damaged zip of another name', async () => {
    expect(await told(zipOf([{ name: '01.txt' }]).subarray(0, -1), 'a.docx')).toBe(false);
    expect(await told(zipOf([{ name: '01.txt' }]).subarray(0, -1), 'a.zip')).toBe(true);
  });
});
