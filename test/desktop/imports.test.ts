import { expect, test } from 'vitest';
import type { ImportPreview, ImportReport } from '../../main/contract/imports.ts';
import { Imports } from '../../main/desktop/imports.ts';
import type { ImportOptions, PreviewOptions } from '../../main/importing/import-queue.ts';
import { reportOf } from '../importing/report.ts';

const preview: ImportPreview = { files: 1, alreadyHeld: 0, issueCount: 1, shelves: [], refusedCount: 0, refusals: [] };

/** A library whose imports end when they are told to. */
function slowLibrary() {
  const runs: { options: ImportOptions; end: (report: ImportReport) => void; fail: (error: Error) => void }[] = [];
  const looks: PreviewOptions[] = [];
  const begin = (options: ImportOptions = {}): Promise<ImportReport> => new Promise((end, fail) => { runs.push({ options, end, fail }); });
  let resumed = 0;
  return {
    runs, looks, get resumed(): number { return resumed; },
    importPaths: (_: readonly string[], options?: ImportOptions) => begin(options),
    continueImport: (_: number, options?: ImportOptions) => begin(options),
    retryRefused: (options?: ImportOptions): Promise<ImportReport | null> => begin(options),
    previewImport: (_: readonly string[], options: PreviewOptions = {}) => { looks.push(options); return Promise.resolve(preview); },
    undoImport: () => Promise.resolve({ files: 1, articles: 2, repairs: 0 }),
    pauseImports: () => Promise.resolve(),
    resumeImports: () => { resumed += 1; return Promise.resolve(); },
  };
}

test('cancelling reaches the import that runs and those that wait, and wakes one that is paused', () => {
  const library = slowLibrary();
  const imports = new Imports(library, () => undefined);
  void imports.run(['/a']);
  void imports.continue(2);
  imports.cancel();
  expect(library.runs.map(({ options }) => options.signal?.aborted)).toEqual([true, true]);
  expect(library.resumed).toBe(1);
});

test.each([['imported', ['import:finished', 'library:changed']], ['already-held', ['import:finished']]] as const)(
  'the window hears of an end where files were %s', async (outcome, events) => {
    const library = slowLibrary();
    const heard: string[] = [];
    const run = new Imports(library, (event) => heard.push(event)).run(['/a']);
    library.runs[0]?.end(reportOf({ [outcome]: 1 }));
    await run;
    expect(heard).toEqual(events);
  });

test('the window hears of an import that failed, whose request says why', async () => {
  const library = slowLibrary();
  const heard: string[] = [];
  const run = new Imports(library, (event) => heard.push(event)).run(['/a']);
  library.runs[0]?.fail(new Error('no'));
  await expect(run).rejects.toThrow('no');
  expect(heard).toEqual(['import:failed']);
});

test('an import that was undone changes the shelves', async () => {
  const heard: string[] = [];
  expect(await new Imports(slowLibrary(), (event) => heard.push(event)).undo(1)).toMatchObject({ files: 1 });
  expect(heard).toEqual(['library:changed']);
});

test('a look ahead ends the one before it, whose progress nobody hears any more', async () => {
  const library = slowLibrary();
  const heard: unknown[] = [];
  const imports = new Imports(library, (event, payload) => heard.push([event, payload]));
  await imports.preview(['/a']);
  await imports.preview(['/b']);
  expect(library.looks.map(({ signal }) => signal?.aborted)).toEqual([true, false]);
  library.looks[0]?.onProgress?.({ filesSeen: 1, filesTotal: 2 });
  library.looks[1]?.onProgress?.({ filesSeen: 3, filesTotal: 4 });
  expect(heard).toEqual([['import:surveyed', { filesSeen: 3, filesTotal: 4 }]]);
});
