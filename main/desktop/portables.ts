/** Portable editions as the window asks for them: where to, their progress, how they are stopped. */
import type { PortableReport, PortableRequest } from '../contract/portable.ts';
import { safeName } from '../export/file-name.ts';
import { chooseSavePath } from './dialogs.ts';
import type { Desk } from './requests.ts';
import { Stoppable } from './stoppable.ts';

type PortableDesk = Pick<Desk, 'window' | 'library' | 'preferences' | 'savedFiles' | 'send'>;

export class Portables {
  readonly #desk: PortableDesk;
  readonly #running = new Stoppable();

  constructor(desk: PortableDesk) {
    this.#desk = desk;
  }

  /** Asks where to, then does it. Null where the dialog was closed. Rejects as the worker does (portable/portable-worker.ts). */
  async run(request: PortableRequest): Promise<PortableReport | null> {
    const { window, library, preferences: { locale, current }, savedFiles, send } = this.#desk;
    const file = await chooseSavePath(window, `${safeName(request.title)}.html`, 'html', locale);
    if (file === null) return null;
    try {
      // The dialog has asked whether a file of this name is to be replaced.
      const report = await this.#running.run((signal) => library.makePortable({ ...request, path: file, whenTaken: 'replace', style: current.citationStyle }, {
        signal, onProgress: (progress) => send('portable:progress', progress),
      }));
      savedFiles.note(report.path);
      return report;
    } finally {
      send('portable:progress', null);
    }
  }

  /** Stops what runs; no file is left of it. */
  cancel(): void {
    this.#running.stop();
  }
}
