/** The ways on from an article's end: to its neighbours on the page, and in its column from issue to issue. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ArticleNeighbours, NeighbourArticle } from '../../main/contract/library.ts';
import type { Messages } from '../locales/zh.ts';

export interface Foot {
  readonly say: Messages;
  /** The language of the interface. */
  readonly locale: string;
  /** The column (栏目) as it is shown; null for an article in none. */
  readonly column: string | null;
  readonly neighbours: ArticleNeighbours;
  /** A headline as it is shown. */
  readonly convert: (text: string) => string;
  readonly date: (iso: string | null) => string;
  readonly hrefOf: (neighbour: NeighbourArticle) => string;
  /** Goes to another article of the page as the keys do, which leave no step to come back to. */
  readonly goTo: (neighbour: NeighbourArticle) => void;
}

/** Links to the articles before and after; nothing where there are none. */
export function footTemplate(foot: Foot): TemplateResult | typeof nothing {
  const { say, locale, column, neighbours: { onPage, inColumn } } = foot;
  const hasPage = onPage.previous !== null || onPage.next !== null;
  const hasColumn = column !== null && (inColumn.previous !== null || inColumn.next !== null);
  if (!hasPage && !hasColumn) return nothing;
  return html`
    <nav class="foot" lang=${locale} aria-label=${say.neighbours}>
      ${hasPage ? html`<div class="ways">${pageLink(foot, onPage.previous, say.previousOnPage, 'K')}${pageLink(foot, onPage.next, say.nextOnPage, 'J')}</div>` : nothing}
      ${hasColumn ? html`<h2 lang="zh-CN">${say.inColumn(column)}</h2><div class="ways">${columnLink(foot, inColumn.previous, say.previousInColumn, '[')}${columnLink(foot, inColumn.next, say.nextInColumn, ']')}</div>` : nothing}
    </nav>`;
}

/** The two sides keep their places where one is empty. */
const none = html`<span></span>`;

function pageLink({ convert, hrefOf, goTo }: Foot, to: NeighbourArticle | null, label: string, key: string): TemplateResult {
  if (to === null) return none;
  const follow = (event: MouseEvent): void => {
    event.preventDefault();
    goTo(to);
  };
  return html`<a href=${hrefOf(to)} @click=${follow}><small>${label} <kbd>${key}</kbd></small><span lang="zh-CN">${convert(to.name)}</span></a>`;
}

function columnLink({ convert, hrefOf, date }: Foot, to: NeighbourArticle | null, label: string, key: string): TemplateResult {
  if (to === null) return none;
  return html`<a href=${hrefOf(to)}><small>${label} <kbd>${key}</kbd></small><span lang="zh-CN">${convert(to.name)}</span><small>${date(to.date)}</small></a>`;
}
