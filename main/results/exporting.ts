/** Exports all that a query finds, in portions that the results worker makes. */
import { JiuwenError } from '../contract/errors.ts';
import type { ResultsProgress, ResultsFormat } from '../contract/ipc.ts';
import type { SearchRequest } from '../contract/library.ts';
import type { Locale } from '../contract/messages.ts';
import { resultsWriters } from '../export/results.ts';
import type { Remote } from '../workers/rpc.ts';
import type { ResultsService } from './results-worker.ts';

/** Articles in one portion: some hundred milliseconds of work, some hundred kilobytes of text. */
const PORTION = 500;

export interface ResultsRequest extends Pick<SearchRequest, 'query' | 'order' | 'since'> {
  readonly as: ResultsFormat;
  /** The language of what is not the newspapers' own. */
  readonly locale: Locale;
}

export interface ResultsOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ResultsProgress) => void;
}

/** The file's text, portion by portion. Throws query-empty, cancelled. */
export async function* exportedResults(results: Remote<ResultsService>, { as, locale, ...request }: ResultsRequest, { signal, onProgress }: ResultsOptions): AsyncGenerator<string, void> {
  const { ids, terms } = await results.matches(request);
  yield resultsWriters[as].head(locale);
  for (let done = 0; done < ids.length;) {
    if (signal?.aborted === true) throw new JiuwenError('cancelled', {});
    onProgress?.({ done, total: ids.length });
    const portion = ids.slice(done, done + PORTION);
    yield await results.text(portion, terms, as, locale);
    done += portion.length;
  }
  onProgress?.({ done: ids.length, total: ids.length });
}
