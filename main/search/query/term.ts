import { fold } from '../../contract/folding.ts';
import type { SearchTerm, TextNode } from '../../contract/query.ts';

/** What an article has where it has a text of the query. */
export function termOf({ wildcard, text, source, folding }: TextNode): SearchTerm {
  if (wildcard) return { kind: 'pattern', text, folding };
  return { kind: 'text', text: folding === 'all' ? text : fold(source, 'exact'), folding };
}
