import { chmodSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { candidates, findChromium } from '../../main/without-electron/installed-chromium.ts';
import { temporaryFolder } from '../temporary.ts';

function executable(name: string): string {
  const file = path.join(temporaryFolder(), name);
  writeFileSync(file, '');
  chmodSync(file, 0o755);
  return file;
}

test('a browser on the PATH is found', () => {
  const file = executable('google-chrome');
  expect(findChromium({ PATH: path.dirname(file) }, 'linux')).toBe(file);
});

test('the one that was chosen goes before all others', () => {
  const chosen = executable('my-browser');
  expect(findChromium({ CHROMIUM: chosen, PATH: path.dirname(executable('chromium')) }, 'linux')).toBe(chosen);
});

test('a file that may not be run is not taken', () => {
  const file = executable('chromium');
  chmodSync(file, 0o644);
  expect(candidates({ PATH: path.dirname(file) }, 'linux')).toContain(file);
  expect(() => findChromium({ PATH: path.dirname(file) }, 'aix')).toThrow();
});

test.each([['linux', /apt-get install/u], ['darwin', /brew install/u], ['win32', /winget install/u]] as const)(
  'without any, the reader on %s is told the one command to type', (platform, command) => {
    const none = { PATH: temporaryFolder(), CHROMIUM: '' };
    expect(candidates(none, platform).length).toBeGreaterThan(3);
    // Of the usual places only this machine's own could exist.
    if (platform !== process.platform) {
      expect(() => findChromium(none, platform)).toThrow(expect.objectContaining({ code: 'browser-missing', details: { command: expect.stringMatching(command) as unknown } }));
    }
  });
