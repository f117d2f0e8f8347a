/** Pages read again from their untouched originals by today's recognition. */
import { JiuwenError } from '../contract/errors.ts';
import type { RecognisedIssue, RecognisedPage } from '../contract/issue.ts';
import type { IssueText } from '../formats/format.ts';
import { hintsFromPath } from '../formats/name-hints.ts';
import { readIssue } from '../formats/registry.ts';
import { recognise } from '../recognition/recognise.ts';
import { originalPaths, readOriginal, sha256Of } from '../store/originals.ts';

/** Where a page comes from. */
export interface PageSource {
  readonly sha256: string;
  /** The path under which the file was imported: it says something of the pages. */
  readonly path: string;
  /** The page's place in the file, from 0. */
  readonly place: number;
}

export interface OriginalPage {
  readonly page: RecognisedPage;
  /** The page's source lines as the file has them, blank ones not counted. */
  readonly lines: readonly string[];
}

export class OriginalPages {
  readonly #folder: string;
  /** The file that was read last: a reader who repairs stays on a page for a while. */
  #last: { readonly source: string; readonly text: IssueText; readonly recognised: RecognisedIssue } | null = null;

  /** @param folder the library's. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Throws original-lost, recognition-failed, and what formats/ throws. */
  async read({ sha256, path, place }: PageSource): Promise<OriginalPage> {
    const source = `${sha256} ${path}`;
    if (this.#last?.source !== source) {
      const text = readIssue(await this.#bytesOf(sha256), path);
      this.#last = { source, text, recognised: recognise(text, hintsFromPath(path)) };
    }
    const page = this.#last.recognised.pages[place];
    const lines = this.#last.text.pages[place]?.lines.map(({ text }) => text);
    if (page === undefined || lines === undefined) throw new JiuwenError('recognition-failed', { path, reason: `the file has no page ${place + 1}` });
    return { page, lines };
  }

  async #bytesOf(sha256: string): Promise<Uint8Array> {
    const bytes = await readOriginal(this.#folder, sha256).catch(() => null);
    if (bytes === null || sha256Of(bytes) !== sha256) throw new JiuwenError('original-lost', { path: originalPaths(this.#folder, sha256)[0] });
    return bytes;
  }
}
