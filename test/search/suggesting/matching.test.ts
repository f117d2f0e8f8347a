import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Fit, fitOf, soundAlike } from '../../../main/search/suggesting/matching.ts';
import { readingsOf } from '../../../main/search/suggesting/readings.ts';

describe('what is typed fits', () => {
  it.each([
    ['qujiang', '衢江', Fit.whole], ['qujiang', '衢江区', Fit.beginning], ['qujia', '衢江', Fit.beginning], ['qj', '衢江', Fit.initials], ['qj', '衢江区', Fit.initialsOfBeginning],
    ['quj', '衢江', Fit.initials], ['衢j', '衢江', Fit.initials], ['衢jiang', '衢江', Fit.whole], ['衢', '衢江', Fit.beginning], ['chongqing', '重庆', Fit.whole], ['zhongyao', '重要', Fit.whole],
    ['zhangda', '长大', Fit.whole], ['changcheng', '长城', Fit.whole], ['zhdx', '中国大学', null], ['zhgdx', '中国大学', Fit.initials], ['zgdx', '中国大学', Fit.initials],
    ["xi'an", '西安', Fit.whole], ["xi'an", '先', null], ['lvyou', '旅游', Fit.whole], ['luedi', '略地', Fit.whole], ['lvedi', '略地', Fit.whole], ['qujiangx', '衢江', null], ['covid', 'covid19', Fit.beginning],
  ] as const)('%s: %s (%s)', (typed, name, fit) => {
    expect(fitOf(typed, name)).toBe(fit);
  });

  it('every name by the readings of its characters, one after the other, and by their first letters', () => {
    const character = fc.constantFrom(...Array.from('重庆长江衢西安旅游女略行乐区中国'));
    fc.assert(fc.property(fc.array(fc.tuple(character, fc.nat()), { minLength: 1, maxLength: 6 }), (picked) => {
      const said = picked.map(([each, which]) => { const all = readingsOf(each.charCodeAt(0)); return all[which % all.length] ?? ''; });
      const name = picked.map(([each]) => each).join('');
      expect(fitOf(said.join(''), name)).toBe(Fit.whole);
      expect(fitOf(said.map((each) => each.charAt(0)).join(''), name)).not.toBeNull();
    }));
  });

  it('a part of a longer text', () => {
    expect(fitOf('qujiang', '在衢江区', 1, 3)).toBe(Fit.whole);
  });

  it('soon, whatever is typed', () => {
    expect(fitOf('a'.repeat(32), '啊'.repeat(40))).toBe(Fit.beginning);
  });
});

describe('what sounds alike', () => {
  it('has one reading of each character in common', () => {
    expect(soundAlike('衢江', '取江')).toBe(true);
    expect(soundAlike('长城', '常城')).toBe(true);
    expect(soundAlike('衢江', '取汉')).toBe(false);
    expect(soundAlike('衢江', '衢江区')).toBe(false);
  });
});
