/** A reader finds words in what is open, and steps through the hits of a search, across articles and pages. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { goTo, launchReader, type Reader } from './launch.ts';

describe('finding', () => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await launchReader({ args: ['--sample-if-empty'], language: 'zh_CN.UTF-8', viewport: { width: 1280, height: 900 } });
    await reader.page.waitForFunction(() => document.documentElement.dataset['ready']?.includes('/issue/'));
    await reader.page.emulateMedia({ reducedMotion: 'reduce' });
  });
  afterAll(async () => {
    await reader.close();
  });
  beforeEach(async () => {
    await goTo(reader.page, '#/');
  });

  const bar = () => reader.page.locator('jw-find-bar');
  const box = () => bar().getByRole('textbox');
  const told = async (): Promise<string> => (await bar().getByRole('status').textContent() ?? '').trim();
  const hits = async (): Promise<string> => (await reader.page.locator('jw-hits-bar').getByRole('status').textContent() ?? '').trim();
  const place = (): Promise<string> => reader.page.evaluate(() => location.hash);
  const count = (text: string): number => Number(/共 (\d+) 处/u.exec(text)?.[1]);
  /** The current marks of the view in front: each with its text, whether it is in sight, and whether an outline tells it apart. */
  const current = () => reader.page.locator('jw-article-view mark[data-current], jw-issue-view:not([inert]) jw-page-sheet.open mark[data-current]').evaluateAll((marks) => marks.map((mark) => {
    const { top, bottom, left, right } = mark.getBoundingClientRect(), { outlineStyle, outlineWidth } = getComputedStyle(mark);
    return [mark.textContent, top >= 0 && bottom <= innerHeight && left >= 0 && right <= innerWidth, `${outlineStyle} ${outlineWidth}`];
  }));
  const found = (text: string) => [[text, true, 'solid 2px']];
  /** Bars tell where they are as soon as they know. */
  const find = async (query: string, expected: RegExp): Promise<void> => {
    await reader.page.keyboard.press('Control+f');
    await box().fill(query);
    await expect.poll(told).toMatch(expected);
  };

  it('marks on the page, counts, and steps from mark to mark', async () => {
    await goTo(reader.page, '#/issue/1/page/1');
    await find('桥', /^第 1 处，共 \d+ 处/u);
    await expect.poll(current).toEqual(found('桥'));
    expect(await violations(reader.page, 'find bar')).toEqual([]);
    await reader.page.keyboard.press('Enter');
    await expect.poll(told).toMatch(/^第 2 处/u);
    await reader.page.keyboard.press('Shift+Enter');
    await reader.page.keyboard.press('Shift+F3');
    // From the first on to the last.
    const all = count(await told());
    await expect.poll(told).toMatch(new RegExp(`^第 ${all} 处`, 'u'));
    await expect.poll(current).toEqual(found('桥'));
  });

  it('goes on into other pages of the issue, and leaves the focus in its box', async () => {
    await goTo(reader.page, '#/issue/1/page/1');
    await find('桥', /^第 1 处/u);
    const here = count(await told());
    await bar().getByRole('button', { name: '本期', exact: true }).click();
    await expect.poll(async () => count(await told())).toBeGreaterThan(here);
    await box().focus();
    for (let at = 1; at <= here; at += 1) {
      await reader.page.keyboard.press('Enter');
      await expect.poll(told).toMatch(new RegExp(`^第 ${at + 1} 处`, 'u'));
    }
    expect(await place()).toMatch(/\/page\/[2-4]/u);
    await expect.poll(current).toEqual(found('桥'));
    await reader.page.keyboard.type('头');
    await expect.poll(() => box().inputValue()).toBe('桥头');
  });

  it('understands the query language, and marks only in articles that are asked for', async () => {
    await goTo(reader.page, '#/issue/1/page/1');
    await find('月亮 OR 桥', /^第 1 处/u);
    const either = count(await told());
    await find('(月亮 OR 桥) -图书馆', /处/u);
    await expect.poll(async () => count(await told())).toBeLessThan(either);
    const marks = count(await told());
    await expect.poll(() => reader.page.locator('jw-page-sheet.open mark').count()).toBe(marks);
    await find('桥 日期:明天', /^第 1 处/u);
    await bar().getByText('“明天”：不是日期，已略去。').waitFor();
  });

  it('closes by Escape, gives the focus back and takes its marks along', async () => {
    await goTo(reader.page, '#/issue/1/page/1');
    const link = reader.page.locator('jw-page-sheet.open a.open').nth(1);
    await link.focus();
    await find('桥', /^第 1 处/u);
    await reader.page.keyboard.press('Escape');
    await bar().waitFor({ state: 'detached' });
    expect(await link.evaluate((element) => element.matches(':focus'))).toBe(true);
    await expect.poll(() => reader.page.locator('jw-page-sheet.open mark').count()).toBe(0);
  });

  it('that finds nothing says so, and offers to look farther', async () => {
    await goTo(reader.page, '#/issue/1/page/1/article/4');
    await find('飞碟', /^本稿没有$/u);
    expect(await violations(reader.page, 'nothing found')).toEqual([]);
    await bar().getByRole('button', { name: '在本期查找' }).click();
    await expect.poll(told).toBe('本期没有');
    await bar().getByRole('link', { name: '检索全部报纸' }).click();
    await reader.page.getByRole('heading', { name: '没有找到' }).waitFor();
    expect(await bar().count()).toBe(0);
  });

  it('looks in the article that is read, in its own scripts or in another', async () => {
    await goTo(reader.page, '#/issue/1/page/1/article/1');
    await find('桥', /^第 1 处/u);
    await expect.poll(() => reader.page.locator('jw-article-view mark').count()).toBe(count(await told()));
    await find('橋', /^第 1 处/u);
    await expect.poll(current).toEqual(found('桥'));
    await find('精确:橋', /^本稿没有$/u);
  });

  it('steps through a search’s hits from mark to mark and on into the next article, and back to the list', async () => {
    const { page } = reader;
    await page.getByRole('combobox').fill('月亮');
    await expect.poll(() => page.locator('jw-search-view li').count()).toBe(5);
    const ids = await page.locator('jw-search-view li a').evaluateAll((links) => links.map((link) => link.getAttribute('data-article')));
    await page.locator('jw-search-view li a').first().click();
    await expect.poll(hits).toBe('1/2 处 · 第 1/5 篇');
    expect(await violations(page, 'hits bar')).toEqual([]);
    await page.keyboard.press('F3');
    await expect.poll(hits).toBe('2/2 处 · 第 1/5 篇');
    await page.keyboard.press('Control+g');
    await expect.poll(hits).toMatch(/^1\/\d+ 处 · 第 2\/5 篇$/u);
    expect(await place()).toContain(`/article/${ids[1]}?`);
    await expect.poll(current).toEqual(found('月亮'));
    await page.keyboard.press('Shift+F3');
    await expect.poll(hits).toBe('2/2 处 · 第 1/5 篇');
    await page.keyboard.press('F3');
    await expect.poll(hits).toMatch(/^1\/\d+ 处 · 第 2\/5 篇$/u);
    // The same mark on its page, and on from there.
    await page.keyboard.press('F3');
    await page.keyboard.press('Escape');
    await expect.poll(hits).toMatch(/^2\/\d+ 处 · 第 2\/5 篇$/u);
    await expect.poll(async () => (await current()).length).toBe(1);
    await page.getByRole('button', { name: '回到检索结果' }).click();
    await expect.poll(() => page.locator('jw-search-view li').count()).toBe(5);
  });

  it('steps through hits where an article was opened by its address alone', async () => {
    await goTo(reader.page, '#/search?q=%E6%9C%88%E4%BA%AE');
    const link = await reader.page.locator('jw-search-view li a').nth(3).getAttribute('href');
    await goTo(reader.page, '#/');
    await reader.page.reload();
    await goTo(reader.page, link ?? '');
    await expect.poll(hits).toMatch(/ · 第 4\/5 篇$/u);
    await expect.poll(current).toEqual(found('月亮'));
  });

  it('shows the current mark in sight on a page that is set vertically', async () => {
    const { page } = reader;
    await goTo(page, '#/issue/1/page/1');
    await page.keyboard.press('w');
    await page.locator('jw-page-sheet.open .vertical').waitFor();
    await find('桥', /^第 1 处/u);
    for (let at = 2; at <= 6; at += 1) {
      await page.keyboard.press('F3');
      await expect.poll(told).toMatch(new RegExp(`^第 ${at} 处`, 'u'));
      await expect.poll(current).toEqual(found('桥'));
    }
    await page.keyboard.press('Escape');
    await page.keyboard.press('w');
    await page.locator('jw-page-sheet.open .sheet:not(.vertical)').waitFor();
  });

  it('of a search tells why an article was found, and is asked in exact forms by a switch', async () => {
    const { page } = reader;
    await page.getByRole('combobox').fill('橋');
    await expect.poll(() => page.locator('jw-search-view li').count()).toBeGreaterThan(3);
    await page.getByText('为什么找到它').first().click();
    await page.locator('jw-why-hit').getByText(/印作“桥”/u).waitFor();
    expect(await violations(page, 'why')).toEqual([]);
    await page.getByRole('link', { name: '精确字形' }).click();
    await page.getByRole('heading', { name: '没有找到' }).waitFor();
    expect(await page.getByRole('combobox').inputValue()).toBe('精确:橋');
    await page.getByRole('link', { name: '改为简繁异体通查' }).click();
    await expect.poll(() => page.locator('jw-search-view li').count()).toBeGreaterThan(3);
    expect(await page.getByRole('combobox').inputValue()).toBe('橋');
  });
});
