import { describe, expect, it } from 'vitest';
import type { Suggestion } from '../../../main/contract/suggestions.ts';
import { takenSuggestion } from '../../../renderer/search/taken-suggestion.ts';

const suggestion = (kind: Suggestion['kind'], text: string, span: readonly [number, number], inField = false): Suggestion => ({ kind, text, count: 1, span, inField });

describe('a suggestion that is taken', () => {
  it.each([
    ['a word', '桥 qj 船', suggestion('word', '衢江', [2, 4]), '桥 衢江 船', 4],
    ['a word with signs', 'covid', suggestion('word', 'COVID-19', [0, 5]), '"COVID-19"', 10],
    ['a newspaper', 'yxb', suggestion('title', '云溪报', [0, 3]), '报纸:"云溪报"', 8],
    ['a newspaper in its field', '报纸:"云', suggestion('title', '云溪报', [3, 5], true), '报纸:"云溪报"', 8],
    ['a page', '要', suggestion('page', '要闻', [0, 1]), '版:"要闻"', 6],
    ['a field', 'bt', suggestion('field', '标题', [0, 2]), '标题:', 3],
  ])('takes the place of what was typed: %s', (_, query, taken, expected, caret) => {
    expect(takenSuggestion(query, taken, 'zh-CN')).toEqual({ query: expected, caret });
  });
});
