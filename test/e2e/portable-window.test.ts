/** A portable edition asked for in the window: it comes to stand as one file, and the window says so. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goTo, launchReader, type Reader } from './launch.ts';

let reader: Reader;
beforeAll(async () => { reader = await launchReader({ args: ['--sample-if-empty'], language: 'zh_CN.UTF-8', viewport: { width: 1440, height: 1000 } }); });
afterAll(async () => { await reader.close(); });

const editions = (): string[] => (existsSync(reader.downloads) ? readdirSync(reader.downloads) : []).filter((name) => name.endsWith('.html'));

describe('the window', () => {
  it.each([['of an issue', '#/issue/1/page/1', '携带版'], ['of the issues of a year', '#/title/1', '这些期的携带版'], ['of results', '#/search?q=%E6%B1%80%E5%B2%9A', '携带版']])('makes an edition %s', async (_name, hash, label) => {
    const before = editions();
    await goTo(reader.page, hash);
    await reader.page.getByRole('button', { name: label, exact: true }).click();
    await reader.page.getByRole('button', { name: '在文件夹中显示' }).last().waitFor();
    await expect.poll(() => editions().length).toBe(before.length + 1);
    const made = editions().find((name) => !before.includes(name)) ?? '';
    expect(readFileSync(path.join(reader.downloads, made), 'utf8')).toContain("default-src 'none'");
  });
});
