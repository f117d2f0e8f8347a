import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { languages, type Language } from '../../../main/search/languages/languages.ts';
import { loadStemmers, stemmerOf } from '../../../main/search/languages/stemming.ts';
import { formsOf, isInflected } from '../../../main/search/languages/word-forms.ts';

beforeAll(() => loadStemmers(languages));

describe('the forms of a word', () => {
  it.each<[Language, readonly string[]]>([
    ['da', ['avis', 'aviser', 'avisen']],
    ['de', ['zeitung', 'zeitungen']],
    ['de', ['haus', 'hauses', 'häuser']],
    ['de', ['strasse', 'straße', 'straßen']],
    ['en', ['run', 'runs', 'running']],
    ['en', ['fly', 'flies']],
    ['en', ['bridge', 'bridges', 'bridged']],
    ['es', ['canción', 'canciones']],
    ['es', ['periódico', 'periódicos']],
    ['fi', ['talo', 'talossa', 'talon']],
    ['fr', ['journal', 'journaux']],
    ['fr', ['évident', 'évidemment']],
    ['hu', ['ház', 'házak', 'házban']],
    ['it', ['giornale', 'giornali']],
    ['nl', ['mogelijkheid', 'mogelijkheden']],
    ['nl', ['maan', 'manen']],
    ['no', ['avis', 'aviser', 'avisen']],
    ['pt', ['menino', 'meninos']],
    ['ro', ['ziar', 'ziare', 'ziarul']],
    ['ru', ['газета', 'газеты', 'газетой']],
    ['sv', ['tidning', 'tidningar', 'tidningen']],
    ['tr', ['kitap', 'kitaplar', 'kitabı']],
  ])('in %s are all of %j, whichever is asked for', (language, words) => {
    for (const asked of words) expect(words.filter((word) => formsOf(asked, language).has(word))).toEqual(words);
  });

  it('are of one language', () => {
    expect([formsOf('haus', 'de').has('häuser'), formsOf('haus', 'en').has('häuser')]).toEqual([true, false]);
  });

  it('are no other words', () => {
    expect(['runner', 'rune', 'ru', 'run2'].filter((word) => formsOf('run', 'en').has(word))).toEqual([]);
  });

  const word = fc.oneof(
    fc.stringMatching(/^[a-zäöüßéèçñ]{3,12}$/u), fc.stringMatching(/^[абвгдежзийклмнопрстуфхцчшщъыьэюяё]{3,12}$/u),
    fc.tuple(fc.constantFrom('bridg', 'hous', 'zeit', 'natur', 'газет', 'cant', 'straß'), fc.constantFrom('', 'e', 's', 'es', 'en', 'ung', 'ation', 'ou', 'а', 'ами', 'ía')).map((parts) => parts.join('')),
  );

  it('of any word have the word itself among them, begin as they say, and never fail', () => {
    fc.assert(fc.property(word, word, fc.constantFrom(...languages), (asked, other, language) => {
      const forms = formsOf(asked, language);
      expect(forms.has(asked)).toBe(true);
      expect(forms.beginnings.length > 0 && forms.beginnings.length <= 16 && forms.beginnings.every((beginning) => beginning !== '')).toBe(true);
      if (forms.has(other) && other !== asked) {
        expect(stemmerOf(language)?.(other)).toBe(stemmerOf(language)?.(asked));
        expect(forms.beginnings.some((beginning) => other.startsWith(beginning))).toBe(true);
      }
    }), { numRuns: 5000 });
  });
});

describe('what is inflected', () => {
  it.each([['running', true], ['häuser', true], ['газета', true], ['go', false], ['co2', false], ['covid-19', false], ['渡口', false], ['two words', false], ['gaзета', false], ['a'.repeat(64), false]])('%s: %s', (text, expected) => {
    expect(isInflected(text)).toBe(expected);
  });
});
