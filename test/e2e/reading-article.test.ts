/** A reader reads one article: as it suits the eye, in other characters, on to the next, and with a quotation. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchReader, type Reader } from './launch.ts';

let reader: Reader;
let issue = '';

async function visit(hash: string): Promise<void> {
  await reader.page.evaluate((wanted) => { location.hash = wanted; }, hash);
  await reader.page.waitForFunction((wanted) => document.documentElement.dataset['ready'] === wanted, hash);
}

/** Waits until the window shows a place completely; `part` is a part of its address. */
async function arrive(part: string): Promise<void> {
  await reader.page.waitForFunction((wanted) => document.documentElement.dataset['ready']?.includes(wanted) ?? false, part);
}

const article = () => reader.page.locator('jw-article-view article');
const body = async (): Promise<string> => (await reader.page.locator('jw-article-view .body').textContent()) ?? '';

beforeAll(async () => {
  reader = await launchReader({ args: ['--sample-if-empty'], language: 'zh_CN.UTF-8', viewport: { width: 1280, height: 900 } });
  await reader.page.emulateMedia({ reducedMotion: 'reduce' });
  await arrive('/issue/');
  issue = await reader.page.evaluate(() => location.hash);
  await visit(`${issue}/article/2`);
});
afterAll(async () => {
  await reader.close();
});

describe('the text as it suits the eye', () => {
  /** Characters that a full line has. */
  const measure = (): Promise<number> => reader.page.locator('jw-article-view .body p.paragraph').first().evaluate((paragraph) =>
    paragraph.clientWidth / Number.parseFloat(getComputedStyle(paragraph).fontSize));

  it('has 25 to 40 characters a line at any width and size', async () => {
    const { page } = reader;
    for (const width of [640, 800, 1024, 1280, 2560]) {
      await page.setViewportSize({ width, height: 900 });
      for (const size of [14, 19, 32]) {
        await page.evaluate((px) => document.documentElement.style.setProperty('--text-size', `${px}px`), size);
        const characters = await measure();
        expect(characters, `${width} px, size ${size}`).toBeGreaterThanOrEqual(25);
        expect(characters, `${width} px, size ${size}`).toBeLessThanOrEqual(40);
      }
    }
    await page.evaluate(() => document.documentElement.style.setProperty('--text-size', '19px'));
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  const look = (): Promise<readonly [size: string, lineHeight: number, paper: string]> => article().evaluate((element) => {
    const { fontSize, lineHeight } = getComputedStyle(element);
    const scroll = element.closest('.scroll');
    return [fontSize, Number.parseFloat(lineHeight) / Number.parseFloat(fontSize), scroll ? getComputedStyle(scroll).backgroundColor : ''] as const;
  });

  it('is set by the display settings, kept between starts, and reset by one key', async () => {
    const before = await look();
    await reader.page.getByRole('button', { name: '显示设置' }).click();
    await reader.page.getByRole('button', { name: '松' }).click();
    await reader.page.getByRole('button', { name: '新闻纸' }).click();
    await reader.page.locator('jw-settings-menu').getByRole('button', { name: '加大字号' }).click();
    await reader.page.keyboard.press('Escape');
    await expect.poll(look).toEqual(['20px', 2.35, 'rgb(233, 225, 207)']);
    // Esc closed the settings and nothing else.
    expect(await article().count()).toBe(1);
    await reader.restart();
    await reader.page.emulateMedia({ reducedMotion: 'reduce' });
    await arrive('/issue/');
    await visit(`${issue}/article/2`);
    await expect.poll(look).toEqual(['20px', 2.35, 'rgb(233, 225, 207)']);
    await reader.page.keyboard.press('0');
    await expect.poll(look).toEqual(before);
  });

  it('is changed by keys', async () => {
    const [, , before] = await look();
    await reader.page.keyboard.press('s');
    await expect.poll(async () => (await look())[1]).toBe(2.35);
    await reader.page.keyboard.press('p');
    await expect.poll(async () => (await look())[2]).toBe('rgb(255, 255, 255)');
    await reader.page.keyboard.press('0');
    await expect.poll(async () => (await look())[2]).toBe(before);
  });
});

describe('in other characters', () => {
  it('an article is shown in traditional ones on demand, with a line that says so, and as printed again', async () => {
    const { page } = reader;
    const printed = await body();
    await page.getByRole('button', { name: '显示设置' }).click();
    await page.getByRole('button', { name: '繁體' }).click();
    await page.keyboard.press('Escape');
    await page.locator('jw-article-view .converted').getByText('由机器转换成繁體').waitFor();
    expect(await body()).toMatch(/縣.*轉移/su);
    expect(await body()).toHaveLength(printed.length);
    await page.getByRole('button', { name: '看原文' }).click();
    await page.locator('jw-article-view .converted').waitFor({ state: 'detached' });
    expect(await body()).toBe(printed);
  });

  it('the words that were searched for are still marked', async () => {
    const { page } = reader;
    const marks = async (): Promise<(string | null)[]> => page.locator('jw-article-view mark').evaluateAll((all) => all.map((mark) => mark.textContent));
    await visit(`${issue}/article/2?q=${encodeURIComponent('转移')}`);
    await expect.poll(marks).toContain('转移');
    const count = (await marks()).length;
    await page.keyboard.press('c');
    await page.keyboard.press('c');
    await expect.poll(marks).toEqual(Array.from({ length: count }, () => '轉移'));
    await page.keyboard.press('c');
    await expect.poll(marks).toContain('转移');
    await visit(`${issue}/article/2`);
  });
});

describe('copying', () => {
  interface Copied {
    readonly plain: string;
    readonly html: string;
  }

  /** Copies what is selected, and answers what goes to the clipboard. */
  async function copySelected(): Promise<Copied> {
    await reader.page.evaluate(() => {
      document.documentElement.dataset['copied'] = '';
      window.addEventListener('copy', (event) => {
        document.documentElement.dataset['copied'] = JSON.stringify({ plain: event.clipboardData?.getData('text/plain'), html: event.clipboardData?.getData('text/html') });
      }, { once: true });
    });
    await reader.page.keyboard.press('ControlOrMeta+c');
    await expect.poll(() => reader.page.evaluate(() => document.documentElement.dataset['copied'])).not.toBe('');
    return JSON.parse(await reader.page.evaluate(() => document.documentElement.dataset['copied'] ?? '')) as Copied;
  }

  /** Selects from the headline to a place in a paragraph and copies. */
  async function copy(paragraph: number, characters: number): Promise<Copied> {
    await reader.page.evaluate(([nth, end]) => {
      const root = document.querySelector('jw-app')?.shadowRoot?.querySelector('jw-article-view')?.shadowRoot;
      const text = (element: Element | null | undefined): Node | null => (element ? document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode() : null);
      const from = text(root?.querySelector('h1 span')), to = text(root?.querySelectorAll('.body p')[nth]);
      if (from && to) getSelection()?.setBaseAndExtent(from, 0, to, end);
    }, [paragraph, characters] as const);
    return copySelected();
  }

  it('yields the text in reading order with its source after it, plain and as HTML', async () => {
    const headline = (await reader.page.locator('jw-article-view h1 [data-said]').textContent()) ?? '';
    const [first = '', second = ''] = await reader.page.locator('jw-article-view .body p').evaluateAll((all) => all.map((each) => each.textContent));
    const byline = (await reader.page.locator('jw-article-view .byline').textContent()) ?? '';
    const { plain, html } = await copy(1, 6);
    expect(plain).toBe(`${headline}\n${byline}\n${first}\n${second.slice(0, 6)}\n\n——《今日汀岚》2024年9月17日 总第1286期 第01版 《${headline}》\n`);
    expect(html).toContain(`<h1>${headline}</h1>\n<p>${byline}</p>\n<p>${first}</p>\n<p>${second.slice(0, 6)}</p>\n<p>——《今日汀岚》`);
  });

  it('yields the whole article after Ctrl+A, and nothing beside it', async () => {
    await reader.page.locator('jw-article-view .scroll').press('ControlOrMeta+a');
    const { plain } = await copySelected();
    const said = await reader.page.locator('jw-article-view [data-said]').evaluateAll((all) => all.map((each) => each.textContent));
    expect(plain.split('\n\n')[0]?.split('\n')).toEqual(said);
  });

  it('yields what is printed, whatever characters it is shown in', async () => {
    const { plain } = await copy(1, 6);
    await reader.page.keyboard.press('c');
    await reader.page.keyboard.press('c');
    await reader.page.locator('jw-article-view .converted').waitFor();
    expect((await copy(1, 6)).plain).toBe(plain);
    await reader.page.keyboard.press('0');
    await reader.page.locator('jw-article-view .converted').waitFor({ state: 'detached' });
  });
});

describe('the menu', () => {
  it('reaches how articles are shown, and the article that is open', async () => {
    const { page } = reader;
    await page.keyboard.press('p');
    await page.locator('jw-article-view .scroll[data-paper=white]').waitFor();
    await page.keyboard.press('Control+Shift+0');
    await page.locator('jw-article-view .scroll[data-paper=system]').waitFor();
    await page.keyboard.press('Control+Shift+l');
    await page.locator('jw-article-view ol.lines').first().waitFor();
    await page.keyboard.press('Control+Shift+l');
    await page.locator('jw-article-view ol.lines').first().waitFor({ state: 'detached' });
  });

  it('says that there is none where none is open', async () => {
    const { page } = reader;
    await visit('#/');
    await page.keyboard.press('Control+Shift+r');
    await page.getByText('请先打开或选中一篇稿件').waitFor();
    await visit(`${issue}/article/2`);
  });
});

describe('on from an article', () => {
  const headline = async (): Promise<string> => (await reader.page.locator('jw-article-view h1 [data-said]').textContent()) ?? '';

  it('links at its foot lead to the articles before and after on its page, as the keys do', async () => {
    const { page } = reader;
    const next = page.getByRole('link', { name: '本版下一篇' });
    const name = (await next.locator('span').textContent()) ?? '';
    await next.click();
    await arrive('/article/3');
    await expect.poll(headline).toBe(name);
    expect(await page.getByRole('button', { name: '上一篇' }).getAttribute('title')).toContain('(K)');
    await page.keyboard.press('k');
    await arrive('/article/2');
  });

  it('its column goes on in the next issue, and back', async () => {
    const { page } = reader;
    const next = page.getByRole('link', { name: '同栏目下一篇' });
    const name = (await next.locator('span').textContent()) ?? '';
    expect(await next.textContent()).toContain('2024年9月');
    await page.keyboard.press(']');
    await expect.poll(headline).toBe(name);
    expect(await page.evaluate(() => location.hash)).not.toContain(issue);
    const previous = page.getByRole('link', { name: '同栏目上一篇' });
    await previous.waitFor();
    await page.keyboard.press('[');
    await arrive(`${issue}/article/2`);
  });

  it('Esc leads back to the place on the page that the article was opened from', async () => {
    const { page } = reader;
    await visit(issue);
    const desk = page.locator('jw-issue-view .desk');
    const opened = page.locator('jw-page-sheet.open a.open').last();
    await opened.scrollIntoViewIfNeeded();
    const before = await desk.evaluate((element) => element.scrollTop);
    expect(before).toBeGreaterThan(0);
    await opened.press('Enter');
    await arrive('/article/');
    await page.keyboard.press('p');
    await page.keyboard.press('0');
    await page.keyboard.press('Escape');
    await arrive('?at=');
    expect(await page.locator('jw-article-view').count()).toBe(0);
    expect(await desk.evaluate((element) => element.scrollTop)).toBe(before);
  });
});
