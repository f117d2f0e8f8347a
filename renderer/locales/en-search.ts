import type { QueryProblemCode, TextField } from '../../main/contract/query.ts';
import type { zhSearch } from './zh-search.ts';

const number = (n: number): string => n.toLocaleString('en');
const articles = (n: number): string => `${number(n)} ${n === 1 ? 'article' : 'articles'}`;
const pages = (n: number): string => `${number(n)} ${n === 1 ? 'page' : 'pages'}`;
const monthNames = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const monthName = (month: number): string => monthNames[month - 1] ?? String(month);

const problems: Record<QueryProblemCode, string> = {
  'unclosed-quote': 'the quotation is not closed; it was taken to the end',
  'unclosed-bracket': 'the bracket is not closed; it was taken to the end',
  'unopened-bracket': 'closes no bracket; left out',
  'missing-operand': 'a word is missing beside it; left out',
  'nothing-to-find': 'has no character to look for; left out',
  'not-a-date': 'is no date; left out',
  'not-near': 'NEAR needs a word on either side; both sides were looked for anywhere',
  'wildcard-without-letters': '* and ? need a letter before them; left out',
  'too-long': 'the query is too long; this part was left out',
  'too-many-words': 'too many words; left out from here on',
  'too-deep': 'brackets too deep within brackets; left out',
};

const fieldHas = (field: TextField): string => (field === null ? '' : `${field} `);

const account: typeof zhSearch.account = {
  quoted: (text) => `“${text}”`,
  or: (parts) => parts.join(' or '),
  has: (what, field) => `${fieldHas(field)}has ${what}`,
  hasNot: (what, field) => `${fieldHas(field)}without ${what}`,
  inflected: (what) => `${what} in any form`,
  exact: (what) => `exactly ${what}`,
  near: (left, right, distance) => `has ${left} within ${distance} characters of ${right}`,
  and: (what) => `and ${what}`,
  andJoin: '; ',
  orJoin: ', or ',
  filterJoin: '; ',
  brackets: (what) => `(${what})`,
  not: (what) => `not ${what}`,
  title: (name) => name,
  page: (page) => (typeof page === 'number' ? `page ${page}` : `pages named “${page}”`),
  inTitle: (what) => `in ${what}`,
  onPage: (what) => `on ${what}`,
  inDates: (what) => `in ${what}`,
  notOnPage: (what) => `not on ${what}`,
  notThere: (what) => `not in ${what}`,
};

const calendar: typeof zhSearch.calendar = {
  year: (year) => String(year),
  month: (year, month) => `${monthName(month)} ${year}`,
  months: (year, from, to) => `${monthName(from)}–${monthName(to)} ${year}`,
  day: (year, month, day) => `${monthName(month)} ${day}, ${year}`,
  everyYear: (month, day) => `${monthName(month)} ${day} of every year`,
  range: (from, to) => `${from} – ${to}`,
  since: (from) => `since ${from}`,
  until: (to) => `until ${to}`,
  shortMonth: (month) => monthName(month).slice(0, 3),
};

export const enSearch: typeof zhSearch = {
  account,
  calendar,
  understoodAs: 'Understood as: ',
  problemLine: (piece, code) => `“${piece}”: ${problems[code]}.`,
  facets: 'Narrow down',
  facetNames: { title: 'Newspapers', date: 'Years', page: 'Pages', column: 'Columns', byline: 'Bylines' },
  facetPage: (page) => `Page ${page}`,
  doubles: (n) => `Also printed in ${number(n)} ${n === 1 ? 'place' : 'places'}:`,
  moreDoubles: (n) => `and ${number(n)} more`,
  foldedTo: (n) => `as ${number(n)} ${n === 1 ? 'text' : 'texts'}`,
  facetMore: (n) => `${n} more`,
  facetFewer: 'Fewer',
  facetAdd: (value, n) => `Only ${value}, ${articles(n)}`,
  facetRemove: (value) => `No longer only ${value}`,
  facetCount: number,
  histogram: 'Over time',
  histogramHint: 'Height: articles for each page held; hatched: nothing held',
  histogramRate: (rate) => `${rate} a page`,
  histogramPeriod: (period, hits, held) => (held === 0 ? `${period}: nothing held` : `${period}: ${articles(hits)}, ${pages(held)} held`),
  histogramNarrow: (what) => `${what}; only this time`,
  histogramWiden: (what) => `${what}; no longer only this time`,
  histogramSummary: (from, to, most, gaps) =>
    `${from} to ${to}.${most === null ? '' : ` Most for the pages held: ${most}.`}${gaps.length === 0 ? '' : ` Nothing held: ${gaps.join(', ')}.`}`,
  histogramUndated: (n) => `${articles(n)} more without a date`,
  wordCount: (word, n) => `“${word}” ${articles(n)}`,
  wordsByThemselves: 'Each word by itself:',
  searchWithout: (what) => `Search without ${what}`,
  wordsOf: (words) => words.map((word) => `“${word}”`).join(', '),
  noResultsTogether: 'There are articles for each word, but none with all that was asked.',
  noResultsFailed: 'No article has the words that are marked.',
  syntax: 'How to ask',
  syntaxExamples: [
    ['渡口 桥', 'both words'],
    ['"渡口通航"', 'the very phrase; a quoted word in no other form'],
    ['桥 OR 船', 'either word'],
    ['月亮 -图书馆', 'the first without the second'],
    ['桥 NEAR/10 船', 'at most ten characters apart'],
    ['headline:月亮', 'in headlines; byline, column, title and page too'],
    ['桥 2015..2018', 'a year, month or day, or a stretch of time'],
    ['(桥 OR 船) exact:國', 'brackets; exact: the form as typed only'],
  ],
};
