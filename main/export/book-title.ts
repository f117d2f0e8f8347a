import type { ArticleSource } from '../contract/library.ts';
import { nameOf } from './article-parts.ts';
import type { Exported } from './exported.ts';

/** What a file of many articles is called where the reader gives it no name: 今日衢江 2025-03-07—2025-03-09. */
export class BookTitle {
  readonly #papers = new Set<string>();
  #only: string | null = null;
  #count = 0;
  #first: string | null = null;
  #last: string | null = null;

  /** Takes an article into account. */
  add({ article, source: { titleName, date } }: { readonly article: Exported['article']; readonly source: ArticleSource }): void {
    this.#count += 1;
    this.#only = nameOf(article);
    this.#papers.add(titleName);
    if (date === null) return;
    if (this.#first === null || date < this.#first) this.#first = date;
    if (this.#last === null || date > this.#last) this.#last = date;
  }

  toString(): string {
    if (this.#count === 1 && this.#only !== null) return this.#only;
    const [paper = '旧闻'] = this.#papers;
    const days = this.#first === null ? '' : this.#first === this.#last ? ` ${this.#first}` : ` ${this.#first}—${this.#last ?? ''}`;
    return `${this.#papers.size === 1 ? paper : '旧闻稿件'}${days}`;
  }
}
