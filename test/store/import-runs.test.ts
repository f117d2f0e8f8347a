import { describe, expect, it } from 'vitest';
import type { SourcePlace } from '../../main/contract/imports.ts';
import type { Writable } from '../../main/store/database.ts';
import { refusedCount, startRetry, startRun } from '../../main/store/import-runs.ts';
import { recordFile, waitingFiles } from '../../main/store/ledger.ts';
import { temporaryLibrary } from './fixtures.ts';

const place = (path: string, entry: string | null = null): SourcePlace => ({ path, entry });

/** A run in which all of these files are refused. */
function refuseAll(database: Writable, places: readonly SourcePlace[]): void {
  const runId = startRun(database, { kind: 'import', asked: ['/press'], appVersion: 'test' }, places);
  for (const { id } of waitingFiles(database, runId)) {
    recordFile(database, { ledgerId: id, sha256: null, size: null, modifiedAt: null }, { kind: 'refused', error: { code: 'file-empty', details: { path: '/press' } } });
  }
}

describe('the files that a retry would try', () => {
  it('are none in a library without imports, and none are tried', () => {
    const { database } = temporaryLibrary();
    expect(refusedCount(database)).toBe(0);
    expect(startRetry(database, 'test')).toBeNull();
  });

  it('are counted once, however often they were refused, and each entry of an archive by itself', () => {
    const { database } = temporaryLibrary();
    const places = [place('/press/1.txt'), place('/press/a.zip', '1.txt'), place('/press/a.zip', '2.txt')];
    refuseAll(database, places);
    refuseAll(database, places);
    expect(refusedCount(database)).toBe(3);
  });

  it('are as many as the retry then reads, and are none while it does', () => {
    const { database } = temporaryLibrary();
    refuseAll(database, [place('/press/1.txt'), place('/press/2.txt')]);
    const count = refusedCount(database);
    const runId = startRetry(database, 'test');
    expect(waitingFiles(database, runId ?? 0)).toHaveLength(count);
    expect(refusedCount(database)).toBe(0);
  });
});
