/** Files that the reader had saved in this run: written aside and renamed, remembered so that only they are revealed. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { shell } from 'electron';
import writeFileAtomic from 'write-file-atomic';
import { JiuwenError } from '../contract/errors.ts';
import type { SavedFile } from '../contract/ipc.ts';
import { exportError, writeTextFile } from '../exporting/text-file.ts';

export class SavedFiles {
  readonly #paths = new Set<string>();

  /** @throws JiuwenError disk-full, export-failed */
  async save(file: string, bytes: Uint8Array): Promise<SavedFile> {
    try {
      await mkdir(path.dirname(file), { recursive: true });
      await writeFileAtomic(file, Buffer.from(bytes));
    } catch (error) {
      throw exportError(error, file);
    }
    this.#paths.add(file);
    return { path: file };
  }

  /** Saves a text that comes in portions. @throws JiuwenError disk-full, export-failed, and what the portions throw; then nothing has changed */
  async saveText(file: string, portions: AsyncIterable<string>): Promise<SavedFile> {
    await writeTextFile(file, portions);
    this.#paths.add(file);
    return { path: file };
  }

  /** A file that was made by other means may be revealed as well. */
  note(file: string): void {
    this.#paths.add(file);
  }

  /**
   * Shows a saved file in the desktop's file manager.
   * @throws JiuwenError request-refused for any path that was not saved in this run
   */
  reveal(file: string): null {
    if (!this.#paths.has(file)) throw new JiuwenError('request-refused', { reason: 'the file was not saved in this run' });
    shell.showItemInFolder(file);
    return null;
  }
}
