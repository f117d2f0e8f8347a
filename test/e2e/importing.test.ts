/** A reader brings a whole archive: looks at what is in it, pauses, stops, goes on, reads the ledger, undoes, brings it again. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Locator } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportRun } from '../../main/contract/imports.ts';
import { violations } from './axe.ts';
import { writeIssues, writeUnreadable } from './archive.ts';
import { launchReader, sampleFolder, type Reader } from './launch.ts';


/** 15 issues of four pages, and two files that can't be read. */
const PAGES = 60;

describe('importing an archive', () => {
  let reader: Reader;
  let folder: string;
  let archive: string;
  const preview = (): Locator => reader.page.locator('jw-import-preview dialog');
  const card = (): Locator => reader.page.locator('jw-progress-card .card');
  const news = (): Locator => reader.page.locator('jw-toasts');
  const runs = (): Locator => reader.page.locator('jw-imports-view .run');
  const files = (): Locator => reader.page.locator('jw-ledger-view .files li');
  const button = (place: Locator, name: string): Locator => place.getByRole('button', { name, exact: true });

  const visit = async (hash: string): Promise<void> => {
    await reader.page.evaluate((wanted) => { location.hash = wanted; }, hash);
    await reader.page.waitForFunction((wanted) => document.documentElement.dataset['ready'] === wanted, hash);
  };
  const newest = async (): Promise<ImportRun | undefined> => {
    const answer = await reader.page.evaluate(() => window.jiuwen.importRuns());
    return answer.ok ? answer.value[0] : undefined;
  };
  /** Waits until an import of a folder has ended well. @returns its number */
  const finished = async (asked: string): Promise<number> => {
    await expect.poll(newest, { timeout: 20_000 }).toMatchObject({ asked: [asked], state: 'finished' });
    return (await newest())?.id ?? 0;
  };
  const issueCount = async (): Promise<number | null> => {
    const answer = await reader.page.evaluate(() => window.jiuwen.libraryOverview());
    return answer.ok ? answer.value.issueCount : null;
  };
  /** Nothing to mend in what is shown now, in light and dark. */
  const check = async (name: string): Promise<void> => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await reader.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await violations(reader.page, `${name}, ${colorScheme}`)).toEqual([]);
    }
  };

  beforeAll(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'jiuwen-archive-'));
    archive = path.join(folder, '旧报');
    mkdirSync(archive);
    writeIssues(archive, PAGES / 4);
    writeUnreadable(archive);
    reader = await launchReader({ args: [], language: 'zh_CN.UTF-8', viewport: { width: 1280, height: 900 } });
    await reader.page.emulateMedia({ reducedMotion: 'reduce' });
  });
  afterAll(async () => {
    await reader.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('says in an empty record what to do', async () => {
    await visit('#/imports');
    await reader.page.getByRole('heading', { name: '还没有导入过' }).waitFor();
    await check('empty record');
  });

  it('tells before it begins what is there, and what can\'t be read and why', async () => {
    await reader.dropFiles([archive]);
    await preview().getByRole('heading', { name: `可以导入 ${PAGES} 个文件` }).waitFor();
    expect(await preview().locator('tbody th').allInnerTexts()).toEqual(['今日汀岚']);
    expect(await preview().locator('tbody tr').allInnerTexts()).toHaveLength(4);
    expect(await preview().innerText()).toContain('15 期，1 种报纸');
    expect(await preview().locator('.refused').innerText()).toMatch(/2 个文件不能读[^]*空白\.txt[^]*照片\.txt/u);
    await check('preview');
  });

  it('takes nothing in when it is dismissed', async () => {
    await reader.page.keyboard.press('Escape');
    await preview().waitFor({ state: 'hidden' });
    expect(await newest()).toBeUndefined();
  });

  it('pauses and goes on from the card, which can be made small', async () => {
    await reader.chooseFiles([archive], () => reader.page.keyboard.press('Control+Shift+o'));
    await button(preview(), '导入').click();
    await button(card(), '暂停').click();
    await card().getByText('已暂停').waitFor();
    await check('paused');
    const atPause = (await newest())?.files.waiting ?? 0;
    expect(atPause).toBeGreaterThan(0);
    await button(card(), '收起').click();
    await card().getByRole('progressbar').waitFor();
    await expect.poll(() => button(card(), '继续').isVisible()).toBe(false);
    await check('collapsed');
    await button(card(), '展开').click();
    await button(card(), '继续').click();
    await card().waitFor({ state: 'detached' });
    expect(await newest()).toMatchObject({ state: 'finished', files: { imported: PAGES, refused: 2, waiting: 0 }, issueCount: 15 });
    await news().getByText('已导入 15 期').waitFor();
  });

  it('keeps on record what became of each file, and leads to the issues', async () => {
    await button(news(), '查看全部').click();
    await reader.page.waitForFunction(() => document.documentElement.dataset['ready'] === '#/imports/1?outcome=refused');
    expect(await files().allInnerTexts()).toEqual([expect.stringMatching(/空白\.txt[^]*未能导入[^]*没有任何内容/u), expect.stringMatching(/照片\.txt[^]*未能导入[^]*不是文字/u)]);
    await check('refused files');
    await reader.page.locator('jw-ledger-view .filter').getByText(`已导入 ${PAGES}`).click();
    await expect.poll(() => files().count()).toBe(PAGES);
    expect(await files().first().locator('code').getAttribute('title')).toMatch(/[0-9a-f]{64}$/u);
    await check('imported files');
    await files().first().getByRole('link').click();
    await reader.page.waitForFunction(() => document.documentElement.dataset['ready']?.includes('/issue/'));
  });

  it('has nothing to import where all is held', async () => {
    await reader.dropFiles([archive]);
    await preview().getByRole('heading', { name: '没有要导入的' }).waitFor();
    expect(await preview().innerText()).toContain(`这 ${PAGES} 个文件都早已在库。`);
    await check('nothing to import');
    await button(preview(), '关闭').click();
  });

  it('undoes an import once it has said what that takes out', async () => {
    await visit('#/imports');
    await button(runs(), '撤销这次导入').click();
    const dialog = reader.page.locator('jw-undo-import dialog');
    expect(await dialog.innerText()).toContain(`取出这次导入的 ${PAGES} 个文件`);
    await check('undo');
    await button(dialog, '撤销导入').click();
    await news().getByText(`已取出 ${PAGES} 个文件`).waitFor();
    await runs().getByText('已撤销').waitFor();
    expect(await issueCount()).toBe(0);
  });

  it('stops half-way, asks at the next start, and goes on where it stopped', async () => {
    await reader.dropFiles([archive]);
    await button(preview(), '导入').click();
    await button(card(), '暂停').click();
    await card().getByText('已暂停').waitFor();
    await button(card(), '停止').click();
    await news().getByText('导入已停止').waitFor();
    const left = (await newest())?.files.waiting ?? 0;
    expect(left).toBeGreaterThan(0);
    await runs().first().getByText('停在半途').waitFor();
    await check('record');
    await reader.restart();
    await news().getByText(`还有 ${left} 个文件没有读。`).waitFor();
    await button(news(), '接着导入').click();
    await expect.poll(async () => (await newest())?.state, { timeout: 20_000 }).toBe('finished');
    expect(await issueCount()).toBe(15);
  });

  it('gives a stopped import up', async () => {
    const more = path.join(folder, '再来');
    mkdirSync(more);
    writeIssues(more, 8, { firstYear: 2001 });
    await visit('#/imports');
    await reader.dropFiles([more]);
    await button(preview(), '导入').click();
    await button(card(), '停止').click();
    await button(runs().first(), '不再导入').click();
    await runs().first().locator('.state.given-up').waitFor();
    expect((await newest())?.state).toBe('given-up');
  });

  it('tries again what could not be read, once it can', async () => {
    for (const name of ['空白.txt', '照片.txt']) writeFileSync(path.join(archive, name), readFileSync(path.join(sampleFolder, '2024-09-20', `今日汀岚20240920第0${name === '空白.txt' ? 1 : 2}版.txt`)));
    await button(reader.page.locator('jw-imports-view'), '再试未能导入的文件（2）').click();
    await news().getByText('已导入').waitFor();
    expect(await newest()).toMatchObject({ kind: 'retry', state: 'finished', files: { imported: 2 } });
    await expect.poll(() => reader.page.locator('jw-imports-view .tools').count()).toBe(0);
  });

  it('takes few files in without asking', async () => {
    const few = path.join(folder, '几版');
    mkdirSync(few);
    writeIssues(few, 1, { firstYear: 1990 });
    await preview().evaluate((dialog) => {
      new MutationObserver(() => { dialog.dataset['shown'] = 'yes'; }).observe(dialog, { attributeFilter: ['open'] });
    });
    await reader.dropFiles([few]);
    await finished(few);
    expect(await preview().getAttribute('data-shown')).toBeNull();
  });

  it('leaves the reader\'s place in the library alone while it goes on', async () => {
    const another = path.join(folder, '又几版');
    mkdirSync(another);
    writeIssues(another, 2, { firstYear: 2019, name: '汀岚晚报', romanName: 'TING LAN WAN BAO' });
    await visit('#/');
    const link = reader.page.locator('jw-issue-card a').last();
    await link.focus();
    const place = await reader.page.evaluateHandle(() => {
      const view = document.querySelector('jw-app')?.shadowRoot?.querySelector('jw-library-view') ?? null;
      return { view, card: view?.shadowRoot?.activeElement ?? null, top: view?.scrollTop };
    });
    await reader.page.evaluate((asked) => window.jiuwen.importPaths({ paths: [asked] }), another);
    await reader.page.locator('jw-library-view').getByText('汀岚晚报').waitFor();
    expect(await place.evaluate(({ view, card, top }) => card !== null && view?.shadowRoot?.activeElement === card && view.scrollTop === top)).toBe(true);
  });

  it('names another edition of an issue where issues are named', async () => {
    const again = path.join(folder, '另版');
    mkdirSync(again);
    writeIssues(again, 1, { firstYear: 1990, edition: '号外' });
    await reader.dropFiles([again]);
    await visit(`#/imports/${await finished(again)}`);
    await files().first().getByText('另版 2').waitFor();
    await files().first().getByRole('link').click();
    await reader.page.locator('jw-issue-view h1').getByText('另版 2').waitFor();
    await visit('#/title/1?year=1990');
    expect(await reader.page.locator('jw-issue-card').count()).toBe(2);
    expect(await reader.page.locator('jw-issue-card .tag').allInnerTexts()).toEqual(['另版 2']);
  });

  it('says so where an import is not on record', async () => {
    await visit('#/imports/999');
    await reader.page.getByRole('alert').getByText('找不到要打开的内容').waitFor();
  });
});
