import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import * as z from 'zod';
import { readSettings, writeSettings } from '../../main/desktop/settings-file.ts';
import { temporaryFolder } from '../temporary.ts';

const schema = z.strictObject({ theme: z.enum(['light', 'dark']), size: z.int() });
const defaults: z.infer<typeof schema> = { theme: 'light', size: 19 };

test('what was written is read again', async () => {
  const file = path.join(temporaryFolder(), 'settings.json');
  await writeSettings(file, { theme: 'dark', size: 21 });
  expect(await readSettings(file, schema, defaults)).toEqual({ theme: 'dark', size: 21 });
});

test('without a file the defaults hold, and none is made', async () => {
  const folder = temporaryFolder();
  expect(await readSettings(path.join(folder, 'settings.json'), schema, defaults)).toEqual(defaults);
  expect(readdirSync(folder)).toEqual([]);
});

test('a setting that is newer than the file has its default', async () => {
  const file = path.join(temporaryFolder(), 'settings.json');
  writeFileSync(file, '{"theme":"dark"}');
  expect(await readSettings(file, schema, defaults)).toEqual({ theme: 'dark', size: 19 });
});

test.each(['', 'not json', 'null', '[]', '{"theme":"blue"}', '{"theme":"dark","size":"big"}', '{"unknown":1}', '\u0000\u0001'])(
  'a damaged file (%j) gives the defaults and is kept aside', async (text) => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'settings.json');
    writeFileSync(file, text);
    expect(await readSettings(file, schema, defaults)).toEqual(defaults);
    const [kept = ''] = readdirSync(folder);
    expect(kept).toMatch(/^settings\.json\.damaged-\d+$/u);
    expect(readFileSync(path.join(folder, kept), 'utf8')).toBe(text);
  });

test('a file that cannot be read gives the defaults', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const file = path.join(temporaryFolder(), 'settings.json');
  mkdirSync(file);
  expect(await readSettings(file, schema, defaults)).toEqual(defaults);
  log.mockRestore();
});
