import { expect, test } from 'vitest';
import type { LibraryOverview } from '../../main/contract/library.ts';
import { recentIssues } from '../../main/desktop/recent.ts';

type Recent = LibraryOverview['recent'][number];
const issue: Recent = {
  id: 3, titleId: 1, titleName: '今日汀岚', date: '2024-09-17', number: 12, edition: 1, pagesHeld: 4, articleCount: 20, firstPageId: 9, pageNumber: 2,
};

test.each<[string, Partial<Recent>]>([
  ['今日汀岚 2024-09-17 · 2', {}],
  ['今日汀岚 № 12 · 2', { date: null }],
  ['今日汀岚 · 2', { date: null, number: null }],
])('a recent issue is called %s', (label, change) => {
  expect(recentIssues({ recent: [{ ...issue, ...change }] })).toEqual([{ label, issueId: 3, pageNumber: 2 }]);
});
