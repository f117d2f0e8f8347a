/** What is copied of an article: the selected text as printed, in reading order, with the source line after it. */
import type { ArticleInContext } from '../../main/contract/library.ts';
import { sourceLine } from '../../main/contract/source-line.ts';
import { placeIn } from './conversion/conversion.ts';
import { saidParts, type SaidPart } from './said.ts';

/** A selected piece of one part of an article. */
export interface Piece {
  readonly tag: 'h1' | 'h2' | 'p';
  readonly text: string;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escaped = (text: string): string => text.replace(/[&<>]/gu, (character) => ENTITIES[character] ?? '');

/** Where a copied text was printed: paper, date, page, headline. Titles within the headline get the inner brackets, as Chinese has it. */
export function citation({ article: { headline, headlineInferred }, source }: Pick<ArticleInContext, 'article' | 'source'>): string {
  const name = headline === null ? '' : ` 《${headline.replaceAll('《', '〈').replaceAll('》', '〉')}》`;
  return `——${sourceLine(source)}${name}${headlineInferred && headline !== null ? '［题名为编者拟］' : ''}`;
}

/** What goes to the clipboard, as plain text and as HTML. */
export function clipping(pieces: readonly Piece[], source: string): { readonly plain: string; readonly html: string } {
  return {
    plain: `${pieces.map(({ text }) => text).join('\n')}\n\n${source}\n`,
    html: [...pieces.map(({ tag, text }) => `<${tag}>${escaped(text)}</${tag}>`), `<p>${escaped(source)}</p>`].join('\n'),
  };
}

/** The selection within an element's own tree; null where nothing is selected. */
function selectedRange(root: ShadowRoot): Range | null {
  const selected = window.getSelection()?.getComposedRanges({ shadowRoots: [root] })[0];
  if (!selected || selected.collapsed) return null;
  const range = document.createRange();
  range.setStart(selected.startContainer, selected.startOffset);
  range.setEnd(selected.endContainer, selected.endOffset);
  return range;
}

/** A stretch of a part that is selected: in UTF-16 units as printed, and as shown. */
export interface SelectedPlace {
  readonly part: SaidPart;
  readonly start: number;
  readonly end: number;
  readonly shownStart: number;
  readonly shownEnd: number;
}

/** What of these parts is selected. */
export function selectedPlaces(root: ShadowRoot, parts: readonly SaidPart[]): SelectedPlace[] {
  const range = selectedRange(root);
  if (range === null) return [];
  return parts.flatMap((part): SelectedPlace[] => {
    const { element, text } = part;
    if (!range.intersectsNode(element)) return [];
    const shown = element.textContent;
    const place = (node: Node, offset: number, outside: number): number => {
      if (!element.contains(node)) return outside;
      const before = document.createRange();
      before.selectNodeContents(element);
      before.setEnd(node, offset);
      return before.toString().length;
    };
    const shownStart = place(range.startContainer, range.startOffset, 0);
    const shownEnd = place(range.endContainer, range.endOffset, shown.length);
    const start = placeIn(shown, text, shownStart), end = placeIn(shown, text, shownEnd);
    return start < end ? [{ part, start, end, shownStart, shownEnd }] : [];
  });
}

/** The pieces of an article's text that are selected, as printed whatever characters they are shown in. */
export const selectedPieces = (root: ShadowRoot): Piece[] => selectedPlaces(root, saidParts(root)).map(({ part: { element, text }, start, end }): Piece => {
  const heading = element.closest('h1, h2')?.localName;
  return { tag: heading === 'h1' || heading === 'h2' ? heading : 'p', text: text.slice(start, end) };
});

/** Puts the selected text and its source line on the clipboard; leaves alone what is no text of the article. */
export function copySelection(event: ClipboardEvent, root: ShadowRoot, context: ArticleInContext): void {
  const pieces = selectedPieces(root);
  if (pieces.length === 0 || event.clipboardData === null) return;
  const { plain, html } = clipping(pieces, citation(context));
  event.clipboardData.setData('text/plain', plain);
  event.clipboardData.setData('text/html', html);
  event.preventDefault();
}
