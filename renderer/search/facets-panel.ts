import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { FacetValue, SearchFacets, SearchOrder } from '../../main/contract/library.ts';
import { Words } from '../preferences.ts';
import { hrefOf } from '../router.ts';
import { controls } from '../styles/shared.ts';
import { filterName } from './filter-name.ts';
import { filterKinds, filtersIn, hasFilter, withFilter, withoutFilter, type Filter, type FilterKind } from './filter.ts';

/** Values of a facet that are shown before more are asked for. */
const SHOWN = 8;

/** What hits have in common: newspapers, years, pages, columns, bylines, each a link that narrows the search to it, or widens it again. */
@customElement('jw-search-facets')
export class SearchFacetsPanel extends LitElement {
  static override styles = [controls, css`
    :host { display: block; font-size: 13px; }
    .groups { display: grid; gap: 22px; }
    :host([wide]) .groups { grid-template-columns: repeat(auto-fill, minmax(180px, 1fr)); gap: 18px 28px; }
    h3 { font: 700 13px/1.5 var(--sans); margin: 0 0 4px; padding-bottom: 4px; border-bottom: 1px solid var(--rule); }
    nav a { display: flex; gap: 10px; align-items: baseline; padding: 3px 8px; margin: 0 -8px; border-radius: 4px; line-height: 1.5; text-decoration: none; color: var(--ink-soft); }
    nav a:hover { background: color-mix(in srgb, var(--ink) 6%, transparent); color: var(--ink); }
    nav a span { flex: 1; min-width: 0; overflow-wrap: anywhere; }
    nav a small { font-size: 12px; font-variant-numeric: tabular-nums; color: var(--ink-faint); }
    nav a[aria-current] { color: var(--red-ink); font-weight: 700; }
    nav a[aria-current] small { color: var(--red-ink); font-size: 14px; }
    button { min-height: 26px; margin-left: -8px; padding: 0 8px; font-size: 12.5px; color: var(--ink-soft); }
  `];

  @property({ attribute: false }) accessor facets: SearchFacets | null = null;
  @property() accessor query = '';
  @property() accessor order: SearchOrder = 'best';
  @state() private accessor open: ReadonlySet<FilterKind> = new Set();

  #words = new Words(this);

  #values(facets: SearchFacets, kind: FilterKind): readonly FacetValue[] {
    return { title: facets.titles, date: facets.years, page: facets.pages, column: facets.columns, byline: facets.bylines }[kind];
  }

  protected override render(): TemplateResult {
    const { facets } = this;
    return facets === null ? html`` : html`<div class="groups">${filterKinds.map((kind) => this.#group(kind, this.#values(facets, kind)))}</div>`;
  }

  #group(kind: FilterKind, values: readonly FacetValue[]): TemplateResult | typeof nothing {
    const say = this.#words.say;
    // What the query has is there to be taken out, even where it is a month of which the facets know only the year.
    const on = filtersIn(this.query).filter((filter) => filter.kind === kind);
    const off = values.filter(({ value }) => !hasFilter(this.query, { kind, value }));
    // What all hits have narrows nothing.
    if (on.length === 0 && values.length < 2) return nothing;
    const all = this.open.has(kind), shown = all ? off : off.slice(0, SHOWN - on.length), left = off.length - shown.length;
    return html`
      <nav aria-labelledby=${kind}><h3 id=${kind}>${say.facetNames[kind]}</h3>
        ${on.map((filter) => this.#on(filter))}
        ${shown.map(({ value, count }) => this.#off({ kind, value }, count))}
        ${left > 0 || all ? html`<button class="quiet" aria-expanded=${String(all)} @click=${() => this.#toggle(kind)}>${all ? say.facetFewer : say.facetMore(left)}</button>` : nothing}</nav>`;
  }

  #toggle(kind: FilterKind): void {
    this.open = this.open.has(kind) ? new Set([...this.open].filter((each) => each !== kind)) : new Set([...this.open, kind]);
  }

  #on(filter: Filter): TemplateResult {
    const say = this.#words.say, name = filterName(filter, say);
    return html`<a aria-current="true" href=${hrefOf({ view: 'search', query: withoutFilter(this.query, filter), order: this.order })} aria-label=${say.facetRemove(name)} title=${say.facetRemove(name)}><span>${name}</span><small>×</small></a>`;
  }

  #off(filter: Filter, count: number): TemplateResult {
    const say = this.#words.say, name = filterName(filter, say);
    return html`<a href=${hrefOf({ view: 'search', query: withFilter(this.query, filter, this.#words.locale), order: this.order })} aria-label=${say.facetAdd(name, count)}><span>${name}</span><small>${say.facetCount(count)}</small></a>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jw-search-facets': SearchFacetsPanel;
  }
}
