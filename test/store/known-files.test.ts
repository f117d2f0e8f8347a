import { expect, it } from 'vitest';
import type { Writable } from '../../main/store/database.ts';
import { finishRun, startRun } from '../../main/store/import-runs.ts';
import { unknownFiles } from '../../main/store/known-files.ts';
import type { FoundFile } from '../../main/store/known-files.ts';
import { recordFile, waitingFiles } from '../../main/store/ledger.ts';
import type { LedgerOutcome } from '../../main/store/ledger.ts';
import { temporaryLibrary } from './fixtures.ts';

const file: FoundFile = { path: '/press/a.txt', size: 12, modifiedAt: 1_700_000_000_000, changedAt: 1_700_000_000_001 };
const later = Date.now() + 60_000;
const refused: LedgerOutcome = { kind: 'refused', error: { code: 'file-empty', details: { path: file.path } } };

/** A run in which this became of the file, or of the entries of an archive at its path; null for one that waits. */
function record(database: Writable, outcomes: readonly (LedgerOutcome | null)[], { entries = false, measured = true } = {}): void {
  const runId = startRun(database, { kind: 'watched', asked: ['/press'], appVersion: 'test' }, outcomes.map((_, index) => ({ path: file.path, entry: entries ? `${index}.txt` : null })));
  for (const [index, { id: ledgerId }] of waitingFiles(database, runId).entries()) {
    const outcome = outcomes[index] ?? null;
    if (outcome !== null) recordFile(database, { ledgerId, sha256: null, size: measured ? file.size : null, modifiedAt: measured && !entries ? file.modifiedAt : null }, outcome);
  }
  finishRun(database, runId);
}

const isKnown = (database: Writable, found: Partial<FoundFile> = {}): boolean => unknownFiles(database, [{ ...file, ...found }]).length === 0;

it('a file is known as it was when a run had it, and unknown once it changed', () => {
  const { database } = temporaryLibrary();
  expect(isKnown(database)).toBe(false);
  record(database, [refused]);
  expect(isKnown(database)).toBe(true);
  expect(isKnown(database, { changedAt: later })).toBe(true);
  expect(isKnown(database, { size: 13 })).toBe(false);
  expect(isKnown(database, { modifiedAt: file.modifiedAt + 1 })).toBe(false);
});

it('a file that waits in a run is unknown', () => {
  const { database } = temporaryLibrary();
  record(database, [null]);
  expect(isKnown(database)).toBe(false);
});

it('a refused file that nobody could measure is known until something happens to it', () => {
  const { database } = temporaryLibrary();
  record(database, [refused], { measured: false });
  expect(isKnown(database)).toBe(true);
  expect(isKnown(database, { changedAt: later })).toBe(false);
});

it('an archive is known once a run was done with all that it has', () => {
  const { database } = temporaryLibrary();
  record(database, [refused, null], { entries: true });
  expect(isKnown(database)).toBe(false);
  record(database, [refused, refused], { entries: true });
  expect(isKnown(database)).toBe(true);
  expect(isKnown(database, { changedAt: later })).toBe(false);
});
