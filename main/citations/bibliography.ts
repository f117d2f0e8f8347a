/** Files for reference managers. */
import type { BibliographyFormat } from '../contract/citing.ts';
import { bibtexEntry } from './bibtex.ts';
import { citationItem, type Cited } from './citation-item.ts';
import type { CslItem } from './csl-item.ts';
import { risRecord } from './ris.ts';

/** Gives items a name each: those that share one, such as editions of one issue, get -b, -c … -27 behind it. */
export class OwnIds {
  readonly #taken = new Set<string>();

  take(item: CslItem): CslItem {
    let id = item.id;
    for (let copy = 1; this.#taken.has(id); copy += 1) id = `${item.id}-${copy < 26 ? String.fromCharCode(97 + copy) : copy + 1}`;
    this.#taken.add(id);
    return { ...item, id };
  }
}

/** Items with a name each. */
export function withOwnIds(items: readonly CslItem[]): CslItem[] {
  const ids = new OwnIds();
  return items.map((item) => ids.take(item));
}

/** The text of a file with the articles in their order, UTF-8. An article that is given twice is in it once. */
export function bibliographyText(articles: readonly Cited[], as: BibliographyFormat): string {
  const items = withOwnIds([...new Map(articles.map((each) => [each.article.id, each])).values()].map(citationItem));
  switch (as) {
    case 'bib': return `${items.map(bibtexEntry).join('\n\n')}\n`;
    case 'ris': return `${items.map(risRecord).join('\r\n\r\n')}\r\n`;
    case 'json': return `${JSON.stringify(items, null, 2)}\n`;
  }
}
