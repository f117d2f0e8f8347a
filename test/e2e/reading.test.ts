/** A reader opens the app for the first time, leafs through the sample newspaper and reads. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchReader, type Reader } from './launch.ts';

/** Waits until the window shows a place completely; `part` is a part of its address. */
async function arrive(reader: Reader, part: string): Promise<void> {
  await reader.page.waitForFunction((wanted) => document.documentElement.dataset['ready']?.includes(wanted) ?? false, part);
}

describe('reading', () => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await launchReader({ args: ['--sample-if-empty'], language: 'zh_CN.UTF-8', viewport: { width: 1280, height: 900 } });
    await arrive(reader, '/issue/');
  });
  afterAll(async () => {
    await reader.close();
  });

  it('shows the front page with its masthead and headed articles', async () => {
    const { page } = reader;
    await expect.poll(() => page.getByRole('heading', { name: '今日汀岚', level: 1 }).last().textContent()).toBe('今日汀岚');
    expect(await page.locator('jw-page-sheet.open article').count()).toBeGreaterThan(4);
    expect(await page.locator('jw-page-sheet.open .dateline').textContent()).toMatch(/2024年9月\d+日/u);
  });

  it('sets all of a page within its columns', async () => {
    const overflow = await reader.page.locator('jw-page-sheet.open .body').evaluateAll((bodies) =>
      bodies.filter((body) => body.scrollWidth > body.clientWidth + 2 || body.scrollHeight > body.clientHeight + 2).length);
    expect(overflow).toBe(0);
  });

  it('turns pages by key and by button, and stops at the last', async () => {
    const { page } = reader;
    await page.keyboard.press('ArrowRight');
    await arrive(reader, '/page/2');
    await page.getByRole('button', { name: '下一版' }).click();
    await arrive(reader, '/page/3');
    await page.keyboard.press('ArrowRight');
    await arrive(reader, '/page/4');
    expect(await page.getByRole('button', { name: '下一版' }).isDisabled()).toBe(true);
  });

  it('goes to a page by its thumbnail', async () => {
    await reader.page.getByRole('navigation', { name: '各版' }).getByRole('link').first().click();
    await arrive(reader, '/page/1');
  });

  it('opens an article from the page, and Esc leads back to its place', async () => {
    const { page } = reader;
    const headline = page.locator('jw-page-sheet.open article').nth(2).locator('a.open');
    const name = (await headline.textContent()) ?? '';
    await headline.focus();
    await page.keyboard.press('Enter');
    await arrive(reader, '/article/');
    expect((await page.locator('jw-article-view h1').textContent())?.replace(/\s/gu, '')).toContain(name.replace(/\s/gu, '').slice(0, 6));
    await page.keyboard.press('Escape');
    await arrive(reader, '?at=');
    expect(await page.locator('jw-article-view').count()).toBe(0);
    expect(await page.locator('jw-page-sheet.open article.chosen').isVisible()).toBe(true);
  });

  it('sets the text larger and keeps that, and the place, after a restart', async () => {
    const size = async (): Promise<string> => reader.page.locator('jw-article-view article').evaluate((article) => getComputedStyle(article).fontSize);
    await reader.page.locator('jw-page-sheet.open a.open').first().press('Enter');
    await arrive(reader, '/article/');
    const before = Number.parseFloat(await size());
    await reader.page.getByRole('button', { name: '加大字号' }).click();
    await expect.poll(size).toBe(`${before + 1}px`);
    const place = await reader.page.evaluate(() => location.hash.split(/[?]|\/article/u)[0] ?? '');
    await reader.restart();
    await arrive(reader, place);
    await reader.page.locator('jw-page-sheet.open a.open').first().press('Enter');
    await arrive(reader, '/article/');
    await expect.poll(size).toBe(`${before + 1}px`);
  });

  it('walks from newspaper to year to issue in the library', async () => {
    const { page } = reader;
    await page.getByRole('link', { name: '资料库', exact: true }).click();
    await arrive(reader, '#/');
    await page.getByRole('heading', { name: '今日汀岚' }).getByRole('link').click();
    await arrive(reader, '/title/');
    await page.getByRole('link', { name: /2024年/u }).first().click();
    await arrive(reader, 'year=2024');
    expect(await page.locator('jw-issue-card').count()).toBe(2);
  });

  it('changes language and light at once', async () => {
    const { page } = reader;
    await page.getByRole('button', { name: '显示设置' }).click();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('link', { name: 'Library', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Dark' }).click();
    await expect.poll(() => page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(20, 19, 17)');
    await page.getByRole('button', { name: '中文' }).click();
    await page.keyboard.press('Escape');
  });
});
