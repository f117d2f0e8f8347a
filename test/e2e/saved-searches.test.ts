/** A reader keeps a search, sees what is new to it after an import, and takes its results along. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageText } from '../care/fixtures.ts';
import { readCsv } from '../export/csv-rows.ts';
import { violations } from './axe.ts';
import { issuesOf, libraryOf, makeLibrary } from './holdings-library.ts';
import { launchReader, type Reader } from './launch.ts';

describe('a search that is kept', () => {
  const home = mkdtempSync(path.join(os.tmpdir(), 'jiuwen-e2e-saved-'));
  const incoming = mkdtempSync(path.join(os.tmpdir(), 'jiuwen-e2e-incoming-'));
  let reader: Reader;
  beforeAll(async () => {
    makeLibrary(libraryOf(home), issuesOf('云溪日报', '1996-01-01', '1997-12-31', [3], 1));
    reader = await launchReader({ home, language: 'zh_CN.UTF-8', viewport: { width: 1280, height: 900 } });
  });
  afterAll(async () => {
    await reader.close();
    for (const folder of [home, incoming]) rmSync(folder, { recursive: true, force: true });
  });

  const visit = async (hash: string): Promise<void> => {
    await reader.page.evaluate((wanted) => { location.hash = wanted; }, hash);
    await reader.page.waitForFunction((wanted) => document.documentElement.dataset['ready'] === wanted, hash);
  };
  const list = () => reader.page.locator('jw-saved-searches');
  const total = async (): Promise<string> => (await reader.page.locator('jw-search-view .summary h1').textContent() ?? '').trim();

  it('says how to keep one where there is none', async () => {
    await visit('#/search?q=');
    await list().getByText('可在检索结果上按“保存这次检索”').waitFor();
    expect(await violations(reader.page, 'no saved searches')).toEqual([]);
  });

  it('is kept by a button on its results, and listed with how many articles it finds', async () => {
    await visit('#/search?q=%E6%B8%A1%E5%8F%A3&order=newest');
    await reader.page.getByRole('button', { name: '保存这次检索' }).click();
    await reader.page.getByRole('button', { name: '已保存' }).waitFor();
    await visit('#/search?q=');
    await list().getByText('105 篇').waitFor();
    expect(await list().locator('.new').count()).toBe(0);
    await visit('#/');
    await list().getByRole('link', { name: '渡口' }).click();
    await expect.poll(() => reader.page.evaluate(() => location.hash)).toBe('#/search?q=%E6%B8%A1%E5%8F%A3&order=newest');
  });

  it('tells what an import has brought, shows only that, and has seen it then', async () => {
    for (const day of [8, 9]) writeFileSync(path.join(incoming, `day-${day}.txt`), pageText(day));
    await visit('#/search?q=');
    await reader.dropFiles([incoming]);
    await list().getByRole('link', { name: /新到 2 篇/u }).waitFor();
    expect(await violations(reader.page, 'saved searches with news')).toEqual([]);

    await list().getByRole('link', { name: '渡口', exact: true }).click();
    await reader.page.locator('jw-saved-news').getByText(/新到 2 篇/u).waitFor();
    await expect.poll(total).toBe('共 107 篇');
    await reader.page.getByRole('link', { name: '只看新到的' }).click();
    await expect.poll(total).toBe('共 2 篇');
    expect(await violations(reader.page, 'only new results')).toEqual([]);
    await reader.page.getByRole('link', { name: '看全部' }).click();
    await expect.poll(total).toBe('共 107 篇');
    await visit('#/search?q=');
    await expect.poll(() => list().locator('.new').count()).toBe(0);
    await list().getByText('107 篇').waitFor();
  });

  it('has another name, goes and comes back', async () => {
    await list().getByRole('button', { name: '给“渡口”改名' }).click();
    await reader.page.keyboard.type('河上的事');
    await reader.page.keyboard.press('Enter');
    await list().getByRole('link', { name: '河上的事' }).waitFor();
    await list().getByRole('button', { name: '删去“河上的事”' }).click();
    await list().getByText('可在检索结果上按').waitFor();
    await reader.page.locator('jw-toasts section', { hasText: '已删去' }).getByRole('button', { name: '撤销' }).click();
    await list().getByRole('link', { name: '河上的事' }).waitFor();
  });

  it('is there after a restart', async () => {
    await reader.restart();
    await reader.page.waitForFunction(() => document.documentElement.dataset['ready'] !== undefined);
    await visit('#/search?q=');
    await list().getByRole('link', { name: '河上的事' }).waitFor();
  });

  it('gives all its results as a table', async () => {
    await visit('#/search?q=%E6%B8%A1%E5%8F%A3');
    await reader.page.getByRole('button', { name: '导出 107 条结果' }).click();
    await reader.page.getByRole('menuitem', { name: '表格（CSV）' }).click();
    await reader.page.getByText('已存为“检索-渡口.csv”').waitFor();
    expect(readdirSync(reader.downloads)).toEqual(['检索-渡口.csv']);
    const rows = readCsv(readFileSync(path.join(reader.downloads, '检索-渡口.csv'), 'utf8'));
    expect(rows).toHaveLength(108);
    expect(rows[0]?.slice(0, 3)).toEqual(['标题', '报纸', '日期']);
  });
});
