import { describe, expect, it } from 'vitest';
import type { MissingRun, Reason } from '../../main/contract/holdings.ts';
import { explainMissing, explainReason } from '../../main/contract/holdings-messages.ts';

const before = { date: '1998-04-09', number: 3839 }, after = { date: '1999-01-02', number: 3841 };
/** Every reason; a new code does not type-check until it stands here. */
const examples: { readonly [Code in Reason['code']]: Extract<Reason, { code: Code }> } = {
  'number-goes-back': { code: 'number-goes-back', issueId: 1, number: 38, before, after },
  'number-jumps': { code: 'number-jumps', issueId: 1, number: 9000, before: null, after },
  'date-does-not-fit': { code: 'date-does-not-fit', issueId: 1, number: 38, after: '1998-04-09', before: '1998-04-11' },
  'same-number-twice': { code: 'same-number-twice', issueId: 1, number: 38, otherDate: '1998-04-09' },
  'number-restarts': { code: 'number-restarts', issueId: 1, number: 1, before },
  'weekday-does-not-fit': { code: 'weekday-does-not-fit', issueId: 1, weekday: '星期六' },
  'date-without-number': { code: 'date-without-number', issueId: 1 },
  'pages-missing': { code: 'pages-missing', issueId: 1, held: 3, printed: 4 },
  'several-editions': { code: 'several-editions', count: 2 },
  'several-issues': { code: 'several-issues', count: 2 },
  'held-elsewhere': { code: 'held-elsewhere', issueId: 1, number: 38 },
};

describe('the words of a calendar of holdings', () => {
  it.each(Object.entries(examples))('say %s in both languages', (_, reason) => {
    const [zh, en] = [explainReason(reason, 'zh-CN', 1998), explainReason(reason, 'en', 1998)];
    for (const sentence of [zh, en]) expect(sentence).not.toMatch(/undefined|null|NaN|\[object|“”/u);
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en.replace(reason.code === 'weekday-does-not-fit' ? reason.weekday : '', '')).not.toMatch(/\p{Script=Han}/u);
  });

  it('name another year than the one that is told of', () => {
    expect(explainReason(examples['number-goes-back'], 'zh-CN', 1998)).toBe('总第38期，期号倒退：前4月9日为总第3839期，后1999年1月2日为总第3841期');
    expect(explainReason(examples['number-jumps'], 'zh-CN', 1999)).toBe('总第9000期，期号跳进：后1月2日为总第3841期');
    expect(explainReason(examples['number-goes-back'], 'en', 1998)).toBe('No. 38 is too low, after no. 3839 of April 9 and before no. 3841 of January 2, 1999');
  });

  it('join missing issues, and tell between which days they are where the days are not sure', () => {
    const run: MissingRun = { from: '1998-03-03', to: '1998-03-07', count: 3, firstNumber: 120, lastNumber: 122, sure: true, after: '1998-03-02', before: '1998-03-09' };
    expect(explainMissing(run, 'zh-CN', 1998)).toBe('3月3日—3月7日，总第120—122期，3期');
    expect(explainMissing(run, 'en', 1998)).toBe('March 3 – March 7, Nos. 120–122, 3 issues');
    expect(explainMissing({ ...run, sure: false }, 'zh-CN', 1998)).toBe('总第120—122期，3期，在3月2日与3月9日之间，很可能是3月3日—3月7日');
    expect(explainMissing({ ...run, to: '1998-03-03', count: 1, lastNumber: 120 }, 'zh-CN', 1998)).toBe('3月3日，总第120期');
    expect(explainMissing({ ...run, firstNumber: null, lastNumber: null, sure: false }, 'en', 1998)).toBe('March 3 – March 7, 3 issues, by the rhythm alone');
  });
});
