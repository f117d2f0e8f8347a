/** A librarian checks what is held of a newspaper and what is missing. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { libraryOf, makeLibrary, yunxi } from './holdings-library.ts';
import { launchReader, type Reader } from './launch.ts';


describe('checking the holdings', () => {
  let reader: Reader;
  const home = mkdtempSync(path.join(os.tmpdir(), 'jiuwen-holdings-'));
  beforeAll(async () => {
    makeLibrary(libraryOf(home), yunxi());
    reader = await launchReader({ home, language: 'zh_CN.UTF-8', viewport: { width: 1280, height: 900 } });
  });
  afterAll(async () => {
    await reader.close();
    rmSync(home, { recursive: true, force: true });
  });

  /** Waits until the window shows a place completely; `part` is a part of its address. */
  const arrive = async (part: string): Promise<void> => {
    await reader.page.waitForFunction((wanted) => document.documentElement.dataset['ready']?.includes(wanted) ?? false, part);
  };
  const visit = async (hash: string): Promise<void> => {
    await reader.page.evaluate((wanted) => { location.hash = wanted; }, hash);
    await arrive(hash);
  };
  const focused = (): Promise<string | null> => reader.page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active instanceof HTMLElement ? active.dataset['date'] ?? null : null;
  });

  it('begins at the newspaper’s plate, and tells of its newest year', async () => {
    const { page } = reader;
    await visit('#/');
    await page.getByRole('link', { name: '核对馆藏' }).click();
    await arrive('/holdings');
    expect(await page.getByRole('heading', { level: 2, name: /^1999年应有 \d+ 期，藏 \d+ 期，缺 \d+ 期；另有 1 天不详$/u }).count()).toBe(1);
    expect(await page.getByRole('navigation', { name: '年份' }).getByRole('link').count()).toBe(3);
  });

  it('tells by year what is missing, doubled and contradictory, each with its reason', async () => {
    const { page } = reader;
    await page.getByRole('navigation', { name: '年份' }).getByRole('link', { name: /^1997/u }).click();
    await arrive('year=1997');
    await page.getByText('1997年藏 253 期，未见缺期；另有 1 天不详').waitFor();
    await page.getByRole('navigation', { name: '年份' }).getByRole('link', { name: /^1998/u }).click();
    await arrive('year=1998');
    await page.getByText(/^1998年应有 254 期，藏 249 期，缺 5 期；另有 1 天不详$/u).waitFor();
    const list = page.locator('jw-holdings-view .list');
    await list.getByRole('button', { name: '3月3日—3月5日，总第3292—3294期，3期' }).waitFor();
    await list.getByText('总第35期，期号倒退：前5月19日为总第3347期，后5月21日为总第3349期').waitFor();
    for (const told of ['报头印“星期日”，与日期不符', '同一期有2份，内容不同', '报头称2版，藏1版', '按期号应在1998年11月6日与1998年11月10日之间']) await list.getByText(told).waitFor();
  });

  it('has a cell for each day, and every held one leads to its issue', async () => {
    const { page } = reader;
    expect(await page.locator('jw-holdings-calendar [data-date]').count()).toBe(365);
    expect(await page.getByRole('gridcell', { name: /1998年3月4日 星期三：缺期，总第3293期/u }).count()).toBe(1);
    expect(await page.getByRole('link', { name: /1998年3月6日 星期五：已藏，总第3295期/u }).getAttribute('href')).toMatch(/^#\/issue\/\d+\/page\/1$/u);
  });

  it('is walked through by arrow keys; Enter opens an issue, Esc leads back to the library', async () => {
    const { page } = reader;
    await page.locator('jw-holdings-view .list').getByRole('button', { name: /^3月3日/u }).click();
    expect(await focused()).toBe('1998-03-03');
    for (const [key, date] of [['ArrowRight', '1998-03-04'], ['ArrowDown', '1998-03-11'], ['PageUp', '1998-02-11'], ['Home', '1998-02-09'], ['ArrowUp', '1998-02-02'], ['ArrowLeft', '1998-02-01']] as const) {
      await page.keyboard.press(key);
      await expect.poll(focused).toBe(date);
    }
    expect(await page.locator('jw-holdings-calendar [tabindex="0"]').count()).toBe(1);
    await page.keyboard.press('ArrowRight');
    await expect.poll(focused).toBe('1998-02-02');
    await page.keyboard.press('Enter');
    await arrive('/issue/');
    await page.getByRole('button', { name: '后退' }).click();
    await arrive('/holdings?year=1998');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.documentElement.dataset['ready'] === '#/title/1');
  });

  it('goes out as a table', async () => {
    const { page } = reader;
    await visit('#/title/1/holdings?year=1998');
    await page.getByRole('button', { name: '导出 1998 年（CSV）' }).click();
    await page.getByText(/已存为“馆藏核对-云溪日报-1998\.csv”/u).waitFor();
    const csv = readFileSync(path.join(reader.downloads, readdirSync(reader.downloads).find((name) => name.endsWith('.csv')) ?? ''), 'utf8');
    expect(csv.startsWith('\uFEFF报纸,日期,星期,状态,')).toBe(true);
    expect(csv).toContain('云溪日报,1998-03-04,星期三,缺期,3293,');
    await page.locator('jw-toasts button[aria-label]').first().click();
  });

  for (const theme of ['light', 'dark'] as const) {
    it(`has nothing that axe would mend, ${theme}`, async () => {
      const { page } = reader;
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      for (const hash of ['#/', '#/title/1/holdings?year=1998', '#/title/1/holdings?year=1999']) {
        await visit(hash);
        expect(await violations(page, hash)).toEqual([]);
      }
    });
  }

  it('is never wider than its window', async () => {
    const { page } = reader;
    for (const width of [640, 1024, 2560]) {
      await page.setViewportSize({ width, height: 900 });
      await visit('#/title/1/holdings?year=1998');
      expect(await page.locator('jw-holdings-view').evaluate((view) => view.scrollWidth - view.clientWidth), `${width}`).toBeLessThanOrEqual(1);
    }
  });
});

it('a newspaper that is not in the library is told as such', async () => {
  const reader = await launchReader({ language: 'zh_CN.UTF-8' });
  try {
    await reader.page.evaluate(() => { location.hash = '#/title/9/holdings'; });
    await reader.page.getByRole('alert').getByText('找不到要打开的内容。').waitFor();
  } finally {
    await reader.close();
  }
});
