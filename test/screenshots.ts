/**
 * `npm run screenshots`: the README's picture anew (assets/screenshots/page.png), and every state of the window into out/screenshots/ to look at.
 * Needs `dist/`, which the npm script builds first.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { libraryOf, makeLibrary, yunxi } from './e2e/holdings-library.ts';
import { launchReader, projectFolder, type Reader } from './e2e/launch.ts';
import { shootImports } from './import-screenshots.ts';

const out = path.join(projectFolder, 'out', 'screenshots');
const kept = path.join(projectFolder, 'assets', 'screenshots');

async function visit(reader: Reader, hash: string): Promise<void> {
  await reader.page.evaluate((wanted) => { location.hash = wanted; }, hash);
  await reader.page.waitForFunction((wanted) => document.documentElement.dataset['ready'] === wanted, hash);
  await reader.page.evaluate(() => document.fonts.ready);
  // Thumbnails paint after the view is ready; two frames later they are on the screen.
  await reader.page.waitForLoadState('networkidle');
  await reader.page.evaluate(() => new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(resolve)); }));
}

async function shoot(reader: Reader, name: string, folder = out): Promise<void> {
  const file = path.join(folder, `${name}.png`);
  await reader.page.screenshot({ path: file });
  console.log(path.relative(projectFolder, file));
}

/** The issue's pages set vertically, as if they were of before 1956. */
async function shootVertical({ page }: Reader, issue: string, theme: string): Promise<void> {
  const choose = async (setting: string): Promise<void> => {
    await page.getByRole('button', { name: '显示设置' }).click();
    await page.locator('jw-settings-menu').getByRole('button', { name: setting, exact: true }).click();
    await page.keyboard.press('Escape');
  };
  await visit(reader, issue);
  await choose('竖排');
  await page.locator('jw-page-sheet.open .vertical').waitFor();
  await page.keyboard.press('9');
  await shoot(reader, `vertical-${theme}`);
  await page.keyboard.press('0');
  await choose('照原报');
}

/** A spread, the issue at a glance, a day asked for, and a page as large as it gets. */
async function shootMoving({ page }: Reader, issue: string, theme: string): Promise<void> {
  await visit(reader, issue.replace('/page/1', '/page/2'));
  await page.keyboard.press('d');
  await page.locator('jw-page-sheet.open').nth(1).waitFor();
  await shoot(reader, `spread-${theme}`);
  await page.keyboard.press('d');
  await page.keyboard.press('v');
  await page.locator('jw-glance a').first().waitFor();
  await page.waitForLoadState('networkidle');
  await shoot(reader, `glance-${theme}`);
  await page.keyboard.press('Escape');
  await page.keyboard.press('g');
  await page.locator('jw-go-to-date #day').fill('9.18');
  await page.locator('jw-go-to-date li').first().waitFor();
  await shoot(reader, `go-to-date-${theme}`);
  await page.keyboard.press('Escape');
  for (let i = 0; i < 12; i++) await page.keyboard.press('+');
  await page.getByText('400%').waitFor();
  await shoot(reader, `zoomed-${theme}`);
  await page.keyboard.press('0');
}

/** Words found on the page and nowhere, the hits of a search stepped through, and why one was found. */
async function shootFinding(reader: Reader, issue: string, theme: string): Promise<void> {
  const { page } = reader, told = page.locator('jw-find-bar').getByRole('status');
  await visit(reader, issue);
  await page.keyboard.press('Control+f');
  await page.locator('jw-find-bar input').fill('桥');
  await told.getByText('第 1 处').waitFor();
  await shoot(reader, `find-${theme}`);
  await page.locator('jw-find-bar input').fill('飞碟');
  await told.getByText('本版没有').waitFor();
  await shoot(reader, `find-nothing-${theme}`);
  await page.keyboard.press('Escape');
  await visit(reader, '#/search?q=%E6%9C%88%E4%BA%AE');
  await page.locator('jw-search-view .why summary').first().click();
  await page.locator('jw-why-hit li').first().waitFor();
  await shoot(reader, `why-${theme}`);
  await page.locator('jw-search-view li a').first().click();
  await page.locator('jw-hits-bar').getByText('1/2 处').waitFor();
  await page.keyboard.press('F3');
  await page.locator('jw-hits-bar').getByText('2/2 处').waitFor();
  await shoot(reader, `hits-${theme}`);
}

/** Searches that are kept: none, some, and their results. */
async function shootSaved(reader: Reader, theme: string): Promise<void> {
  const { page } = reader;
  const empty = '#/search?q=';
  // The first of the two themes.
  if (theme === 'dark') {
    await visit(reader, empty);
    await shoot(reader, 'saved-none');
    for (const query of ['月亮', '标题:桥 -渡口']) {
      await visit(reader, `${empty}${encodeURIComponent(query)}`);
      await page.getByRole('button', { name: '保存这次检索' }).click();
      await page.getByRole('button', { name: '已保存' }).waitFor();
    }
    await shoot(reader, 'saved-results');
  }
  await visit(reader, empty);
  await page.locator('jw-saved-searches li').nth(1).waitFor();
  await shoot(reader, `saved-${theme}`);
}

mkdirSync(out, { recursive: true });
mkdirSync(kept, { recursive: true });

await shootImports({ visit, shoot });

const empty = await launchReader({ language: 'zh_CN.UTF-8', viewport: { width: 1280, height: 800 } });
await visit(empty, '#/');
await shoot(empty, 'empty');
await empty.close();

const reader = await launchReader({ args: ['--sample-if-empty'], language: 'zh_CN.UTF-8', viewport: { width: 1440, height: 1000 } });
try {
  await reader.page.waitForFunction(() => document.documentElement.dataset['ready']?.includes('/issue/'));
  const issue = await reader.page.evaluate(() => location.hash);
  await reader.page.locator('jw-toasts button[aria-label]').first().click({ timeout: 3000 }).catch(() => undefined);
  const places: Readonly<Record<string, string>> = { page: issue, inner: issue.replace('/page/1', '/page/2'), article: `${issue}/article/2`, search: '#/search?q=%E6%9C%88%E4%BA%AE', library: '#/', title: '#/title/1', missing: '#/issue/99/page/1' };
  for (const theme of ['light', 'dark'] as const) {
    await reader.page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    for (const [name, hash] of Object.entries(places)) {
      await visit(reader, hash);
      await shoot(reader, `${name}-${theme}`);
      if (name === 'page' && theme === 'light') await shoot(reader, 'page', kept);
    }
  }
  await visit(reader, places['article'] ?? '');
  for (const paper of ['white', 'newsprint', 'night']) {
    await reader.page.keyboard.press('p');
    await shoot(reader, `article-on-${paper}`);
  }
  await reader.page.keyboard.press('c');
  await reader.page.keyboard.press('c');
  await reader.page.locator('jw-article-view .converted').scrollIntoViewIfNeeded();
  await shoot(reader, 'article-converted');
  await reader.page.keyboard.press('0');
  for (const theme of ['dark', 'light'] as const) {
    await reader.page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await visit(reader, places['article'] ?? '');
    await reader.page.keyboard.press('l');
    await reader.page.locator('jw-article-view .row').first().waitFor();
    await reader.page.locator('jw-article-history summary').click();
    await reader.page.locator('jw-article-history dl').waitFor();
    await shoot(reader, `source-lines-${theme}`);
    await reader.page.locator('jw-article-history').scrollIntoViewIfNeeded();
    await shoot(reader, `history-${theme}`);
    await reader.page.keyboard.press('l');
    await visit(reader, issue);
    await reader.page.keyboard.press('x');
    await reader.page.locator('jw-xray-panel aside').waitFor();
    await shoot(reader, `xray-${theme}`);
    await reader.page.keyboard.press('n');
    await shoot(reader, `xray-doubt-${theme}`);
    await reader.page.keyboard.press('Shift+F10');
    await reader.page.locator('jw-repair-menu [role=menuitem]').first().waitFor();
    await shoot(reader, `xray-menu-${theme}`);
    await reader.page.keyboard.press('Escape');
    await reader.page.locator('jw-page-sheet.open h2[data-part]').first().press('Enter');
    await reader.page.locator('jw-page-sheet.open [data-editor]').waitFor();
    await shoot(reader, `xray-editing-${theme}`);
    await reader.page.keyboard.press('Escape');
    await reader.page.keyboard.press('x');
    await shootMoving(reader, issue, theme);
    await shootFinding(reader, issue, theme);
    await shootSaved(reader, theme);
    await visit(reader, issue);
    await shootVertical(reader, issue, theme);
  }
  for (const [width, height] of [[1024, 768], [2560, 1440], [640, 900]] as const) {
    await reader.page.setViewportSize({ width, height });
    for (const name of ['page', 'article', 'library'] as const) {
      await visit(reader, places[name] ?? '#/');
      await shoot(reader, `${name}-${width}`);
    }
    await visit(reader, issue);
    await reader.page.keyboard.press('x');
    await reader.page.locator('jw-xray-panel aside').waitFor();
    await shoot(reader, `xray-${width}`);
    await reader.page.keyboard.press('x');
  }
} finally {
  await reader.close();
}

const home = mkdtempSync(path.join(os.tmpdir(), 'jiuwen-screenshots-'));
makeLibrary(libraryOf(home), yunxi());
const librarian = await launchReader({ home, language: 'zh_CN.UTF-8', viewport: { width: 1440, height: 1000 } });
try {
  for (const theme of ['light', 'dark'] as const) {
    await librarian.page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    for (const year of [1997, 1998, 1999]) {
      await visit(librarian, `#/title/1/holdings?year=${year}`);
      await shoot(librarian, `holdings-${year}-${theme}`);
    }
  }
  await librarian.page.setViewportSize({ width: 640, height: 900 });
  await visit(librarian, '#/title/1/holdings?year=1998');
  await shoot(librarian, 'holdings-640');
} finally {
  await librarian.close();
  rmSync(home, { recursive: true, force: true });
}
