/** Makes one edition: it lives for one job, reads by a connection of its own, and writes one file. */
import { parentPort } from 'node:worker_threads';
import type { CitationStyle } from '../contract/citing.ts';
import { JiuwenError } from '../contract/errors.ts';
import { MAX_PORTABLE_ARTICLES, type PortableProgress, type PortableReport, type PortableRequest } from '../contract/portable.ts';
import { writeNew, type WhenTaken } from '../exporting/new-files.ts';
import { openForReading } from '../store/database.ts';
import type { Readable } from '../store/database.ts';
import { loadStemmersFor } from '../store/languages.ts';
import { Searcher } from '../store/search.ts';
import { telling } from '../workers/job.ts';
import { talk } from '../workers/rpc.ts';
import type { Remote } from '../workers/rpc.ts';
import { appInside } from './app-inside.ts';
import { editionFile } from './edition-file.ts';
import { gatherArticles, gatherIssues, type GatherContext } from './gather.ts';
import type { Edition } from './inside/edition.ts';

export interface PortableJob extends PortableRequest {
  /** Absolute: the file to write. */
  readonly path: string;
  readonly whenTaken: WhenTaken;
  readonly style: CitationStyle;
}

/** What the asking side hears of a job. */
export interface PortableListener {
  progress(progress: PortableProgress): void;
}

const cancellation = new AbortController();
const tell = telling<PortableProgress>((progress) => void listener.progress.asEvent(progress));

async function gathered({ choice, title }: PortableRequest, context: GatherContext): Promise<Edition> {
  if ('issueIds' in choice) return gatherIssues(title, choice.issueIds, context);
  return gatherArticles(title, 'articleIds' in choice ? choice.articleIds : await found(choice, context.database), context);
}

async function found({ query, order, since }: Extract<PortableJob['choice'], { query: string }>, database: Readable): Promise<readonly number[]> {
  await loadStemmersFor(database, query);
  return new Searcher(database).matches({ query, order, since }, () => false)?.ids.slice(0, MAX_PORTABLE_ARTICLES) ?? [];
}

const service = {
  /** Rejects with not-found, query-empty, disk-full, target-unwritable, file-exists, export-failed, cancelled; then there is no file. */
  async run(folder: string, job: PortableJob): Promise<PortableReport> {
    const { signal } = cancellation, database = openForReading(folder);
    try {
      const edition = await gathered(job, { database, style: job.style, signal, onProgress: tell });
      if (edition.notes.length === 0) throw new JiuwenError('not-found', { what: 'article' });
      const bytes = await editionFile(edition, await appInside());
      if (signal.aborted) throw new JiuwenError('cancelled', {});
      return { path: await writeNew(job.path, [bytes], job.whenTaken), articles: edition.notes.length, bytes: bytes.length };
    } finally {
      database.close();
    }
  },
  cancel: (): void => cancellation.abort(),
};

export type PortableService = typeof service;

if (parentPort === null) throw new Error('portable-worker.ts is a worker');
const listener: Remote<PortableListener, PortableService> = talk<PortableListener, PortableService>(parentPort, service);
