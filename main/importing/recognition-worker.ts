/** A recognition worker: one untrusted file at a time, from bytes to recognised pages. */
import { readFile, stat } from 'node:fs/promises';
import { parentPort } from 'node:worker_threads';
import { JiuwenError, isJiuwenError, toFailure } from '../contract/errors.ts';
import type { Failure } from '../contract/errors.ts';
import type { RecognisedIssue } from '../contract/issue.ts';
import { hintsFromPath } from '../formats/name-hints.ts';
import { checkSize, readIssue } from '../formats/registry.ts';
import { recognise } from '../recognition/recognise.ts';
import type { HeldFile } from '../store/import-runs.ts';
import { sha256Of, writeAside } from '../store/originals.ts';
import { talk } from '../workers/rpc.ts';
import type { Remote } from '../workers/rpc.ts';
import { pathFailure } from './plan.ts';
import type { ImportSide } from './recognition-pool.ts';

/** A file that was read: recognised, known already, or refused. */
export type ReadFile =
  | { readonly path: string; readonly sha256: string; readonly size: number; readonly issue: RecognisedIssue; readonly aside: string }
  | { readonly path: string; readonly sha256: string; readonly size: number; readonly held: HeldFile }
  | { readonly path: string; readonly sha256: string | null; readonly size: number | null; readonly error: Failure };

const service = {
  /** Reads one file for a run of the library in `folder`. Never rejects. */
  async read(folder: string, run: string, file: string): Promise<ReadFile> {
    let size: number | null = null;
    let sha256: string | null = null;
    try {
      const bytes = await bytesOf(file);
      size = bytes.length;
      sha256 = sha256Of(bytes);
      const held = await importSide.heldFile(sha256);
      if (held !== null) return { path: file, sha256, size, held };
      const issue = recognised(bytes, file);
      return { path: file, sha256, size, issue, aside: await writeAside(folder, sha256, bytes, run) };
    } catch (error) {
      return { path: file, sha256, size, error: isJiuwenError(error) ? toFailure(error) : pathFailure(error, file) };
    }
  },
};

export type RecognitionService = typeof service;

/** Only regular files of a sensible size are opened: a pipe would never end. */
async function bytesOf(file: string): Promise<Uint8Array> {
  const stats = await stat(file);
  if (!stats.isFile()) throw new JiuwenError('format-unknown', { path: file });
  checkSize(stats.size, file);
  return readFile(file);
}

function recognised(bytes: Uint8Array, file: string): RecognisedIssue {
  const text = readIssue(bytes, file);
  try {
    return recognise(text, hintsFromPath(file));
  } catch (error) {
    if (isJiuwenError(error)) throw error;
    throw new JiuwenError('recognition-failed', { path: file, reason: error instanceof Error ? error.message : String(error) }, { cause: error });
  }
}

if (parentPort === null) throw new Error('recognition-worker.ts is a worker');
const importSide: Remote<ImportSide, RecognitionService> = talk<ImportSide, RecognitionService>(parentPort, service);
