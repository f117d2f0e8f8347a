/**
 * No input makes a pattern run away: every reader of single lines on a hundred thousand texts made of what its patterns
 * look for. A pattern that backtracks without bound does not end within the test's time.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDate, findLunarDate, findScatteredDate, lunarAgrees, readNumber } from '../../main/recognition/wording/dates.ts';
import { plain, tight, unshadow } from '../../main/recognition/wording/fold.ts';
import { inferHeadline } from '../../main/recognition/wording/infer-headline.ts';
import { readFolio } from '../../main/recognition/masthead/folio.ts';
import { readLine } from '../../main/recognition/masthead/masthead-line.ts';
import { isNamesOnly, readNames } from '../../main/recognition/wording/names.ts';
import { recognise } from '../../main/recognition/recognise.ts';
import {
  columnOfNote, isArticleEnd, isCaption, isColumnName, isContact, isEditorsLine, isJumpLine, isLabel, isLead, isNoteStart, isSalutation, isSignOffDate,
  namesOfEnd, namesOfLead, namesOfOpenLead, readJumps, readSignature, sloganShare,
} from '../../main/recognition/wording/signs.ts';
import { readPinyin } from '../../main/recognition/masthead/pinyin.ts';
import { isRomanTitle } from '../../main/recognition/masthead/title.ts';
import { findJump } from '../../main/contract/jumps.ts';
import { splitPages } from '../../main/formats/text/text-format.ts';
import { hintsFromPath } from '../../main/formats/name-hints.ts';

const readers: readonly ((text: string) => unknown)[] = [
  isLead, isNoteStart, isArticleEnd, isCaption, isColumnName, isContact, isEditorsLine, isJumpLine, isLabel, isSalutation, isSignOffDate, columnOfNote,
  namesOfEnd, namesOfLead, namesOfOpenLead, readJumps, readSignature, sloganShare, readFolio, readPinyin, isNamesOnly, readNames, findDate, readNumber,
  (text) => lunarAgrees(text, '2025-03-07'), (text) => findLunarDate(text, true), findScatteredDate, readLine, isRomanTitle, (text) => findJump(text, 'to'), (text) => findJump(text, 'from'), plain, tight, unshadow, inferHeadline,
];

/** What the patterns are made of, and what they are not. */
const fragment = fc.constantFrom(
  '本报', '讯', '（', '）', '记者', '通讯员', ' 王伟', '新华社', '北京', '6', '月', '日', '电', '消息', '【', '】', '编者按', '：', '□', '摄', '图', '/', '文', '、', '第',
  '02', '版', '要闻', '·', '下转', '上接', '总', '期', '二〇二五', '年', '农历', '乙巳', '初八', '民國', 'JIN RI ', 'A', 'a', '1', '，', '。', '“', '”', '栏目', '责任编辑', '主办',
  '国内统一刊号', '承办', '出版', '今日', '本报', '张半', '总第', '號', '民國', '创刊', 'XI AN ', 'CN', '-', '—', ' ', '\u3000', '\u2f42', '①', '中', '凝心聚力', '尊敬的', '图为', '■', '\u0301', '😀', '\ud800',
);

describe('readers of lines', () => {
  it('end on every text', () => {
    fc.assert(fc.property(fc.array(fragment, { maxLength: 24 }), fc.integer({ min: 1, max: 12 }), (fragments, times) => {
      const text = fragments.join('').repeat(times);
      for (const read of readers) read(text);
    }), { numRuns: 100_000 });
  }, 300_000);

  it('end on a line of a hundred thousand characters of any two fragments', () => {
    fc.assert(fc.property(fragment, fragment, (first, second) => {
      const text = (first + second).repeat(Math.ceil(100_000 / (first + second).length));
      for (const read of readers) read(text);
    }), { numRuns: 100 });
  }, 300_000);
});

describe('a whole file', () => {
  it('of one heading and one paragraph over and over is read in time that grows as it does', () => {
    const issueOf = (times: number): ReturnType<typeof recognise> =>
      recognise({ format: 'text', pages: splitPages('栏目\n正文正文正文正文正文正文正文正文。\n'.repeat(times)) }, hintsFromPath('a.txt'));
    // Quadratic, it would take hours.
    expect(issueOf(40_000).pages).toHaveLength(1);
  }, 300_000);
});
