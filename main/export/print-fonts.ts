import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** The faces that a printed article uses: text, names and notes, headlines (see assets/fonts/README.md). `sample` is a character that the face has. */
export const FAMILIES = [
  { family: 'Jiuwen Song', weight: 400, file: 'song-400.woff2', sample: '文' },
  { family: 'Jiuwen Hei', weight: 400, file: 'hei-400.woff2', sample: '文' },
  { family: 'Jiuwen Hei', weight: 700, file: 'hei-700.woff2', sample: '文' },
  { family: 'Jiuwen Song Rare', weight: 400, file: 'song-rare.woff2', sample: '丂' },
  { family: 'Jiuwen Hei Rare', weight: 700, file: 'hei-rare.woff2', sample: '丂' },
] as const;

/** What a newspaper's page has besides: nameplates, and headlines in the text's face. */
const PAGE_FAMILIES = [
  { family: 'Jiuwen Song', weight: 700, file: 'song-700.woff2' },
  { family: 'Jiuwen Song', weight: 900, file: 'song-900.woff2' },
] as const;

const known = new Map<string, Promise<string>>();

async function readFaces(folder: string, forPages: boolean): Promise<string> {
  const faces = await Promise.all([...FAMILIES, ...(forPages ? PAGE_FAMILIES : [])].map(async ({ family, weight, file }) => {
    const bytes = await readFile(path.join(folder, file));
    return `@font-face{font-family:'${family}';font-weight:${weight};src:url(data:font/woff2;base64,${bytes.toString('base64')}) format('woff2')}`;
  }));
  return faces.join('\n');
}

/**
 * The app's faces as CSS that carries them within itself: a document to print may load nothing. TrueType outlines, so that
 * the printing engine embeds them as real fonts; the outlines of system CJK fonts (CFF) it would draw as pictures (Type 3).
 * Read once a folder.
 * @param folder where assets/fonts is
 * @param forPages with what only a newspaper's page has
 */
export function printFontFaces(folder: string, forPages = false): Promise<string> {
  const key = `${forPages} ${folder}`;
  const faces = known.get(key) ?? readFaces(folder, forPages);
  known.set(key, faces);
  faces.catch(() => known.delete(key));
  return faces;
}
