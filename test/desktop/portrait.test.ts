import { expect, test } from 'vitest';
import { account } from '../../main/desktop/portrait.ts';
import { reportOf } from '../importing/report.ts';

test('the account counts what came in', () => {
  const [line] = account(reportOf({ imported: 2 }, { issueCount: 1, articleCount: 10 }, { pageCount: 2 }));
  expect(line).toBe('已导入 1 期 2 版 10 篇 · imported 1 issue, 2 pages, 10 articles');
});

test('a refused file is named, with what to do in both languages, and the others are counted', () => {
  const refusals = [{ path: '/x/空.txt', error: { code: 'file-empty' as const, details: { path: '/x/空.txt' } } }];
  const lines = account(reportOf({ refused: 3 }, {}, { refusals })).join('\n');
  expect(lines).toContain('/x/空.txt');
  expect(lines).toMatch(/是空的.*is empty/u);
  expect(lines).toContain('2 more files refused');
});
