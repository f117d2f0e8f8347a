import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { defaultPreferences, type Preferences } from '../../main/contract/ipc.ts';
import { localeOf, PreferenceStore } from '../../main/desktop/preferences.ts';
import { temporaryFolder } from '../temporary.ts';

describe('the language', () => {
  test.each([['zh-CN', 'zh-CN'], ['zh-TW', 'zh-CN'], ['zh', 'zh-CN'], ['en-GB', 'en'], ['de-DE', 'en'], ['', 'en']] as const)(
    'follows a desktop in %s to %s', (system, locale) => expect(localeOf('system', system)).toBe(locale));

  test('is the one that was chosen, whatever the desktop\'s', () => expect(localeOf('en', 'zh-CN')).toBe('en'));
});

test('preferences are kept', async () => {
  const file = path.join(temporaryFolder(), 'preferences.json');
  const chosen: Preferences = { locale: 'en', theme: 'dark', textSize: 24, lineSpacing: 'wide', paper: 'newsprint', script: 'traditional', setting: 'vertical', spread: true, citationStyle: 'mla',
    exporting: { format: 'epub', into: 'zip', template: '{date}', resolution: 'print', sourceLine: false, withCitation: true }, printing: { paper: 'letter', columns: 2, size: 9, sourceLine: false, withCitation: true },
  };
  await (await PreferenceStore.open(file)).set(chosen);
  expect((await PreferenceStore.open(file)).current).toEqual(chosen);
});

test('preferences of an older version are kept, and newer ones have their defaults', async () => {
  const file = path.join(temporaryFolder(), 'preferences.json');
  writeFileSync(file, '{"locale":"en","theme":"dark","textSize":24}');
  expect((await PreferenceStore.open(file)).current).toEqual({ ...defaultPreferences, locale: 'en', theme: 'dark', textSize: 24 });
});

test('damaged preferences are the defaults', async () => {
  const file = path.join(temporaryFolder(), 'preferences.json');
  writeFileSync(file, '{"locale":"klingon"}');
  expect((await PreferenceStore.open(file)).current).toEqual(defaultPreferences);
});
