/** A portable edition in a real browser, from a file, without a network. */
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createRequire } from 'node:module';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { RecognisedArticle } from '../../main/contract/issue.ts';
import { PortableJobs } from '../../main/portable/portable-jobs.ts';
import { openForWriting } from '../../main/store/database.ts';
import { findChromium } from '../../main/without-electron/installed-chromium.ts';
import { article, masthead, page as printed, save } from '../store/fixtures.ts';

const HOSTILE = '</script><script>window.hacked=1</script><!-- " \' \u2028 <img src=x onerror=window.hacked=1>';
const filler = (seed: number, length: number): string => Array.from({ length }, (_, at) => String.fromCharCode(0x4e00 + ((seed * 7919 + at * 104_729 + ((at * at * seed) % 977)) % 3000))).join('');

let home: string, browser: Browser, page: Page, file: string;
let context: BrowserContext | null = null;
const said: string[] = [], asked: string[] = [], refused: string[] = [];

beforeAll(async () => {
  home = mkdtempSync(path.join(os.tmpdir(), 'jiuwen-portable-'));
  const folder = path.join(home, 'library'), database = openForWriting(folder), library = { folder, database };
  for (let number = 1; number <= 5; number += 1) {
    const stories = Array.from({ length: 20 }, (_, at): RecognisedArticle => article(number === 1 && at === 1 ? `题 ${HOSTILE}` : `渡口新貌${number}之${at}`, number === 1 && at === 1 ? HOSTILE : `河上的老桥${filler(number * 20 + at, 500)}`, filler(at + number * 31, 200)));
    save(library, { masthead: masthead({ date: `2025-03-0${number}`, number }) }, [0, 1, 2, 3].map((at) => printed(at + 1, ...stories.slice(at * 5, at * 5 + 5))), { content: `issue ${number}` });
  }
  database.close();
  const jobs = new PortableJobs(folder);
  ({ path: file } = await jobs.run({ choice: { issueIds: [1, 2, 3, 4, 5] }, title: `云溪报 ${HOSTILE}`, path: path.join(home, 'paper.html'), whenTaken: 'number', style: 'gb-t-7714-2025' }));
  await jobs.close();
  browser = await chromium.launch({ executablePath: findChromium(), chromiumSandbox: process.getuid?.() !== 0 });
});
afterAll(async () => {
  await browser.close();
  rmSync(home, { recursive: true, force: true });
});
afterEach(async () => {
  await context?.close();
  context = null;
});

async function open(hash = '', language = 'zh-CN', prepare: (context: BrowserContext) => Promise<void> = () => Promise.resolve()): Promise<void> {
  said.length = asked.length = refused.length = 0;
  context = await browser.newContext({ offline: true, locale: language, viewport: { width: 1200, height: 900 }, bypassCSP: false });
  await context.addInitScript(() => { document.addEventListener('securitypolicyviolation', (event) => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`)); });
  await prepare(context);
  page = await context.newPage();
  page.on('console', (message) => { if (message.type() !== 'debug') said.push(message.text()); });
  page.on('pageerror', (error) => said.push(error.message));
  page.on('requestfailed', (request) => refused.push(request.failure()?.errorText ?? ''));
  page.on('request', (request) => { if (!/^(?:file|data|blob):/u.test(request.url())) asked.push(request.url()); });
  await page.goto(pathToFileURL(file).href + hash);
  await ready();
}
const ready = (): Promise<unknown> => page.waitForFunction(() => document.documentElement.dataset['ready'] === (location.hash || '#/'));
async function go(hash: string): Promise<void> {
  await page.evaluate((wanted) => { location.hash = wanted; }, hash);
  await ready();
}
const quiet = (): void => { expect([said, asked]).toEqual([[], []]); };

describe('a portable edition', () => {
  it('of 100 articles is no larger than 3 MB', () => {
    expect(statSync(file).size).toBeLessThanOrEqual(3_000_000);
  });

  it('lists its pages, draws them, and opens an article, without a request or a complaint', async () => {
    await open();
    await page.getByRole('link', { name: '第02版' }).first().click();
    await ready();
    await page.locator('jw-page-sheet article').first().getByRole('link').click();
    await ready();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('渡口新貌1之5');
    await page.keyboard.press('j');
    await ready();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('渡口新貌1之6');
    await page.keyboard.press('Escape');
    await ready();
    expect(await page.evaluate(() => location.hash)).toContain('/issue/1/page/2');
    await page.keyboard.press('ArrowRight');
    await ready();
    expect(await page.evaluate(() => location.hash)).toBe('#/issue/1/page/3');
    quiet();
  });

  it('finds what is typed, marks it, and steps through the marks', async () => {
    await open();
    await page.keyboard.press('/');
    await page.keyboard.type('老桥 渡口新貌3');
    await page.getByText('找到 20 篇').waitFor({ timeout: 5000 });
    await page.keyboard.press('Escape');
    await page.locator('.hits a').first().click();
    await ready();
    expect(await page.locator('article mark').allTextContents()).toEqual(['渡口新貌3', '老桥']);
    await page.keyboard.press('n');
    expect(await page.locator('mark[data-current]').textContent()).toBe('老桥');
    quiet();
  });

  it('shows a text that looks like markup as text', async () => {
    await open('#/issue/1/page/1');
    await go('#/issue/1/page/1/article/2');
    expect(await page.locator('article .body').textContent()).toContain('</script><script>');
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
    expect(await page.title()).toContain('</script>');
    quiet();
  });

  it('lets nothing out: whatever would be loaded is refused by its policy', async () => {
    await open();
    await page.evaluate(() => { const image = document.createElement('img'); image.src = 'https://example.org/a.png'; document.body.append(image); });
    expect(await page.evaluate(() => fetch('https://example.org/').then(() => 'fetched', () => 'refused'))).toBe('refused');
    await expect.poll(() => said.filter((line) => line.startsWith('policy: ')).map((line) => line.split(' ')[1]).toSorted()).toEqual(['connect-src', 'img-src']);
    // The browser tells of the picture's request, and that the policy refused it.
    expect([asked, refused]).toEqual([['https://example.org/a.png'], ['csp']]);
  });

  it('speaks the browser’s language, and works where nothing can be stored', async () => {
    await open('', 'en-US', async (of) => { await of.addInitScript(() => Object.defineProperty(window, 'localStorage', { get: () => { throw new DOMException('no', 'SecurityError'); } })); });
    await page.getByRole('button', { name: 'Larger text' }).click();
    expect(await page.evaluate(() => document.documentElement.style.getPropertyValue('--text-size'))).not.toBe('');
    await page.getByRole('button', { name: /^Paper/u }).click();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    quiet();
  });

  it.each(['', '#/issue/1/page/1', '#/issue/1/page/1/article/1', '#/search?q=%E8%80%81%E6%A1%A5'])('is accessible: %s', async (hash) => {
    await open(hash);
    // The policy holds for scripts of the page; this one comes from beside it.
    const axe = createRequire(import.meta.url).resolve('axe-core');
    await page.evaluate(readFileSync(axe, 'utf8'));
    const violations = await page.evaluate(async () => {
      const { axe: checker } = window as unknown as { axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
      return (await checker.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
    });
    expect(violations).toEqual([]);
  });
});
