/** Articles made into files: one file of all, or one of each in a folder or a zip. */
import path from 'node:path';
import { ZipFile } from 'yazl';
import { fromFailure, JiuwenError, toFailure } from '../contract/errors.ts';
import type { ErrorCode } from '../contract/errors.ts';
import { holdsMany, type ExportFailure, type ExportProgress, type ExportReport, type ExportRequest } from '../contract/export.ts';
import type { ArticleId } from '../contract/library.ts';
import { parseTemplate } from '../contract/name-template.ts';
import { contentsEntry, nameOf } from '../export/article-parts.ts';
import { BookTitle } from '../export/book-title.ts';
import type { ContentsEntry, Exported } from '../export/exported.ts';
import { FreeNames, nameByTemplate } from '../export/file-name.ts';
import type { Printer, Tools } from '../export/format.ts';
import { formats } from '../export/index.ts';
import { addEntry, zipBytes } from '../export/zipping.ts';
import { writeNew, type WhenTaken } from './new-files.ts';

export interface ExportJob extends ExportRequest {
  /** Absolute: the file or zip to write, or the folder to write into. */
  readonly path: string;
  readonly whenTaken: WhenTaken;
}

export interface ExportContext {
  /** Throws not-found. */
  readonly article: (id: ArticleId) => Exported;
  readonly printer: Printer;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ExportProgress) => void;
}

/** Failures of the place or of the machine: going on would fail every article for the same reason. */
const ofAll: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['disk-full', 'target-unwritable', 'browser-missing', 'cancelled', 'library-damaged', 'library-busy']);

/**
 * Does the job. An article that can't be exported is reported and the rest goes on; where it is the only one, its failure is
 * the job's. What is cancelled or fails as a whole leaves no file half-written; files of a folder that are whole stay.
 * Rejects with disk-full, target-unwritable, file-exists, export-failed, name-part-unknown, browser-missing, cancelled.
 */
export async function exportArticles(job: ExportJob, context: ExportContext): Promise<ExportReport> {
  const { unknown: [unknown] } = parseTemplate(job.template);
  if (unknown !== undefined) throw new JiuwenError('name-part-unknown', { part: unknown });
  const report = await new Batch(job, context).run();
  const [failure] = report.failures;
  if (failure !== undefined && job.articleIds.length === 1) throw fromFailure(failure.error);
  return report;
}

class Batch {
  readonly #job: ExportJob;
  readonly #context: ExportContext;
  readonly #tools: Tools;
  readonly #failures: ExportFailure[] = [];
  readonly #cancelled: Promise<never>;
  #done = 0;
  #exported = 0;

  constructor(job: ExportJob, context: ExportContext) {
    const { signal, printer } = context;
    this.#job = job;
    this.#context = context;
    this.#cancelled = new Promise((_resolve, reject) => {
      const cancel = (): void => reject(new JiuwenError('cancelled', {}));
      if (signal.aborted) cancel();
      else signal.addEventListener('abort', cancel, { once: true });
    });
    this.#cancelled.catch(() => undefined);
    // What is in type when the reader cancels is not waited for.
    this.#tools = {
      resolution: job.options.resolution,
      printer: { pdf: (body) => this.#orCancelled(printer.pdf(body)), png: (body, width, scale) => this.#orCancelled(printer.png(body, width, scale)) },
    };
  }

  async run(): Promise<ExportReport> {
    const { into, articleIds } = this.#job;
    const path = into === 'folder' ? await this.#folder() : into === 'zip' ? await this.#zip() : articleIds.length === 1 ? await this.#single() : await this.#book();
    return { path, exported: this.#exported, failures: this.#failures };
  }

  /** One file for each: where there is one, its path; otherwise the folder. */
  async #folder(): Promise<string> {
    const template = parseTemplate(this.#job.template);
    let last = this.#job.path;
    for (const id of this.#job.articleIds) {
      await this.#try(id, async () => {
        const exported = this.#context.article(id);
        last = await this.#writeOne(exported, path.join(this.#job.path, `${nameByTemplate(template, exported)}.${this.#job.format}`));
      });
    }
    return this.#job.articleIds.length === 1 ? last : this.#job.path;
  }

  async #single(): Promise<string> {
    let written = this.#job.path;
    for (const id of this.#job.articleIds) {
      await this.#try(id, async () => {
        written = await this.#writeOne(this.#context.article(id), this.#job.path);
      });
    }
    return written;
  }

  async #writeOne(exported: Exported, file: string): Promise<string> {
    this.#tell(nameOf(exported.article));
    const bytes = await formats[this.#job.format].one(exported, this.#tools);
    const written = await writeNew(file, [bytes], this.#job.whenTaken);
    this.#exported += 1;
    return written;
  }

  #zip(): Promise<string> {
    const zip = new ZipFile();
    const names = new FreeNames();
    const template = parseTemplate(this.#job.template);
    const { format } = this.#job;
    const fill = async (): Promise<void> => {
      for (const id of this.#job.articleIds) {
        await this.#try(id, async () => {
          const exported = this.#context.article(id);
          this.#tell(nameOf(exported.article));
          const bytes = await formats[format].one(exported, this.#tools);
          await this.#orCancelled(addEntry(zip, names.take(`${nameByTemplate(template, exported)}.${format}`), bytes));
          this.#exported += 1;
        });
      }
    };
    return writeNew(this.#job.path, zipBytes(zip, fill), this.#job.whenTaken);
  }

  /** All in one file: read once for its contents, and once for itself. */
  async #book(): Promise<string> {
    const { book } = formats[this.#job.format];
    if (book === null || !holdsMany(this.#job.format)) throw new JiuwenError('request-refused', { reason: `${this.#job.format} holds one article` });
    const contents: ContentsEntry[] = [];
    const title = new BookTitle();
    const found: ArticleId[] = [];
    for (const id of this.#job.articleIds) {
      await this.#try(id, () => {
        const exported = this.#context.article(id);
        contents.push(contentsEntry(exported));
        title.add(exported);
        found.push(id);
      }, false);
    }
    const chunks = book({ title: this.#job.options.title ?? String(title), contents, articles: this.#articles(found) }, this.#tools);
    return writeNew(this.#job.path, chunks, this.#job.whenTaken);
  }

  async* #articles(ids: readonly ArticleId[]): AsyncGenerator<Exported> {
    for (const id of ids) {
      await this.#breathe();
      const exported = this.#context.article(id);
      this.#tell(nameOf(exported.article));
      yield exported;
      this.#done += 1;
      this.#exported += 1;
    }
    this.#tell(null);
  }

  /** Does an article's share; its failure is kept, unless it would be every article's. */
  async #try(articleId: ArticleId, work: () => Promise<void> | void, counts = true): Promise<void> {
    await this.#breathe();
    try {
      await work();
    } catch (error) {
      const failure = toFailure(error);
      if (ofAll.has(failure.code)) throw error;
      this.#failures.push({ articleId, error: failure });
      if (!counts) this.#done += 1;
    }
    if (!counts) return;
    this.#done += 1;
    this.#tell(null);
  }

  /** Lets others have the thread, so that a cancellation is heard. */
  async #breathe(): Promise<void> {
    await this.#orCancelled(new Promise((resolve) => setImmediate(resolve)));
  }

  #orCancelled<T>(work: Promise<T>): Promise<T> {
    return Promise.race([work, this.#cancelled]);
  }

  #tell(current: string | null): void {
    this.#context.onProgress({ done: this.#done, total: this.#job.articleIds.length, current });
  }
}
