/** A reader cites an article: with one key, in a style of the menu, as a file for a reference manager. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchReader, type Reader } from './launch.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await launchReader({ args: ['--sample-if-empty'], language: 'zh_CN.UTF-8' });
  await reader.page.waitForFunction(() => document.documentElement.dataset['ready']?.includes('/issue/'));
  await openFirst();
});
afterAll(async () => {
  await reader.close();
});

async function openFirst(): Promise<void> {
  await reader.page.locator('jw-page-sheet.open a.open').first().press('Enter');
  await reader.page.waitForFunction(() => document.documentElement.dataset['ready']?.includes('/article/'));
}

interface Pasted {
  readonly plain: string;
  readonly html: string;
}

/** What a paste brings to a field of the page: the clipboard itself may not be read. */
async function paste(): Promise<Pasted> {
  await reader.page.evaluate(() => {
    const field = document.createElement('textarea');
    field.addEventListener('paste', (event) => {
      field.dataset['pasted'] = JSON.stringify({ plain: event.clipboardData?.getData('text/plain'), html: event.clipboardData?.getData('text/html') });
    });
    field.id = 'pasted';
    document.body.append(field);
    field.focus();
  });
  await reader.page.keyboard.press('ControlOrMeta+v');
  const pasted = await (await reader.page.waitForFunction(() => document.querySelector<HTMLElement>('#pasted')?.dataset['pasted'])).jsonValue();
  await reader.page.evaluate(() => document.querySelector('#pasted')?.remove());
  await reader.page.locator('jw-article-view .scroll').focus();
  return JSON.parse(pasted ?? '') as Pasted;
}

const copied = async (style: string): Promise<void> => {
  await reader.page.locator('jw-toasts').getByText(`已复制引文：${style}`).waitFor();
};

const openMenu = async (): Promise<void> => {
  await reader.page.getByRole('button', { name: '引用', exact: true }).click();
  await reader.page.getByRole('menuitemradio', { name: /GB\/T 7714—2025 .+\[N\]/u }).waitFor();
};

const gb2025 = /^\S.*\. .+\[N\]\. 今日汀岚，2024-09-17（1）\.$/u;

describe('citing', () => {
  it('with one key copies plain text and HTML, and tells the words', async () => {
    await reader.page.keyboard.press('q');
    await copied('GB/T 7714—2025');
    const { plain, html } = await paste();
    expect(plain).toMatch(gb2025);
    expect(html).toContain(`<p>${plain}</p>`);
    expect(await reader.page.locator('jw-toasts p').first().textContent()).toBe(plain);
  });

  it('shows the article in every style', async () => {
    await openMenu();
    const words = await reader.page.getByRole('menuitemradio').locator('.words').evaluateAll((all) => all.map((each) => each.textContent));
    expect(words).toHaveLength(6);
    expect(words.filter((each) => each.includes('今日汀岚'))).toHaveLength(6);
    await reader.page.keyboard.press('Escape');
    await reader.page.getByRole('menuitemradio').first().waitFor({ state: 'hidden' });
    expect(await reader.page.locator('jw-article-view').count()).toBe(1);
  });

  it('is reached without a mouse: arrows go through the menu, Enter copies', async () => {
    await reader.page.locator('jw-cite-menu .opener').press('Enter');
    await reader.page.getByRole('menuitemradio', { checked: true }).waitFor();
    const focused = (): Promise<string> => reader.page.locator('jw-cite-menu [popover] button:focus').innerText();
    await expect.poll(focused).toMatch(/^GB\/T 7714—2025/u);
    await reader.page.keyboard.press('ArrowUp');
    expect(await focused()).toBe('CSL-JSON');
    await reader.page.keyboard.press('ArrowDown');
    await reader.page.keyboard.press('ArrowDown');
    await reader.page.keyboard.press('Enter');
    await copied('GB/T 7714—2015');
  });

  it('remembers the style that was chosen, also after the next start', async () => {
    await openMenu();
    await reader.page.getByRole('menuitemradio', { name: /^MLA/u }).click();
    await copied('MLA（第 9 版）');
    expect((await paste()).plain).toMatch(/今日汀岚, no\. 1286, 17 Sept\. 2024, p\. 1\.$/u);
    await reader.restart();
    await reader.page.waitForFunction(() => document.documentElement.dataset['ready']?.includes('/issue/'));
    if ((await reader.page.locator('jw-article-view').count()) === 0) await openFirst();
    await reader.page.keyboard.press('q');
    await copied('MLA（第 9 版）');
  });

  it.each([['BibTeX', 'bib', /^@article\{jinritinglan-2024-09-17-p1-\d+,/u], ['RIS', 'ris', /^TY {2}- NEWS\r\n/u], ['CSL-JSON', 'json', /"type": "article-newspaper"/u]])('saves %s', async (name, extension, start) => {
    await openMenu();
    await reader.page.getByRole('menuitem', { name, exact: true }).click();
    await reader.page.getByText(new RegExp(`已存为.*\\.${extension}`, 'u')).last().waitFor();
    const file = readdirSync(reader.downloads).find((each) => each.endsWith(`.${extension}`)) ?? '';
    expect(readFileSync(path.join(reader.downloads, file), 'utf8')).toMatch(start);
  });

  it('several articles at once has a line and a paragraph for each, in their order', async () => {
    const several = await reader.page.evaluate(async () => window.jiuwen.articleCite({ articleIds: [3, 1], style: 'gb-t-7714-2025' }));
    const single = await reader.page.evaluate(async () => window.jiuwen.articleCite({ articleIds: [1], style: 'gb-t-7714-2025' }));
    expect(several.ok && several.value.plain.split('\n')).toHaveLength(2);
    expect(several.ok && single.ok && several.value.plain.split('\n')[1]).toBe(single.ok && single.value.plain);
    expect(several.ok && several.value.html.match(/<p>/gu)).toHaveLength(2);
  });

  it('of the whole sample gives each article title, paper, day and page', async () => {
    const lines = await reader.page.evaluate(async () => {
      const all: string[] = [];
      const overview = await window.jiuwen.libraryOverview();
      for (const title of overview.ok ? overview.value.titles : []) {
        const issues = await window.jiuwen.libraryIssues({ titleId: title.id, year: 2024 });
        for (const summary of issues.ok ? issues.value : []) {
          const issue = await window.jiuwen.issueGet({ issueId: summary.id });
          for (const page of issue.ok ? issue.value.pages : []) {
            const detail = await window.jiuwen.pageGet({ pageId: page.id });
            const citation = await window.jiuwen.articleCite({ articleIds: detail.ok ? detail.value.articles.map(({ id }) => id) : [], style: 'gb-t-7714-2015' });
            all.push(...(citation.ok ? citation.value.plain.split('\n') : [`failed on page ${page.number}`]));
          }
        }
      }
      return all;
    });
    expect(lines.length).toBeGreaterThan(50);
    for (const line of lines) expect(line).toMatch(/^.+\[N\]\. 今日汀岚, 2024-09-(?:17|20)\([1-4]\)\.$/u);
  });
});
