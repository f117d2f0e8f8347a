import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test } from 'vitest';
import { menuCommands } from '../../main/contract/ipc.ts';
import { menuTemplate, type MenuContent } from '../../main/desktop/menu.ts';
import { menuWords } from '../../main/desktop/menu-words.ts';

const recent = [{ label: '今日汀岚 2024-09-17 · 1', issueId: 3, pageNumber: 1 }];
const contents: MenuContent[] = (['zh-CN', 'en'] as const).flatMap((locale) =>
  (['linux', 'darwin', 'win32'] as const).map((platform) => ({ locale, platform, recent })));

/** All entries that can be chosen, with what choosing them did. */
function chooseAll(content: MenuContent): { entries: MenuItemConstructorOptions[]; done: string[] } {
  const done: string[] = [];
  const entries: MenuItemConstructorOptions[] = [];
  const walk = (template: MenuItemConstructorOptions[]): void => {
    for (const entry of template) {
      if (Array.isArray(entry.submenu)) walk(entry.submenu);
      else if (entry.type !== 'separator') entries.push(entry);
    }
  };
  walk(menuTemplate(content, {
    command: (command) => done.push(command),
    importFrom: (kind) => done.push(`import ${kind}`),
    openIssue: ({ issueId }) => done.push(`issue ${issueId}`),
  }));
  for (const { click } of entries) (click as (() => void) | undefined)?.();
  return { entries, done };
}

describe.each(contents)('the menu in $locale on $platform', (content) => {
  test('has a deed for every entry', () => {
    for (const entry of chooseAll(content).entries) expect(entry.role ?? entry.click, entry.label).toBeDefined();
  });

  test('reaches every command of the contract, both imports and the recent issues', () => {
    expect(new Set(chooseAll(content).done)).toEqual(new Set([...menuCommands, 'import files', 'import folder', 'issue 3']));
  });

  test('uses no key twice', () => {
    const keys = chooseAll(content).entries.flatMap(({ accelerator }) => accelerator ?? []);
    expect(keys).toEqual([...new Set(keys)]);
  });

  test('can be left', () => expect(chooseAll(content).entries.map(({ role }) => role)).toContain('quit'));
});

test('the Chinese menu is Chinese and the English one English', () => {
  expect(Object.values(menuWords['zh-CN']).every((word) => /\p{Script=Han}/u.test(word))).toBe(true);
  expect(Object.values(menuWords.en).some((word) => /\p{Script=Han}/u.test(word))).toBe(false);
});

test('without recent issues their entry cannot be opened', () => {
  const [file] = menuTemplate({ locale: 'en', platform: 'linux', recent: [] }, { command: () => undefined, importFrom: () => undefined, openIssue: () => undefined });
  const entries = Array.isArray(file?.submenu) ? file.submenu : [];
  expect(entries.find(({ label }) => label === menuWords.en.recent)?.enabled).toBe(false);
});
