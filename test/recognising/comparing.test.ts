import { describe, expect, it } from 'vitest';
import type { RecognisedArticle } from '../../main/contract/issue.ts';
import { linesOf } from '../../main/contract/xray.ts';
import { mastheadDifference, pageDifference } from '../../main/recognising/comparing.ts';
import type { PageDifference } from '../../main/recognising/comparing.ts';
import { article, masthead, page } from '../store/fixtures.ts';

/** An article made of these lines. */
function made(headline: string, ...lines: number[]): RecognisedArticle {
  const plain = article(headline, ...lines.map(String));
  return { ...plain, origin: { ...plain.origin, blocks: lines.map((line) => [line]) } };
}

function difference(before: readonly RecognisedArticle[], now: readonly RecognisedArticle[], applied: readonly (readonly [before: boolean, now: boolean])[] = []): PageDifference | null {
  const held = before.map((each, index) => ({ id: index + 1, lines: linesOf(each) }));
  return pageDifference({
    page: { pageId: 1, issueId: 1, place: 0, sha256: '', path: '', recognisedBy: 1, articles: held, repairs: [] },
    articles: before.map((each, index) => ({ ...each, id: index + 1, pageId: 1, position: index })), applied: applied.map(([then]) => then),
  }, { page: page(1, ...now), applied: applied.map(([, since]) => since) });
}

describe('a page', () => {
  it('that reads the same has no difference, whatever its order', () => {
    expect(difference([made('甲', 1), made('乙', 2)], [made('乙', 2), made('甲', 1)])).toBeNull();
  });

  it('tells headlines, bylines, columns and bodies apart', () => {
    const before = made('甲', 1, 2);
    expect(difference([before], [{ ...before, deck: '副题' }])).toMatchObject({ headlines: 1, bylines: 0, columns: 0, bodies: 0 });
    expect(difference([before], [{ ...before, byline: ['丙'] }])).toMatchObject({ headlines: 0, bylines: 1, columns: 0, bodies: 0 });
    expect(difference([before], [{ ...before, column: '栏' }])).toMatchObject({ headlines: 0, bylines: 0, columns: 1, bodies: 0 });
    expect(difference([before], [{ ...before, body: [{ kind: 'subhead', text: '1' }, { kind: 'paragraph', text: '2' }] }])).toMatchObject({ headlines: 0, bylines: 0, columns: 0, bodies: 1 });
  });

  it('tells articles that became one, and one that became several', () => {
    const two = [made('甲', 1, 2), made('乙', 3)], one = [made('甲', 1, 2, 3)];
    expect(difference(two, one)).toMatchObject({ merged: 1, split: 0, articlesBefore: 2, articlesAfter: 1 });
    expect(difference(one, two)).toMatchObject({ merged: 0, split: 1, articlesBefore: 1, articlesAfter: 2 });
  });

  it('tells an article in the place of another of which it has no line', () => {
    expect(difference([made('甲', 1)], [made('乙', 2)])).toMatchObject({ articlesBefore: 1, articlesAfter: 1, headlines: 0 });
  });

  it('tells repairs that no longer apply, and that apply again', () => {
    expect(difference([made('甲', 1)], [made('甲', 1)], [[true, false], [false, true], [true, true], [false, false]])).toMatchObject({ repairsLost: 1, repairsBack: 1 });
  });
});

it('a masthead tells the fields that say something else', () => {
  const before = masthead({ number: 12, weekday: '星期五' });
  expect(mastheadDifference(before, masthead({ number: 12, weekday: '星期六' }))).toEqual([]);
  expect(mastheadDifference(before, masthead({ number: 13, organisers: { sponsor: '县委', publisher: null } }))).toEqual([
    { field: 'number', before: '12', after: '13' }, { field: 'sponsor', before: null, after: '县委' },
  ]);
});
