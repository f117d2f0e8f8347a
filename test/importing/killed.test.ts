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
const KILLS = 100;
/** Longest time from the first word of a process to its end: many of them get through some batches, some through none. */
const MILLISECONDS = 700;

/** Lets a process import until it is through, or killed so many milliseconds after its first word; answers which. */
async function importUntilKilled(library: string, source: string, milliseconds: number): Promise<'finished' | 'killed'> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', path.join(import.meta.dirname, 'import-process.ts'), library, source], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (words: string) => {
    if (said === '') setTimeout(() => child.kill('SIGKILL'), milliseconds);
    said += words;
  });
  const [code, signal] = await new Promise<readonly [number | null, string | null]>((resolve) => child.on('close', (...end) => resolve(end)));
  if (signal === null && code !== 0) throw new Error(`the import ended with ${code}`);
  return said.includes('finished') ? 'finished' : 'killed';
}

describe('an import that is killed again and again', () => {
  it(`leaves the library of an undisturbed one, after ${KILLS} kills`, { timeout: 600_000 }, async () => {
    const source = path.join(temporaryFolder(), '旧报');
    const files = archiveFolder(source, ISSUES);
    const undisturbed = path.join(temporaryFolder(), 'undisturbed');
    const first = await openLibrary(undisturbed);
    const { run } = await first.importPaths([source]);
    await first.close();
    expect(run.files.imported + run.files['already-held'] + run.files.refused).toBe(files);
    expect(Math.min(run.files.imported, run.files['already-held'], run.files.refused)).toBeGreaterThan(0);
    const expected = await libraryContent(undisturbed);

    const random = randomOf(20261125);
    let kills = 0, imports = 0;
    while (kills < KILLS) {
      const library = path.join(temporaryFolder(), 'killed');
      while (await importUntilKilled(library, source, random() * MILLISECONDS) === 'killed') kills += 1;
      imports += 1;
      expect(await libraryContent(library)).toEqual(expected);
      const held = await openLibrary(library);
      onTestFinished(() => held.close());
      expect((await held.verify()).problems).toEqual([]);
    }
    // Were every process through before it was killed, nothing would have been tested.
    expect(imports).toBeLessThan(KILLS);
  });
});
