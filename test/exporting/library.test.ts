/** Exports as window and command line ask for them: real workers, real files; what is printed is made up. */
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { openPromise } from 'yauzl';
import { JiuwenError, toFailure } from '../../main/contract/errors.ts';
import { defaultExportOptions, type ExportProgress } from '../../main/contract/export.ts';
import { defaultTemplate } from '../../main/contract/name-template.ts';
import type { Printer } from '../../main/export/format.ts';
import type { ExportJob } from '../../main/exporting/batch.ts';
import { openLibrary } from '../../main/library.ts';
import type { Library } from '../../main/library.ts';
import { temporaryFolder } from '../temporary.ts';

const sample = path.join(import.meta.dirname, '..', '..', 'assets', 'sample');
const noPrinter: Printer = { pdf: () => Promise.reject(new JiuwenError('print-failed', { reason: 'no ink' })), png: () => Promise.reject(new Error('no ink')) };

let library: Library;
let home: string;
// A busy machine takes long to import.
beforeAll(async () => {
  home = execFileSync('mktemp', ['-d'], { encoding: 'utf8' }).trim();
  library = await openLibrary(path.join(home, 'library'));
  await library.importPaths([sample]);
}, 60_000);
afterAll(async () => {
  await library.close();
  execFileSync('rm', ['-rf', home]);
}, 60_000);

const job = (change: Partial<ExportJob>): ExportJob => ({
  articleIds: [1, 2, 3], format: 'txt', into: 'folder', template: defaultTemplate, options: defaultExportOptions, path: temporaryFolder(), whenTaken: 'number', ...change,
});
const run = (asked: ExportJob, options: Partial<Parameters<Library['exportArticles']>[1]> = {}): ReturnType<Library['exportArticles']> => library.exportArticles(asked, { printer: noPrinter, ...options });
const failureOf = (work: Promise<unknown>): Promise<unknown> => work.then(() => null, toFailure);
const names = (folder: string): string[] => readdirSync(folder).toSorted();

async function zipNames(file: string): Promise<string[]> {
  const zip = await openPromise(file, { lazyEntries: true });
  const found: string[] = [];
  for await (const { fileName } of zip.eachEntry()) found.push(fileName);
  return found;
}

describe('many articles', () => {
  it('go into a folder, one file each, and are told as they go', async () => {
    const told: ExportProgress[] = [];
    const asked = job({});
    expect(await run(asked, { onProgress: (progress) => told.push(progress) })).toEqual({ path: asked.path, exported: 3, failures: [] });
    expect(names(asked.path)).toHaveLength(3);
    expect(told.at(-1)).toMatchObject({ done: 3, total: 3 });
  });

  it('go into a zip, articles of one name beside each other', async () => {
    const file = path.join(temporaryFolder(), 'a.zip');
    await run(job({ into: 'zip', path: file, template: '{paper}' }));
    expect(await zipNames(file)).toEqual(['今日汀岚.txt', '今日汀岚 (2).txt', '今日汀岚 (3).txt']);
  });

  it('go into one file in the order that was asked for', async () => {
    const file = path.join(temporaryFolder(), 'a.md');
    await run(job({ into: 'file', format: 'md', path: file, articleIds: [3, 1], options: { ...defaultExportOptions, title: '两篇' } }));
    const [third, first] = await Promise.all([3, 1].map(async (id) => (await library.article(id)).article.headline ?? ''));
    const text = readFileSync(file, 'utf8');
    expect(text.startsWith('# 两篇\n')).toBe(true);
    expect(text.lastIndexOf(`## ${third ?? ''}`)).toBeLessThan(text.lastIndexOf(`## ${first ?? ''}`));
  });

  it('go on where one fails, which is told', async () => {
    const asked = job({ articleIds: [1, 999_999, 2] });
    expect(await run(asked)).toMatchObject({ exported: 2, failures: [{ articleId: 999_999, error: { code: 'not-found' } }] });
    expect(names(asked.path)).toHaveLength(2);
    const book = job({ articleIds: [1, 999_999, 2], into: 'file', path: path.join(temporaryFolder(), 'a.txt') });
    expect(await run(book)).toMatchObject({ exported: 2, failures: [{ articleId: 999_999 }] });
  });

  it('are no picture', async () => {
    expect(await failureOf(run(job({ into: 'file', format: 'png', path: path.join(temporaryFolder(), 'a.png') })))).toMatchObject({ code: 'request-refused' });
  });
});

describe('what is there already', () => {
  it('stays: the new file is numbered', async () => {
    const asked = job({ articleIds: [1] });
    const first = await run(asked), second = await run(asked);
    expect(second.path).toBe(first.path.replace(/\.txt$/u, ' (2).txt'));
    expect(names(asked.path)).toHaveLength(2);
  });

  it('stays where the reader wants no number', async () => {
    const file = path.join(temporaryFolder(), 'mine.txt');
    writeFileSync(file, 'mine');
    expect(await failureOf(run(job({ articleIds: [1], into: 'file', path: file, whenTaken: 'refuse' })))).toMatchObject({ code: 'file-exists' });
    expect(readFileSync(file, 'utf8')).toBe('mine');
    expect(names(path.dirname(file))).toEqual(['mine.txt']);
  });

  it('is replaced as a whole where the reader said so, and stays where the new file fails', async () => {
    const file = path.join(temporaryFolder(), 'mine.pdf');
    writeFileSync(file, 'mine');
    expect(await failureOf(run(job({ articleIds: [1], into: 'file', format: 'pdf', path: file, whenTaken: 'replace' })))).toEqual({ code: 'print-failed', details: { reason: 'no ink' } });
    expect(readFileSync(file, 'utf8')).toBe('mine');
    await run(job({ articleIds: [1], into: 'file', path: file, whenTaken: 'replace' }));
    expect(readFileSync(file, 'utf8')).toContain('——《今日汀岚》');
    expect(names(path.dirname(file))).toEqual(['mine.pdf']);
  });
});

describe('a job that cannot be done', () => {
  it('says which part of a name is none, and writes nothing', async () => {
    const asked = job({ template: '{headline} {weather}' });
    expect(await failureOf(run(asked))).toEqual({ code: 'name-part-unknown', details: { part: 'weather' } });
    expect(names(asked.path)).toEqual([]);
  });

  it('leaves nothing half-written in a folder that is a file', async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'file'), '');
    expect(await failureOf(run(job({ path: path.join(folder, 'file', 'below') })))).toMatchObject({ code: 'target-unwritable' });
  });

  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')('tells a folder that may not be written to', async () => {
    const folder = path.join(temporaryFolder(), 'locked');
    mkdirSync(folder);
    chmodSync(folder, 0o500);
    expect(await failureOf(run(job({ path: folder })))).toMatchObject({ code: 'target-unwritable', details: { path: expect.stringContaining('locked') as string } });
  });

  it.skipIf(process.getuid?.() !== 0 || process.platform !== 'linux')('says that the disk is full, and leaves nothing half-written', async () => {
    const folder = temporaryFolder();
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'tmpfs', folder], { stdio: 'ignore' });
    } catch {
      // Where nothing can be mounted there is no full disk to be had.
      return;
    }
    onTestFinished(() => void execFileSync('umount', [folder]));
    for (const into of ['folder', 'zip', 'file'] as const) {
      const target = into === 'folder' ? folder : path.join(folder, 'all');
      expect(await failureOf(run(job({ into, path: target, format: into === 'file' ? 'json' : 'docx', articleIds: Array.from({ length: 40 }, (_, id) => id + 1) })))).toMatchObject({ code: 'disk-full' });
      expect(names(folder).filter((name) => name.endsWith('.part') || name === 'all')).toEqual([]);
      execFileSync('find', [folder, '-type', 'f', '-delete']);
    }
  });
});

describe('a job that is cancelled', () => {
  const never: Printer = { pdf: () => new Promise(() => undefined), png: () => new Promise(() => undefined) };

  it.each(['folder', 'zip', 'file'] as const)('into a %s ends at once, in the middle of a document, and leaves nothing half-written', async (into) => {
    const folder = temporaryFolder();
    const stop = new AbortController();
    const printer: Printer = { ...never, pdf: () => { stop.abort(); return never.pdf(''); } };
    const running = run(job({ format: 'pdf', into, path: into === 'folder' ? folder : path.join(folder, 'a') }), { printer, signal: stop.signal });
    expect(await failureOf(running)).toMatchObject({ code: 'cancelled' });
    expect(names(folder)).toEqual([]);
  });

  it('keeps the files that are whole', async () => {
    const asked = job({ format: 'pdf' });
    const stop = new AbortController();
    let printed = 0;
    const printer: Printer = { ...never, pdf: () => {
      printed += 1;
      if (printed < 3) return Promise.resolve(aPdf);
      stop.abort();
      return never.pdf('');
    } };
    expect(await failureOf(run(asked, { printer, signal: stop.signal }))).toMatchObject({ code: 'cancelled' });
    expect(names(asked.path)).toHaveLength(2);
  });

  it('before it begins does nothing', async () => {
    const asked = job({ path: path.join(temporaryFolder(), 'new') });
    expect(await failureOf(run(asked, { signal: AbortSignal.abort() }))).toMatchObject({ code: 'cancelled' });
    expect(existsSync(asked.path)).toBe(false);
  });
});

/** The least that is a PDF. */
const aPdf = new TextEncoder().encode('%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF');
