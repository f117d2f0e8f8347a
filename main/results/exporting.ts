/** Exports all that a query finds, in portions that the results worker makes. */
import { JiuwenError } from '../contract/errors.ts';
import type { ResultsFormat } from '../contract/export.ts';
import type { ResultsProgress } from '../contract/ipc.ts';
import type { SearchRequest } from '../contract/library.ts';
import type { ResultsWish } from '../export/results.ts';
import type { Remote } from '../workers/rpc.ts';
import type { ResultsService } from './results-worker.ts';

/** Articles in one portion: some hundred milliseconds of work, some hundred kilobytes of text. */
const PORTION = 500;

export interface ResultsRequest extends Pick<SearchRequest, 'query' | 'order' | 'since'>, ResultsWish {
  readonly as: ResultsFormat;
}

export interface ResultsOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ResultsProgress) => void;
}

/** The file's text, portion by portion. Throws query-empty, cancelled. */
export async function* exportedResults(results: Remote<ResultsService>, { as, locale, style, ...request }: ResultsRequest, { signal, onProgress }: ResultsOptions): AsyncGenerator<string, void> {
  const { ids, terms } = await results.matches(request);
  const { file, head, between, tail } = await results.beginFile(as, { locale, style });
  try {
    yield head;
    let written = false;
    for (let done = 0; done < ids.length;) {
      if (signal?.aborted === true) throw new JiuwenError('cancelled', {});
      onProgress?.({ done, total: ids.length });
      const portion = ids.slice(done, done + PORTION);
      const text = await results.text(file, portion, terms);
      if (text !== '') yield written ? between + text : text;
      written ||= text !== '';
      done += portion.length;
    }
    if (tail !== '') yield tail;
    onProgress?.({ done: ids.length, total: ids.length });
  } finally {
    await results.endFile(file);
  }
}
