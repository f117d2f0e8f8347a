import type { CareStep, ProblemKind } from '../../main/contract/care.ts';
import type { zhCare } from './zh-care.ts';

const many = (n: number, one: string, more: string): string => `${n.toLocaleString('en')} ${n === 1 ? one : more}`;

const careSteps: Record<CareStep, string> = {
  database: 'Checking the database', index: 'Comparing the search index', originals: 'Checking the original files', mending: 'Repairing', rebuilding: 'Rebuilding the search index',
  snapshot: 'Copying the database', packing: 'Writing the backup', unpacking: 'Restoring', copying: 'Copying the original files', checking: 'Checking the original files',
};
const problems: Record<ProblemKind, (n: number) => string> = {
  'original-missing': (n) => `${many(n, 'original file is', 'original files are')} missing`,
  'original-changed': (n) => `${many(n, 'original file is', 'original files are')} damaged`,
  'original-unknown': (n) => `${many(n, 'file', 'files')} in “originals” that no page came from`,
  'index-missing': (n) => `${many(n, 'article', 'articles')} cannot be found by searching`,
  'index-orphaned': (n) => `The search index has ${many(n, 'article', 'articles')} no longer held`,
  'index-differs': (n) => `The search index has another text of ${many(n, 'article', 'articles')}`,
  'index-damaged': () => 'The search index is damaged',
  'database-index': (n) => `${many(n, 'index', 'indices')} within the database ${n === 1 ? 'is' : 'are'} damaged`,
  database: (n) => `The database is damaged in ${many(n, 'place', 'places')}`,
  'foreign-key': (n) => `${many(n, 'entry', 'entries')} of the database refer to what is not there`,
};

export const enCare: typeof zhCare = {
  care: 'Care of the library',
  careWhere: 'Where it is',
  careDatabase: 'Database',
  careOriginals: 'Original files',
  careFree: 'Room left on the disk',
  careFiles: (size, n) => `${size} (${many(n, 'file', 'files')})`,
  careVerify: 'Check',
  careVerifyHint: 'Looks at the database, the search index and every original file; changes nothing.',
  careRepair: 'Repair',
  careRepairConfirm: 'What can be made again from what is sound is made again, such as the search index. Files that no page came from are moved to originals/unclaimed; nothing is deleted.',
  careRebuild: 'Rebuild the search index',
  careRebuildHint: 'For when articles are not found that should be. Searching goes on meanwhile.',
  careRebuildConfirm: 'The search index is made anew from the articles, which takes about two minutes for 100,000 of them. You can read and search meanwhile, and stop it at any time.',
  careBackup: 'Back up…',
  careBackupHint: 'Writes the whole library into one file while you go on using it.',
  careRestore: 'Restore…',
  careRestoreHint: 'Brings a backup back into a new folder; this library is not touched.',
  careRestoreConfirm: 'Choose the backup first, then where the new folder is to be and its name. Everything in the backup is checked and restored there; this library is not touched.',
  careMove: 'Move…',
  careMoveHint: 'Takes the library to another folder or disk.',
  careMoveConfirm: 'Choose where the new folder is to be and its name. Everything is copied and checked; then Jiuwen opens again. Only when the library has been opened in its new place is it removed from the old one.',
  careGoOn: 'Go on',
  careStep: (step) => careSteps[step],
  carePercent: (percent) => `${percent}%`,
  careSound: (originals, articles) => `All is well: ${many(originals, 'original file', 'original files')} and ${many(articles, 'article', 'articles')} were checked.`,
  careProblem: (kind, n) => problems[kind](n),
  careCanRepair: 'can be repaired',
  careCannotRepair: 'cannot be repaired from here: restore a backup',
  careRepaired: (n) => `${many(n, 'problem was', 'problems were')} repaired.`,
  careNothingToRepair: 'There was nothing to repair.',
  careRebuilt: (articles, seconds) => `The search index was rebuilt: ${many(articles, 'article', 'articles')} in ${seconds} s.`,
  careBackedUp: (issues, articles, size) => `${many(issues, 'issue', 'issues')} and ${many(articles, 'article', 'articles')} were backed up (${size}):`,
  careLost: (n) => `${many(n, 'original file was', 'original files were')} missing or damaged before the backup was made, and not in it.`,
  careReveal: 'Show in folder',
  careRestored: (issues, articles) => `${many(issues, 'issue', 'issues')} and ${many(articles, 'article', 'articles')} were restored to:`,
  careOpenRestored: 'Open the restored library',
  careMoved: (to) => `The library was copied to ${to}; Jiuwen is about to open again.`,
  readOnlyLibrary: 'This library is on a read-only disk: it can be read and searched, but nothing imported or repaired.',
};
