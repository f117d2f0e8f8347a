/** Every state of an import, from the look ahead to its record, for `npm run screenshots`. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Locator } from 'playwright';
import { writeIssues, writeUnreadable } from './e2e/archive.ts';
import { launchReader, type Reader } from './e2e/launch.ts';

export interface Camera {
  readonly visit: (reader: Reader, hash: string) => Promise<void>;
  readonly shoot: (reader: Reader, name: string) => Promise<void>;
}

/** Two papers over ten years, one of them in a second edition, and files that can't be read. */
function writeArchives(folder: string): { readonly archive: string; readonly later: string; readonly extra: string } {
  const archive = path.join(folder, '县图书馆', '数字化', '旧报文字', '第一批');
  const later = path.join(folder, '县图书馆', '数字化', '旧报文字', '第二批');
  const extra = path.join(folder, '号外');
  for (const each of [archive, later, extra]) mkdirSync(each, { recursive: true });
  writeIssues(archive, 150);
  writeIssues(archive, 50, { name: '汀岚晚报', romanName: 'TING LAN WAN BAO', firstYear: 2017 });
  writeUnreadable(archive);
  writeIssues(later, 24, { firstYear: 1988 });
  writeIssues(extra, 1, { edition: '号外' });
  return { archive, later, extra };
}

export async function shootImports({ visit, shoot }: Camera): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'jiuwen-pictures-'));
  const { archive, later, extra } = writeArchives(folder);
  const reader = await launchReader({ language: 'zh_CN.UTF-8', viewport: { width: 1280, height: 860 } });
  const { page } = reader;
  const button = (place: string, name: string): Locator => page.locator(place).getByRole('button', { name, exact: true }).first();
  const themes = async (name: string): Promise<void> => {
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await shoot(reader, `${name}-${colorScheme}`);
    }
  };
  const narrow = async (name: string): Promise<void> => {
    await page.setViewportSize({ width: 640, height: 900 });
    await shoot(reader, `${name}-640`);
    await page.setViewportSize({ width: 1280, height: 860 });
  };
  const stopped = page.locator('jw-imports-view .run').first().getByText('停在半途');
  const finished = page.locator('jw-imports-view .run').first().getByText('已完成');
  try {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await visit(reader, '#/imports');
    await themes('imports-empty');
    await reader.dropFiles([archive]);
    await page.locator('jw-import-preview dialog[open]').getByText(/已看 [1-9]/u).waitFor();
    await shoot(reader, 'import-looking');
    await page.locator('jw-import-preview .refused').waitFor();
    await themes('import-ready');
    await narrow('import-ready');
    await button('jw-import-preview', '导入').click();
    await page.locator('jw-progress-card').getByText('还要').waitFor();
    await shoot(reader, 'import-progress');
    await button('jw-progress-card', '暂停').click();
    await page.locator('jw-progress-card').getByText('已暂停').waitFor();
    await themes('import-paused');
    await button('jw-progress-card', '收起').click();
    await shoot(reader, 'import-collapsed');
    await button('jw-progress-card', '展开').click();
    await button('jw-progress-card', '继续').click();
    await finished.waitFor();
    await shoot(reader, 'import-finished');
    await button('jw-toasts', '查看全部').click();
    await page.locator('jw-ledger-view li.refused').first().waitFor();
    await themes('ledger-refused');
    await narrow('ledger-refused');
    await visit(reader, '#/imports/1');
    await themes('ledger');
    await visit(reader, '#/imports');
    await reader.dropFiles([archive]);
    await page.locator('jw-import-preview').getByText('早已在库').waitFor();
    await shoot(reader, 'import-nothing');
    await button('jw-import-preview', '关闭').click();
    await reader.dropFiles([extra]);
    await page.locator('jw-imports-view .run').nth(1).waitFor();
    await finished.waitFor();
    await button('jw-imports-view', '撤销这次导入').click();
    await shoot(reader, 'import-undo');
    await button('jw-undo-import', '撤销导入').click();
    await page.locator('jw-imports-view .run.removed').waitFor();
    await reader.dropFiles([extra]);
    await page.locator('jw-imports-view .run').nth(2).waitFor();
    await finished.waitFor();
    await reader.dropFiles([later]);
    await button('jw-import-preview', '导入').click();
    await button('jw-progress-card', '暂停').click();
    await page.locator('jw-progress-card').getByText('已暂停').waitFor();
    await button('jw-progress-card', '停止').click();
    await stopped.waitFor();
    for (const close of await page.locator('jw-toasts').getByRole('button', { name: '关闭' }).all()) await close.click();
    await themes('imports');
    await narrow('imports');
    await visit(reader, '#/title/2?year=2019');
    await shoot(reader, 'editions');
    await reader.restart();
    await reader.page.locator('jw-toasts').getByText('停在半途').waitFor();
    await shoot(reader, 'import-unfinished');
  } finally {
    await reader.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
