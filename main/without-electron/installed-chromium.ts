/** Finds an installed browser of the Chromium family. The set-up script looks in the same places (chromium-places.json). */
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { JiuwenError } from '../contract/errors.ts';
import known from './chromium-places.json' with { type: 'json' };

const places: Partial<Record<NodeJS.Platform, readonly string[]>> = known.places;
const commands: Partial<Record<NodeJS.Platform, string>> = known.commands;

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Every place where a browser may be: the CHROMIUM variable first, then PATH, then where installers put them. */
export function candidates(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): readonly string[] {
  const { CHROMIUM: chosen = '', PATH: searched = '' } = environment;
  const folders = searched.split(path.delimiter).filter((folder) => folder !== '');
  const suffix = platform === 'win32' ? '.exe' : '';
  return [
    ...(chosen === '' ? [] : [chosen]),
    ...known.names.flatMap((name) => folders.map((folder) => path.join(folder, name + suffix))),
    ...(places[platform] ?? []),
  ];
}

/**
 * The path of an installed Chromium.
 * @throws JiuwenError browser-missing, with the one command that installs it
 */
export function findChromium(environment: NodeJS.ProcessEnv = process.env, platform: NodeJS.Platform = process.platform): string {
  const found = candidates(environment, platform).find(isExecutable);
  if (found !== undefined) return found;
  throw new JiuwenError('browser-missing', { command: commands[platform] ?? commands.linux ?? '' });
}
