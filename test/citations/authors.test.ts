import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { authorsOf } from '../../main/citations/authors.ts';

describe('authors', () => {
  it.each([
    ['舒望麦', '舒', '望麦'], ['王禾', '王', '禾'], ['欧阳知远', '欧阳', '知远'], ['司马芒', '司马', '芒'], ['尉迟芒', '尉迟', '芒'],
    ['澹台望舒', '澹台', '望舒'], ['濮阳青', '濮阳', '青'], ['歐陽知遠', '歐陽', '知遠'], ['Jane Mary Oarwell', 'Oarwell', 'Jane Mary'],
  ])('%s has the family name %s', (name, family, given) => {
    expect(authorsOf([name])).toEqual([{ family, given }]);
  });

  it.each(['新华社', '本报评论员', '县融媒体中心', '市气象局', '约翰·奥威尔', '系云磨乡晒盘村驻村工作队员', '欧阳', '腊莎'])('%s stays whole', (name) => {
    expect(authorsOf([name])).toEqual([{ literal: name }]);
  });

  it.each([
    [['记者 王小禾', '通讯员 舒望麦']], [['王小禾、舒望麦']], [['王小禾 舒望麦']], [['文/王小禾 图/舒望麦']], [['王小禾', '舒望麦', '王小禾']],
  ])('%j is two people', (byline) => {
    expect(authorsOf(byline)).toEqual([{ family: '王', given: '小禾' }, { family: '舒', given: '望麦' }]);
  });

  it.each(['本报讯', '本报综合消息', ' '])('%j names nobody', (word) => {
    expect(authorsOf([word])).toEqual([]);
  });

  it('adds and loses no character of a name', () => {
    const word = fc.string({ unit: fc.constantFrom(...Array.from('欧阳司马王李舒望麦小宋知远社局')), minLength: 1, maxLength: 4 });
    fc.assert(fc.property(word, (name) => {
      expect(authorsOf([name]).map((author) => ('literal' in author ? author.literal : author.family + author.given))).toEqual([name]);
    }));
  });
});
