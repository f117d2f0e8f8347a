/** An import that is killed at any moment, and goes on: the library is that of an import that nobody disturbed. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { randomOf } from '../bench/press.ts';
import { openLibrary } from '../../main/library.ts';
import { temporaryFolder } from '../store/fixtures.ts';
import { archiveFolder } from './archive-folder.ts';
import { libraryContent } from './library-content.ts';

/** Enough files for several kills before an import is through. */
const ISSUES = 150;
/** JIUWEN_KILLS=100 takes minutes; a few are enough to see that something broke. */
const KILLS = Number(process.env['JIUWEN_KILLS'] ?? 8);

/** Lets a process import until it is through, or killed so many milliseconds after its first word, unless that is Infinity; answers which. */
async function importUntilKilled(library: string, source: string, milliseconds: number): Promise<'finished' | 'killed'> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', path.join(import.meta.dirname, 'import-process.ts'), library, source], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (words: string) => {
    if (said === '' && Number.isFinite(milliseconds)) setTimeout(() => child.kill('SIGKILL'), milliseconds);
    said += words;
  });
  const [code, signal] = await new Promise<readonly [number | null, string | null]>((resolve) => child.on('close', (...end) => resolve(end)));
  if (signal === null && code !== 0) throw new Error(`the import ended with ${code}`);
  return said.includes('finished') ? 'finished' : 'killed';
}

describe('an import that is killed again and again', () => {
  it(`leaves the library of an undisturbed one, after ${KILLS} kills`, { timeout: 900_000 }, async () => {
    const source = path.join(temporaryFolder(), '旧报');
    const files = archiveFolder(source, ISSUES);
    const undisturbed = path.join(temporaryFolder(), 'undisturbed');
    const began = performance.now();
    await importUntilKilled(undisturbed, source, Infinity);
    const whole = performance.now() - began;
    const first = await openLibrary(undisturbed);
    onTestFinished(() => first.close());
    const [run] = await first.imports();
    if (run === undefined) throw new Error('nothing was imported');
    expect(run.files.imported + run.files['already-held'] + run.files.refused).toBe(files);
    expect(Math.min(run.files.imported, run.files['already-held'], run.files.refused)).toBeGreaterThan(0);
    const expected = await libraryContent(undisturbed);

    const random = randomOf(20261125);
    let kills = 0;
    while (kills < KILLS) {
      const library = path.join(temporaryFolder(), 'killed');
      while (await importUntilKilled(library, source, random() * whole) === 'killed') kills += 1;
      expect(await libraryContent(library)).toEqual(expected);
      const held = await openLibrary(library);
      onTestFinished(() => held.close());
      expect((await held.verify()).problems).toEqual([]);
    }
  });
});
