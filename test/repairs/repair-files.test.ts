import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RepairFile } from '../../main/contract/repair.ts';
import { readRepairFile, repairFileName, repairFileText } from '../../main/repairs/repair-files.ts';
import { temporaryFolder } from '../temporary.ts';
import { failureOf } from './desk.ts';

const file: RepairFile = {
  format: 'jiuwen-repairs', version: 1,
  files: [{
    sha256: 'ab'.repeat(32), name: '“渡口” 第01版.txt',
    repairs: [
      { page: 0, madeAt: '2026-01-02T03:04:05.678Z', repair: { kind: 'move', lines: [3, 4], to: { kind: 'article', of: 9, as: 'headline', before: null } } },
      { page: 1, madeAt: '2026-01-02T03:04:06.000Z', repair: { kind: 'retype', lines: [3], from: '撗', to: '横\n', nth: 0 } },
      { page: null, madeAt: '2026-01-02T03:04:07.000Z', repair: { kind: 'date', date: '2024-09-17' } },
    ],
  }],
};

function written(content: string | Uint8Array): string {
  const target = path.join(temporaryFolder(), '校正.json');
  writeFileSync(target, content);
  return target;
}

describe('a file of repairs', () => {
  it('is read back as it was written', async () => {
    expect(await readRepairFile(written(repairFileText(file)))).toEqual(file);
  });

  it('is for people, too: a line for each value, the end of the last one included', () => {
    expect(repairFileText(file)).toMatch(/^\{\n {2}"format": "jiuwen-repairs",\n[^]*\n\}\n$/u);
  });

  it.each<[string, string | Uint8Array]>([
    ['nothing', ''],
    ['no JSON', '{ "format": '],
    ['other JSON', '[]'],
    ['bytes', new Uint8Array([0xff, 0xfe, 0x00, 0x80])],
    ['a later version', repairFileText(file).replace('"version": 1', '"version": 2')],
    ['another program’s format', repairFileText(file).replace('jiuwen-repairs', 'jiuwen-reports')],
    ['a hash that is none', repairFileText(file).replace(/(?:ab){32}/u, '../../etc')],
    ['a date that is none', repairFileText(file).replace('2024-09-17', '2024-13-17')],
    ['a repair of an unknown kind', repairFileText(file).replace('"retype"', '"remove"')],
    ['a line before the first', repairFileText(file).replace('"of": 9', '"of": -1')],
    ['more than it should', repairFileText(file).replace('"page": 0', '"page": 0, "run": "rm"')],
  ])('is refused where it has %s', async (_, content) => {
    expect(await failureOf(readRepairFile(written(content)))).toBe('repair-file-unreadable');
  });

  it('is refused where it is a folder', async () => {
    const folder = path.join(temporaryFolder(), '校正.json');
    mkdirSync(folder);
    expect(await failureOf(readRepairFile(folder))).toBe('repair-file-unreadable');
  });

  it('is missing where there is none', async () => {
    expect(await failureOf(readRepairFile(path.join(temporaryFolder(), '校正.json')))).toBe('file-missing');
  });
});

describe('its name', () => {
  it.each([
    ['an issue’s', { titleName: '今日河湾', date: '2024-09-17' }, '旧闻校正-今日河湾-2024-09-17.json'],
    ['an undated issue’s', { titleName: '今日河湾', date: null }, '旧闻校正-今日河湾.json'],
    ['the whole library’s', null, '旧闻校正.json'],
    ['one that is safe on every disk', { titleName: '渡口/晨报:\n', date: null }, '旧闻校正-渡口／晨报：.json'],
  ])('is %s', (_, issue, name) => {
    expect(repairFileName(issue)).toBe(name);
  });
});
