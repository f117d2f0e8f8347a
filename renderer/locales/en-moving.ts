/** Moving about: zoom, spreads, the issue at a glance, going to a date. */
import type { zhMoving } from './zh-moving.ts';

export const enMoving: typeof zhMoving = {
  actualSize: 'Size of print',
  percent: (n) => `${n}%`,
  spread: 'Two pages side by side',
  spreadOf: (first, last) => `${first}–${last}`,
  glance: 'All pages at a glance',
  goToDate: 'Go to date',
  day: 'Date',
  dayHint: (year) => `Such as 2024-9-17 or 2024年9月17日; 9.17 is of ${year}.`,
  noSuchDay: 'This is not read as a date.',
  noIssueThatDay: '– no issue is held. The nearest:',
  thatDay: 'That day',
  nearestBefore: 'Before',
  nearestAfter: 'After',
  keyScroll: 'Scroll; sideways when zoomed in',
  keyPan: 'Hold and drag the page (or use the middle button)',
  keyWheel: 'Zoom around the pointer',
  wheel: 'Wheel',
  spaceBar: 'Space',
  keyActualSize: 'Size of print (100%)',
  keySpread: 'One page, or two side by side',
  keyGlance: 'All pages at a glance',
  keyVertical: 'Vertical or horizontal lines',
  keyGoToDate: 'Go to date',
  keyHistory: 'Back, forward',
};
