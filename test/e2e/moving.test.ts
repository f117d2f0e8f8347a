/** A reader moves about in an issue: nearer and farther, by hand, by spreads, at a glance, to a day, back and forward. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { launchReader, type Reader } from './launch.ts';


describe('moving about', () => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await launchReader({ args: ['--sample-if-empty'], language: 'zh_CN.UTF-8', viewport: { width: 1280, height: 900 } });
    await arrive('/issue/');
    await reader.page.emulateMedia({ reducedMotion: 'reduce' });
    // News of the import lies over the desk's corner.
    await reader.page.locator('jw-toasts button[aria-label]').first().click();
  });
  afterAll(async () => {
    await reader.close();
  });

  async function arrive(part: string): Promise<void> {
    await reader.page.waitForFunction((wanted) => document.documentElement.dataset['ready']?.includes(wanted) ?? false, part);
  }

  const percent = async (): Promise<number> => Number.parseInt((await reader.page.locator('jw-issue-view .percent').textContent()) ?? '', 10);
  const desk = () => reader.page.locator('jw-issue-view .desk');
  const scroll = (): Promise<{ left: number; top: number }> => desk().evaluate(({ scrollLeft, scrollTop }) => ({ left: scrollLeft, top: scrollTop }));
  const numbers = (): Promise<string[]> => reader.page.locator('jw-page-sheet.open .sheet').evaluateAll((sheets) => sheets.map((sheet) => sheet.getAttribute('aria-label')?.slice(0, 4) ?? ''));

  /** Where on the first sheet, as shares of its size, the point (x, y) of the window is. */
  const pointOnSheet = (x: number, y: number): Promise<{ x: number; y: number }> => reader.page.locator('jw-page-sheet.open .frame').first().evaluate((frame, at) => {
    const { left, top, width, height } = frame.getBoundingClientRect();
    return { x: (at.x - left) / width, y: (at.y - top) / height };
  }, { x, y });

  async function wheel(deltaY: number): Promise<void> {
    await reader.page.keyboard.down('Control');
    await reader.page.mouse.wheel(0, deltaY);
    await reader.page.keyboard.up('Control');
  }

  it('zooms by the wheel around the pointer, scaling the sheet as it is until it rests', async () => {
    const { page } = reader;
    const before = await percent();
    const [x, y] = [700, 500];
    await page.mouse.move(x, y);
    const under = await pointOnSheet(x, y);
    const drawings = await page.locator('jw-page-sheet.open').first().evaluateHandle((sheet) => {
      const drawn = { widths: 0 };
      const frame = sheet.shadowRoot?.querySelector('.frame');
      if (frame) new MutationObserver(() => { drawn.widths += 1; }).observe(frame, { attributeFilter: ['style'] });
      return drawn;
    });
    // All at once, as no busy machine can draw them apart; the real wheel turns in the next test.
    const scaled = await desk().evaluate(async (element, at) => {
      for (let i = 0; i < 6; i++) element.dispatchEvent(new WheelEvent('wheel', { deltaY: -20, ctrlKey: true, clientX: at.x, clientY: at.y, cancelable: true }));
      await new Promise(requestAnimationFrame);
      return element.querySelector<HTMLElement>('.spread')?.style.transform;
    }, { x, y });
    expect(scaled).toContain('scale(');
    await expect.poll(percent).toBeGreaterThan(before * 2);
    expect(await drawings.evaluate(({ widths }) => widths)).toBe(1);
    // Neither scaled nor on a layer that keeps the sharpness of before.
    expect(await page.locator('jw-issue-view .spread').evaluate((spread: HTMLElement) => [spread.style.transform, getComputedStyle(spread).willChange])).toEqual(['', 'auto']);
    const after = await pointOnSheet(x, y);
    expect(after.x).toBeCloseTo(under.x, 2);
    expect(after.y).toBeCloseTo(under.y, 2);
  });

  it('reaches 400 % of the size of print and no more', async () => {
    for (let i = 0; i < 8; i++) await wheel(-100);
    await expect.poll(percent).toBe(400);
    await wheel(-100);
    await reader.page.keyboard.press('+');
    await expect.poll(percent).toBe(400);
  });

  it('moves the page by the middle button and by the space bar, and opens nothing', async () => {
    const { page } = reader;
    const from = await scroll();
    const place = await page.evaluate(() => location.hash);
    await page.mouse.down({ button: 'middle' });
    await page.mouse.move(640, 420);
    await page.mouse.up({ button: 'middle' });
    expect(await scroll()).toEqual({ left: from.left + 60, top: from.top + 80 });
    await page.keyboard.down(' ');
    await page.mouse.down();
    await page.mouse.move(700, 500);
    await page.mouse.up();
    await page.keyboard.up(' ');
    expect(await scroll()).toEqual(from);
    expect(await page.evaluate(() => document.getSelection()?.toString())).toBe('');
    expect(await page.evaluate(() => location.hash)).toBe(place);
  });

  it('scrolls by the arrow keys while zoomed in, and turns pages again when it is not', async () => {
    const { page } = reader;
    const from = await scroll();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(async () => (await scroll()).left).toBeLessThan(from.left);
    await page.keyboard.press('0');
    await expect.poll(async () => page.getByRole('button', { name: '适合宽度' }).getAttribute('aria-pressed')).toBe('true');
    await page.keyboard.press('ArrowRight');
    await arrive('/page/2');
  });

  it('selects text with the first button on a sheet', async () => {
    const { page } = reader;
    const box = await page.locator('jw-page-sheet.open .body p').nth(1).boundingBox();
    if (!box) throw new Error('no text');
    const before = await scroll();
    await page.mouse.move(box.x + box.width / 4, box.y + 6);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.8, box.y + 6, { steps: 4 });
    await page.mouse.up();
    expect(await scroll()).toEqual(before);
    expect((await page.evaluate(() => document.getSelection()?.toString())) ?? '').not.toBe('');
    await page.evaluate(() => document.getSelection()?.removeAllRanges());
  });

  it('returns by back and forward to the zoom and the place of each page', async () => {
    const { page } = reader;
    await page.keyboard.press('1');
    await expect.poll(percent).toBe(100);
    await desk().evaluate((element) => element.scrollTo({ left: 90, top: 410, behavior: 'instant' }));
    const left = await scroll();
    await page.getByRole('navigation', { name: '各版' }).getByRole('link').last().click();
    await arrive('/page/4');
    await page.keyboard.press('9');
    await expect.poll(percent).toBeLessThan(100);
    await page.goBack();
    await arrive('/page/2');
    await expect.poll(percent).toBe(100);
    await expect.poll(scroll).toEqual(left);
    await page.goForward();
    await arrive('/page/4');
    await expect.poll(async () => page.getByRole('button', { name: '整版', exact: true }).getAttribute('aria-pressed')).toBe('true');
    await page.goBack();
    await arrive('/page/2');
    await expect.poll(scroll).toEqual(left);
  });

  it('comes back from an article, and from the library, to the same place', async () => {
    const { page } = reader;
    const place = await scroll();
    await page.locator('jw-page-sheet.open a.open').nth(2).evaluate((link: HTMLElement) => link.click());
    await arrive('/article/');
    await page.keyboard.press('Escape');
    await arrive('?at=');
    expect(await scroll()).toEqual(place);
    await page.getByRole('link', { name: '资料库', exact: true }).click();
    await arrive('#/');
    await page.goBack();
    await arrive('/page/2');
    await expect.poll(scroll).toEqual(place);
    expect(await percent()).toBe(100);
    await page.keyboard.press('0');
  });

  it('lays two pages side by side, turns by spreads, and keeps that after a restart', async () => {
    await reader.page.keyboard.press('d');
    await expect.poll(numbers).toEqual(['第02版', '第03版']);
    await reader.page.keyboard.press('ArrowRight');
    await expect.poll(numbers).toEqual(['第04版']);
    await reader.page.keyboard.press('ArrowLeft');
    await expect.poll(numbers).toEqual(['第02版', '第03版']);
    await reader.restart();
    await reader.page.emulateMedia({ reducedMotion: 'reduce' });
    await reader.page.setViewportSize({ width: 1280, height: 900 });
    await expect.poll(numbers).toEqual(['第02版', '第03版']);
  });

  it('opens an article from either page of a spread, and comes back to the spread', async () => {
    const { page } = reader;
    await page.locator('jw-page-sheet.open').nth(1).locator('a.open').first().press('Enter');
    await arrive('/page/3/article/');
    await page.keyboard.press('Escape');
    await arrive('/page/3?at=');
    expect(await numbers()).toEqual(['第02版', '第03版']);
    expect(await page.locator('jw-page-sheet.open').nth(1).locator('article.chosen').count()).toBe(1);
  });

  it('shows one page where the window is narrow', async () => {
    await reader.page.setViewportSize({ width: 640, height: 900 });
    await expect.poll(numbers).toEqual(['第03版']);
    await reader.page.setViewportSize({ width: 1280, height: 900 });
    await expect.poll(numbers).toEqual(['第02版', '第03版']);
    await reader.page.keyboard.press('d');
    await expect.poll(numbers).toEqual(['第03版']);
  });

  it('shows the issue at a glance: Esc leads back to the same place, Enter to the page that was moved to', async () => {
    const { page } = reader;
    await desk().evaluate((element) => element.scrollTo({ top: 300, behavior: 'instant' }));
    const place = await scroll();
    await page.keyboard.press('v');
    const overview = page.getByRole('navigation', { name: '各版总览' });
    await expect.poll(() => overview.getByRole('link').count()).toBe(4);
    await page.keyboard.press('Escape');
    await expect.poll(() => overview.count()).toBe(0);
    expect(await scroll()).toEqual(place);
    await page.getByRole('button', { name: '各版总览' }).click();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await arrive('/page/1');
    expect(await overview.count()).toBe(0);
  });

  it('goes to a day, and to the nearest issue where the day has none', async () => {
    const { page } = reader;
    const dialog = page.getByRole('dialog', { name: '按日期前往' });
    await page.keyboard.press('g');
    await dialog.getByLabel('日期').fill('2024年9月18日');
    await dialog.getByText('没有入藏的报纸').waitFor();
    expect((await dialog.getByRole('link').allTextContents()).map((text) => /9月\d+日/u.exec(text)?.[0])).toEqual(['9月17日', '9月20日']);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('jw-issue-view .bar h1').innerText()).toContain('2024年9月20日');
    await page.keyboard.type('g9.17');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('jw-issue-view .bar h1').innerText()).toContain('2024年9月17日');
    expect(await dialog.count()).toBe(0);
  });

  it('draws an outline around the article under the pointer', async () => {
    const story = reader.page.locator('jw-page-sheet.open article').first();
    await reader.page.mouse.move(2, 2);
    expect(await story.evaluate((article) => getComputedStyle(article).outlineStyle)).toBe('none');
    await story.locator('.head').hover();
    expect(await story.evaluate((article) => getComputedStyle(article).outlineStyle)).toBe('solid');
  });

  it('moves and scrolls by key after a button was clicked', async () => {
    const { page } = reader;
    await page.getByRole('button', { name: '适合宽度' }).click();
    await desk().evaluate((element) => element.scrollTo({ top: 0, behavior: 'instant' }));
    await page.keyboard.press('ArrowDown');
    await expect.poll(async () => (await scroll()).top).toBeGreaterThan(0);
    await page.getByRole('button', { name: '放大', exact: true }).click();
    await page.mouse.move(700, 500);
    await expect.poll(() => page.getByRole('button', { name: '适合宽度' }).getAttribute('aria-pressed')).toBe('false');
    const shown = await percent();
    const from = await scroll();
    await page.keyboard.down(' ');
    await page.mouse.down();
    await page.mouse.move(680, 470);
    await page.mouse.up();
    await page.keyboard.up(' ');
    expect(await scroll()).toEqual({ left: from.left + 20, top: from.top + 30 });
    expect(await percent()).toBe(shown);
  });

  for (const theme of ['light', 'dark'] as const) {
    it(`has nothing that axe would mend at a glance, in a spread and in the dialog of days, ${theme}`, async () => {
      const { page } = reader;
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      const check = async (name: string): Promise<void> => {
        expect(await violations(page, name)).toEqual([]);
      };
      await page.keyboard.press('v');
      await expect.poll(() => page.getByRole('navigation', { name: '各版总览' }).getByRole('link').count()).toBe(4);
      await check('glance');
      await page.keyboard.press('Escape');
      await page.getByRole('navigation', { name: '各版' }).getByRole('link').nth(1).click();
      await arrive('/page/2');
      await page.keyboard.press('d');
      await expect.poll(numbers).toEqual(['第02版', '第03版']);
      await check('spread');
      await page.keyboard.press('d');
      await expect.poll(numbers).toEqual(['第02版']);
      await page.keyboard.press('g');
      await page.getByRole('textbox', { name: '日期' }).fill('9.18');
      await page.getByText('没有入藏的报纸').waitFor();
      await check('days');
      await page.keyboard.press('Escape');
    });
  }

  it('sets the lines vertically and back by one key', async () => {
    const { page } = reader;
    const vertical = page.locator('jw-page-sheet.open .vertical');
    await page.keyboard.press('w');
    await vertical.waitFor();
    await page.keyboard.press('w');
    await vertical.waitFor({ state: 'detached' });
  });

  it('keeps sheets that a turn leads to out of sight and out of reach', async () => {
    const { page } = reader;
    await page.getByRole('navigation', { name: '各版' }).getByRole('link').nth(1).click();
    await arrive('/page/2');
    const beside = page.locator('jw-page-sheet.beside');
    await expect.poll(() => beside.count()).toBeGreaterThanOrEqual(2);
    expect(await page.locator('jw-page-sheet.beside:not([inert])').count()).toBe(0);
    // Whatever the sheet does not cover is not covered by another either.
    expect(await desk().evaluate((element) => {
      const open = element.querySelector('.open')?.getBoundingClientRect();
      return [...element.querySelectorAll('.beside')].every((each) => {
        const box = each.getBoundingClientRect();
        return open !== undefined && box.top >= open.top && box.bottom <= open.bottom + 0.5 && box.right <= open.right + 0.5;
      });
    })).toBe(true);
    await page.getByRole('navigation', { name: '各版' }).getByRole('link').nth(2).click();
    await arrive('/page/3');
    expect(await numbers()).toEqual(['第03版']);
    expect(await page.getByRole('article').count()).toBe(await page.locator('jw-page-sheet.open article').count());
  });

  it('does by the menu what keys do', async () => {
    const { page } = reader;
    await page.keyboard.press('Control+Shift+KeyV');
    await page.getByRole('navigation', { name: '各版总览' }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+KeyD');
    await page.getByRole('dialog', { name: '按日期前往' }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Digit9');
    await expect.poll(() => page.getByRole('button', { name: '整版', exact: true }).getAttribute('aria-pressed')).toBe('true');
  });
});
