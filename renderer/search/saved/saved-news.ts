import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { SearchOrder } from '../../../main/contract/library.ts';
import type { SavedSearch } from '../../../main/contract/saved-searches.ts';
import { Words } from '../../preferences.ts';
import { hrefOf } from '../../router.ts';
import { controls } from '../../styles/shared.ts';
import { dayOrTime } from './day-or-time.ts';
import { savedStore, watchSaved } from './saved-store.ts';

/** Results that are gone sooner, such as those of a word that is still being typed, were not looked at. */
const LOOK_MS = 1200;

/** Above the results of a search that is kept: what is new among them, and a switch for only that. */
@customElement('jw-saved-news')
export class SavedNews extends LitElement {
  static override styles = [controls, css`
    :host { display: block; }
    p { display: flex; align-items: center; flex-wrap: wrap; gap: 4px 14px; margin: 0; padding: 10px 0; border-bottom: 1px solid var(--rule); font-size: 13.5px; color: var(--ink); }
    span { display: inline-flex; align-items: baseline; gap: 8px; }
    span::before { content: ''; width: 7px; height: 7px; border-radius: 50%; background: var(--red); flex: none; }
  `];

  @property() accessor query = '';
  @property() accessor order: SearchOrder = 'best';
  /** The arrival after which the results came that are shown; null where all are. */
  @property({ type: Number }) accessor since: number | null = null;
  /** The latest arrival when the results were found. */
  @property({ type: Number }) accessor arrival = 0;

  #words = new Words(this);
  #looking: ReturnType<typeof setTimeout> | undefined;
  /** What is being looked at: a search at an arrival, and from which on. */
  #seen = '';

  constructor() {
    super();
    watchSaved(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#looking);
    this.#seen = '';
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const saved = savedStore.of(this.query), { arrival, since } = this;
    const seen = saved === null ? '' : `${saved.id} ${arrival} ${since ?? ''}`;
    if (seen === this.#seen) return;
    this.#seen = seen;
    clearTimeout(this.#looking);
    if (saved !== null) void this.#look(saved, arrival, seen);
  }

  /** The news are told before the mark moves that they are counted from. Who asks for only the new ones looks at them. */
  async #look(saved: SavedSearch, arrival: number, seen: string): Promise<void> {
    const pause = this.since === null ? LOOK_MS : 0;
    // News that can't be had are none; what is wrong with the library, the results tell.
    await savedStore.see(saved, arrival).catch(() => undefined);
    if (this.#seen === seen) this.#looking = setTimeout(() => void savedStore.lookedAt(saved, arrival), pause);
  }

  protected override render(): TemplateResult | typeof nothing {
    const say = this.#words.say, { query, order, since } = this, saved = savedStore.of(query);
    const news = saved === null ? null : savedStore.news(saved.id);
    if (news === null && since === null) return nothing;
    return html`
      <p role="status"><span>${news === null ? say.savedOnlyNewNow : say.savedNew(news.fresh, dayOrTime(news.at, this.#words.locale))}</span>
        ${since !== null ? html`<a class="button" href=${hrefOf({ view: 'search', query, order })}>${say.savedAll}</a>`
          : news === null ? nothing : html`<a class="button" href=${hrefOf({ view: 'search', query, order, since: news.since })}>${say.savedOnlyNew}</a>`}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jw-saved-news': SavedNews;
  }
}
