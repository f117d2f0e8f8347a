/** Small settings in JSON files: read with a schema, written aside and renamed, never trusted. */
import { readFile, rename } from 'node:fs/promises';
import writeFileAtomic from 'write-file-atomic';
import * as z from 'zod';

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

function parse<T extends object>(text: string, schema: z.ZodType<T>, defaults: T): T | null {
  try {
    const written = z.record(z.string(), z.unknown()).parse(JSON.parse(text));
    // Settings that are newer than the file have their defaults.
    const result = schema.safeParse({ ...defaults, ...written });
    return result.success ? result.data : null;
  } catch {
    return null;
  }
}

/** The settings of `file`; the defaults where there is none or it is damaged. A damaged file is kept beside it. */
export async function readSettings<T extends object>(file: string, schema: z.ZodType<T>, defaults: T): Promise<T> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (!isMissing(error)) console.error(`${file}: ${String(error)}`);
    return defaults;
  }
  const settings = parse(text, schema, defaults);
  if (settings !== null) return settings;
  await rename(file, `${file}.damaged-${Date.now()}`).catch((error: unknown) => console.error(error));
  return defaults;
}

/** Replaces the file as a whole or not at all. */
export async function writeSettings(file: string, settings: object): Promise<void> {
  await writeFileAtomic(file, `${JSON.stringify(settings, null, 2)}\n`);
}
