import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { ImportReport } from '../../main/contract/imports.ts';
import { temporaryFolder } from '../temporary.ts';
import { command, environment, launchReader, sampleFolder, type LaunchOptions, type Reader } from './launch.ts';

let reader: Reader | null = null;
afterEach(async () => {
  await reader?.close();
  reader = null;
});
const start = async (options: LaunchOptions = {}): Promise<Reader> => (reader = await launchReader(options));

/** A start that is over when the file is imported and its first page is shown. */
async function startWith(file: string): Promise<Reader> {
  const started = await start({ args: [file] });
  await started.page.waitForFunction(() => document.documentElement.dataset['ready']?.includes('/issue/'));
  return started;
}

const samplePage = path.join(sampleFolder, '2024-09-17', '01.txt');

/** Runs the app to its end, without a window to look at. */
function runToEnd(args: readonly string[], home: string): { code: number | null; output: string } {
  const { file, args: all } = command(args);
  const { status, stdout, stderr } = spawnSync(file, all, { env: environment(home), encoding: 'utf8', timeout: 50_000 });
  return { code: status, output: stdout + stderr };
}

/** The report of the import that ends next. */
const nextImport = ({ page }: Reader): Promise<ImportReport> =>
  page.evaluate(() => new Promise<ImportReport>((resolve) => { window.jiuwen.on('import:finished', resolve); }));

const issueCount = async ({ page }: Reader): Promise<number | null> => {
  const overview = await page.evaluate(() => window.jiuwen.libraryOverview());
  return overview.ok ? overview.value.issueCount : null;
};

const textIn = (page: Reader['page'], text: string): Promise<unknown> => page.getByText(text).first().waitFor();

describe('a start', () => {
  test('without anything opens an empty library and leaves it empty', async () => {
    expect(await issueCount(await start())).toBe(0);
  });

  test('with --sample-if-empty imports the sample once', async () => {
    const started = await start({ args: ['--sample-if-empty'] });
    await expect.poll(() => issueCount(started), { timeout: 20_000 }).toBe(2);
    await started.restart();
    expect(await issueCount(started)).toBe(2);
  });

  test('with a file imports it and opens its first page', async () => {
    const { page } = await start({ args: [samplePage] });
    await page.waitForURL(/#.+/u);
    await textIn(page, '今日汀岚');
  });

  test('follows the desktop\'s language', async () => {
    const { page } = await start({ language: 'en_GB.UTF-8' });
    const answer = await page.evaluate(() => window.jiuwen.preferencesGet());
    expect(answer).toMatchObject({ ok: true, value: { locale: 'system', systemLocale: 'en-GB' } });
  });

  test('says what it runs on', async () => {
    const { page, kind } = await start();
    const about = await page.evaluate(() => window.jiuwen.appAbout());
    expect(about.ok && about.value.runtime).toMatch(kind === 'electron' ? /^Electron \d/u : /^Chromium \d+ without Electron$/u);
  });
});

describe('what is kept from one start to the next', () => {
  test('preferences', async () => {
    const started = await start();
    await started.page.evaluate(() => window.jiuwen.preferencesSet({
      locale: 'en', theme: 'dark', textSize: 24, lineSpacing: 'wide', paper: 'white', script: 'printed', setting: 'printed', spread: false, citationStyle: 'mla',
      exporting: { format: 'epub', into: 'zip', template: '{date}', resolution: 'print', sourceLine: false, withCitation: true }, printing: { paper: 'letter', columns: 2, size: 9, sourceLine: false, withCitation: true },
    }));
    await started.restart();
    expect(await started.page.evaluate(() => window.jiuwen.preferencesGet())).toMatchObject({ ok: true, value: { locale: 'en', theme: 'dark', textSize: 24, lineSpacing: 'wide', paper: 'white', script: 'printed', setting: 'printed', spread: false, citationStyle: 'mla', exporting: { format: 'epub' }, printing: { paper: 'letter' } } });
  });

  test('damaged preferences stop nothing: the defaults hold and the file is kept aside', async () => {
    const started = await start();
    await started.quit();
    writeFileSync(path.join(started.userData, 'preferences.json'), '{"theme":');
    await started.restart();
    expect(await started.page.evaluate(() => window.jiuwen.preferencesGet())).toMatchObject({ ok: true, value: { theme: 'system' } });
    expect(readdirSync(started.userData).some((name) => name.startsWith('preferences.json.damaged-'))).toBe(true);
  });

  test('the window\'s size', async () => {
    const started = await start();
    await started.quit();
    const file = path.join(started.userData, 'window.json');
    writeFileSync(file, JSON.stringify({ x: 30, y: 40, width: 1111, height: 777, maximized: false }));
    await started.restart();
    expect(await started.page.evaluate(() => [outerWidth, outerHeight])).toEqual([1111, 777]);
    await started.quit();
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ width: 1111, height: 777 });
    await started.restart();
  });
});

describe('a second start', () => {
  test('hands its files to the first and ends', async () => {
    const started = await start();
    const { file, args } = command([samplePage]);
    const second = spawn(file, args, { env: environment(started.home), stdio: 'ignore' });
    const code = await new Promise((resolve) => second.on('exit', resolve));
    expect(code).toBe(0);
    await textIn(started.page, '今日汀岚');
  });
});

describe('files', () => {
  test('chosen in the dialog are imported', async () => {
    const started = await start();
    const imported = nextImport(started);
    await started.chooseFiles([samplePage], () => started.page.keyboard.press('Control+o'));
    expect(await imported).toMatchObject({ run: { asked: [samplePage], files: { imported: 1, refused: 0 } } });
  });

  test('chosen as a folder are imported', async () => {
    const started = await start();
    const imported = nextImport(started);
    await started.chooseFiles([path.dirname(samplePage)], () => started.page.keyboard.press('Control+Shift+o'));
    expect(await imported).toMatchObject({ run: { asked: [path.dirname(samplePage)], files: { imported: 4, refused: 0 } } });
  });

  test('dropped on the window are imported, whatever their names', async () => {
    const started = await start();
    const file = path.join(temporaryFolder(), '今日 "quoted" \'single\' 📰 第01版.txt');
    writeFileSync(file, readFileSync(samplePage));
    const imported = nextImport(started);
    await started.dropFiles([file]);
    expect(await imported).toMatchObject({ run: { asked: [file], files: { imported: 1, refused: 0 } } });
  });

  test('exported are saved beside others of the same name, never over them', async () => {
    const started = await startWith(samplePage);
    const save = (): ReturnType<Window['jiuwen']['articleExport']> => started.page.evaluate(() => window.jiuwen.articleExport({ articleId: 1, as: 'txt' }));
    const first = await save();
    const second = await save();
    expect(first.ok && second.ok && first.value?.path !== second.value?.path).toBe(true);
    expect(readdirSync(started.downloads)).toHaveLength(2);
    expect(first.ok && await started.page.evaluate((file) => window.jiuwen.fileReveal({ path: file }), first.value?.path ?? '')).toEqual({ ok: true, value: null });
  });

  test.skipIf(process.platform === 'darwin')('printed without a printer are saved as PDF', async () => {
    const started = await startWith(samplePage);
    if (started.kind === 'electron') return;
    const answer = await started.page.evaluate(() => window.jiuwen.printRun({ kind: 'articles', articleIds: [1], layout: { paper: 'a4', columns: 1, size: 10.5, sourceLine: true, citation: null } }));
    const file = answer.ok ? answer.value?.path ?? '' : '';
    expect(readFileSync(file).subarray(0, 5).toString('latin1')).toBe('%PDF-');
  });
});

describe('a portrait', () => {
  test('is written without a window, with an account of what was imported', () => {
    const home = temporaryFolder();
    const picture = path.join(home, 'new folder', 'window.png');
    const { code, output } = runToEnd(['--portrait', picture, samplePage], home);
    expect(output).toContain(picture);
    expect(output).toMatch(/imported 1 issue, 1 page, \d+ articles/u);
    expect(readFileSync(picture).subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(code).toBe(0);
  });

  test('of an issue that is held already, and was read last, is written as well', () => {
    const home = temporaryFolder();
    const picture = path.join(home, 'window.png');
    runToEnd(['--portrait', picture, samplePage], home);
    const { code, output } = runToEnd(['--portrait', picture, samplePage], home);
    expect(output).toContain('already held: 1 file');
    expect(code).toBe(0);
  });

  test('ends with 1 and the reason when a file could not be imported', () => {
    const home = temporaryFolder();
    const empty = path.join(home, '空.txt');
    writeFileSync(empty, '');
    const { code, output } = runToEnd(['--portrait', path.join(home, 'window.png'), empty, path.join(home, 'absent.txt')], home);
    expect(code).toBe(1);
    expect(output).toContain(empty);
    expect(output).toContain('is empty');
    expect(output).toContain('absent.txt');
  });
});

describe('a library that cannot be opened', () => {
  test('ends the app with 1 and says why in both languages, leaving it as it is', () => {
    const home = temporaryFolder();
    const library = path.join(home, 'library');
    mkdirSync(library);
    const file = path.join(library, 'library.sqlite');
    writeFileSync(file, 'this is no database, however one looks at it'.repeat(100));
    const before = readFileSync(file);
    const { code, output } = runToEnd(['--portrait', path.join(home, 'window.png'), '--library', library], home);
    expect(code).toBe(1);
    expect(output).toContain('资料库文件损坏');
    expect(output).toContain('The library is damaged');
    expect(readFileSync(file)).toEqual(before);
  });
});

test('closing the window ends the app', async () => {
  const started = await start();
  const ended = vi.waitFor(() => expect(started.hasEnded()).toBe(true), { timeout: 10_000 });
  await started.page.close().catch(() => undefined);
  await ended;
});
