/** What the index finds is what a reader of every article would: random queries of every operator, against a scan of all texts. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { RecognisedArticle } from '../../main/contract/issue.ts';
import { MatchedArticle } from '../../main/search/article-match.ts';
import { FOREIGN_WORDS } from '../../main/search/languages/languages.ts';
import { loadStemmers } from '../../main/search/languages/stemming.ts';
import { parseQuery } from '../../main/search/query/parse.ts';
import { Searcher } from '../../main/store/search.ts';
import { entriesAfter, indexArticle, unindexArticle } from '../../main/store/search-index.ts';
import type { Writable } from '../../main/store/database.ts';
import { article, masthead, page, save, temporaryLibrary } from './fixtures.ts';

/** With JIUWEN_LONG set, as many as an hour of typing would not make. */
const long = process.env['JIUWEN_LONG'] !== undefined;
const ISSUES = long ? 500 : 60, ARTICLES_EACH = 10, QUERIES = long ? 10_000 : 2500;

/** A small alphabet makes texts that meet: characters, words, numbers, punctuation, what printers leave between them. */
const ALPHABET = [...Array.from('桥桥渡口渡口茶春的了水衢江年月民'), 'up', 'uptown', 'covid', '8', '12', '二', '2025', '，', '。', '《', '》', '-', ' ', '\u3000', '⺠', '國', '国', '爲', 'Ａ', 'é', '𠮷'];

/** Inflections, of which some are one word in English and others in German. */
const INFLECTIONS = ['run', 'runs', 'running', 'flies', 'fly', 'haus', 'häuser', 'hauses', 'strasse', 'straßen'];
const WORDS = [...ALPHABET, ...INFLECTIONS];
const GERMAN = '渡口日报';

/** A generator of whole numbers below `most` that gives the same row each time (mulberry32, Tommy Ettinger 2017, public domain). */
function randomFrom(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % most;
  };
}

interface Known {
  readonly id: number;
  readonly article: MatchedArticle;
}

function filledLibrary(): { readonly database: Writable; readonly known: readonly Known[] } {
  const library = temporaryLibrary(), random = randomFrom(7), { database } = library;
  const text = (least: number, more: number): string => Array.from({ length: least + random(more) }, () => WORDS[random(WORDS.length)] ?? '').join('');
  const places = new Map<string, { readonly made: RecognisedArticle; readonly title: string; readonly date: string | null; readonly pageNumber: number; readonly pageName: string | null }>();
  for (let number = 1; number <= ISSUES; number += 1) {
    const date = random(9) === 0 ? null : `20${10 + random(16)}-${String(1 + random(12)).padStart(2, '0')}-${String(1 + random(28)).padStart(2, '0')}`;
    const title = ['云溪报', '衢江晚报', '渡口日报'][random(3)] ?? '';
    const pages = [1, 2].map((each) => {
      const pageName = random(2) === 0 ? null : ['要闻', '副刊', '茶春'][random(3)] ?? null;
      const articles = Array.from({ length: ARTICLES_EACH / 2 }, (_, at) => {
        const made = {
          ...article(random(8) === 0 ? null : text(1, 9), ...Array.from({ length: random(4) }, () => text(1, 25))),
          kicker: random(4) === 0 ? text(1, 5) : null, deck: random(5) === 0 ? text(1, 5) : null, column: random(3) === 0 ? ['渡口茶话', '春水'][random(2)] ?? null : null,
          byline: random(3) === 0 ? [] : [['江春', '水民'][random(2)] ?? '', text(1, 3)],
        };
        places.set(`${number}/${each}/${at}`, { made, title, date, pageNumber: each, pageName });
        return made;
      });
      return { ...page(each, ...articles), name: pageName };
    });
    save(library, { masthead: masthead({ title, date, number }) }, pages, { content: `issue ${number}` });
  }
  database.run("UPDATE pages SET language = 'de' WHERE issue_id IN (SELECT issues.id FROM issues JOIN titles ON titles.id = title_id WHERE titles.name = ?)", GERMAN);
  forgetSome(database);
  const known = database.all(placeRow, `
    SELECT articles.id, issues.number AS issue, pages.number AS page, articles.position
    FROM articles JOIN pages ON pages.id = articles.page_id JOIN issues ON issues.id = pages.issue_id`).map(({ id, issue, page: number, position }) => {
    const place = places.get(`${issue}/${number}/${position}`);
    if (!place) throw new Error(`nothing was printed at ${issue}/${number}/${position}`);
    const { made, title, date, pageNumber, pageName } = place;
    return { id, article: new MatchedArticle(made, title === GERMAN ? 'de' : FOREIGN_WORDS, { title, date: date === null ? 0 : Number(date.replaceAll('-', '')), pageNumber, pageName }) };
  });
  return { database, known };
}

const placeRow = z.object({ id: z.int(), issue: z.int(), page: z.int(), position: z.int() });

/** Takes some articles out of the index; half of them for good, the others are put back, as repairs do. */
function forgetSome(database: Writable): void {
  const entries = entriesAfter(database, 0, 1_000_000).filter(({ id }) => id % 7 === 3);
  database.transaction(() => {
    for (const { id } of entries) unindexArticle(database, id);
    for (const { id, tokens } of entries) {
      if (id % 2 === 0) indexArticle(database, id, tokens);
      else database.run('DELETE FROM articles WHERE id = ?', id);
    }
  });
}

const char = fc.constantFrom(...ALPHABET.filter((each) => !/^[\s"-]$/u.test(each)));
const word = fc.array(char, { minLength: 1, maxLength: 4 }).map((characters) => characters.join(''));
const text = fc.oneof(
  { weight: 5, arbitrary: word },
  { weight: 2, arbitrary: fc.array(char, { minLength: 1, maxLength: 5 }).map((characters) => `"${characters.join('')}"`) },
  { weight: 2, arbitrary: fc.constantFrom(...INFLECTIONS) },
  { weight: 1, arbitrary: fc.constantFrom('up*', 'u?town', 'c*d', '2*', '二〇二五年', '8月', '八月', '"2025"') },
);
const filter = fc.oneof(
  fc.constantFrom('2015', '2013-05', '2012-03..2018-10', '..2014', '2020年6月', '历史上的今天', '近三年', '报纸:渡口', '报纸：晚报', '报纸:"云溪报"', 'title:"渡口"', '栏目:"茶话"', '栏目:"茶"', '作者:"江春"', '版:1', 'page:第2版', '版:副刊', '版:茶', '栏目:茶话', 'column:春', '作者:江春'),
  text.map((each) => `作者:${each}`), text.map((each) => `标题:${each}`), text.map((each) => `精确:${each}`), text.map((each) => `栏目:精确:${each}`), fc.constant('(精确:國 OR 爲) NEAR/3 桥'), text.map((each) => `column:${each}`),
);
const query = fc.letrec<{ node: string; leaf: string }>((tie) => ({
  leaf: fc.oneof({ weight: 4, arbitrary: text }, { weight: 1, arbitrary: filter }),
  node: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    { weight: 3, arbitrary: tie('leaf') },
    { weight: 3, arbitrary: fc.tuple(tie('node'), tie('node')).map(([a, b]) => `${a} ${b}`) },
    { weight: 2, arbitrary: fc.tuple(tie('node'), tie('node')).map(([a, b]) => `${a} OR ${b}`) },
    { weight: 2, arbitrary: tie('node').map((each) => `-(${each})`) },
    { weight: 2, arbitrary: fc.tuple(tie('node'), tie('leaf')).map(([a, b]) => `${a} -${b}`) },
    { weight: 2, arbitrary: tie('node').map((each) => `（${each}）`) },
    { weight: 3, arbitrary: fc.tuple(text, fc.nat(12), text).map(([a, n, b]) => `${a} NEAR/${n} ${b}`) },
    { weight: 1, arbitrary: fc.tuple(text, text, fc.nat(4), text).map(([a, b, n, c]) => `(${a} OR ${b}) NEAR/${n} ${c}`) },
  ),
})).node;

describe('what the index finds', () => {
  it(`is what a reader of all articles finds, for ${QUERIES} queries of every operator`, async () => {
    await loadStemmers([FOREIGN_WORDS, 'de']);
    const { database, known } = filledLibrary(), searcher = new Searcher(database);
    let found = 0;
    fc.assert(fc.property(query, (source) => {
      const { root } = parseQuery(source);
      if (root === null) return;
      const wanted = known.filter((each) => each.article.matches(root)).map(({ id }) => id);
      const result = searcher.search({ query: source, order: 'oldest', offset: 0, limit: known.length }, () => false);
      expect(result?.total).toBe(wanted.length);
      expect(result?.hits.flatMap(({ articleId, doubles }) => [articleId, ...doubles.map((double) => double.articleId)]).sort((a, b) => a - b)).toEqual(wanted);
      found += wanted.length;
    }), { numRuns: QUERIES, seed: 11 });
    // Queries that find nothing would prove nothing.
    expect(found).toBeGreaterThan(QUERIES);
  }, 20 * 60_000);
});
