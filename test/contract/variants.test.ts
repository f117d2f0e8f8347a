import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { Converter } from 'opencc-js';
import { describe, expect, it } from 'vitest';
import { fold, foldWithKinds, foldWithOffsets, type Folding } from '../../main/contract/folding.ts';
import { findMarks, hasText } from '../../main/contract/marking.ts';
import { variantClasses, variantsData } from '../../main/development/make-variants.mjs';

const classes = await variantClasses();
const ofClass = fc.constantFrom(...classes);
/** A text of variants, and of anything between them. */
const texts = fc.string({ unit: fc.oneof(ofClass.chain((characters) => fc.constantFrom(...characters)), fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })), maxLength: 60 });

describe('folding of variants', () => {
  it.each([
    ['traditional and simplified', '發展與頭髮', '发展与头发'],
    ['the forms of regions', '爲了這裏的羣峯', '為了這裡的群峰'],
    ['Japanese new forms', '沢辺駅', '泽边驿'],
    ['three forms of one word', '國', '圀'],
    ['what newspapers wrote before 1955', '週刊佈告，囘鄉過年', '周刊布告，回乡过年'],
    ['the old printed forms', '戶內淸靑吿', '户内清青告'],
    ['what was printed one for the other', '隨著，沈沒，重疊，想像', '随着，沉没，重迭，想象'],
    ['traditional radicals', '⻑⾺', '长马'],
    ['compatibility ideographs', '\uf92f\uf90a', '劳金'],
  ])('makes one of %s', (_, a, b) => {
    expect(fold(a)).toBe(fold(b));
    expect(fold(a, 'exact')).not.toBe(fold(b, 'exact'));
  });

  it('keeps apart what only looks Japanese: Chinese has both', () => {
    for (const [a, b] of ['芸艺', '浜滨', '欠缺', '予豫', '沪滤', '缶罐']) expect(fold(a ?? '')).not.toBe(fold(b ?? ''));
  });

  it('leaves simplified text, kana and rare characters as they are', () => {
    for (const text of ['人民日报社会主义现代化建设', 'ひらがなカタカナ', '𠮷𠀀', '这里的山峰和羊群']) expect(fold(text)).toBe(text);
  });

  it('folds each class of variants into one of it, whatever is told of it first', () => {
    for (const [representative, ...others] of classes) {
      expect(new Set(others.map((other) => fold(other)))).toEqual(new Set([representative]));
      expect(fold(representative ?? '')).toBe(representative);
    }
  });

  it('is done once and for all', () => {
    fc.assert(fc.property(texts, (text) => {
      expect(fold(fold(text))).toBe(fold(text));
      expect(fold(fold(text, 'exact'))).toBe(fold(text));
    }), { numRuns: 3000 });
  });

  it('finds each character that a reader can have converted for display', () => {
    const simplified = classes.map(([representative]) => representative ?? '').join('');
    for (const to of ['tw', 'hk', 't'] as const) {
      const convert = Converter({ from: 'cn', to });
      const lost = Array.from(simplified).filter((character) => fold(convert(character)) !== fold(character));
      expect(lost).toEqual([]);
    }
  });

  it('changes neither where characters come from nor what they are', () => {
    fc.assert(fc.property(texts, (text) => {
      const all = foldWithOffsets(text), exact = foldWithOffsets(text, 'exact');
      expect(all.text.length).toBe(exact.text.length);
      expect([all.kinds, all.starts, all.ends]).toEqual([exact.kinds, exact.starts, exact.ends]);
      expect(foldWithKinds(text)).toEqual({ text: all.text, kinds: all.kinds });
    }));
  });

  it('takes a text of any length', () => {
    const long = '發'.repeat(200_000);
    expect(fold(long)).toBe('发'.repeat(200_000));
    expect(fold('展')).toBe('展');
    expect(fold('發')).toBe('发');
    const { text, starts, ends } = foldWithOffsets('㍿㍻'.repeat(30_000));
    expect([text.length, starts[text.length - 1], ends[text.length - 1]]).toEqual([180_000, 59_999, 60_000]);
  });

  it('is of one data file, which the generator makes', async () => {
    expect(readFileSync(new URL('../../main/contract/variants-data.ts', import.meta.url), 'utf8')).toBe(await variantsData());
  });
});

describe('marks of variants', () => {
  const marked = (text: string, term: string, folding: Folding = 'all'): string[] => findMarks(text, [{ kind: 'text', text: fold(term, folding), folding }]).map(([start, end]) => text.slice(start, end));

  it('cover what was printed, in its own script', () => {
    expect(marked('臺灣 發展，台湾发展', '台湾')).toEqual(['臺灣', '台湾']);
    expect(marked('裏裡里', '裡')).toEqual(['裏裡里']);
  });

  it('cover only the very characters where the folding is exact', () => {
    expect(marked('臺灣 發展，台湾发展', '台湾', 'exact')).toEqual(['台湾']);
    expect(marked('ＵＰ 裏 up', 'up', 'exact')).toEqual(['ＵＰ', 'up']);
    expect(hasText(foldWithKinds('臺灣', 'exact'), fold('台湾', 'exact'))).toBe(false);
  });
});
