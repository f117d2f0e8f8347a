/** A reader exports several articles by the dialog: a zip, a stop on the way, a folder that can't be written. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeIssues } from './archive.ts';
import { violations } from './axe.ts';
import { goTo, launchReader, type Reader } from './launch.ts';

describe('exporting what a search found', () => {
  let reader: Reader;
  beforeAll(async () => {
    const archive = mkdtempSync(path.join(os.tmpdir(), 'jiuwen-export-'));
    writeIssues(archive, 12);
    reader = await launchReader({ args: [archive], language: 'zh_CN.UTF-8' });
    await reader.page.waitForFunction(() => document.documentElement.dataset['ready']?.includes('/issue/'));
    await goTo(reader.page, `#/search?q=${encodeURIComponent('渡口')}`);
  });
  afterAll(async () => {
    await reader.close();
  });

  const dialog = (): ReturnType<Reader['page']['locator']> => reader.page.locator('jw-export-dialog');
  const choose = async (way: string): Promise<void> => {
    await reader.page.getByRole('button', { name: /^导出 \d+ 条结果$/u }).click();
    await reader.page.getByRole('menuitem', { name: way }).click();
  };
  const pick = (value: string): Promise<void> => dialog().locator(`input[value="${value}"]`).check();
  const begin = (): Promise<void> => dialog().getByRole('button', { name: '导出……' }).click();
  const close = (): Promise<void> => dialog().getByRole('button', { name: '关闭' }).click();

  it('the first hits come as a zip, each under the name that was shown', async () => {
    await choose('稿件……');
    await pick('txt');
    await dialog().getByText('只要前').locator('input[type="radio"]').check();
    await dialog().getByLabel('只要前').last().fill('4');
    await dialog().getByLabel('只要前').last().press('Tab');
    await dialog().getByRole('heading', { name: '导出 4 篇稿件' }).waitFor();
    await pick('zip');
    await dialog().locator('input[name="citation"]').check();
    await dialog().locator('#template').fill('{日期}');
    await dialog().getByRole('button', { name: '题名' }).click();
    await dialog().locator('#first-name').getByText(/^\d{4}-\d\d-\d\d.+\.txt$/u).waitFor();
    const name = await dialog().locator('#first-name b').textContent() ?? '';
    expect(await violations(reader.page, 'export dialog')).toEqual([]);
    await begin();
    await dialog().getByRole('heading', { name: '已导出 4 篇' }).waitFor();
    await close();
    const zip = path.join(reader.downloads, '渡口.zip');
    const names = execFileSync('unzip', ['-Z1', zip], { encoding: 'utf8' }).trim().split('\n');
    expect(names).toHaveLength(4);
    expect(names).toContain(name);
    expect(execFileSync('unzip', ['-p', zip, name], { encoding: 'utf8' })).toMatch(/\[N\]/u);
  });

  it('what was chosen last is chosen again', async () => {
    await choose('稿件……');
    expect(await dialog().locator('input[value="txt"]').isChecked()).toBe(true);
    expect(await dialog().locator('#template').inputValue()).toBe('{日期}{题名}');
    await dialog().locator('#template').fill('{没有}');
    await dialog().getByText('没有“{没有}”这一项').waitFor();
    expect(await dialog().getByRole('button', { name: '导出……' }).isDisabled()).toBe(true);
    await dialog().locator('#template').fill('{题名}');
    await reader.page.keyboard.press('Escape');
    await dialog().locator('dialog[open]').waitFor({ state: 'detached' });
  });

  it('a stop leaves no file half-written', async () => {
    const before = readdirSync(reader.downloads);
    await choose('稿件……');
    await pick('png');
    await begin();
    await dialog().getByText(/^[1-9]\d* \/ \d+ 篇$/u).waitFor();
    await dialog().getByRole('button', { name: '停止' }).click();
    await dialog().getByRole('heading', { name: '已停止导出' }).waitFor();
    await close();
    expect(readdirSync(reader.downloads)).toEqual(before);
  });

  it.skipIf(process.platform !== 'linux')('a folder that cannot be written is told, and the choices stay', async () => {
    await choose('稿件……');
    await pick('txt');
    await pick('folder');
    // The kernel's own folder: permissions bind everybody here, the administrator too.
    await reader.chooseFiles(['/proc/sys/kernel/pty'], begin);
    await dialog().getByRole('heading', { name: /^无法写到/u }).waitFor();
    await dialog().getByRole('button', { name: '回去改' }).click();
    expect(await dialog().locator('input[value="folder"]').isChecked()).toBe(true);
    await reader.page.keyboard.press('Escape');
  });

  it('results come as citations and as a table with addresses', async () => {
    for (const [way, file, pattern] of [['引文（BibTeX）', '检索-渡口.bib', /^@article\{/u], ['引文（纯文本）', '检索-渡口.txt', /\[N\]/u], ['表格（CSV）', '检索-渡口.csv', /jiuwen:sha256-[0-9a-f]{64}\/p1\/l\d+/u]] as const) {
      await choose(way);
      await reader.page.getByText(`已存为“${file}”`).waitFor();
      expect(readFileSync(path.join(reader.downloads, file), 'utf8')).toMatch(pattern);
    }
  });
});
