/** Pages read again from their untouched originals by today's recognition. */
import { JiuwenError } from '../contract/errors.ts';
import type { RecognisedIssue, RecognisedPage } from '../contract/issue.ts';
import type { IssueText } from '../formats/format.ts';
import { hintsFromPath } from '../formats/name-hints.ts';
import { readIssue } from '../formats/registry.ts';
import { recognise } from '../recognition/recognise.ts';
import { originalPaths, readOriginal, sha256Of } from '../store/originals.ts';

/** A file that was imported. */
export interface ImportedFile {
  readonly sha256: string;
  /** The path under which the file was imported: it says something of the pages. */
  readonly path: string;
}

/** Where a page comes from. */
export interface PageSource extends ImportedFile {
  /** The page's place in the file, from 0. */
  readonly place: number;
}

export interface OriginalPage {
  readonly page: RecognisedPage;
  /** The page's source lines as the file has them, blank ones not counted. */
  readonly lines: readonly string[];
}

/** An original as its format and today's recognition read it. */
export interface OriginalIssue extends ImportedFile {
  readonly text: IssueText;
  readonly recognised: RecognisedIssue;
}

/** Reads an original again. Throws original-lost, recognition-failed, and what formats/ throws. @param folder the library's. */
export async function readAgain(folder: string, { sha256, path }: ImportedFile): Promise<OriginalIssue> {
  const bytes = await readOriginal(folder, sha256).catch(() => null);
  if (bytes === null || sha256Of(bytes) !== sha256) throw new JiuwenError('original-lost', { path: originalPaths(folder, sha256)[0] });
  const text = readIssue(bytes, path);
  try {
    return { sha256, path, text, recognised: recognise(text, hintsFromPath(path)) };
  } catch (error) {
    throw new JiuwenError('recognition-failed', { path, reason: error instanceof Error ? error.message : String(error) }, { cause: error });
  }
}

/** A page of an original. Throws recognition-failed where the file has no such page. @param place from 0. */
export function pageAt({ path, text, recognised }: OriginalIssue, place: number): OriginalPage {
  const page = recognised.pages[place];
  const lines = text.pages[place]?.lines.map((line) => line.text);
  if (page === undefined || lines === undefined) throw new JiuwenError('recognition-failed', { path, reason: `the file has no page ${place + 1}` });
  return { page, lines };
}

export class OriginalPages {
  readonly #folder: string;
  /** The file that was read last: a reader who repairs stays on a page for a while. */
  #last: OriginalIssue | null = null;

  /** @param folder the library's. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Throws original-lost, recognition-failed, and what formats/ throws. */
  async read({ sha256, path, place }: PageSource): Promise<OriginalPage> {
    if (this.#last?.sha256 !== sha256 || this.#last.path !== path) this.#last = await readAgain(this.#folder, { sha256, path });
    return pageAt(this.#last, place);
  }
}
