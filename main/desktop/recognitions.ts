/** Recognising again as the window asks for it: its progress, and how to stop it. */
import type { RecognitionReport, RecognitionScope } from '../contract/recognition.ts';
import type { Library } from '../library.ts';
import type { Send } from './imports.ts';

export class Recognitions {
  readonly #library: Pick<Library, 'recogniseLibrary'>;
  readonly #send: Send;
  /** Those that run or wait. */
  readonly #asked = new Set<AbortController>();

  constructor(library: Pick<Library, 'recogniseLibrary'>, send: Send) {
    this.#library = library;
    this.#send = send;
  }

  /** Recognises again once earlier long jobs have ended. */
  async run(scope: RecognitionScope): Promise<RecognitionReport> {
    const controller = new AbortController();
    this.#asked.add(controller);
    try {
      return await this.#library.recogniseLibrary(scope, { signal: controller.signal, onProgress: (progress) => this.#send('recognition:progress', progress) });
    } finally {
      this.#asked.delete(controller);
      this.#send('library:changed', null);
    }
  }

  /** Stops what runs and what waits; what is done stays. */
  cancel(): void {
    for (const asked of this.#asked) asked.abort();
  }
}
