import { describe, expect, it } from 'vitest';
import { areAlike, bandsOf, labelOf, signatureOf } from '../../main/search/likeness.ts';

/** Texts of characters drawn at random, always the same ones: what they say does not matter. */
function* texts(length: number): Generator<string, never> {
  let state = 7;
  for (;;) {
    yield Array.from({ length }, () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return String.fromCharCode(0x4e00 + (state >>> 8) % 3000);
    }).join('');
  }
}

function signature(...parts: string[]): Uint8Array {
  const made = signatureOf(parts);
  if (made === null) throw new RangeError('too short a text');
  return made;
}

const sample = texts(500);
const pairs = Array.from({ length: 100 }, () => [sample.next().value, sample.next().value] as const);
/** A text with every fiftieth character another one, as a reprint has misprints and another date. */
const reprinted = (text: string): string => Array.from(text, (character, at) => (at % 50 === 49 ? '某' : character)).join('');
const share = (test: (pair: readonly [string, string]) => boolean): number => pairs.filter(test).length / pairs.length;

describe('signatures of texts', () => {
  it('are alike for most texts and their reprint with a misprint in every fifty characters', () => {
    expect(share(([text]) => areAlike(signature(text), signature(reprinted(text))))).toBeGreaterThan(0.9);
  });

  it('are alike for a text and one that is shortened by its last sentence', () => {
    expect(share(([text]) => areAlike(signature(text), signature(text.slice(0, -30))))).toBeGreaterThan(0.97);
  });

  it('are never alike for texts that have half in common', () => {
    expect(share(([one, other]) => areAlike(signature(one), signature(one.slice(0, 250) + other.slice(250))))).toBe(0);
  });

  it('have a band in common where they are alike', () => {
    const alike = pairs.map(([text]) => [signature(text), signature(text.slice(0, -30))] as const).filter(([one, other]) => areAlike(one, other));
    expect(alike.filter(([one, other]) => bandsOf(one).some((band) => bandsOf(other).includes(band))).length).toBeGreaterThan(0.97 * alike.length);
  });

  it('are the same whatever the spaces, the script and how the text is cut into paragraphs', () => {
    const text = '县里的联合灌区昨日开闸放水，沿渠各村的农民一早便到田头等候。'.repeat(4);
    expect(signature(text.slice(0, 50), text.slice(50).replaceAll('，', ' , ').replaceAll('县', '縣').replaceAll('联', '聯'))).toEqual(signature(text));
  });

  it('are not made of short texts', () => {
    expect(signatureOf(['今日晴，', '最高气温二十度。'])).toBeNull();
  });

  it('give each text a label of its own', () => {
    expect(new Set(pairs.flat().map((text) => labelOf(signature(text)))).size).toBe(2 * pairs.length);
  });
});
