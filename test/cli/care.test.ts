/** The care of a library as it is typed. */
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOfPages } from '../care/fixtures.ts';
import { temporaryFolder } from '../temporary.ts';

const project = path.join(import.meta.dirname, '..', '..');

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a command on a home of its own, whose usual library it takes where no other is named. */
function jiuwen(home: string, ...args: string[]): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', path.join(project, 'main', 'cli.ts'), ...args], {
    encoding: 'utf8', env: { ...process.env, LANG: 'C.UTF-8', LC_ALL: '', LC_MESSAGES: '', HOME: home, XDG_CONFIG_HOME: home, APPDATA: home },
  });
  return { code: status, out: stdout, err: stderr };
}

describe('the care of a library', () => {
  it('is checked, mended, indexed anew, backed up, restored and moved', { timeout: 120_000 }, () => {
    const home = temporaryFolder();
    jiuwen(home, 'import', folderOfPages(2));
    const usual = path.join(home, 'Jiuwen', 'library');
    writeFileSync(path.join(usual, 'originals', 'stray'), '');

    expect(jiuwen(home, 'verify')).toMatchObject({ code: 1, out: 'original-unknown: stray\nChecked 2 original files and 2 articles: 1 problems.\nTo repair what can be repaired: verify --repair\n' });
    expect(jiuwen(home, 'verify', '--repair')).toMatchObject({ code: 0, out: 'repaired original-unknown: stray\nChecked 2 original files and 2 articles: repaired 1, all is well.\n' });
    expect(jiuwen(home, 'rebuild-index').out).toMatch(/^The index was made anew: 2 articles in \d+\.\d s\.\n$/u);

    const file = path.join(home, 'a b.jiuwen.zip');
    expect(jiuwen(home, 'backup', file)).toMatchObject({ code: 0, err: '' });
    expect(jiuwen(home, 'backup', file)).toMatchObject({ code: 1, err: expect.stringContaining('There is a “a b.jiuwen.zip” already.') as string });
    const restored = path.join(home, 'restored');
    expect(jiuwen(home, 'restore', file, '--library', restored)).toMatchObject({ code: 0, out: `Restored 2 issues, 2 articles: ${restored}\n` });
    expect(jiuwen(home, 'restore', file, '--library', restored)).toMatchObject({ code: 1, err: expect.stringContaining('is not empty') as string });
    expect(jiuwen(home, 'restore', file).code).toBe(2);

    const disk = path.join(home, 'disk', 'library');
    expect(jiuwen(home, 'move', disk)).toMatchObject({ code: 0, out: `The library (2 issues) is now in ${disk}\n` });
    expect([existsSync(usual), existsSync(path.join(disk, 'library.sqlite'))]).toEqual([false, true]);
    // The usual library is in its new place from now on.
    expect(jiuwen(home, 'search', '渡口').out).toContain('2 articles');
  });
});
