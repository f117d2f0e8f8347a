import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { LibraryPlace, type WayOut } from '../../main/desktop/library-place.ts';
import { defaultLibraryFolder, readLibraryChoice } from '../../main/library-folder.ts';
import { temporaryFolder } from '../temporary.ts';

/** Answers in turn; there is no other question. */
function answering(ways: WayOut[], folder: string | null = null): { asked: string[]; questions: Parameters<LibraryPlace['find']>[0] } {
  const asked: string[] = [];
  return {
    asked,
    questions: {
      wayOut: (away) => {
        asked.push(away);
        const way = ways.shift();
        return way === undefined ? Promise.reject(new Error('asked once more')) : Promise.resolve(way);
      },
      folder: () => Promise.resolve(folder),
    },
  };
}

function libraryIn(folder: string): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'library.sqlite'), '');
  return folder;
}

describe('where the library is', () => {
  it('is the usual place as long as nothing else was chosen', async () => {
    const settings = temporaryFolder();
    expect(await new LibraryPlace(settings, null).find(answering([]).questions)).toBe(path.join(settings, 'library'));
    expect(defaultLibraryFolder(settings)).toBe(path.join(settings, 'library'));
  });

  it('is what the app was started with, which nobody remembers', async () => {
    const settings = temporaryFolder();
    const named = new LibraryPlace(settings, '/named');
    await named.choose('/elsewhere');
    expect(await named.find(answering([]).questions)).toBe('/named');
    expect(readLibraryChoice(settings)).toEqual({ folder: null, leftBehind: null });
  });

  it('is where it was moved to, for the command line as well', async () => {
    const settings = temporaryFolder();
    const to = libraryIn(path.join(temporaryFolder(), '新盘'));
    const place = new LibraryPlace(settings, null);
    await place.moved(path.join(settings, 'library'), to);
    expect([await place.find(answering([]).questions), defaultLibraryFolder(settings)]).toEqual([to, to]);
  });

  it('that is not there any more is asked for: looked for again, another chosen, or the usual one taken', async () => {
    const settings = temporaryFolder();
    const disk = libraryIn(path.join(temporaryFolder(), 'disk'));
    const place = new LibraryPlace(settings, null);
    await place.choose(disk);
    rmSync(disk, { recursive: true });

    const again = answering(['look-again']);
    const plugged = { ...again.questions, wayOut: (away: string) => { libraryIn(disk); return again.questions.wayOut(away); } };
    expect(await place.find(plugged)).toBe(disk);
    expect(again.asked).toEqual([disk]);

    rmSync(disk, { recursive: true });
    const other = libraryIn(path.join(temporaryFolder(), 'other'));
    expect(await place.find(answering(['choose'], other).questions)).toBe(other);
    expect(readLibraryChoice(settings).folder).toBe(other);

    rmSync(other, { recursive: true });
    // A choice that was closed asks again.
    expect(await place.find(answering(['choose', 'usual'], null).questions)).toBe(path.join(settings, 'library'));
    expect(readLibraryChoice(settings).folder).toBeNull();
  });

  it('is cleared of what a move left behind only with the library that was moved', async () => {
    const settings = temporaryFolder();
    const [from, to] = [temporaryFolder(), temporaryFolder()];
    mkdirSync(path.join(from, 'originals'));
    const place = new LibraryPlace(settings, null);
    await place.moved(from, to);
    await place.clearOld('/another');
    expect(readLibraryChoice(settings).leftBehind).toEqual({ from, to });
    await place.clearOld(to);
    expect(readLibraryChoice(settings)).toEqual({ folder: to, leftBehind: null });
  });

  it('is the usual place where the choice can’t be read', () => {
    const settings = temporaryFolder();
    writeFileSync(path.join(settings, 'library.json'), '{');
    expect(defaultLibraryFolder(settings)).toBe(path.join(settings, 'library'));
    expect(readFileSync(path.join(settings, 'library.json'), 'utf8')).toBe('{');
  });
});
