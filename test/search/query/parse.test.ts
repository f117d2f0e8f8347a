import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_WORDS, parseQuery } from '../../../main/search/query/parse.ts';
import type { QueryNode } from '../../../main/contract/query.ts';

const today = new Date(2025, 2, 7);

/** A query's tree as one line. */
function shape(node: QueryNode | null): string {
  switch (node?.kind) {
    case undefined: return '';
    case 'text': return `${node.field === null ? '' : `${node.field}:`}${node.text}${node.wildcard ? '~' : ''}${node.stemmed ? '+' : ''}${node.folding === 'exact' ? '!' : ''}${node.whole ? '=' : ''}`;
    case 'title': return `title:${node.text}${node.whole ? '=' : ''}`;
    case 'page': return `page:${node.number ?? node.text}`;
    case 'dates': return node.anniversary === null ? `${node.from}..${node.to}` : `every ${node.anniversary}`;
    case 'not': return `-${shape(node.node)}`;
    case 'near': return `{${shape(node.left)} ${node.distance} ${shape(node.right)}}`;
    case 'all': return `(${node.nodes.map(shape).join(' & ')})`;
    case 'any': return `(${node.nodes.map(shape).join(' | ')})`;
  }
}
const read = (source: string): string => shape(parseQuery(source, today).root);
const problems = (source: string): unknown[] => parseQuery(source, today).problems.map(({ code, span }) => [code, source.slice(...span)]);

describe('a query', () => {
  it.each([
    ['one word', '衢江', '衢江'],
    ['words, by spaces of any width', '衢江　渡口\t桥', '(衢江 & 渡口 & 桥)'],
    ['a phrase', '"the old news" 渡口', '(the old news & 渡口)'],
    ['full-width and curly quotes', '“渡口 热闹” ＂up 衢江＂ 「茶 事」', '(渡口热闹 & up衢江 & 茶事)'],
    ['excluded words and phrases', '渡口 -桥 －“茶 事” −春', '(渡口 & -桥 & -茶事 & -春)'],
    ['several minus signs as one', '渡口 --桥', '(渡口 & -桥)'],
    ['NOT and AND in capitals', 'NOT 桥 AND 渡口', '(-桥 & 渡口)'],
    ['small and or not as words', 'and or', '(and+ & or)'],
    ['a hyphen inside a word', 'covid-19', 'covid-19'],
    ['punctuation that belongs to what is sought', '《渡口》', '《渡口》'],
    ['a phrase that is still being typed', '茶 "渡口 热', '(茶 & 渡口热)'],
    ['a quoted minus as text', '"-桥"', '-桥'],
    ['OR between all that stands beside it', '桥 渡口 OR 茶 ｜ 春', '((桥 & 渡口) | 茶 | 春)'],
    ['brackets of either width', '（桥 OR 渡口） (茶)', '((桥 | 渡口) & 茶)'],
    ['excluded brackets', '茶 -(桥 OR 渡口)', '(茶 & -(桥 | 渡口))'],
    ['words near each other', '桥 NEAR/3 渡口 茶', '({桥 3 渡口} & 茶)'],
    ['a usual distance', '桥 NEAR "渡 口"', '{桥 10 渡口}'],
    ['near one of several', '(桥 OR 船) NEAR/2 渡口', '{(桥 | 船) 2 渡口}'],
    ['fields in Chinese and English', '标题:渡口 byline：江春 栏目:"茶 话" title:云溪报 版:2 page:第03版 版:副刊', '(headline:渡口 & byline:江春 & column:茶话= & title:云溪报 & page:2 & page:3 & page:副刊)'],
    ['a field of brackets', '标题:(桥 OR 渡口)', '(headline:桥 | headline:渡口)'],
    ['a colon after other words as text', 'http://a 时间：八点', '(http://a & (时间:八点 | 时间:8点))'],
    ['dates', '桥 2025 2025-03 2025-01..2025-03 2025年3月', '(桥 & 20250101..20251231 & 20250301..20250331 & 20250101..20250331 & 20250301..20250331)'],
    ['dates in quotes as text', '"2025"', '2025'],
    ['recent years and this day', '近三年 历史上的今天', '(20220307..99991231 & every 307)'],
    ['wildcards in alphabetic words', 'up* c?vid', '(up*~ & c?vid~)'],
    ['asterisks among characters as text', '渡*口', '渡*口'],
    ['numbers of dates and counts in either writing', '8月 十二人 三个', '((8月 | 八月) & (十二人 | 12人) & (三个 | 3个))'],
    ['numbers in quotes as they stand', '"8月"', '8月'],
    ['alphabetic words in all their inflections', 'Running 标题:газеты', '(running+ & headline:газеты+)'],
    ['the very word where it is quoted, exact, or a person’s name', '"running" 精确:running 作者:Fields', '(running & running! & byline:fields)'],
    ['words of digits, of several tokens or of two scripts as they stand', 'covid-19 co2 u2b don’t 渡口running go', '(covid-19 & co2 & u2b & don’t & 渡口running & go)'],
    ['either script as one', '國 国 爲', '(国 & 国 & 为)'],
    ['what is to be found as it was typed', '精确:國 标题:exact:(8月 OR 爲)', '(国! & (headline:8月! | headline:为!))'],
  ])('reads %s', (_, source, expected) => {
    expect(read(source)).toBe(expected);
  });

  it('has no problem where all is as it should be', () => {
    for (const source of ['渡口 -桥', '(桥 OR 渡口) NEAR/3 茶', '标题:“渡口” 2025', 'up*']) expect(problems(source)).toEqual([]);
  });

  it.each([
    ['a quote that is not closed', '茶 "渡口', [['unclosed-quote', '"渡口']], '(茶 & 渡口)'],
    ['a bracket that is not closed', '茶 (渡口', [['unclosed-bracket', '(']], '(茶 & 渡口)'],
    ['a bracket that closes nothing', '茶 ) 渡口', [['unopened-bracket', ')']], '(茶 & 渡口)'],
    ['an OR without a side', 'OR 茶 OR', [['missing-operand', 'OR'], ['missing-operand', 'OR']], '茶'],
    ['a NEAR without a side', '茶 NEAR/3', [['missing-operand', 'NEAR/3']], '茶'],
    ['a minus without a word', '茶 -', [['missing-operand', '-']], '茶'],
    ['a field without a word', '标题: 茶', [], 'headline:茶'],
    ['a field at the end', '茶 标题:', [['missing-operand', '标题:']], '茶'],
    ['punctuation alone', '茶 ，', [['nothing-to-find', '，']], '茶'],
    ['a date that is none', '日期:2025-13 茶', [['not-a-date', '2025-13']], '茶'],
    ['what nothing can be near to', '茶 NEAR/2 -桥', [['not-near', 'NEAR/2']], '(茶 & -桥)'],
    ['a wildcard without a beginning', '*town 茶', [['wildcard-without-letters', '*town']], '茶'],
  ])('tells of %s, and searches the rest', (_, source, told, expected) => {
    expect(problems(source)).toEqual(told);
    expect(read(source)).toBe(expected);
  });

  it('has what to mark and what was excluded', () => {
    const { terms, excluded } = parseQuery('桥 OR (渡口 -茶) -(春 -水) ＵＰ up');
    expect([terms, excluded].map((each) => each.map(({ text }) => text))).toEqual([['桥', '渡口', '水', 'up'], ['茶', '春']]);
  });

  it('has what to mark as it is to be found: in every form, in the very one, by a pattern', () => {
    expect(parseQuery('國 精确:(國 爲) covid*').terms).toEqual([
      { kind: 'text', text: '国', folding: 'all' }, { kind: 'text', text: '國', folding: 'exact' }, { kind: 'text', text: '爲', folding: 'exact' }, { kind: 'pattern', text: 'covid*', folding: 'all' },
    ]);
  });

  it('takes so many words and no more, and says so once', () => {
    const { root, problems: told } = parseQuery(Array.from({ length: 400 }, (_, at) => `字${at}`).join(' OR '));
    expect(root).toMatchObject({ kind: 'any', nodes: { length: MOST_WORDS } });
    expect(told.map(({ code }) => code)).toEqual(['too-many-words']);
  });

  it('takes a pasted page, deep brackets and rows of operators', () => {
    for (const source of ['渡口的桥'.repeat(2500), '('.repeat(10_000), '-'.repeat(10_000), 'OR '.repeat(3000), '标题:'.repeat(3000), '("'.repeat(3000), '桥 NEAR/1 '.repeat(1500)]) {
      const { problems: told } = parseQuery(source);
      expect(told.some(({ code }) => code === 'too-long')).toBe(true);
    }
  });

  it('can be anything, and tells of places in it', () => {
    const piece = fc.oneof(fc.string({ unit: 'binary', maxLength: 8 }), fc.constantFrom('"', '(', ')', '（', ' OR ', ' NEAR/3 ', '-', '标题:', '\ud800', "'; DROP TABLE articles; --", '" OR 1=1', '{a b}: c^2', '*', '..', '2025-'));
    fc.assert(fc.property(fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')), (source) => {
      const { terms, excluded, problems: told } = parseQuery(source);
      expect([...terms, ...excluded].every(({ text }) => text !== '')).toBe(true);
      expect(told.every(({ span: [start, end] }) => start >= 0 && start <= end && end <= source.length)).toBe(true);
    }));
  });
});
