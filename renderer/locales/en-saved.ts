import type { zhSaved } from './zh-saved.ts';

const number = (n: number): string => n.toLocaleString('en');
const articles = (n: number): string => `${number(n)} ${n === 1 ? 'article' : 'articles'}`;

export const enSaved: typeof zhSaved = {
  savedSearches: 'Saved searches',
  savedNone: 'What you look for often, “Save this search” on its results keeps here: one click away, with how many articles are new since.',
  saveSearch: 'Save this search',
  searchIsSaved: 'Saved',
  searchIsSavedHint: 'Keep this search no longer',
  searchSaved: (name) => `The search “${name}” is saved`,
  searchSavedHint: 'It is on the empty search page and in the library.',
  savedRemoved: (name) => `The saved search “${name}” is deleted`,
  savedRenamed: (name) => `It is called “${name}” now`,
  renameSaved: (name) => `Rename “${name}”`,
  removeSaved: (name) => `Delete “${name}”`,
  savedName: 'Name',
  savedRename: 'Rename',
  savedTotal: articles,
  savedCounting: 'Counting…',
  savedNew: (n, since) => `${number(n)} new since ${since}`,
  savedOnlyNew: 'Only new ones',
  savedOnlyNewNow: 'Only new articles are listed',
  savedAll: 'Show all',
  exportingResults: (done, total) => `Exporting ${number(done)} of ${number(total)}`,
  stopExport: 'Stop the export',
};
