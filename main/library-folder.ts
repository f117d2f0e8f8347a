/** Where the library is when nobody says otherwise: in the usual place, or where the reader has put it. */
import { readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import * as z from 'zod';

const choiceSchema = z.object({
  /** The folder that the reader has chosen; null for the usual one. */
  folder: z.string().nullable(),
  /** A library that was moved: it goes from where it was once it has been opened where it is. */
  leftBehind: z.object({ from: z.string(), to: z.string() }).nullable(),
});
/** The reader's choice, as `library.json` beside the app's other settings keeps it. */
export type LibraryChoice = z.infer<typeof choiceSchema>;

const usual: LibraryChoice = { folder: null, leftBehind: null };

/** The choice kept in the folder of the app's settings; the usual place where there is none, or it can't be read. */
export function readLibraryChoice(settings: string): LibraryChoice {
  try {
    return choiceSchema.parse(JSON.parse(readFileSync(choiceFile(settings), 'utf8')));
  } catch {
    return usual;
  }
}

/** Replaces the choice as a whole or not at all. */
export async function writeLibraryChoice(settings: string, choice: LibraryChoice): Promise<void> {
  await writeFileAtomic(choiceFile(settings), `${JSON.stringify(choice, null, 2)}\n`);
}

const choiceFile = (settings: string): string => path.join(settings, 'library.json');

/** The library's usual place in the folder of the app's settings. */
export const usualLibraryFolder = (settings: string): string => path.join(settings, 'library');

/** Electron's `userData` of the app, so that the window and the command line share one library. */
export function settingsFolder(environment: NodeJS.ProcessEnv = process.env, platform: NodeJS.Platform = process.platform, home: string = os.homedir()): string {
  const { XDG_CONFIG_HOME: xdg = '', APPDATA: windows = '' } = environment;
  const linux = xdg !== '' ? xdg : path.join(home, '.config');
  const applications = platform === 'darwin' ? path.join(home, 'Library', 'Application Support')
    : platform === 'win32' ? (windows !== '' ? windows : path.join(home, 'AppData', 'Roaming')) : linux;
  return path.join(applications, 'Jiuwen');
}

export function defaultLibraryFolder(settings = settingsFolder()): string {
  return readLibraryChoice(settings).folder ?? usualLibraryFolder(settings);
}

/** Where the window's library was moved to. Of another library than the window's, it needs to know nothing. */
export async function noteMoved(from: string, to: string, settings = settingsFolder()): Promise<void> {
  if (path.resolve(defaultLibraryFolder(settings)) !== from) return;
  await writeLibraryChoice(settings, { folder: to === usualLibraryFolder(settings) ? null : to, leftBehind: null });
}
