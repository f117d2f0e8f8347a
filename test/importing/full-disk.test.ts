/** A disk that is full in the middle of an import: what was stored is whole, and the import goes on when there is room. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { toFailure } from '../../main/contract/errors.ts';
import { openLibrary } from '../../main/library.ts';
import { temporaryFolder } from '../store/fixtures.ts';
import { archiveFolder } from './archive-folder.ts';
import { libraryContent } from './library-content.ts';

/** A small file system of its own; null where this user may not mount one. */
function smallDisk(megabytes: number): string | null {
  const place = temporaryFolder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', place], { stdio: 'ignore' });
  } catch {
    return null;
  }
  onTestFinished(() => void execFileSync('umount', ['-l', place]));
  return place;
}

it('stops with its sentence, and goes on to the library of an undisturbed import', { timeout: 120_000 }, async (context) => {
  const disk = smallDisk(8);
  if (disk === null) return context.skip('a small file system can’t be mounted here');
  const source = temporaryFolder();
  archiveFolder(source, 150);
  const ballast = path.join(disk, 'ballast');
  writeFileSync(ballast, Buffer.alloc(5_500_000));
  const folder = path.join(disk, 'library');
  const library = await openLibrary(folder);
  onTestFinished(() => library.close());
  expect(await library.importPaths([source]).then(() => null, toFailure)).toMatchObject({ code: 'disk-full' });

  rmSync(ballast);
  execFileSync('mount', ['-o', 'remount,size=200m', disk]);
  const [stopped] = await library.imports();
  const { run } = await library.continueImport(stopped?.id ?? 0);
  expect(run.state).toBe('finished');
  expect((await library.verify()).problems).toEqual([]);

  const undisturbed = path.join(temporaryFolder(), 'undisturbed');
  mkdirSync(undisturbed);
  const other = await openLibrary(undisturbed);
  await other.importPaths([source]);
  await other.close();
  expect(await libraryContent(folder)).toEqual(await libraryContent(undisturbed));
});
