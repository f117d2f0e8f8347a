import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { SavedFiles } from '../../main/desktop/saved-files.ts';
import { temporaryFolder } from '../temporary.ts';

const bytes = new TextEncoder().encode('题');

describe('saving', () => {
  test('makes the folder and leaves nothing but the file', async () => {
    const file = path.join(temporaryFolder(), 'new', '今日 第01版 “题”.txt');
    expect(await new SavedFiles().save(file, bytes)).toEqual({ path: file });
    expect(readFileSync(file, 'utf8')).toBe('题');
    expect(readdirSync(path.dirname(file))).toHaveLength(1);
  });

  test('into a file says why it failed', async () => {
    const blocked = path.join(temporaryFolder(), 'a file');
    writeFileSync(blocked, '');
    await expect(new SavedFiles().save(path.join(blocked, 'x.txt'), bytes)).rejects.toMatchObject({ code: 'export-failed' });
  });
});

describe('revealing', () => {
  test('a path that was not saved in this run is refused', () => {
    expect(() => new SavedFiles().reveal('/etc/passwd')).toThrow(expect.objectContaining({ code: 'request-refused' }));
  });

  test('a file beside a saved one is refused', async () => {
    const folder = temporaryFolder();
    const files = new SavedFiles();
    await files.save(path.join(folder, 'a.txt'), bytes);
    expect(() => files.reveal(path.join(folder, 'b.txt'))).toThrow(expect.objectContaining({ code: 'request-refused' }));
  });
});
