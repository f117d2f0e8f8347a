/** How the app was started: its arguments, other instances, files that the desktop hands over. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { app } from 'electron';
import * as z from 'zod';
import { usualLibraryFolder } from '../library-folder.ts';

const launchSchema = z.object({
  /** Absolute paths of files and folders to import. */
  files: z.array(z.string()),
  /** The library's folder, where it is not the usual one. */
  library: z.string().nullable(),
  /** Where to put a picture of the window instead of showing it. */
  portrait: z.string().nullable(),
  sampleIfEmpty: z.boolean(),
});
export type Launch = z.infer<typeof launchSchema>;

/**
 * Reads the arguments. Switches of Chromium and Electron may stand among them and are left alone.
 * @param packaged a packaged app has no script's path as its first argument
 */
export function parseLaunch(argv: readonly string[], folder: string, packaged: boolean): Launch {
  const { values, positionals } = parseArgs({
    args: argv.slice(1),
    options: { library: { type: 'string' }, portrait: { type: 'string' }, 'sample-if-empty': { type: 'boolean' } },
    allowPositionals: true,
    strict: false,
  });
  const { library, portrait, 'sample-if-empty': sampleIfEmpty } = values;
  const text = (value: unknown): string | null => typeof value === 'string' && value !== '' ? path.resolve(folder, value) : null;
  return {
    files: positionals.slice(packaged ? 0 : 1).map((file) => path.resolve(folder, file)),
    library: text(library),
    portrait: text(portrait),
    sampleIfEmpty: sampleIfEmpty === true,
  };
}

/**
 * The library's folder that the start names, or null. One that is not the usual one gets an instance of its own: its window is not to be taken for
 * another library's, so its user data lies apart as well. Has to be called before the app is ready.
 */
export function chooseLibrary(launch: Launch): string | null {
  if (launch.library === null || launch.library === usualLibraryFolder(app.getPath('userData'))) return launch.library;
  const name = createHash('sha256').update(launch.library).digest('hex').slice(0, 16);
  app.setPath('userData', path.join(app.getPath('userData'), 'other-libraries', name));
  return launch.library;
}

/** False when another instance is there already; it has been told what was asked for. A portrait needs no window and no turn. */
export function claimInstance(launch: Launch): boolean {
  return launch.portrait !== null || app.requestSingleInstanceLock(launch);
}

/** Calls `open` for what later starts and the desktop ask for, from now on. */
export function onLaterLaunches(open: (files: readonly string[]) => void): void {
  app.on('second-instance', (_event, _argv, _folder, data) => {
    const later = launchSchema.safeParse(data);
    open(later.success ? later.data.files : []);
  });
  app.on('open-file', (event, file) => {
    event.preventDefault();
    open([file]);
  });
}
