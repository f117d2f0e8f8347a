/** The script and style inside every edition: built with the app, or, where the project runs from its sources, when first needed. */
import { readFile } from 'node:fs/promises';
import type { PortableApp } from './edition-file.ts';

interface Builder {
  readonly buildPortable: () => Promise<PortableApp>;
}

/** Beside the bundle of the app and that of a worker. */
const builtAt = (here: string, name: string): URL => new URL(/\/workers\/[^/]+$/u.test(here) ? `../portable/${name}` : `./portable/${name}`, here);

export async function appInside(here = import.meta.url): Promise<PortableApp> {
  if (here.endsWith('.ts')) {
    // Not bundled: its place is computed.
    const { buildPortable } = await import(new URL('../development/build.mjs', here).href) as Builder;
    return buildPortable();
  }
  const [script, style] = await Promise.all(['app.js', 'app.css'].map((name) => readFile(builtAt(here, name), 'utf8')));
  return { script: script ?? '', style: style ?? '' };
}
