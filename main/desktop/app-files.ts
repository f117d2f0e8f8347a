/** Which file of the app's folder a URL names, and nothing outside of it. */
import { realpathSync } from 'node:fs';
import path from 'node:path';
import { originOf, READER_ORIGIN } from './origin.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

export interface AppFile {
  readonly path: string;
  readonly type: string;
}

function decoded(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}

/** True when `file` lies in `folder`, both being absolute. */
function contains(folder: string, file: string): boolean {
  const relative = path.relative(folder, file);
  return relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative);
}

/**
 * The file below `root` that `url` names, or null: for another origin, a type that the app does not have, a path that
 * leaves the folder in whatever spelling or by a symbolic link, or no file at all.
 */
export function findAppFile(root: string, url: string): AppFile | null {
  if (originOf(url) !== READER_ORIGIN) return null;
  const name = decoded(new URL(url).pathname);
  // A backslash is a separator on Windows only; no file of the app has one.
  if (name === null || /[\0\\]/u.test(name)) return null;
  const file = path.join(root, name);
  const type = types[path.extname(file)];
  if (type === undefined || !contains(root, file)) return null;
  try {
    return contains(realpathSync(root), realpathSync(file)) ? { path: file, type } : null;
  } catch {
    return null;
  }
}
