import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { JiuwenError } from '../../main/contract/errors.ts';
import { writeTextFile } from '../../main/exporting/text-file.ts';
import { temporaryFolder } from '../temporary.ts';

async function* portions(...texts: readonly (string | Error)[]): AsyncGenerator<string> {
  for (const text of texts) {
    if (text instanceof Error) throw text;
    yield await Promise.resolve(text);
  }
}

it('a file is all of its portions, and nothing is beside it', async () => {
  const file = path.join(temporaryFolder(), 'new', 'a.csv');
  await writeTextFile(file, portions('甲', '乙'));
  expect(readFileSync(file, 'utf8')).toBe('甲乙');
  expect(readdirSync(path.dirname(file))).toEqual(['a.csv']);
});

it('a file stays as it was where the new one is not finished', async () => {
  const file = path.join(temporaryFolder(), 'a.csv');
  writeFileSync(file, '旧');
  await expect(writeTextFile(file, portions('甲', new JiuwenError('cancelled', {})))).rejects.toMatchObject({ code: 'cancelled' });
  expect(readFileSync(file, 'utf8')).toBe('旧');
  expect(readdirSync(path.dirname(file))).toEqual(['a.csv']);
});

it('a file that can’t be written says why', async () => {
  const blocked = path.join(temporaryFolder(), 'a file');
  writeFileSync(blocked, '');
  await expect(writeTextFile(path.join(blocked, 'a.csv'), portions('甲'))).rejects.toMatchObject({ code: 'export-failed' });
});
