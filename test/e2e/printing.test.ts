/** A reader prints: the preview is the printer's own pages, and a PDF where there is no printer. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { goTo, launchReader, type Reader } from './launch.ts';

const SENTENCE = '渡口的船工把缆绳一圈一圈收好，说明天还要来看看新桥上的灯。';
/** A long report: subheads at short and uneven distances, so that some would end a page. */
const longPage = ['JIN RI TING LAN', '今日汀岚', '2024年9月17日 星期二', '总第1286期', '第01版', '', '渡口一百年', '本报讯（记者 禾知远）' + SENTENCE.repeat(3),
  ...Array.from({ length: 60 }, (_, at) => [`第${at + 1}个渡口`, `\u3000\u3000${SENTENCE.repeat(1 + (at * 7) % 9)}`]).flat()].join('\n');

const squeeze = (line: string): string => line.replace(/\s+/gu, '');
const textOf = (file: string): string[] => execFileSync('pdftotext', ['-layout', '-enc', 'UTF-8', file, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1);
const infoOf = (file: string): string => execFileSync('pdfinfo', [file], { encoding: 'utf8' });

describe('printing', () => {
  let reader: Reader;
  beforeAll(async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'jiuwen-print-'));
    const file = path.join(folder, '今日汀岚20240917第01版.txt');
    writeFileSync(file, longPage);
    reader = await launchReader({ args: [file], language: 'zh_CN.UTF-8', viewport: { width: 1280, height: 860 } });
    await reader.page.waitForFunction(() => document.documentElement.dataset['ready']?.includes('/issue/'));
    const articleId = await reader.page.locator('jw-page-sheet.open article[data-id]').first().getAttribute('data-id');
    await goTo(reader.page, `${(await reader.page.evaluate(() => location.hash)).split('?')[0]}`);
    await reader.page.locator(`jw-page-sheet.open article[data-id="${articleId}"] a.open`).first().press('Enter');
    await reader.page.waitForFunction(() => document.documentElement.dataset['ready']?.includes('/article/'));
  });
  afterAll(async () => {
    await reader.close();
  });

  /** Waits until the pages shown are those of the choices. */
  const previewed = async (): Promise<number> => {
    const preview = reader.page.locator('jw-page-preview:not([stale])');
    await preview.locator('canvas[data-drawn]').first().waitFor();
    return preview.locator('canvas').count();
  };
  const open = async (): Promise<number> => {
    await reader.page.keyboard.press('Control+P');
    return previewed();
  };
  const dialog = (): ReturnType<Reader['page']['locator']> => reader.page.locator('jw-print-dialog');
  const saved = (): string[] => (existsSync(reader.downloads) ? readdirSync(reader.downloads) : []);
  /** Prints and returns the file that stands for the printer. */
  const print = async (): Promise<string> => {
    const before = new Set(saved());
    await dialog().getByRole('button', { name: '打印……' }).click();
    await dialog().locator('dialog[open]').waitFor({ state: 'detached' });
    const file = saved().find((each) => !before.has(each));
    return path.join(reader.downloads, file ?? '');
  };

  it('shows as many pages as are printed, with the header on each and a number below', async () => {
    const count = await open();
    expect(count).toBeGreaterThan(3);
    expect(await violations(reader.page, 'print dialog')).toEqual([]);
    const pages = textOf(await print());
    expect(pages).toHaveLength(count);
    for (const [at, page] of pages.entries()) {
      expect(page.trim().split('\n')[0]).toMatch(/今日汀岚\s+2024年9月17日\s*总第1286期\s*第01版/u);
      expect(page.trim().split('\n').at(-1)?.trim()).toBe(`${at + 1} / ${count}`);
    }
  });

  it('leaves no headline alone at a page’s foot', async () => {
    await open();
    const lines = textOf(await print()).map((page) => page.trim().split('\n').map(squeeze).filter((line) => line !== ''));
    expect(lines.flat().filter((line) => /^第\d+个渡口$/u.test(line))).toHaveLength(60);
    for (const page of lines) expect(page.at(-2)).not.toMatch(/^第\d+个渡口$/u);
  });

  it('sets Letter in columns, and remembers it', async () => {
    await open();
    await dialog().locator('input[value="letter"]').check();
    await dialog().locator('input[name="columns"][value="3"]').check();
    await dialog().locator('input[name="source"]').uncheck();
    await previewed();
    const file = await print();
    expect(infoOf(file)).toMatch(/Page size:\s+612 x 792 pts/u);
    expect(textOf(file).join('')).not.toContain('《今日汀岚》');
    await open();
    expect(await dialog().locator('input[value="letter"]').isChecked()).toBe(true);
    await dialog().getByRole('button', { name: '取消' }).click();
  });

  it('prints the article as on its page, and the whole page, on A3 or A4', async () => {
    await open();
    await dialog().locator('input[value="on-page"]').check();
    await previewed();
    expect(infoOf(await print())).toMatch(/Page size:\s+84[12][.\d]* x 119[01][.\d]* pts \(A3\)/u);
    await open();
    await dialog().locator('input[value="page"]').check();
    await dialog().locator('input[value="a4"]').check();
    await previewed();
    const file = await print();
    expect(infoOf(file)).toMatch(/Page size:.*\(A4\)/u);
    expect(squeeze(textOf(file).join(''))).toContain('渡口一百年');
  });
});

describe('an article as on its page', () => {
  it('stands in full tone, the rest faintly', async () => {
    const reader = await launchReader({ args: ['--sample-if-empty'], language: 'zh_CN.UTF-8' });
    try {
      await reader.page.waitForFunction(() => document.documentElement.dataset['ready']?.includes('/issue/'));
      await reader.page.locator('jw-page-sheet.open a.open').first().press('Enter');
      await reader.page.waitForFunction(() => document.documentElement.dataset['ready']?.includes('/article/'));
      await reader.page.keyboard.press('Control+P');
      const dialog = reader.page.locator('jw-print-dialog');
      await dialog.locator('input[value="on-page"]').check();
      const canvas = reader.page.locator('jw-page-preview:not([stale]) canvas[data-drawn]').first();
      await canvas.waitFor();
      await reader.page.waitForFunction(() => {
        const shown = document.querySelector('jw-print-dialog')?.shadowRoot?.querySelector('jw-page-preview')?.shadowRoot?.querySelector('canvas');
        return shown !== null && shown !== undefined && 'drawn' in shown.dataset && shown.height / shown.width > 1.414;
      });
      // The darkest tone of the upper left, where the lead stands, and of the foot, where others do.
      const darkest = await canvas.evaluate((node) => {
        if (!(node instanceof HTMLCanvasElement)) return [];
        const context = node.getContext('2d');
        const tone = (from: number, to: number): number => {
          const data = context?.getImageData(0, Math.round(node.height * from), node.width, Math.round(node.height * (to - from))).data ?? new Uint8ClampedArray();
          let least = 255;
          for (let at = 0; at < data.length; at += 4) least = Math.min(least, data[at + 1] ?? 255);
          return least;
        };
        return [tone(0.15, 0.5), tone(0.55, 0.85)];
      });
      expect(darkest[0]).toBeLessThan(60);
      expect(darkest[1]).toBeGreaterThan(150);
    } finally {
      await reader.close();
    }
  });
});
