import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexText } from '../../main/search/analysis.ts';
import { articleMatches, searchableTexts } from '../../main/search/article-match.ts';
import { matchExpression } from '../../main/search/match-expression.ts';
import { parseQuery } from '../../main/search/query.ts';
import type { ArticleText } from '../../main/contract/issue.ts';
import { article, paragraphs } from './articles.ts';

/** An index as the store keeps it, over the given articles; answers which of them match, by number. */
function indexOf(articles: readonly ArticleText[]): (query: string) => number[] {
  const database = new DatabaseSync(':memory:');
  database.exec(`CREATE VIRTUAL TABLE i USING fts5(headline, lead, body, content='', contentless_delete=1, tokenize='ascii')`);
  const insert = database.prepare('INSERT INTO i(rowid, headline, lead, body) VALUES (?, ?, ?, ?)');
  for (const [number, each] of articles.entries()) {
    const { headline, lead, body } = searchableTexts(each);
    insert.run(number, indexText(headline), indexText(lead), indexText(body));
  }
  const select = database.prepare('SELECT rowid AS number FROM i WHERE i MATCH ? ORDER BY rowid');
  return (source) => {
    const query = parseQuery(source);
    const { fts, inexact } = matchExpression(query);
    if (fts === null) return [];
    const found = select.all(fts).map((row) => Number(row['number']));
    return inexact ? found.filter((number) => articleMatches(articles[number] ?? article({}), query)) : found;
  };
}

/** The definition of a match, written as plainly as can be: for texts without alphabetic words. */
const naive = (articles: readonly ArticleText[], text: string): number[] =>
  articles.flatMap((each, number) => {
    const texts = [each.headline ?? '', each.kicker ?? '', each.deck ?? '', each.column ?? '', ...each.byline, ...each.body.map((b) => b.text)];
    return texts.some((t) => t.replace(/\s/gu, '').includes(text)) ? [number] : [];
  });

const letters = fc.constantFrom('春', '江', '水', '暖', '一', '，', '。', ' ', '\n');
const text = fc.array(letters, { maxLength: 14 }).map((characters) => characters.join(''));
const anArticle = fc.record({
  headline: fc.option(text), kicker: fc.option(text), deck: fc.option(text), column: fc.option(text),
  byline: fc.array(text, { maxLength: 2 }), body: fc.array(text, { maxLength: 3 }).map((texts) => paragraphs(...texts)),
}).map(article);

describe('the match expression over the index', () => {
  it('finds a Chinese string in every article that has it and in no other', () => {
    const wanted = fc.array(fc.constantFrom('春', '江', '水', '暖', '一', '，'), { minLength: 1, maxLength: 5 }).map((c) => c.join(''))
      .filter((s) => /[^，]/u.test(s));
    fc.assert(fc.property(fc.array(anArticle, { minLength: 1, maxLength: 12 }), wanted, (articles, string) => {
      expect(indexOf(articles)(string)).toEqual(naive(articles, string));
    }), { numRuns: 1500 });
  });

  it('agrees with the check on the texts for every query, with words, numbers, phrases and minus', () => {
    const piece = fc.constantFrom('春', '江', '水', '3', '5', '35', 'up', 'Up', '，', '.', ' ', ' ', '年', 'ｕｐ', '⺠', '民');
    const mixed = fc.array(piece, { maxLength: 14 }).map((c) => c.join(''));
    const mixedArticle = fc.record({ headline: fc.option(mixed), byline: fc.array(mixed, { maxLength: 2 }), body: fc.array(mixed, { maxLength: 3 }).map((t) => paragraphs(...t)) }).map(article);
    const query = fc.array(fc.oneof(piece, fc.constantFrom('"', '-', '“', '　')), { minLength: 1, maxLength: 9 }).map((c) => c.join(''));
    fc.assert(fc.property(fc.array(mixedArticle, { minLength: 1, maxLength: 10 }), query, (articles, source) => {
      const parsed = parseQuery(source);
      const expected = parsed.terms.length === 0 ? [] : articles.flatMap((each, number) => (articleMatches(each, parsed) ? [number] : []));
      expect(indexOf(articles)(source)).toEqual(expected);
    }), { numRuns: 3000 });
  });

  it('does not let a phrase reach from one text into the next', () => {
    const find = indexOf([article({ headline: '春江', byline: ['水暖'], body: paragraphs('一江', '春水3', '月5日') })]);
    expect(find('江水')).toEqual([]);
    expect(find('江春')).toEqual([]);
    expect(find('3月')).toEqual([]);
  });

  it('finds words and numbers whole', () => {
    const find = indexOf([article({ body: paragraphs('UP衢江 2025年') }), article({ body: paragraphs('upper 衢江 12025年') })]);
    expect(find('up')).toEqual([0]);
    expect(find('2025年')).toEqual([0]);
    expect(find('衢江')).toEqual([0, 1]);
  });

  it('finds very long words exactly', () => {
    const find = indexOf([article({ body: paragraphs('a'.repeat(200)) }), article({ body: paragraphs('a'.repeat(64)) })]);
    expect(find('a'.repeat(64))).toEqual([1]);
    expect(find('a'.repeat(200))).toEqual([0]);
  });

  it('is valid FTS5 whatever is typed', () => {
    const find = indexOf([article({ headline: '春江' })]);
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (source) => {
      find(source);
      find(`${source} 春`);
      find(`" OR NEAR(* ^ ${source} ) -headline : ' ; --`);
    }), { numRuns: 2000 });
  });

  it('takes a query of ten thousand characters and one of thousands of words', () => {
    const find = indexOf([article({ body: paragraphs('春江水暖'.repeat(2500)) })]);
    expect(find('春江水暖'.repeat(2500))).toEqual([0]);
    expect(find('春 江 '.repeat(1600))).toEqual([0]);
    expect(find(Array.from({ length: 3000 }, (_, i) => String.fromCodePoint(0x4e00 + i)).join(' '))).toEqual([]);
  });
});
