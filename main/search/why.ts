/** Why an article was found: which words of the query it has, where, how often, and how they are printed there. */
import { textParts, type TextPart, type WhyWord } from '../contract/finding.ts';
import { foldWithOffsets } from '../contract/folding.ts';
import type { QueryNode, TextField, TextNode } from '../contract/query.ts';
import type { SearchedText } from './article-match.ts';
import type { Language } from './languages/languages.ts';
import { placesOfNode } from './text-places.ts';

/** More words than that nobody compares. */
const MOST_WORDS = 24;
/** Ways of printing one word that are told. */
const MOST_PRINTED = 6;

/** The parts that a field is: the lines around a headline belong to it. */
const partsOf: Readonly<Record<Exclude<TextField, null>, readonly TextPart[]>> = { headline: ['headline', 'kicker', 'deck'], byline: ['byline'], column: ['column'] };

function textsOf(article: SearchedText, part: TextPart): readonly string[] {
  if (part === 'body') return article.body.map(({ text }) => text);
  if (part === 'byline') return article.byline;
  return [article[part] ?? ''];
}

/** The texts that hits may have, those of one place in the query together: the ways of writing one number. */
export function wordsOf(root: QueryNode): TextNode[][] {
  const words = new Map<string, TextNode[]>();
  const visit = (node: QueryNode, excluded: boolean): void => {
    switch (node.kind) {
      case 'text': {
        const key = node.span.join();
        if (!excluded) words.set(key, [...words.get(key) ?? [], node]);
        break;
      }
      case 'all': case 'any': for (const each of node.nodes) visit(each, excluded); break;
      case 'not': visit(node.node, !excluded); break;
      case 'near': visit(node.left, excluded); visit(node.right, excluded); break;
      case 'title': case 'page': case 'dates': break;
    }
  };
  visit(root, false);
  return [...words.values()].slice(0, MOST_WORDS);
}

/** What an article has of the words that a query does not exclude, in the order typed; of a word that it lacks, no parts. @param language of its newspaper */
export function whyFound(article: SearchedText, root: QueryNode, language: Language): WhyWord[] {
  return wordsOf(root).map((nodes) => {
    const source = nodes[0]?.source ?? '', counts = new Map<TextPart, number>(), printed = new Map<string, number>();
    for (const node of nodes) {
      const parts = node.field === null ? textParts : partsOf[node.field];
      for (const part of parts) {
        for (const text of textsOf(article, part)) {
          const folded = foldWithOffsets(text, node.folding);
          for (const [start, end] of placesOfNode(folded, node, language)) {
            counts.set(part, (counts.get(part) ?? 0) + 1);
            // The printer's spaces and line ends within a word are no other way of writing it.
            const form = text.slice(folded.starts[start] ?? 0, folded.ends[end - 1] ?? text.length).replaceAll(/\s+/gu, '');
            printed.set(form, (printed.get(form) ?? 0) + 1);
          }
        }
      }
    }
    printed.delete(source.replaceAll(/\s+/gu, ''));
    return {
      source,
      parts: textParts.flatMap((part) => { const count = counts.get(part); return count === undefined ? [] : [{ part, count }]; }),
      printed: [...printed].sort(([, a], [, b]) => b - a).slice(0, MOST_PRINTED).map(([form]) => form),
    };
  });
}
