/** The edition that this page holds. */
import type { ArticleInContext } from '../../main/contract/library.ts';
import { unpackEdition, type Edition, type EditionIssue, type EditionNote } from '../../main/portable/inside/edition.ts';
import { EditionSearch, heldArticles, type Held } from '../../main/portable/inside/edition-search.ts';

/** An edition, with what is found in it by id. */
export class OpenEdition {
  readonly data: Edition;
  readonly search: EditionSearch;
  readonly #places: ReadonlyMap<number, number>;
  readonly #notes: ReadonlyMap<number, EditionNote>;
  readonly #issues: ReadonlyMap<number, EditionIssue>;

  constructor(data: Edition) {
    this.data = data;
    const held = heldArticles(data);
    this.search = new EditionSearch(held);
    this.#places = new Map(held.map(({ article }, at) => [article.id, at]));
    this.#notes = new Map(data.notes.map((note) => [note.id, note]));
    this.#issues = new Map(data.issues.map((each) => [each.issue.id, each]));
  }

  issue(id: number): EditionIssue | null {
    return this.#issues.get(id) ?? null;
  }

  held(id: number): Held | null {
    return this.#at(this.#places.get(id));
  }

  note(id: number): EditionNote | null {
    return this.#notes.get(id) ?? null;
  }

  /** The article so many after this one in the edition's order. */
  beside(id: number, by: 1 | -1): Held | null {
    const at = this.#places.get(id);
    return at === undefined ? null : this.#at(at + by);
  }

  /** An article as the app would answer it; null where the edition has none of this id. */
  contextOf(id: number): ArticleInContext | null {
    const held = this.held(id), note = this.note(id);
    if (held === null || note === null) return null;
    const { issue, page, article } = held;
    return {
      article, address: note.address, issueId: issue.id, continuedIn: note.continuedIn, continuedFrom: note.continuedFrom,
      source: { titleName: issue.titleName, date: issue.date, issueNumber: issue.number, pageNumber: page.number, pageName: page.name },
      previousArticleId: this.beside(id, -1)?.article.id ?? null, nextArticleId: this.beside(id, 1)?.article.id ?? null,
    };
  }

  #at(place: number | undefined): Held | null {
    return place === undefined ? null : this.search.articles[place] ?? null;
  }
}

let opened: OpenEdition | null = null;

/** The edition, once it is open. */
export function edition(): OpenEdition {
  if (opened === null) throw new Error('the edition is not open yet');
  return opened;
}

/** Opens the edition of this document. Rejects where its data is not whole, or the browser can't read it. */
export async function openEdition(): Promise<OpenEdition> {
  const packed = atob(document.querySelector('#edition')?.textContent ?? '');
  const bytes = new Uint8Array(packed.length);
  for (let at = 0; at < packed.length; at += 1) bytes[at] = packed.charCodeAt(at);
  return opened = new OpenEdition(await unpackEdition(bytes));
}
