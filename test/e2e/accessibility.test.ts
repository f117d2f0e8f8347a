/** Every view by axe: names, roles, contrast, in light and dark. And no view is wider than its window. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { launchReader, type Reader } from './launch.ts';


describe('accessibility', () => {
  let reader: Reader;
  let issue = '';
  beforeAll(async () => {
    reader = await launchReader({ args: ['--sample-if-empty'], language: 'zh_CN.UTF-8', viewport: { width: 1280, height: 900 } });
    await reader.page.waitForFunction(() => document.documentElement.dataset['ready']?.includes('/issue/'));
    issue = await reader.page.evaluate(() => location.hash);
  });
  afterAll(async () => {
    await reader.close();
  });

  const visit = async (hash: string): Promise<void> => {
    await reader.page.evaluate((wanted) => { location.hash = wanted; }, hash);
    await reader.page.waitForFunction((wanted) => document.documentElement.dataset['ready'] === wanted, hash);
  };
  const places = (): readonly (readonly [string, string])[] => [['library', '#/'], ['title', '#/title/1'], ['holdings', '#/title/1/holdings'], ['page', issue], ['inner page', issue.replace('/page/1', '/page/2')], ['article', `${issue}/article/2`], ['search', '#/search?q=%E6%A1%A5'], ['empty search', '#/search?q='], ['imports', '#/imports'], ['ledger', '#/imports/1']];

  for (const theme of ['light', 'dark'] as const) {
    it(`finds nothing to mend in any view, ${theme}`, async () => {
      await reader.page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      for (const [name, hash] of places()) {
        await visit(hash);
        expect(await violations(reader.page, name)).toEqual([]);
      }
    });
  }

  for (const theme of ['light', 'dark'] as const) {
    it(`finds nothing to mend in the X-ray, its menu and the source beside the text, ${theme}`, async () => {
      const { page } = reader;
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      const check = async (name: string): Promise<void> => {
        expect(await violations(page, name)).toEqual([]);
      };
      await visit(issue);
      await page.keyboard.press('x');
      await page.locator('jw-xray-panel aside').waitFor();
      await check('X-ray');
      await page.locator('jw-page-sheet.open [data-part="block/0/1"]:not(button)').press('Shift+F10');
      await page.locator('jw-repair-menu [role=menuitem]').first().waitFor();
      await check('menu');
      await page.keyboard.press('Escape');
      await page.locator('jw-repair-menu [popover]').waitFor({ state: 'hidden' });
      await page.keyboard.press('x');
      await page.locator('jw-xray-panel').waitFor({ state: 'detached' });
      await visit(`${issue}/article/2`);
      await page.keyboard.press('l');
      await page.locator('jw-article-view ol.lines').first().waitFor();
      await page.locator('jw-article-history summary').click();
      await page.locator('jw-article-history dl').waitFor();
      await check('source lines');
      await page.locator('jw-article-history summary').click();
      await page.keyboard.press('l');
      await page.locator('jw-cite-menu .opener').click();
      await page.locator('jw-cite-menu .words', { hasText: '[N]' }).first().waitFor();
      await check('citations');
      await page.keyboard.press('Escape');
    });
  }

  for (const theme of ['light', 'dark'] as const) {
    it(`finds nothing to mend in an article on any paper, converted, without a voice to read it, and in its settings, ${theme}`, async () => {
      const { page } = reader;
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await visit(`${issue}/article/2?q=${encodeURIComponent('转移')}`);
      await page.locator('jw-article-view nav.foot').waitFor();
      await page.keyboard.press('c');
      await page.keyboard.press('c');
      await page.locator('jw-article-view .converted').waitFor();
      await page.evaluate(() => Object.defineProperty(window, 'speechSynthesis', { value: Object.assign(new EventTarget(), { getVoices: () => [{ lang: 'en', localService: true }] }), configurable: true }));
      await page.keyboard.press('r');
      await page.locator('jw-article-view .aloud[role=alert]').waitFor();
      for (const paper of ['system', 'white', 'newsprint', 'dark']) {
        await page.locator(`jw-article-view .scroll[data-paper=${paper}]`).waitFor();
        expect(await violations(page, paper)).toEqual([]);
        await page.keyboard.press('p');
      }
      await page.getByRole('button', { name: '显示设置' }).click();
      await page.locator('#settings').waitFor();
      expect(await violations(page, 'settings')).toEqual([]);
      await page.keyboard.press('Escape');
      await page.keyboard.press('0');
      await page.keyboard.press('Shift+R');
    });
  }

  for (const width of [640, 1024, 2560]) {
    it(`is never wider than a window of ${width} px`, async () => {
      await reader.page.setViewportSize({ width, height: 900 });
      for (const [name, hash] of places()) {
        await visit(hash);
        const wide = await reader.page.evaluate(() => {
          const found: string[] = [];
          const look = (root: Document | ShadowRoot): void => {
            for (const element of root.querySelectorAll('*')) {
              if (element.shadowRoot) look(element.shadowRoot);
              if (element.matches('.desk, .scroll, main, :host') && element.scrollWidth > element.clientWidth + 1) found.push(element.className || element.localName);
            }
          };
          look(document);
          if (document.documentElement.scrollWidth > window.innerWidth) found.push('document');
          return found;
        });
        expect(wide, name).toEqual([]);
      }
    });
  }
});
