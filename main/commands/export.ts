/** `export ARTICLE --as FORMAT`: writes one article to a file. */
import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ExportFormat } from '../contract/ipc.ts';
import type { ArticleId } from '../contract/library.ts';
import { exportError } from '../export/text-file.ts';
import { systemCodeOf } from '../store/failures.ts';
import { inLibrary, exitCodes } from './terminal.ts';

const fontsFolder = fileURLToPath(new URL('../../assets/fonts', import.meta.url));

export interface ExportOptions {
  readonly library: string;
  readonly as: ExportFormat;
  /** The folder to write to. */
  readonly out: string;
}

/** Writes the file under its usual name, with a number where that is taken, and prints its path. */
export async function exportOne(articleId: ArticleId, { library: folder, as, out }: ExportOptions): Promise<number> {
  return inLibrary(folder, async (library) => {
    const article = await library.article(articleId);
    const { exportArticle, exportFileName } = await import('../export/index.ts');
    const bytes = await exportArticle(article, as, { printToPdf, fontsFolder });
    console.log(await writeNew(path.resolve(out), exportFileName(article, as), bytes));
    return exitCodes.done;
  });
}

/** Prints with the installed Chromium, which only PDFs need. */
async function printToPdf(html: string): Promise<Uint8Array> {
  const { closePrinter, printHtmlToPdf } = await import('../without-electron/print-html.ts');
  try {
    return await printHtmlToPdf(html);
  } finally {
    await closePrinter();
  }
}

/**
 * Writes a file that was not there before, whole or not at all; ` (2)` and so on is added to a name that is taken.
 * Throws disk-full, export-failed.
 */
async function writeNew(folder: string, name: string, bytes: Uint8Array): Promise<string> {
  const aside = path.join(folder, `.${crypto.randomUUID()}.part`);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(aside, bytes, { flag: 'wx' });
    const file = await reserveName(folder, name);
    await rename(aside, file);
    return file;
  } catch (error) {
    throw exportError(error, path.join(folder, name));
  } finally {
    await rm(aside, { force: true });
  }
}

/** Takes the first free name by an empty file, so that nobody else's file comes to stand there before the rename. */
async function reserveName(folder: string, name: string): Promise<string> {
  const { name: stem, ext } = path.parse(name);
  for (let copy = 1; ; copy += 1) {
    const file = path.join(folder, copy === 1 ? name : `${stem} (${copy})${ext}`);
    try {
      await (await open(file, 'wx')).close();
      return file;
    } catch (error) {
      if (systemCodeOf(error) !== 'EEXIST') throw error;
    }
  }
}
