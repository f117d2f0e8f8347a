/** Articles of any length, for tests of the make-up. */
import type { ArticleText } from '../../../main/contract/issue.ts';

export const HAN = '山水之间有一座小城河上新桥通车村里秋茶上市老人孩子都来看热闹';

export function articleOf(characters: number, headline: string | null = '新桥通车', paragraphs = 3): ArticleText {
  const each = Math.max(1, Math.floor(characters / paragraphs));
  const text = HAN.repeat(Math.ceil(each / HAN.length)).slice(0, each);
  return {
    headline, headlineInferred: false, kicker: null, deck: null, column: null, byline: [], jumpTo: null, jumpFrom: null,
    body: Array.from({ length: paragraphs }, () => ({ kind: 'paragraph', text })),
  };
}
