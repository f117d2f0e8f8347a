/** Small articles for the tests of searching. */
import type { ArticleText, Block } from '../../main/contract/issue.ts';

const nothing: ArticleText = {
  headline: null, headlineInferred: false, kicker: null, deck: null, column: null, byline: [], body: [], jumpTo: null, jumpFrom: null,
};

export function article(texts: Partial<ArticleText>): ArticleText {
  return { ...nothing, ...texts };
}

export function paragraphs(...texts: readonly string[]): Block[] {
  return texts.map((text) => ({ kind: 'paragraph', text }));
}
