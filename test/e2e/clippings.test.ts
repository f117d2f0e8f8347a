/** A reader clips an article, notes and highlights in it, finds it among the clippings, and makes a book of them. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageText } from '../care/fixtures.ts';
import { violations } from './axe.ts';
import { launchReader, type Reader } from './launch.ts';

describe('clippings', () => {
  const home = mkdtempSync(path.join(os.tmpdir(), 'jiuwen-e2e-clippings-'));
  let reader: Reader;
  beforeAll(async () => {
    reader = await launchReader({ home, language: 'zh_CN.UTF-8', viewport: { width: 1280, height: 900 } });
  });
  afterAll(async () => {
    await reader.close();
    rmSync(home, { recursive: true, force: true });
  });

  const visit = async (hash: string): Promise<void> => {
    await reader.page.evaluate((wanted) => { location.hash = wanted; }, hash);
    await reader.page.waitForFunction((wanted) => document.documentElement.dataset['ready'] === wanted, hash);
  };
  const view = () => reader.page.locator('jw-clippings-view');
  const menu = () => reader.page.locator('jw-clip-menu');

  it('say what to do where there are none', async () => {
    await visit('#/clippings');
    await view().getByText('还没有剪报').waitFor();
    expect(await violations(reader.page, 'no clippings')).toEqual([]);
  });

  it('are cut by a key, with a note and tags', async () => {
    const file = path.join(home, 'page.txt');
    writeFileSync(file, pageText(1));
    await visit('#/search?q=%E6%B8%A1%E5%8F%A3');
    await reader.dropFiles([file]);
    await reader.page.locator('jw-search-view li a').first().click();
    await reader.page.locator('jw-article-view article').waitFor();
    await reader.page.keyboard.press('b');
    await menu().locator('[name="note"]').fill('两岸往来');
    await menu().locator('[name="tags"]').fill('水运 渡船');
    await menu().locator('[name="note"]').focus();
    await expect.poll(() => menu().getByRole('button', { name: '已剪下' }).count()).toBe(1);
    expect(await violations(reader.page, 'a clipping')).toEqual([]);
    await reader.page.keyboard.press('Escape');
  });

  it('have highlights by a key where text is selected', async () => {
    await reader.page.locator('jw-article-view .body p').first().click({ clickCount: 3 });
    await reader.page.keyboard.press('2');
    await expect.poll(() => reader.page.evaluate(() => CSS.highlights.get('clip-green')?.size)).toBe(1);
  });

  it('are listed, searched and filtered, and offered as a book', async () => {
    await visit('#/clippings');
    await view().getByText('1 处画线').waitFor();
    await view().getByText('两岸往来').waitFor();
    expect(await violations(reader.page, 'clippings')).toEqual([]);
    await view().getByRole('searchbox').fill('飞碟');
    await view().getByText('没有符合条件的剪报。').waitFor();
    await view().getByRole('searchbox').fill('水运');
    await view().getByText('1 处画线').waitFor();
    await view().getByRole('button', { name: '编成剪报集…' }).click();
    const dialog = reader.page.locator('jw-export-dialog');
    await dialog.locator('input[value="epub"]').check();
    await dialog.getByRole('button', { name: '导出……' }).click();
    await dialog.getByRole('heading', { name: '已导出 1 篇' }).waitFor();
    expect(readdirSync(reader.downloads).filter((file) => file.endsWith('.epub'))).toHaveLength(1);
    await dialog.getByRole('button', { name: '关闭' }).click();
  });

  it('have their folders renamed, and called as before again', async () => {
    await view().getByRole('button', { name: '给文件夹“我的剪报”改名' }).click();
    await reader.page.keyboard.type('水利');
    await reader.page.keyboard.press('Enter');
    await view().getByRole('button', { name: '水利', exact: true }).waitFor();
    await reader.page.getByRole('button', { name: '撤销', exact: true }).click();
    await view().getByRole('button', { name: '我的剪报', exact: true }).waitFor();
  });

  it('go, and come back by the news', async () => {
    await view().getByRole('checkbox', { name: '全选' }).check();
    await view().getByRole('button', { name: '移除剪报' }).click();
    await view().getByText('1 处画线').waitFor({ state: 'detached' });
    await reader.page.getByRole('button', { name: '撤销', exact: true }).click();
    await view().getByText('1 处画线').waitFor();
  });
});
