/** An export worker: it lives for one job, reads by a connection of its own, and writes files; what it prints, others print for it. */
import { parentPort } from 'node:worker_threads';
import type { ExportOptions, ExportProgress, ExportReport } from '../contract/export.ts';
import type { Masthead } from '../contract/issue.ts';
import type { ArticleId, IssueId } from '../contract/library.ts';
import { cited, type Exported } from '../export/exported.ts';
import type { Printer } from '../export/format.ts';
import { article } from '../store/articles.ts';
import { openForReading } from '../store/database.ts';
import type { Readable } from '../store/database.ts';
import { mastheadOf } from '../store/issues.ts';
import { telling } from '../workers/job.ts';
import { talk } from '../workers/rpc.ts';
import type { Remote } from '../workers/rpc.ts';
import { exportArticles, type ExportJob } from './batch.ts';

/** What the asking side does for a job, and hears of it. */
export interface ExportListener extends Printer {
  progress(progress: ExportProgress): void;
}

const cancellation = new AbortController();
const tell = telling<ExportProgress>((progress) => void listener.progress.asEvent(progress));

/** Reads articles with their issues' mastheads: articles of one issue mostly follow each other. */
function reader(database: Readable, wanted: ExportOptions): (id: ArticleId) => Exported {
  let last: { readonly issueId: IssueId; readonly masthead: Masthead } | null = null;
  return (id) => {
    const context = article(database, id);
    if (last?.issueId !== context.issueId) last = { issueId: context.issueId, masthead: mastheadOf(database, context.issueId) };
    return { ...cited(context, wanted), masthead: last.masthead };
  };
}

const service = {
  async run(folder: string, job: ExportJob): Promise<ExportReport> {
    const database = openForReading(folder);
    try {
      const printer: Printer = { pdf: (body) => listener.pdf(body), png: (body, width, scale) => listener.png(body, width, scale) };
      return await exportArticles(job, { article: reader(database, job.options), printer, signal: cancellation.signal, onProgress: tell });
    } finally {
      database.close();
    }
  },
  cancel: (): void => cancellation.abort(),
};

export type ExportService = typeof service;

if (parentPort === null) throw new Error('export-worker.ts is a worker');
const listener: Remote<ExportListener, ExportService> = talk<ExportListener, ExportService>(parentPort, service);
