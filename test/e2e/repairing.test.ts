/** A reader looks at a page's X-ray, mends what is wrong on the page, takes it back, and finds it kept. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchReader, type Reader } from './launch.ts';

async function arrive(reader: Reader, part: string): Promise<void> {
  await reader.page.waitForFunction((wanted) => document.documentElement.dataset['ready']?.includes(wanted) ?? false, part);
}

describe('repairing', () => {
  let reader: Reader;
  const stories = (): Locator => reader.page.locator('jw-page-sheet.open article');
  const news = (): Locator => reader.page.locator('jw-toasts');
  const headline = (article: number): Locator => reader.page.locator(`jw-page-sheet.open h2[data-part="head/${article}/headline"]`);
  const plain = async (place: Locator): Promise<string> => (await place.innerText()).replace(/\s/gu, '');
  const panel = (): Locator => reader.page.locator('jw-xray-panel aside');

  beforeAll(async () => {
    reader = await launchReader({ args: ['--sample-if-empty'], language: 'zh_CN.UTF-8', viewport: { width: 1440, height: 1000 } });
    await arrive(reader, '/issue/');
  });
  afterAll(async () => {
    await reader.close();
  });

  it('shows the X-ray by key: the share of lines, every article with its certainty, what is in none', async () => {
    await reader.page.keyboard.press('x');
    await panel().waitFor();
    expect(await panel().locator('.share').innerText()).toMatch(/\d+\s*%/u);
    expect(await panel().locator('.articles li').count()).toBe(await stories().count());
    expect(await reader.page.locator('jw-page-sheet.open .verdict').count()).toBe(await stories().count());
    expect(await panel().locator('[data-drop=leftovers]').count()).toBe(1);
  });

  it('leads from one doubtful place to the next and says what it is', async () => {
    await reader.page.keyboard.press('n');
    expect(await reader.page.locator('jw-issue-view [role=status]').textContent()).toMatch(/第 1 处，共 \d+ 处/u);
    expect(await reader.page.locator('jw-page-sheet.open').evaluate((sheet) => sheet.shadowRoot?.activeElement?.getAttribute('data-part'))).not.toBeNull();
  });

  it('merges two articles by key, and Ctrl+Z brings both back', async () => {
    const before = await stories().count();
    const second = await plain(headline(1));
    await headline(1).press('m');
    await expect.poll(() => stories().count()).toBe(before - 1);
    await news().getByText('并入').first().waitFor();
    await reader.page.keyboard.press('Control+z');
    await expect.poll(() => stories().count()).toBe(before);
    expect(await plain(headline(1))).toBe(second);
    await reader.page.keyboard.press('Control+Shift+z');
    await expect.poll(() => stories().count()).toBe(before - 1);
    await reader.page.keyboard.press('Control+z');
    await expect.poll(() => stories().count()).toBe(before);
  });

  it('splits an article at a paragraph from its menu', async () => {
    const before = await stories().count();
    await reader.page.locator('jw-page-sheet.open [data-part="block/0/3"]:not(button)').click({ button: 'right' });
    await reader.page.locator('jw-repair-menu').getByRole('menuitem', { name: /另分一篇/u }).click();
    await expect.poll(() => stories().count()).toBe(before + 1);
    await news().getByRole('button', { name: '撤销' }).click();
    await expect.poll(() => stories().count()).toBe(before);
  });

  it('drags a headline to another article: the two change places', async () => {
    const [first, second] = [await plain(headline(0)), await plain(headline(1))];
    await headline(0).dragTo(reader.page.locator('jw-page-sheet.open [data-part="block/1/0"]:not(button)'));
    await expect.poll(() => plain(headline(1))).toContain(first.slice(0, 8));
    expect(await plain(headline(0))).toContain(second.slice(0, 4));
    await reader.page.keyboard.press('Control+z');
    await expect.poll(() => plain(headline(0))).toBe(first);
  });

  it('marks a headline as banner, and takes it back', async () => {
    const text = await plain(headline(1));
    await headline(1).press('b');
    await expect.poll(() => panel().locator('[data-drop=banners]').innerText().then((all) => all.replace(/\s/gu, ''))).toContain(text.slice(0, 5));
    await reader.page.keyboard.press('Control+z');
    await expect.poll(() => plain(headline(1))).toBe(text);
  });

  it('retypes a word in its place on the page, which can then be found', async () => {
    await headline(0).press('Enter');
    const editor = reader.page.locator('jw-page-sheet.open [data-editor]');
    await editor.fill('试改之题');
    await editor.press('Enter');
    await expect.poll(() => plain(headline(0))).toContain('试改之题');
    const search = reader.page.getByRole('combobox');
    await search.fill('试改之题');
    await arrive(reader, '/search');
    await reader.page.getByText('共 1 篇').waitFor();
    await search.press('Escape');
    await reader.page.goBack();
    await arrive(reader, '/page/1');
    await reader.page.keyboard.press('x');
    await panel().waitFor();
  });

  it('gives an edit up on Escape', async () => {
    const before = await plain(headline(1));
    await headline(1).press('F2');
    const editor = reader.page.locator('jw-page-sheet.open [data-editor]');
    await editor.fill('不要');
    await editor.press('Escape');
    expect(await plain(headline(1))).toBe(before);
  });

  it('shows an article beside its source lines, and its history with the repair', async () => {
    const { page } = reader;
    await headline(0).press('o');
    await arrive(reader, '/article/');
    await page.keyboard.press('l');
    const source = page.locator('jw-article-view ol.lines li').first();
    await source.waitFor();
    expect((await source.textContent())?.length ?? 0).toBeGreaterThan(1);
    await page.locator('jw-article-history summary').click();
    await page.locator('jw-article-history').getByText('试改之题').waitFor();
    await page.keyboard.press('Escape');
    await arrive(reader, '/page/1');
  });

  it('corrects the date and the name of the newspaper', async () => {
    const { page } = reader;
    await page.getByRole('button', { name: '更正报名与日期' }).click();
    const dialog = page.locator('jw-issue-dialog dialog');
    await dialog.getByLabel('报名').fill('汀岚新闻');
    await dialog.getByLabel('日期').fill('2024-09-18');
    await dialog.getByRole('button', { name: '保存' }).click();
    await expect.poll(() => page.locator('jw-issue-view .bar h1').innerText()).toMatch(/汀岚新闻[\s\S]*2024年9月18日/u);
  });

  it('has the repairs still after a restart', async () => {
    await reader.restart();
    await arrive(reader, '/issue/');
    expect(await plain(reader.page.locator('jw-page-sheet.open h2').first())).toContain('试改之题');
    await reader.page.keyboard.press('x');
    await reader.page.locator('jw-xray-panel .repairs li').first().waitFor();
    expect(await reader.page.locator('jw-xray-panel .repairs li').count()).toBe(3);
  });
});

describe('a file of repairs', () => {
  it('travels from one library to another', async () => {
    const first = await launchReader({ args: ['--sample-if-empty'], language: 'zh_CN.UTF-8', viewport: { width: 1440, height: 1000 } });
    const second = await launchReader({ args: ['--sample-if-empty'], language: 'zh_CN.UTF-8', viewport: { width: 1440, height: 1000 } });
    try {
      for (const reader of [first, second]) await arrive(reader, '/issue/');
      const stories = await second.page.locator('jw-page-sheet.open article').count();
      await first.page.keyboard.press('x');
      const [one, two] = [first, second].map((reader) => reader.page.locator('jw-page-sheet.open h2[data-part="head/1/headline"]'));
      await one?.press('m');
      await first.page.locator('jw-xray-panel .repairs li').first().waitFor();
      await first.page.getByRole('button', { name: '导出校正' }).click();
      await expect.poll(() => readdirSync(first.downloads).filter((name) => name.endsWith('.json')).length).toBe(1);
      const [file = ''] = readdirSync(first.downloads);
      expect(readFileSync(path.join(first.downloads, file), 'utf8')).toContain('"jiuwen-repairs"');
      await second.page.keyboard.press('x');
      await two?.waitFor();
      await second.chooseFiles([path.join(first.downloads, file)], () => second.page.getByRole('button', { name: '导入校正' }).click());
      await expect.poll(() => second.page.locator('jw-page-sheet.open article').count()).toBe(stories - 1);
    } finally {
      await first.close();
      await second.close();
    }
  });
});
