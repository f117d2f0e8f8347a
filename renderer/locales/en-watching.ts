import type { zhWatching } from './zh-watching.ts';

const many = (n: number, one: string, more: string): string => `${n.toLocaleString('en')} ${n === 1 ? one : more}`;

export const enWatching: typeof zhWatching = {
  watchedFolders: 'Watched folders',
  watchedHint: 'Watch a folder, and newspaper texts that are put there later are imported on their own.',
  watchFolder: 'Watch a folder…',
  watchedAway: 'Not there now (a disk that is not plugged in?); watched again when it is back',
  watchedThere: 'Watched',
  unwatch: 'Stop watching',
  unwatchNamed: (path) => `Stop watching ${path}`,
  unwatched: 'No longer watched; what was imported stays in the library',
  recogniseAgain: 'Recognise again',
  recogniseUpToDate: (pages) => `Today’s recognition read ${pages === 1 ? 'the one page' : `all ${pages.toLocaleString('en')} pages`} of the library.`,
  recogniseOutdated: (outdated, pages) => `An earlier version of recognition read ${outdated.toLocaleString('en')} of ${many(pages, 'page', 'pages')}. They can be read again from the kept originals; your repairs are applied anew.`,
  recognising: (done, total) => `Recognising again: ${done.toLocaleString('en')} of ${many(total, 'page', 'pages')}`,
  recogniseRate: (pages) => `${many(pages, 'page', 'pages')} a second`,
  secondsLeft: (seconds) => (seconds < 90 ? `about ${Math.ceil(seconds)} s left` : `about ${Math.ceil(seconds / 60)} min left`),
  lastRecognition: (moment) => `Last recognised again: ${moment}`,
  recognitionStopped: 'Not finished; it can go on',
  recognitionTotals: ({ pages, pagesChanged, articlesBefore, articlesAfter }) =>
    `${many(pages, 'page', 'pages')} read, ${pagesChanged === 0 ? 'none changed' : `${pagesChanged.toLocaleString('en')} changed`}; articles ${articlesBefore.toLocaleString('en')} → ${articlesAfter.toLocaleString('en')}`,
  recognitionArticles: (before, after) => `articles ${before} → ${after}`,
  recognitionMore: 'Show more changes',
  mastheadFields: {
    title: 'Name', romanTitle: 'Name in pinyin', date: 'Date', number: 'Number', pageCount: 'Pages', sponsor: 'Sponsor', publisher: 'Publisher',
  },
  changeNames: {
    merged: (n) => `${n} merged`, split: (n) => `${n} split`, headlines: (n) => many(n, 'headline', 'headlines'), bylines: (n) => many(n, 'byline', 'bylines'),
    columns: (n) => many(n, 'column', 'columns'), bodies: (n) => many(n, 'body', 'bodies'), repairsLost: (n) => `${many(n, 'repair', 'repairs')} no longer apply`,
    repairsBack: (n) => `${many(n, 'repair', 'repairs')} apply again`,
  },
};
