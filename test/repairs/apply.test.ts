import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecognisedPage } from '../../main/contract/issue.ts';
import type { PageRepair } from '../../main/contract/repair.ts';
import { applyRepairs } from '../../main/repairs/apply.ts';
import { body, bridge, lamp, mast, recognisePage, set, tea } from '../recognition/pages.ts';
import { anyRepair, at, full, move, originLines, repaired } from './pages.ts';
import type { Printed } from './pages.ts';

/** A page as recognition gives it: its lines are those of the text, blank ones not counted. */
const recognised = (lines: readonly string[]): Printed => ({ page: recognisePage(lines), source: lines.filter((line) => line.trim() !== '') });

const written = full();
const pages: readonly Printed[] = [
  written,
  recognised([...mast, bridge.headline, ...body(bridge, 14), tea.headline, ...body(tea, 15), ...body(lamp, 13), '下转第4版', '江一帆 苏小满']),
  recognised([...mast, ...body(lamp, 13), '守 望 相 助 同 舟 共 济守 望 相 助 同 舟 共 济', ...set('【编者按】山路弯弯，秋意渐浓，今天起推出“走乡间”栏目。', 14), ...body(tea, 15), '责任编辑：江一帆']),
];

/** A page and repairs of it, whether or not they apply. */
const laid = fc.constantFrom(...pages).chain((printed) => fc.record({
  printed: fc.constant(printed), repairs: fc.array(anyRepair(printed.source.length), { minLength: 1, maxLength: 12 }),
}));

const squeezed = (text: string): string => text.replace(/\s+/gu, '');

/** All that a reader sees of a page. */
const everyText = ({ articles, banners, furniture, leftovers }: RecognisedPage): string => squeezed([
  ...articles.flatMap((article) => [article.column, article.kicker, article.headline, article.deck, ...article.byline, ...article.body.map(({ text }) => text)]),
  ...banners, ...furniture, ...leftovers,
].join('\n'));

describe('any sequence of repairs', () => {
  it('keeps every source line in exactly one place', () => {
    fc.assert(fc.property(laid, ({ printed: { page, source }, repairs }) => {
      expect(originLines(applyRepairs(page, source, repairs).page)).toEqual(originLines(page));
    }), { numRuns: 1000 });
  });

  it('leaves out those that do not apply, as though they had not been made', () => {
    fc.assert(fc.property(laid, ({ printed: { page, source }, repairs }) => {
      const { page: now, applied } = applyRepairs(page, source, repairs);
      expect(applyRepairs(page, source, repairs.filter((_, index) => applied[index] === true)).page).toEqual(now);
    }), { numRuns: 500 });
  });

  it('can be laid in two goes: a page says all that later repairs depend on', () => {
    fc.assert(fc.property(laid, ({ printed: { page, source }, repairs }) => {
      const half = applyRepairs(page, source, repairs.slice(0, repairs.length / 2)).page;
      const whole = applyRepairs(page, source, repairs).page;
      expect(applyRepairs(half, source, repairs.slice(repairs.length / 2)).page).toEqual(whole);
    }), { numRuns: 500 });
  });

  it('never changes the page that it is laid over', () => {
    fc.assert(fc.property(laid, ({ printed: { page, source }, repairs }) => {
      const before = structuredClone(page);
      applyRepairs(page, source, repairs);
      expect(page).toEqual(before);
    }), { numRuns: 200 });
  });

  it('loses no text of a body while it only cuts and joins articles', () => {
    const cutting = fc.constantFrom(...pages).chain((printed) => fc.record({
      printed: fc.constant(printed), repairs: fc.array(anyRepair(printed.source.length).filter(({ kind }) => kind === 'merge' || kind === 'split'), { maxLength: 12 }),
    }));
    fc.assert(fc.property(cutting, ({ printed: { page, source }, repairs }) => {
      const after = everyText(applyRepairs(page, source, repairs).page);
      for (const { text } of page.articles.flatMap((article) => article.body)) expect(after).toContain(squeezed(text));
    }), { numRuns: 500 });
  });

  it('loses no text of a body while it moves parts, unless into a byline, which has only names', () => {
    const moving = fc.constantFrom(...pages).chain((printed) => fc.record({
      printed: fc.constant(printed),
      repairs: fc.array(anyRepair(printed.source.length).filter((repair) => repair.kind !== 'retype' && repair.kind !== 'write' && !isIntoByline(repair)), { maxLength: 12 }),
    }));
    fc.assert(fc.property(moving, ({ printed: { page, source }, repairs }) => {
      const after = everyText(applyRepairs(page, source, repairs).page);
      // Verse is set line by line, so that it is the lines that stay whole.
      for (const line of page.articles.flatMap((article) => article.origin.blocks.flat())) expect(after).toContain(squeezed(source[line] ?? ''));
    }), { numRuns: 1000 });
  });

  it('leaves no article without a body, if there was none before', () => {
    fc.assert(fc.property(laid, ({ printed: { page, source }, repairs }) => {
      expect(applyRepairs(page, source, repairs).page.articles.filter((article) => article.body.length === 0)).toEqual([]);
    }), { numRuns: 500 });
  });

  it('keeps doubts at joints that the article has, and certainty between nothing and one', () => {
    fc.assert(fc.property(laid, ({ printed: { page, source }, repairs }) => {
      for (const { doubts, body: blocks, confidence } of applyRepairs(page, source, repairs).page.articles) {
        expect(doubts.every(({ block }) => block >= 0 && block <= blocks.length)).toBe(true);
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
      }
    }), { numRuns: 500 });
  });
});

const isIntoByline = (repair: PageRepair): boolean => repair.kind === 'move' && repair.to.kind === 'article' && repair.to.as === 'byline';

describe('a repair that does not apply', () => {
  it.each<[string, PageRepair]>([
    ['joins an article with itself', { kind: 'merge', first: at(written, '河湾石桥'), second: at(written, '撑了三十年') }],
    ['joins what is no article', { kind: 'merge', first: at(written, '河湾石桥'), second: at(written, '今日多云') }],
    ['cuts before an article’s first block', { kind: 'split', at: at(written, '近日，云顶') }],
    ['cuts at a headline', { kind: 'split', at: at(written, '云顶茶园秋茶') }],
    ['cuts at a line that the page does not have', { kind: 'split', at: 900 }],
    ['moves a line that the page does not have', move([at(written, '今日多云'), 900], { kind: 'banner' })],
    ['moves into an article that is not there', move(at(written, '今日多云'), { kind: 'article', of: at(written, '同舟共济'), as: 'paragraph', before: null })],
    ['moves before a block that the article does not have', move(at(written, '今日多云'), { kind: 'article', of: at(written, '云顶'), as: 'paragraph', before: at(written, '撑了') })],
    ['makes an article after one that is not there', move(at(written, '今日多云'), { kind: 'new-article', after: at(written, '（左）') })],
    ['makes a whole body into its own headline', move(['近日，云顶', '编者按', '一芽二叶', '半山云雾'].map((line) => at(written, line)), { kind: 'article', of: at(written, '云顶'), as: 'headline', before: null })],
    ['retypes words that are not there', { kind: 'retype', lines: [at(written, '云顶')], from: '石桥', to: '木桥', nth: 0 }],
    ['retypes the second of one', { kind: 'retype', lines: [at(written, '云顶')], from: '云顶', to: '山顶', nth: 1 }],
    ['retypes the masthead', { kind: 'retype', lines: [at(written, '河湾县委')], from: '河湾', to: '河口', nth: 0 }],
    ['writes a headline over what is no article', { kind: 'write', of: at(written, '家门口'), part: 'headline', text: '新题' }],
  ])('%s leaves the page as it is', (_, repair) => {
    const { page, applied } = applyRepairs(written.page, written.source, [repair]);
    expect(applied).toEqual([false]);
    expect(page).toEqual(written.page);
  });

  it('does not keep the next one from applying', () => {
    const { applied } = applyRepairs(written.page, written.source, [{ kind: 'split', at: 900 }, move(at(written, '今日多云'), { kind: 'banner' })]);
    expect(applied).toEqual([false, true]);
  });
});

describe('repairs', () => {
  it('are laid in their order: each sees what the one before left', () => {
    const line = at(written, '今日多云');
    const page = repaired(written, move(line, { kind: 'new-article', after: null }), { kind: 'write', of: line, part: 'headline', text: '天气' });
    expect(page.articles[0]).toMatchObject({ headline: '天气', body: [{ text: '今日多云' }] });
  });

  it('of no number leave the very page', () => {
    expect(applyRepairs(written.page, written.source, []).page).toBe(written.page);
  });
});
