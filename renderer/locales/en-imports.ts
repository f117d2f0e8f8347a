import type { FileOutcome, RunKind, RunState } from '../../main/contract/imports.ts';
import type { zhImports } from './zh-imports.ts';

const count = (n: number): string => n.toLocaleString('en');
const many = (n: number, one: string, more: string): string => `${count(n)} ${n === 1 ? one : more}`;
const files = (n: number): string => many(n, 'file', 'files');

const outcomes: Record<FileOutcome, string> = { waiting: 'Not read yet', imported: 'Imported', 'already-held': 'Already held', refused: 'Not imported', removed: 'Taken out' };
const runStates: Record<RunState, string> = { running: 'Importing', stopped: 'Stopped half-way', 'given-up': 'Given up', finished: 'Finished', removed: 'Undone' };
const runKinds: Record<RunKind, string> = { import: 'Import', retry: 'Files that could not be imported, tried again', watched: 'Watched folder' };

export const enImports: typeof zhImports = {
  filesCount: files,
  importedSummary: (issues, articles) => `Imported ${many(issues, 'issue', 'issues')}, ${many(articles, 'article', 'articles')}`,
  alreadyHeld: (n) => `${many(n, 'file was', 'files were')} already held`,
  refused: (n) => `${files(n)} could not be imported`,
  refusedWhy: (names, more, why, now) => `${names.join(', ')}${more ? ' and more' : ''}: ${why} ${now}`,
  seeAll: 'See all',
  importStopped: 'Import stopped; what was finished is in the library',
  importLeft: (n) => `${many(n, 'file has', 'files have')} not been read yet.`,
  importUnfinished: 'The last import stopped half-way',
  continueImport: 'Go on importing',
  later: 'Later',

  previewLooking: 'Looking at what is to be imported',
  previewSeen: (seen, total) => `Looked at ${count(seen)} of ${files(total)}`,
  previewFinding: 'Looking for files…',
  previewReady: (n) => `${files(n)} to import`,
  previewNothing: 'Nothing to import',
  previewIssues: (issues, papers) => `${many(issues, 'issue', 'issues')} of ${many(papers, 'newspaper', 'newspapers')}`,
  previewAllHeld: (n) => (n === 1 ? 'This file is in the library already.' : `All ${count(n)} files are in the library already.`),
  previewHeld: (n) => `${many(n, 'more file is', 'more files are')} in the library already and will not be imported twice.`,
  previewRefused: (n) => `${files(n)} cannot be read`,
  previewRefusedMore: (n) => `${count(n)} more; after the import all of them are listed under Imports.`,
  paper: 'Newspaper',
  year: 'Year',
  issuesHead: 'Issues',
  pagesHead: 'Pages',
  unnamedPaper: 'Name not recognised',
  importNow: 'Import right away',
  importDo: 'Import',

  importFinding: 'Looking for files',
  importingCount: (done, total) => `Importing ${count(done)} of ${count(total)}`,
  importPausedCount: (done, total) => `Paused at ${count(done)} of ${count(total)}`,
  articlesASecond: (n) => `${n < 10 ? n.toFixed(1) : count(Math.round(n))} a second`,
  timeLeft: (hours, minutes) => {
    if (hours === 0 && minutes === 0) return 'less than a minute left';
    return `about ${[hours > 0 ? many(hours, 'hour', 'hours') : '', minutes > 0 ? many(minutes, 'minute', 'minutes') : ''].filter(Boolean).join(' ')} left`;
  },
  importsQueued: (n) => many(n, 'more import waits', 'more imports wait'),
  pauseImport: 'Pause',
  resumeImport: 'Resume',
  stopImport: 'Stop',
  collapse: 'Show less',
  expand: 'Show more',
  importBegun: 'Import begun',
  importPaused: 'Import paused',
  importResumed: 'Import resumed',

  imports: 'Imports',
  importsAbout: 'Every import is on record: what was asked for, what became of each file, and why not.',
  importsEmpty: 'Nothing was imported yet',
  importsEmptyText: 'Drop the text files of newspapers, or a folder of them, on this window, or choose them here. Every import is listed here, to go on with or to undo.',
  outcomes,
  runStates,
  runKinds,
  outcomeCount: (outcome, n) => `${outcomes[outcome]} ${count(n)}`,
  allFiles: (n) => `All ${count(n)}`,
  runFrom: (n) => `and more, ${count(n)} places in all`,
  ledgerOf: (when) => `Import of ${when}`,
  openLedger: 'File by file',
  giveUpImport: 'Give up',
  undoImport: 'Undo this import',
  retryRefused: (n) => `Try again what could not be imported (${count(n)})`,
  nothingToRetry: 'There are no files to try again.',
  olderRuns: (n) => `Show ${n} more`,

  undoTitle: 'Undo this import?',
  undoTakesOut: (n, articles) => `This takes ${files(n)} with ${many(articles, 'article', 'articles')} out of the library again.`,
  undoRepairs: 'Their repairs are set aside and come back when the same files are imported again.',
  undoSources: 'The source files on disk are not touched.',
  undoDo: 'Undo import',
  importUndone: (n, articles) => `Took out ${files(n)} with ${many(articles, 'article', 'articles')}`,
  repairsSetAside: (n) => `${many(n, 'repair was', 'repairs were')} set aside and will come back with the same files.`,

  ledger: 'What became of each file',
  ledgerShown: (from, to, all) => `${count(from)}–${count(to)} of ${files(all)}`,
  ledgerEmpty: 'There are no such files.',
  earlierFiles: 'Previous 500',
  laterFiles: 'Next 500',
  editionTag: (n) => `edition ${n}`,
  editionHint: (n) => `The same issue with other contents, number ${n}`,
  hash: 'Fingerprint of the content (SHA-256)',
  notReadYet: 'Its turn has not come yet.',
};
