import { expect, test } from 'vitest';
import { account } from '../../main/desktop/portrait.ts';

test('the account counts issues once, whatever the number of their files', () => {
  const [line] = account({
    runId: 1, cancelled: false, milliseconds: 1, outcomes: [
      { kind: 'imported', path: '/a-01.txt', issueId: 1, articleCount: 6 },
      { kind: 'imported', path: '/a-02.txt', issueId: 1, articleCount: 4 },
    ],
  }, 2);
  expect(line).toBe('已导入 1 期 2 版 10 篇 · imported 1 issue, 2 pages, 10 articles');
});

test('a refused file is named, with what to do in both languages', () => {
  const lines = account({
    runId: 1, cancelled: false, milliseconds: 1,
    outcomes: [{ kind: 'refused', path: '/x/空.txt', error: { code: 'file-empty', details: { path: '/x/空.txt' } } }],
  }, 0).join('\n');
  expect(lines).toContain('/x/空.txt');
  expect(lines).toMatch(/是空的.*is empty/u);
});
