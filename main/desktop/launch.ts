/** How the app was started: its arguments, other instances, files that the desktop hands over. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { app } from 'electron';
import * as z from 'zod';
import { ADDRESS_SCHEME } from '../contract/article-address.ts';
import { usualLibraryFolder } from '../library-folder.ts';

const launchSchema = z.object({
  /** Absolute paths of files and folders to import. */
  files: z.array(z.string()),
  /** The `jiuwen:` address of an article to open, as the desktop hands it over for a link in a document. */
  address: z.string().nullable(),
  /** The library's folder, where it is not the usual one. */
  library: z.string().nullable(),
  /** Where to put a picture of the window instead of showing it. */
  portrait: z.string().nullable(),
  sampleIfEmpty: z.boolean(),
});
export type Launch = z.infer<typeof launchSchema>;

const isAddress = (argument: string): boolean => argument.toLowerCase().startsWith(`${ADDRESS_SCHEME}:`);

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
  const asked = positionals.slice(packaged ? 0 : 1);
  return {
    files: asked.filter((file) => !isAddress(file)).map((file) => path.resolve(folder, file)),
    address: asked.find(isAddress) ?? null,
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

/** Has the desktop open links to articles with this app: the packaged one, for the reader's usual library. */
export function claimAddresses(launch: Launch): void {
  if (app.isPackaged && launch.library === null) app.setAsDefaultProtocolClient(ADDRESS_SCHEME);
}

/** Calls `open` for the files that later starts and the desktop ask for, and `openAddress` for articles' addresses, from now on. */
export function onLaterLaunches(open: (files: readonly string[]) => void, openAddress: (address: string) => void): void {
  app.on('second-instance', (_event, _argv, _folder, data) => {
    const later = launchSchema.safeParse(data);
    open(later.success ? later.data.files : []);
    if (later.success && later.data.address !== null) openAddress(later.data.address);
  });
  app.on('open-url', (event, url) => {
    event.preventDefault();
    openAddress(url);
  });
  app.on('open-file', (event, file) => {
    event.preventDefault();
    open([file]);
  });
}
