import { describe, expect, it } from 'vitest';
import type { Suggestion } from '../../main/contract/suggestions.ts';
import { Searcher } from '../../main/store/search.ts';
import { Suggester } from '../../main/store/suggestions.ts';
import { gatherWords } from '../../main/store/words-worker.ts';
import { article, masthead, page, save, temporaryLibrary } from './fixtures.ts';

const never = (): boolean => false;

/** A paper with a column, bylines, a local name that no dictionary has, and an old number of it in traditional characters. */
function suggester({ gathers = true } = {}): Suggester {
  const library = temporaryLibrary();
  const told = { ...article('衢江修桥记', '衢江区的渡口修好了桥，衢江区的人来看桥。'), column: '走基层', byline: ['柳青禾'] };
  save(library, { masthead: masthead({ number: 1 }) }, [{ ...page(1, told, article('衢江茶事', '衢江的渡口有茶。')), name: '要闻' }]);
  save(library, { masthead: masthead({ title: '江潮報', number: 1 }) }, [page(1, { ...article('圖書館開門', '圖書館在城裏。'), byline: ['柳青禾', '文舟'] })]);
  const made = new Suggester(library.database, new Searcher(library.database));
  if (gathers) made.useWords(gatherWords(library.database));
  return made;
}
const suggested = (of: Suggester, query: string): readonly Suggestion[] => of.suggest(query, query.length, never)?.answer ?? [];
const told = (of: Suggester, query: string): string[] => suggested(of, query).map(({ kind, text, count }) => `${kind} ${text} ${count}`);

describe('suggestions', () => {
  it.each(['qujiang', 'qj', 'quj', '衢', 'qu jiang'])('for %s are names that only this archive has, with the number of their articles', (query) => {
    expect(told(suggester(), query)).toContain('word 衢江 2');
  });

  it('go on from a word', () => {
    expect(told(suggester(), '衢江')).toContain('word 衢江区 1');
  });

  it('are told as the archive prints them, typed in either script', () => {
    expect(told(suggester(), '图')).toContain('word 圖書館 1');
    expect(told(suggester(), 'tushuguan')).toContain('word 圖書館 1');
  });

  it('are newspapers, columns, bylines and pages, wherever their names are typed', () => {
    const of = suggester();
    expect(told(of, '江')).toContain('title 江潮報 1');
    expect(told(of, 'zoujiceng')).toContain('column 走基层 1');
    expect(told(of, 'lqh')).toContain('byline 柳青禾 2');
    expect(told(of, '要')).toContain('page 要闻 2');
  });

  it('are only the names of a field after that', () => {
    const of = suggester();
    expect(told(of, '作者:')).toEqual(['byline 柳青禾 2', 'byline 文舟 1']);
    expect(told(of, '报纸:j')).toEqual([]);
    expect(told(of, '报纸:jiang')).toEqual(['title 江潮報 1']);
  });

  it('are names of fields, each once', () => {
    expect(told(suggester(), '标').filter((each) => each.startsWith('field'))).toEqual(['field 标题 null']);
    expect(told(suggester(), 'head')).toEqual(['field headline null']);
  });

  it('say what they take the place of', () => {
    expect(suggested(suggester(), '桥 作者:"柳').map(({ span, inField }) => [span, inField])).toEqual([[[5, 7], true]]);
  });

  it('are not what was typed already, nor words that no article has', () => {
    const of = suggester();
    expect(told(of, '渡口').some((each) => each.startsWith('word 渡口 '))).toBe(false);
    expect(suggested(of, 'feidie')).toEqual([]);
  });

  it('begin with names, until words are gathered', () => {
    const of = suggester({ gathers: false });
    expect(of.suggest('lqh', 3, never)).toMatchObject({ answer: [{ text: '柳青禾' }], areWordsStale: true });
    expect(suggester().suggest('lqh', 3, never)).toMatchObject({ areWordsStale: false });
  });

  it('find in the index what syllables spell, and how it goes on, where words are not gathered', () => {
    const of = suggester({ gathers: false });
    expect(told(of, 'qujiang')).toContain('word 衢江 2');
    expect(told(of, 'qujiangqu')).toContain('word 衢江区 1');
  });

  it('end when they are overtaken', () => {
    expect(suggester().suggest('衢', 1, () => true)).toBeNull();
  });
});

describe('what is near to words that fail', () => {
  const near = (query: string): unknown => suggester().near(query, never)?.answer.map(({ source, span, near: words }) => [source, span, words.map(({ text, nearness, count }) => [text, nearness, count])]);

  it('sounds like them', () => {
    expect(near('桥 取江')).toEqual([['取江', [2, 4], [['衢江', 'sound', 2]]]]);
  });

  it('is a byline in the field of bylines', () => {
    expect(near('作者:刘青禾')).toMatchObject([['刘青禾', [3, 6], [['柳青禾', 'sound', 2]]]]);
  });

  it('is not told of words that are found', () => {
    expect(near('渡口')).toEqual([]);
  });
});
