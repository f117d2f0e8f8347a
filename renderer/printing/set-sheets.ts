/** Sheets of a page as the window has set them, as markup that a printer's document takes. */
import type { PrintedSheet } from '../../main/contract/printing.ts';
import type { PageSheet } from '../reader/page-sheet.ts';

/** What a document to print may have (print-page.ts); of other elements their content is taken. */
const TAGS: ReadonlySet<string> = new Set(['section', 'article', 'header', 'footer', 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'b', 'span', 'a']);
const ATTRIBUTES = ['class', 'style', 'lang'] as const;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replace(/[&<>"]/gu, (sign) => ENTITIES[sign] ?? '');

/** @param faint tells which elements are printed faintly */
export function markupOf(node: Node, faint: (element: Element) => boolean): string {
  if (node instanceof Text) return escape(node.data);
  if (!(node instanceof Element)) return '';
  const content = Array.from(node.childNodes, (child) => markupOf(child, faint)).join('');
  const tag = node.localName;
  if (!TAGS.has(tag)) return content;
  const attributes = ATTRIBUTES.map((name) => {
    const value = node.getAttribute(name) ?? '';
    const all = name === 'class' && faint(node) ? `${value} faint`.trim() : value;
    return all === '' ? '' : ` ${name}="${escape(all)}"`;
  });
  return `<${tag}${attributes.join('')}>${content}</${tag}>`;
}

/**
 * The sheets of a page that is made up.
 * @param articleId the article that is printed in full tone, the rest faintly; null: all in full tone
 */
export function setSheets(page: PageSheet, articleId: number | null): PrintedSheet[] {
  const isFaint = (element: Element): boolean => articleId !== null
    && element.matches('.story, .masthead, .running, .banner') && element.getAttribute('data-id') !== String(articleId);
  return Array.from(page.renderRoot.querySelectorAll<HTMLElement>('.sheet'), (sheet) => ({
    markup: markupOf(sheet, isFaint), width: sheet.offsetWidth, height: sheet.offsetHeight, holds: articleId === null || sheet.querySelector(`.story[data-id="${articleId}"]`) !== null,
  })).filter(({ holds }) => holds).map(({ markup, width, height }) => ({ markup, width, height }));
}
