/** Exports that the window asks for: where to, what is printed for them, their progress, how they are stopped. */
import type { ExportFormat, ExportReport, ExportRequest } from '../contract/export.ts';
import type { SavedFile } from '../contract/ipc.ts';
import type { ArticleId } from '../contract/library.ts';
import { exportFileName, safeName } from '../export/file-name.ts';
import type { ExportJob } from '../exporting/batch.ts';
import { chooseExportFolder, chooseSavePath } from './dialogs.ts';
import { documentPrinter } from './printing.ts';
import type { Desk } from './requests.ts';
import { Stoppable } from './stoppable.ts';

type ExportingDesk = Pick<Desk, 'window' | 'library' | 'preferences' | 'documents' | 'savedFiles' | 'send' | 'fontsFolder'>;

export class Exports {
  readonly #desk: ExportingDesk;
  readonly #running = new Stoppable();

  constructor(desk: ExportingDesk) {
    this.#desk = desk;
  }

  /** Asks where to, then does it: a dialog that is closed costs nothing. Null where it was closed. */
  async run(request: ExportRequest): Promise<ExportReport | null> {
    const target = await this.#chooseTarget(request);
    if (target === null) return null;
    const { documents, fontsFolder, library, savedFiles, send } = this.#desk;
    const printer = documentPrinter(documents, fontsFolder);
    try {
      const report = await this.#running.run((signal) => library.exportArticles({ ...request, ...target }, { printer, signal, onProgress: (progress) => send('export:progress', progress) }));
      savedFiles.note(report.path);
      return report;
    } finally {
      await printer.close();
    }
  }

  /** One article in one file, otherwise as the reader chose last. */
  async runOne(articleId: ArticleId, format: ExportFormat): Promise<SavedFile | null> {
    const { exporting: { template, resolution, sourceLine, withCitation }, citationStyle } = this.#desk.preferences.current;
    const options = { resolution, title: null, sourceLine, citation: withCitation ? citationStyle : null };
    const report = await this.run({ articleIds: [articleId], format, into: 'file', template, options });
    return report === null ? null : { path: report.path };
  }

  /** Stops what runs; files that are whole stay. */
  cancel(): void {
    this.#running.stop();
  }

  async #chooseTarget({ articleIds, format, into, template, options }: ExportRequest): Promise<Pick<ExportJob, 'path' | 'whenTaken'> | null> {
    const { window, library, preferences: { locale } } = this.#desk;
    if (into === 'folder') {
      const folder = await chooseExportFolder(window, locale);
      return folder === null ? null : { path: folder, whenTaken: 'number' };
    }
    const [first] = articleIds;
    if (first === undefined) return null;
    const article = await library.article(first);
    const extension = into === 'zip' ? 'zip' : format;
    const name = articleIds.length === 1 && into === 'file'
      ? exportFileName(article, format, template)
      : `${safeName(options.title ?? `${article.source.titleName} ${articleIds.length}`)}.${extension}`;
    const file = await chooseSavePath(window, name, extension, locale);
    // The dialog has asked whether a file of this name is to be replaced.
    return file === null ? null : { path: file, whenTaken: 'replace' };
  }
}
