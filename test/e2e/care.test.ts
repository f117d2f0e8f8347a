/** A reader looks after the library: checks, repairs, backs up, restores, moves; and hears of what the command line imports. */
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { chromium, type Locator, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { environment, kind, launchReader, projectFolder, type Reader } from './launch.ts';


describe('the care of the library', () => {
  let reader: Reader;
  const care = (): Locator => reader.page.locator('jw-library-care');
  const result = (): Locator => care().locator('.result');
  const deed = (name: string): Locator => care().locator(`button[data-deed=${name}]`);
  const library = (): string => path.join(reader.userData, 'library');

  const visit = async (hash: string): Promise<void> => {
    await reader.page.evaluate((wanted) => { location.hash = wanted; }, hash);
    await reader.page.waitForFunction((wanted) => document.documentElement.dataset['ready'] === wanted, hash);
  };
  const goOn = async (): Promise<void> => {
    await care().getByRole('dialog').getByRole('button', { name: '继续' }).click();
  };

  beforeAll(async () => {
    reader = await launchReader({ args: ['--sample-if-empty'], language: 'zh_CN.UTF-8', viewport: { width: 1280, height: 900 } });
    await reader.page.waitForFunction(() => document.documentElement.dataset['ready']?.includes('/issue/'));
    mkdirSync(reader.downloads, { recursive: true });
    await visit('#/care');
  });
  afterAll(async () => {
    await reader.close();
  });

  it('shows where the library is and how large', async () => {
    expect(await care().locator('dl').innerText()).toContain(library());
    expect(await care().locator('dl').innerText()).toMatch(/8 个文件/u);
  });

  it('is sound by axe, in light and dark, with its question open', async () => {
    for (const theme of ['light', 'dark'] as const) {
      await reader.page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await deed('rebuild').click();
      expect(await violations(reader.page, 'care')).toEqual([]);
      await care().getByRole('dialog').getByRole('button', { name: '取消' }).click();
      expect(await violations(reader.page, 'care')).toEqual([]);
    }
    await reader.page.emulateMedia({ colorScheme: 'light' });
  });

  it('checks it, and repairs what can be repaired when told to', async () => {
    await deed('verify').click();
    await result().getByText('一切完好：核对了 8 个原始文件').waitFor();
    writeFileSync(path.join(library(), 'originals', 'stray'), '谁的？');
    await deed('verify').click();
    await result().getByText('1 个来历不明的文件').waitFor();
    await result().getByRole('button', { name: '修复' }).click();
    await goOn();
    await result().getByText('修复了 1 处').waitFor();
    expect(existsSync(path.join(library(), 'originals', 'unclaimed', 'stray'))).toBe(true);
  });

  it('makes the search index anew', async () => {
    await deed('rebuild').click();
    await goOn();
    await result().getByText('检索索引已重建').waitFor();
  });

  it('backs it up into a file, and restores that beside it', async () => {
    await deed('backup').click();
    await result().getByText('已备份 2 期').waitFor();
    const backup = path.join(reader.downloads, readdirSync(reader.downloads).find((name) => name.endsWith('.jiuwen.zip')) ?? '');
    expect(existsSync(backup)).toBe(true);
    await deed('restore').click();
    await reader.chooseFiles([backup], goOn);
    await result().getByText('已恢复 2 期').waitFor();
    expect(existsSync(path.join(reader.downloads, '旧闻资料库', 'library.sqlite'))).toBe(true);
    expect(await result().getByRole('button', { name: '打开恢复的资料库' }).isVisible()).toBe(true);
    writeFileSync(backup, readFileSync(backup).fill(0, 3000, 9000));
    await deed('restore').click();
    await reader.chooseFiles([backup], goOn);
    await result().getByText('已经损坏').waitFor();
    expect(readdirSync(reader.downloads)).not.toContain('旧闻资料库 (2)');
  });

  it('shows what the command line imports meanwhile', async () => {
    await visit('#/');
    const pages = path.join(reader.home, 'pages');
    mkdirSync(pages);
    writeFileSync(path.join(pages, 'page.txt'), '汀岚县委主办 汀岚融媒承办\n2024年9月3日\n总第103期\n渡口\n本报讯（记者 甲乙丙）清早的渡口，船来船往，两岸的人都说方便了许多。\n');
    const node = path.join(projectFolder, 'node_modules', '.bin', 'node');
    await promisify(execFile)(node, ['--disable-warning=ExperimentalWarning', path.join(projectFolder, 'main', 'cli.ts'), 'import', pages, '--library', library()], { env: environment(reader.home) });
    await reader.page.locator('jw-library-view .counts').getByText('3 期').waitFor();
  });

  it.skipIf(kind === 'electron')('moves it: the app opens again in the new place, and the old one is gone', async () => {
    await visit('#/care');
    rmSync(path.join(reader.downloads, '旧闻资料库'), { recursive: true });
    await deed('move').click();
    await goOn();
    await expect.poll(() => reader.hasEnded(), { timeout: 30_000 }).toBe(true);
    const again = await reopened(reader);
    expect(await again.evaluate(() => document.documentElement.dataset['ready'])).not.toBeUndefined();
    await again.evaluate(() => { location.hash = '#/care'; });
    const place = path.join(reader.downloads, '旧闻资料库');
    await again.locator('jw-library-care dl').getByText(place).waitFor();
    await expect.poll(() => existsSync(library()), { timeout: 10_000 }).toBe(false);
    await again.close();
    await expect.poll(() => existsSync(path.join(place, 'library.sqlite-wal')), { timeout: 30_000 }).toBe(false);
  });
});

/** The window of an app that has started itself again. */
async function reopened(reader: Reader): Promise<Page> {
  const portFile = path.join(reader.userData, 'chromium', 'DevToolsActivePort');
  const connect = async (): Promise<Page | null> => {
    try {
      const port = /^\d+/u.exec(readFileSync(portFile, 'utf8'))?.[0] ?? '';
      const page = (await chromium.connectOverCDP(`http://127.0.0.1:${port}`)).contexts()[0]?.pages()[0];
      await page?.waitForSelector('html[data-ready]', { state: 'attached' });
      return page ?? null;
    } catch {
      return null;
    }
  };
  return expect.poll(connect, { timeout: 30_000 }).not.toBeNull().then(async () => await connect() ?? Promise.reject(new Error('the app did not open again')));
}
