import { expect, test } from 'vitest';
import type { ImportReport } from '../../main/contract/library.ts';
import { Imports } from '../../main/desktop/imports.ts';
import type { ImportOptions } from '../../main/library.ts';

const report = (kind: 'imported' | 'already-held'): ImportReport => ({
  runId: 1, cancelled: false, milliseconds: 1,
  outcomes: [kind === 'imported' ? { kind, path: '/a', issueId: 1, articleCount: 2 } : { kind, path: '/a', issueId: 1 }],
});

/** A library whose imports end when they are told to. */
function slowLibrary() {
  const runs: { paths: readonly string[]; options: ImportOptions; end: (report: ImportReport) => void; fail: (error: Error) => void }[] = [];
  return {
    runs,
    importPaths: (paths: readonly string[], options: ImportOptions = {}) =>
      new Promise<ImportReport>((end, fail) => { runs.push({ paths, options, end, fail }); }),
  };
}

const settled = (): Promise<void> => new Promise((resolve) => { setImmediate(resolve); });

test('imports run one after the other', async () => {
  const library = slowLibrary();
  const imports = new Imports(library, () => undefined);
  const first = imports.run(['/a']);
  const second = imports.run(['/b']);
  await settled();
  expect(library.runs.map(({ paths }) => paths)).toEqual([['/a']]);
  library.runs[0]?.end(report('imported'));
  await first;
  await settled();
  library.runs[1]?.end(report('imported'));
  await second;
  expect(library.runs.map(({ paths }) => paths)).toEqual([['/a'], ['/b']]);
});

test('an import that fails does not stop the next', async () => {
  const library = slowLibrary();
  const imports = new Imports(library, () => undefined);
  const first = imports.run(['/a']);
  const second = imports.run(['/b']);
  await settled();
  library.runs[0]?.fail(new Error('no'));
  await expect(first).rejects.toThrow('no');
  await settled();
  library.runs[1]?.end(report('imported'));
  expect((await second).runId).toBe(1);
});

test('cancelling reaches the import that runs', async () => {
  const library = slowLibrary();
  const imports = new Imports(library, () => undefined);
  void imports.run(['/a']);
  await settled();
  imports.cancel();
  expect(library.runs[0]?.options.signal?.aborted).toBe(true);
});

test.each([['imported', ['import:finished', 'library:changed']], ['already-held', ['import:finished']]] as const)(
  'the window hears of an end where files were %s', async (kind, events) => {
    const library = slowLibrary();
    const heard: string[] = [];
    const run = new Imports(library, (event) => heard.push(event)).run(['/a']);
    await settled();
    library.runs[0]?.end(report(kind));
    await run;
    expect(heard).toEqual(events);
  });
