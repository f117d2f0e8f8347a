import { describe, expect, it } from 'vitest';
import { queryProblemCodes, type QueryProblemCode } from '../../../main/contract/query.ts';
import { parseQuery } from '../../../main/search/query/parse.ts';
import { en } from '../../../renderer/locales/en.ts';
import { zh } from '../../../renderer/locales/zh.ts';
import { problemLine, problemsToTell } from '../../../renderer/search/problems.ts';

/** For each problem a query that has it, and the piece that is told. */
const examples: Readonly<Record<QueryProblemCode, readonly [query: string, piece: string]>> = {
  'unclosed-quote': ['桥 "渡口', '"渡口'],
  'unclosed-bracket': ['桥 (渡口', '('],
  'unopened-bracket': ['桥 ) 渡口', ')'],
  'missing-operand': ['桥 OR', 'OR'],
  'nothing-to-find': ['桥 "……"', '"……"'],
  'not-a-date': ['桥 日期:明天', '明天'],
  'not-near': ['桥 NEAR/3 版:1', 'NEAR/3'],
  'wildcard-without-letters': ['桥 *a', '*a'],
  'too-long': [`桥${' 渡口'.repeat(1400)}`, '渡口 渡口 渡口 渡口 渡口 渡口 渡口 渡口 …'],
  'too-many-words': [`${'桥 '.repeat(256)}渡口`, '渡口'],
  'too-deep': [`${'('.repeat(41)}桥${')'.repeat(41)}`, '('],
};

describe('a problem of a query', () => {
  it.each(queryProblemCodes)('%s is told with its piece of the query, in both languages', (code) => {
    const [query, piece] = examples[code];
    const problem = problemsToTell(parseQuery(query).problems).find((each) => each.code === code);
    if (!problem) throw new Error('not told');
    expect(problemLine(problem, query, zh)).toMatch(/^“.+”：.+。$/u);
    expect(problemLine(problem, query, en)).toMatch(/^“.+”: .+\.$/u);
    expect(problemLine(problem, query, zh)).toContain(`“${piece}”`);
  });

  it('is told once for each piece', () => {
    expect(problemsToTell(parseQuery('桥 "').problems).map(({ code }) => code)).toEqual(['nothing-to-find']);
  });
});
