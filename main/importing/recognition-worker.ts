/** A recognition worker: one untrusted file at a time, from bytes to pages as the store writes them. */
import { parentPort } from 'node:worker_threads';
import { JiuwenError, isJiuwenError, toFailure } from '../contract/errors.ts';
import type { Failure } from '../contract/errors.ts';
import { placeName } from '../contract/imports.ts';
import type { SourcePlace } from '../contract/imports.ts';
import { hintsFromPath } from '../formats/name-hints.ts';
import { readIssue } from '../formats/registry.ts';
import { recognise, recogniseMasthead } from '../recognition/recognise.ts';
import { sha256Of, writeAside } from '../store/originals.ts';
import type { NewPage } from '../store/pages.ts';
import { packPage, preparePage } from '../store/prepared-page.ts';
import { giveWay } from '../workers/priority.ts';
import { talk } from '../workers/rpc.ts';
import type { IssuePart, PartPage } from './joining.ts';
import { pathFailure } from './path-failure.ts';
import { SourceFiles } from './source-files.ts';

/** What is known of every file that could be read. */
interface Facts {
  /** Its place as one path. */
  readonly path: string;
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970; null for an archive's entry. */
  readonly modifiedAt: number | null;
}

export interface RefusedFile {
  readonly kind: 'refused';
  readonly path: string;
  readonly sha256: string | null;
  readonly size: number | null;
  readonly modifiedAt: number | null;
  readonly error: Failure;
}

interface HeldAlready extends Facts {
  readonly kind: 'held';
}

/** A file that was read: recognised, known already, or refused. */
export type ReadFile = RefusedFile | HeldAlready | (Facts & {
  readonly kind: 'recognised';
  readonly format: string;
  readonly issue: IssuePart<NewPage>;
  /** Where its bytes were written aside. */
  readonly aside: string;
});

/** A file that was looked at. */
export type SurveyedFile = RefusedFile | HeldAlready | (Facts & { readonly kind: 'surveyed'; readonly issue: IssuePart<PartPage> });

const sources = new SourceFiles();
/** The library's folder, and the hashes of what it held when this began. */
let library: { readonly folder: string; readonly held: ReadonlySet<string> } | null = null;

/** Reads a file and does `work` with it, unless its content is held already. Never rejects. */
async function reading<T>(place: SourcePlace, work: (bytes: Uint8Array, facts: Facts, folder: string) => Promise<T> | T): Promise<T | HeldAlready | RefusedFile> {
  const path = placeName(place);
  let facts: Facts | null = null;
  try {
    if (library === null) throw new JiuwenError('unexpected', { reason: 'no library is open' });
    const { bytes, modifiedAt } = await sources.read(place);
    facts = { path, sha256: sha256Of(bytes), size: bytes.length, modifiedAt };
    if (library.held.has(facts.sha256)) return { kind: 'held', ...facts };
    return await work(bytes, facts, library.folder);
  } catch (error) {
    const failure = isJiuwenError(error) ? toFailure(error) : pathFailure(error, path);
    return { kind: 'refused', path, sha256: facts?.sha256 ?? null, size: facts?.size ?? null, modifiedAt: facts?.modifiedAt ?? null, error: failure };
  }
}

/** Errors of recognition itself are the file's, and say so. */
function recognising<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (isJiuwenError(error)) throw error;
    throw new JiuwenError('recognition-failed', { path, reason: error instanceof Error ? error.message : String(error) }, { cause: error });
  }
}

const service = {
  open(folder: string, held: readonly string[]): void {
    library = { folder, held: new Set(held) };
  },
  /** Reads one file for the library, and writes its bytes aside there. Never rejects. */
  read: (place: SourcePlace): Promise<ReadFile> => reading<ReadFile>(place, (bytes, facts, folder) => {
    const recognised = recognising(facts.path, () => recognise(readIssue(bytes, facts.path), hintsFromPath(facts.path)));
    const { format, version, issue: masthead, warnings } = recognised;
    const pages = recognised.pages.map((page, index): NewPage => ({
      number: page.number, place: index, articleCount: page.articles.length, recognisedBy: version, packed: packPage(preparePage(page)),
    }));
    return { kind: 'recognised', ...facts, format, issue: { masthead, warnings, pages }, aside: writeAside(folder, facts.sha256, bytes) };
  }),
  /** Looks at one file: whether it can be read, and what issue it is of. Never rejects. */
  survey: (place: SourcePlace): Promise<SurveyedFile> => reading<SurveyedFile>(place, (bytes, facts) => {
    const { issue: masthead, pageNumbers } = recognising(facts.path, () => recogniseMasthead(readIssue(bytes, facts.path), hintsFromPath(facts.path)));
    return { kind: 'surveyed', ...facts, issue: { masthead, warnings: [], pages: pageNumbers.map((number) => ({ number, articleCount: 0 })) } };
  }),
};

export type RecognitionService = typeof service;

if (parentPort === null) throw new Error('recognition-worker.ts is a worker');
giveWay();
talk<object, RecognitionService>(parentPort, service);
