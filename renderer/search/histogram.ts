import { LitElement, css, html, nothing, svg, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Period, SearchOrder } from '../../main/contract/library.ts';
import { styleProperties } from '../elements/style-properties.ts';
import { Words } from '../preferences.ts';
import { hrefOf } from '../router.ts';
import { controls } from '../styles/shared.ts';
import { barsOf, gapsOf, mostOf, namedOf, periodInWords, rateOf, shortName, type Bar } from './bars.ts';
import { hasFilter, withFilter, withoutFilter } from './filter.ts';

const HEIGHT = 72;
/** The least that a bar with hits shows. */
const LEAST = 2;

/**
 * Hits over time. A bar's height is hits for each page held, so that much paper isn't taken for much talk; times of which
 * nothing is held are hatched, so that a gap isn't taken for silence. Each bar leads to its time alone.
 */
@customElement('jw-search-histogram')
export class SearchHistogram extends LitElement {
  static override styles = [controls, css`
    :host { display: block; }
    figure { margin: 0; }
    figcaption { display: flex; flex-wrap: wrap; gap: 2px 12px; align-items: baseline; font-size: 12.5px; color: var(--ink-soft); min-height: 20px; margin-bottom: 6px; font-variant-numeric: tabular-nums; }
    figcaption b { font: 700 13px/1.5 var(--sans); color: var(--ink); }
    figcaption .now { margin-left: auto; }
    svg.bars { display: block; width: 100%; height: ${HEIGHT}px; overflow: visible; }
    .hatch { stroke: var(--ink-faint); stroke-width: 1; opacity: .7; }
    .base { stroke: var(--ink-faint); stroke-width: 1; }
    .bar { fill: color-mix(in srgb, var(--ink) 62%, var(--panel-raised)); }
    .room { fill: transparent; }
    a:hover .room, a:focus-visible .room { fill: color-mix(in srgb, var(--ink) 9%, transparent); }
    a:hover .bar, a:focus-visible .bar, a[aria-current] .bar { fill: var(--red); }
    a:focus-visible { outline: none; }
    a:focus-visible .room { stroke: var(--focus); stroke-width: 2; }
    .names { position: relative; height: 20px; font-size: 11.5px; line-height: 20px; color: var(--ink-soft); font-variant-numeric: tabular-nums; }
    .names span { position: absolute; white-space: nowrap; }
  `];

  @property({ attribute: false }) accessor periods: readonly Period[] = [];
  @property({ type: Number }) accessor undated = 0;
  @property() accessor query = '';
  @property() accessor order: SearchOrder = 'best';
  /** The period under the pointer or with the focus. */
  @state() private accessor pointed: Period | null = null;

  #words = new Words(this);

  #said({ period, hits, pages }: Period): string {
    return this.#words.say.histogramPeriod(periodInWords(period, this.#words.say), hits, pages);
  }

  /** One stop for the tab key; arrow keys go from bar to bar. */
  #onKey(event: KeyboardEvent): void {
    const links = [...this.renderRoot.querySelectorAll<SVGAElement>('a')], at = links.findIndex((link) => link === this.shadowRoot?.activeElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: links.length - 1 }[event.key];
    const target = to === undefined ? undefined : links[to];
    if (at < 0 || !target) return;
    event.preventDefault();
    for (const link of links) link.setAttribute('tabindex', link === target ? '0' : '-1');
    target.focus();
  }

  protected override render(): TemplateResult {
    const say = this.#words.say, { periods, pointed } = this;
    const bars = barsOf(periods), most = mostOf(periods), first = periods[0], last = periods.at(-1);
    const words = (period: string): string => periodInWords(period, say);
    const gaps = gapsOf(periods).map(([from, to]) => (from === to ? words(from) : say.range(words(from), words(to))));
    const rate = (period: Period): string => say.histogramRate((rateOf(period) ?? 0).toLocaleString(this.#words.locale, { maximumSignificantDigits: 2 }));
    const shown = bars.findIndex(({ hits }) => hits > 0);
    return html`
      <figure @keydown=${(event: KeyboardEvent) => this.#onKey(event)} @pointerleave=${() => { this.pointed = null; }} @focusout=${() => { this.pointed = null; }}>
        <figcaption><b>${say.histogram}</b><span>${say.histogramHint}</span>
          <span class="now" aria-hidden="true">${pointed ? `${this.#said(pointed)}${pointed.pages > 0 && pointed.hits > 0 ? ` · ${rate(pointed)}` : ''}` : this.undated > 0 ? say.histogramUndated(this.undated) : nothing}</span></figcaption>
        <svg class="bars" role="group" aria-label=${say.histogram}>
          <defs><pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line class="hatch" x1="0" y1="0" x2="0" y2="5"></line></pattern></defs>
          ${bars.map((bar, at) => this.#bar(bar, at, at === shown))}
          <line class="base" x1="0" x2="100%" y1=${HEIGHT - 0.5} y2=${HEIGHT - 0.5}></line>
        </svg>
        <div class="names" aria-hidden="true">${namedOf(bars.length).map((at) => html`<span ${styleProperties({ left: `${(at / bars.length * 100).toFixed(3)}%` })}>${shortName(bars[at]?.period ?? '', at === 0, say)}</span>`)}</div>
        <p class="visually-hidden">${first && last ? say.histogramSummary(words(first.period), words(last.period), most && `${this.#said(most)}, ${rate(most)}`, gaps) : nothing}
          ${this.undated > 0 ? say.histogramUndated(this.undated) : nothing}</p>
      </figure>`;
  }

  #bar(bar: Bar, at: number, isStop: boolean): TemplateResult {
    const say = this.#words.say, share = 100 / this.periods.length, filter = { kind: 'date', value: bar.period } as const;
    const x = `${(at * share).toFixed(4)}%`, width = `${share.toFixed(4)}%`, said = this.#said(bar);
    const point = (): void => { this.pointed = bar; };
    // A gap is left between bars where there is room for one.
    const inset = this.periods.length > 120 ? 0 : share * 0.12;
    const inner = (y: number, height: number, kind: string): TemplateResult => svg`<rect class=${kind} fill=${kind === 'gap' ? 'url(#hatch)' : nothing} x="${(at * share + inset).toFixed(4)}%" width="${(share - 2 * inset).toFixed(4)}%" y=${y} height=${height}></rect>`;
    if (bar.height === null) return svg`<g @pointerenter=${point}><title>${said}</title><rect class="room" x=${x} width=${width} y="0" height=${HEIGHT}></rect>${inner(HEIGHT * 0.45, HEIGHT * 0.55, 'gap')}</g>`;
    const room = svg`<title>${said}</title><rect class="room" x=${x} width=${width} y="0" height=${HEIGHT}></rect>`;
    if (bar.hits === 0) return svg`<g @pointerenter=${point}>${room}</g>`;
    const height = Math.max(LEAST, bar.height * (HEIGHT - 4)), isOn = hasFilter(this.query, filter);
    const query = isOn ? withoutFilter(this.query, filter) : withFilter(this.query, filter, this.#words.locale);
    return svg`<a href=${hrefOf({ view: 'search', query, order: this.order })} tabindex=${isStop ? 0 : -1} aria-current=${isOn ? 'true' : nothing}
      aria-label=${isOn ? say.histogramWiden(said) : say.histogramNarrow(said)} @pointerenter=${point} @focus=${point}>${room}${inner(HEIGHT - height, height, 'bar')}</a>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jw-search-histogram': SearchHistogram;
  }
}
