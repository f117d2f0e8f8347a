/** A reader looks for words in the sample newspaper. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchReader, type Reader } from './launch.ts';

describe('searching', () => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await launchReader({ args: ['--sample-if-empty'], language: 'zh_CN.UTF-8', viewport: { width: 1280, height: 900 } });
    await reader.page.waitForFunction(() => document.documentElement.dataset['ready']?.includes('/issue/'));
  });
  afterAll(async () => {
    await reader.close();
  });

  const search = async (query: string): Promise<void> => {
    await reader.page.getByRole('searchbox').fill(query);
    await reader.page.waitForFunction((wanted) => new URLSearchParams((document.documentElement.dataset['ready'] ?? '').split('?')[1]).get('q') === wanted, query);
  };

  it('finds while typing, from / on, and marks what was found', async () => {
    await reader.page.keyboard.press('/');
    await search('月亮');
    await expect.poll(() => reader.page.locator('jw-search-view li').count()).toBeGreaterThan(1);
    expect(await reader.page.locator('jw-search-view mark').first().textContent()).toBe('月亮');
  });

  it('finds a single character', async () => {
    await search('桥');
    await expect.poll(() => reader.page.locator('jw-search-view li').count()).toBeGreaterThan(3);
  });

  it('leaves out articles with an excluded word', async () => {
    await search('月亮');
    const all = await reader.page.locator('jw-search-view li').count();
    await search('月亮 -图书馆');
    await expect.poll(() => reader.page.locator('jw-search-view li').count()).toBeLessThan(all);
  });

  it('opens a hit in the article, marked, and on its page below', async () => {
    await search('月亮');
    await reader.page.keyboard.press('ArrowDown');
    await reader.page.keyboard.press('Enter');
    await reader.page.waitForFunction(() => document.documentElement.dataset['ready']?.includes('/article/'));
    await reader.page.locator('jw-article-view mark').first().waitFor();
    await reader.page.keyboard.press('Escape');
    await reader.page.locator('jw-page-sheet.open article.chosen mark').first().waitFor();
  });

  it('opens the first hit of the words as typed, however fast Enter follows', async () => {
    await reader.page.getByRole('searchbox').fill('秋茶');
    await reader.page.keyboard.press('Enter');
    await expect.poll(() => reader.page.evaluate(() => document.querySelector('jw-app')?.shadowRoot?.querySelector('jw-search-view')?.shadowRoot?.activeElement?.localName)).toBe('a');
    await reader.page.keyboard.press('Enter');
    await reader.page.waitForFunction(() => document.documentElement.dataset['ready']?.includes('/article/'));
    expect(await reader.page.locator('jw-article-view mark').first().textContent()).toBe('秋茶');
  });

  it('says so where nothing is found', async () => {
    await search('飞碟飞碟飞碟');
    await reader.page.getByRole('heading', { name: '没有找到' }).waitFor();
  });

  it('takes any typing for what it is', async () => {
    for (const query of ['"', '""', '-', '" OR 1=1 --', '(((', '*', '月亮"', '\\', 'NEAR(a b)']) {
      await search(query);
      expect(await reader.page.getByRole('alert').count()).toBe(0);
    }
  });

  it('goes back to the results as they were', async () => {
    await search('月亮');
    await reader.page.locator('jw-search-view li a').first().click();
    await reader.page.waitForFunction(() => document.documentElement.dataset['ready']?.includes('/article/'));
    await reader.page.getByRole('button', { name: '后退' }).click();
    await expect.poll(() => reader.page.locator('jw-search-view li').count()).toBeGreaterThan(1);
    expect(await reader.page.getByRole('searchbox').inputValue()).toBe('月亮');
  });
});
