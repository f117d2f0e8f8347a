/** A reader takes an article along: PDF, web page, Markdown, text, print. Other programs open the results. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../../main/without-electron/installed-chromium.ts';
import { launchReader, type Reader } from './launch.ts';

const squeeze = (text: string): string => text.replace(/\s+/gu, '');

describe('taking an article along', () => {
  let reader: Reader;
  let body = '';
  beforeAll(async () => {
    reader = await launchReader({ args: ['--sample-if-empty'], language: 'zh_CN.UTF-8' });
    await reader.page.waitForFunction(() => document.documentElement.dataset['ready']?.includes('/issue/'));
    await reader.page.locator('jw-page-sheet.open a.open').first().press('Enter');
    await reader.page.waitForFunction(() => document.documentElement.dataset['ready']?.includes('/article/'));
    body = squeeze((await reader.page.locator('jw-article-view .body').textContent()) ?? '');
  });
  afterAll(async () => {
    await reader.close();
  });

  /** Exports by the menu of the article's toolbar and returns the file's path. */
  const take = async (name: string, extension: string): Promise<string> => {
    await reader.page.getByRole('button', { name: '导出为' }).click();
    await reader.page.getByRole('menuitem', { name }).click();
    await reader.page.getByText(new RegExp(`已存为.*\\.${extension}`, 'u')).last().waitFor();
    const file = readdirSync(reader.downloads).find((each) => each.endsWith(`.${extension}`));
    expect(file).toMatch(/^今日汀岚 2024-09-\d\d 第01版 .+/u);
    return path.join(reader.downloads, file ?? '');
  };

  it('as PDF with real text, embedded fonts, title and author', async () => {
    const file = await take('PDF', 'pdf');
    const text = squeeze(execFileSync('pdftotext', ['-enc', 'UTF-8', file, '-'], { encoding: 'utf8' }));
    expect(text).toContain(body.slice(0, 30));
    const fonts = execFileSync('pdffonts', [file], { encoding: 'utf8' }).trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(0);
    // Columns: name, type, encoding, emb, sub, uni.
    for (const font of fonts) expect(font).toMatch(/Noto(?:Serif|Sans)SC.*CID TrueType.*\byes\s+yes\s+yes\b/u);
    const info = execFileSync('pdfinfo', [file], { encoding: 'utf8' });
    expect(info).toMatch(/^Title:\s+\S/mu);
    expect(info).toMatch(/^Author:\s+\S/mu);
    expect(info).toMatch(/^Tagged:\s+yes/mu);
  });

  it('as one web page that loads nothing', async () => {
    const file = await take('网页', 'html');
    const browser = await chromium.launch({ executablePath: findChromium(), args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
    try {
      const page = await browser.newPage();
      const requests: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      await page.goto(`file://${encodeURI(file)}`);
      expect(squeeze((await page.locator('.body').textContent()) ?? '')).toBe(body);
      expect(requests).toHaveLength(1);
    } finally {
      await browser.close();
    }
  });

  it('as Markdown and as plain text with its source line', async () => {
    const markdown = readFileSync(await take('Markdown', 'md'), 'utf8');
    expect(markdown).toMatch(/^# .+/mu);
    expect(markdown).toMatch(/《今日汀岚》2024年9月\d+日 总第128\d期 第01版/u);
    const text = readFileSync(await take('纯文本', 'txt'), 'utf8');
    expect(squeeze(text)).toContain(body.slice(0, 40));
  });

  it('as a picture of the clipping, as a Word document and as an e-book', async () => {
    for (const [name, extension, magic] of [['剪报图片', 'png', '\x89PNG'], ['Word 文档', 'docx', 'PK'], ['电子书', 'epub', 'PK']] as const) {
      expect(readFileSync(await take(name, extension)).subarray(0, magic.length).toString('latin1')).toBe(magic);
    }
  });

  it('by its address, which opens it from the search box', async () => {
    const { page } = reader;
    const here = await page.evaluate(() => location.hash);
    await page.keyboard.press('Control+Shift+U');
    const address = await page.getByText(/^jiuwen:sha256-/u).textContent() ?? '';
    expect(address).toMatch(/^jiuwen:sha256-[0-9a-f]{64}\/p1\/l\d+$/u);
    await page.evaluate(() => { location.hash = '#/'; });
    await page.waitForFunction(() => document.documentElement.dataset['ready'] === '#/');
    await page.getByRole('combobox').fill(address);
    await page.waitForFunction((wanted) => document.documentElement.dataset['ready'] === wanted, here);
    await page.getByRole('combobox').fill(`jiuwen:sha256-${'0'.repeat(64)}/p1/l1`);
    await page.getByText('资料库里没有这个地址所指的报纸文件').waitFor();
    expect(await page.evaluate(() => location.hash)).toBe(here);
  });

  it('twice, without writing over the first', async () => {
    await take('Markdown', 'md');
    expect(readdirSync(reader.downloads).filter((file) => file.endsWith('.md'))).toHaveLength(2);
  });
});
