/** A reader looks for words in the sample newspaper. */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { issuesOf, libraryOf, makeLibrary } from './holdings-library.ts';
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
    await reader.page.getByRole('combobox').fill(query);
    // Suggestions would lie over the first hits.
    await reader.page.getByRole('combobox').blur();
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
    await reader.page.getByRole('combobox').press('Enter');
    await reader.page.keyboard.press('Enter');
    await reader.page.waitForFunction(() => document.documentElement.dataset['ready']?.includes('/article/'));
    await reader.page.locator('jw-article-view mark').first().waitFor();
    await reader.page.keyboard.press('Escape');
    await reader.page.locator('jw-page-sheet.open article.chosen mark').first().waitFor();
  });

  it('opens the first hit of the words as typed, however fast Enter follows', async () => {
    await reader.page.getByRole('combobox').fill('秋茶');
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
    expect(await reader.page.getByRole('combobox').inputValue()).toBe('月亮');
  });
});

describe('results in an archive of years', () => {
  const home = mkdtempSync(path.join(os.tmpdir(), 'jiuwen-e2e-results-'));
  let reader: Reader;
  beforeAll(async () => {
    const bridge = '渡口的桥修好了。', tea = '秋茶上市了。';
    makeLibrary(libraryOf(home), [
      ...issuesOf('云溪日报', '1996-01-01', '1997-12-31', [3], 1).map((issue) => ({ ...issue, text: bridge })),
      ...issuesOf('云溪日报', '2000-01-01', '2000-12-31', [3], 300).map((issue) => ({ ...issue, text: tea })),
      ...issuesOf('汀岚晚报', '1997-01-01', '1997-12-31', [5], 1).map((issue) => ({ ...issue, text: bridge })),
    ]);
    reader = await launchReader({ home, language: 'zh_CN.UTF-8', viewport: { width: 1280, height: 900 } });
  });
  afterAll(async () => {
    await reader.close();
    rmSync(home, { recursive: true, force: true });
  });

  const box = (): Promise<string> => reader.page.getByRole('combobox').inputValue();
  const total = async (): Promise<number> => Number(/\d+/u.exec((await reader.page.locator('jw-search-view .summary h1').textContent() ?? '').replaceAll(',', ''))?.[0]);
  const search = async (query: string): Promise<void> => {
    await reader.page.getByRole('combobox').fill(query);
    // Suggestions would lie over the first hits.
    await reader.page.getByRole('combobox').blur();
    await reader.page.waitForFunction((wanted) => new URLSearchParams((document.documentElement.dataset['ready'] ?? '').split('?')[1]).get('q') === wanted, query);
  };

  it('are narrowed to a newspaper by a click, and widened again', async () => {
    await search('桥 OR 船');
    await expect.poll(total).toBe(157);
    await reader.page.getByRole('link', { name: '只看《汀岚晚报》，52 篇' }).click();
    await expect.poll(total).toBe(52);
    expect(await box()).toBe('(桥 OR 船) 报纸:"汀岚晚报"');
    await reader.page.getByRole('link', { name: '不再限于《汀岚晚报》' }).click();
    await expect.poll(total).toBe(157);
    expect(await box()).toBe('桥 OR 船');
  });

  it('are narrowed to a time by its bar, which tells what is held of it', async () => {
    await search('桥');
    await reader.page.getByRole('link', { name: '1996年：52 篇，所藏 52 版；只看这段时间' }).focus();
    await reader.page.keyboard.press('ArrowRight');
    await reader.page.keyboard.press('Enter');
    await expect.poll(total).toBe(105);
    expect(await box()).toBe('桥 1997');
    expect(await reader.page.locator('jw-search-histogram .gap').count()).toBe(2);
    expect(await reader.page.locator('jw-search-histogram p').textContent()).toContain('无藏：1998年 至 1999年');
    await reader.page.getByRole('link', { name: /1997年.*不再限于/u }).click();
    await expect.poll(box).toBe('桥');
  });

  it('that are none tell which word failed, and lead on without it', async () => {
    await search('桥 跨江');
    await reader.page.getByText('“跨江” 0 篇').waitFor();
    await reader.page.getByText('“桥” 157 篇').waitFor();
    expect(await violations(reader.page, 'no hits')).toEqual([]);
    await reader.page.getByRole('link', { name: '去掉“跨江”再检索' }).click();
    await expect.poll(total).toBe(157);
    expect(await box()).toBe('桥');
  });

  it('come with how the query was understood, and what of it was not', async () => {
    await search('桥 NEAR/3 渡口 日期:明天以前');
    await reader.page.getByText('含“桥”与“渡口”，相隔不过 3 字').waitFor();
    await reader.page.getByText('“明天以前”：不是日期，已略去。').waitFor();
    await reader.page.locator('jw-search-histogram').waitFor();
    expect(await violations(reader.page, 'a problem')).toEqual([]);
  });

  it('go on as they are read, and are found again where they were left', async () => {
    await search('桥');
    const rows = reader.page.locator('jw-search-view li a');
    await expect.poll(async () => {
      await reader.page.locator('jw-search-view').evaluate((view) => { view.scrollTop = view.scrollHeight; });
      return rows.count();
    }).toBe(157);
    const row = rows.nth(120), article = await row.getAttribute('data-article');
    await row.evaluate((link) => link.scrollIntoView({ block: 'center' }));
    // Rows that come into sight are measured; then they stand still.
    await reader.page.evaluate(() => new Promise((resolve) => { setTimeout(resolve, 300); }));
    const before = await row.evaluate((link) => {
      const { y } = link.getBoundingClientRect();
      if (link instanceof HTMLElement) {
        link.focus({ preventScroll: true });
        link.click();
      }
      return y;
    });
    await reader.page.waitForFunction(() => document.documentElement.dataset['ready']?.includes('/article/'));
    await reader.page.goBack();
    await expect.poll(() => reader.page.evaluate(() => {
      const active = document.querySelector('jw-app')?.shadowRoot?.querySelector('jw-search-view')?.shadowRoot?.activeElement;
      return active instanceof HTMLElement ? active.dataset['article'] : null;
    })).toBe(article);
    expect(Math.abs(((await row.boundingBox())?.y ?? 0) - before)).toBeLessThan(4);
  });

  it('fold what they have in common where there is little room', async () => {
    await reader.page.setViewportSize({ width: 700, height: 900 });
    await search('桥 ');
    await reader.page.getByText('缩小范围').click();
    await reader.page.getByRole('link', { name: '只看1997年，105 篇' }).click();
    await expect.poll(box).toBe('桥 1997');
    expect(await violations(reader.page, 'narrow')).toEqual([]);
    await reader.page.setViewportSize({ width: 1280, height: 900 });
  });
});
