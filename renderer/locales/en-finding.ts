import type { TextPart } from '../../main/contract/finding.ts';
import type { zhFinding } from './zh-finding.ts';

const number = (n: number): string => n.toLocaleString('en');
const some = (n: number, one: string, many: string): string => `${number(n)} ${n === 1 ? one : many}`;
const parts: Record<TextPart, string> = { headline: 'headline', kicker: 'kicker', deck: 'deck', column: 'column', byline: 'byline', body: 'body' };

export const enFinding: typeof zhFinding = {
  forms: 'Forms of characters',
  formsAll: 'All forms',
  formsAllHint: '国, 國 and 圀 count as one character, 八月 and 8月 as one word',
  formsExact: 'Exact forms',
  formsExactHint: 'Only characters exactly as typed',
  formsWiden: 'Search all forms instead',
  find: 'Find',
  findPlaceholder: 'Find here…',
  findScope: 'Where to look',
  findScopes: { article: 'Article', page: 'Page', issue: 'Issue' },
  findIn: { article: 'Find in this article', page: 'Find on this page', issue: 'Find in this issue' },
  findInAll: 'Search all newspapers',
  findNone: { article: 'Not in this article', page: 'Not on this page', issue: 'Not in this issue' },
  findPlace: (place, places, articles) => `${place === null ? some(places, 'place', 'places') : `${number(place)} of ${number(places)}`}${articles > 1 ? ` · ${number(articles)} articles` : ''}`,
  findClose: 'Close find',
  previousPlace: 'Previous',
  nextPlace: 'Next',
  toResults: 'Back to results',
  hitsOfSearch: 'Step through the results',
  markOf: (mark, marks) => (mark === null ? some(marks, 'mark', 'marks') : `${number(mark)}/${number(marks)}`),
  hitOf: (hit, hits) => (hit === null ? some(hits, 'article', 'articles') : `article ${number(hit)} of ${number(hits)}`),
  why: 'Why this hit',
  whyPart: (part, n) => `${parts[part]} ${number(n)}`,
  whyAbsent: 'not there',
  whyPrinted: (forms) => `printed ${forms.map((form) => `“${form}”`).join(', ')}`,
  whyHeadline: 'It is in the headline, and so ranks high.',
  whyNoWords: 'The query has no words to find, only newspapers, dates and pages.',
  keyFind: 'Find in this article, page or issue',
  keyStep: 'Previous, next place',
};
