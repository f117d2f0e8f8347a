/** Where a text of a query stands in the texts of an article, its inflections included. */
import { placesOf, placesOfWords } from '../contract/marking.ts';
import { foldWithKinds, type FoldedText } from '../contract/folding.ts';
import type { SearchTerm, TextNode } from '../contract/query.ts';
import type { Language } from './languages/languages.ts';
import { formsOf } from './languages/word-forms.ts';
import { termOf } from './query/term.ts';

/** All places of a query's text in a text that is folded as it asks. @param language of the newspaper that it is in */
export function placesOfNode(folded: FoldedText, node: TextNode, language: Language): ReturnType<typeof placesOf> {
  return node.stemmed ? placesOfWords(folded, formsOf(node.text, language).has) : placesOf(folded, termOf(node));
}

/** What is to be marked of a query's text: itself, or the inflections that some texts have of it. */
export function termsIn(texts: readonly string[], node: TextNode, language: Language): SearchTerm[] {
  const term = termOf(node);
  if (!node.stemmed) return [term];
  const forms = new Set(texts.flatMap((text) => {
    const folded = foldWithKinds(text, node.folding);
    return placesOfNode(folded, node, language).map(([start, end]) => folded.text.slice(start, end));
  }));
  return Array.from(forms, (text) => ({ ...term, text }));
}
