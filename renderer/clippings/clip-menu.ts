import { Task } from '@lit/task';
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { anchorAt } from '../../main/contract/anchoring.ts';
import { highlightColours, MAX_LABEL_LENGTH, MAX_NOTE_LENGTH, type ClippingChange, type ClippingFolder, type Highlight as KeptHighlight, type HighlightColour, type PlacedClipping } from '../../main/contract/clippings.ts';
import { api } from '../api.ts';
import { icons } from '../elements/icons.ts';
import { Keys } from '../elements/keys.ts';
import { Words } from '../preferences.ts';
import { placeIn } from '../reader/conversion/conversion.ts';
import { selectedPlaces } from '../reader/copying.ts';
import { rangeIn, saidParts, type SaidPart } from '../reader/said.ts';
import { controls } from '../styles/shared.ts';
import { backTo, changeClippings, watchClippings } from './clipping-store.ts';

interface Shown {
  readonly placed: PlacedClipping | null;
  readonly folders: readonly ClippingFolder[];
}

/**
 * Clips the article that is being read, and shows its clipping: folders, tags, note, highlights. Draws the highlights over the
 * text by the CSS Custom Highlight API, so that they and the marks of a search don't cut each other's elements.
 *
 * @fires clipping-news
 */
@customElement('jw-clip-menu')
export class ClipMenu extends LitElement {
  static override styles = [controls, css`
    :host { display: block; }
    .opener { anchor-name: --clip; }
    .opener[aria-pressed='true'] svg { fill: var(--red); color: var(--red); }
    [popover] { inset: auto; position-anchor: --clip; top: calc(anchor(bottom) + 6px); right: anchor(right); margin: 0; width: min(380px, calc(100vw - 24px)); max-height: calc(100vh - 130px); overflow: auto; padding: 14px; border: 1px solid var(--rule); border-radius: 10px; background: var(--panel-raised); color: var(--ink); box-shadow: var(--shadow); font: 13px/1.7 var(--sans); position-try-fallbacks: --in-window; }
    @position-try --in-window { right: auto; left: 12px; }
    fieldset { border: 0; padding: 0; margin: 0 0 10px; } legend, .label { font-weight: 600; color: var(--ink-soft); padding: 0; }
    fieldset label { display: flex; gap: 6px; align-items: center; } .field { display: block; margin-bottom: 10px; }
    input:not([type='checkbox']), textarea { width: 100%; padding: 5px 8px; font: 13px/1.6 var(--sans); color: var(--ink); background: var(--panel); border: 1px solid var(--ink-faint); border-radius: 6px; }
    form { display: flex; gap: 6px; margin-top: 4px; } form input { flex: 1; min-width: 0; }
    ul { list-style: none; margin: 0 0 10px; padding: 0; } li { border-top: 1px solid var(--rule); padding: 6px 0; overflow-wrap: anywhere; }
    li div { display: flex; gap: 4px; align-items: center; } .lost { color: var(--red-ink); }
    .colour { width: 28px; min-height: 28px; padding: 0; } .colour[aria-pressed='true'] { outline: 2px solid var(--ink); }
    .yellow { background: #ffe08a; } .green { background: #bfe3b4; } .blue { background: #bcdcf7; } .red { background: #f7c4c0; } .colour { color: #1c1a17; }
    .tools { position: fixed; z-index: 15; display: flex; gap: 4px; padding: 6px; border: 1px solid var(--rule); border-radius: 8px; background: var(--panel-raised); box-shadow: var(--shadow); }
    @container view (max-width: 980px) { .opener .text { display: none; } .opener { width: 32px; padding: 0; } }
  `];

  @property({ type: Number }) accessor articleId = 0;
  @property({ type: Number }) accessor revision = 0;
  /** Where the selected text is on the screen. */
  @state() private accessor selected: DOMRect | null = null;
  @query('[popover]') private accessor popup!: HTMLElement | null;

  #words = new Words(this);
  #task = new Task(this, {
    args: () => [this.articleId, this.revision] as const,
    task: async ([articleId]): Promise<Shown> => {
      const [placed, folders] = await Promise.all([api.clippingOf(articleId), api.clippingFolders()]);
      return { placed, folders };
    },
  });

  constructor() {
    super();
    watchClippings(this, () => void this.#task.run());
    new Keys(this, Object.fromEntries(highlightColours.map((colour, at) => [String(at + 1), () => void this.highlight(colour)])));
    this.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && this.popup?.matches(':popover-open')) event.stopPropagation();
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('selectionchange', this.#onSelection);
    this.#view()?.addEventListener('click', this.#onClick);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('selectionchange', this.#onSelection);
    for (const colour of highlightColours) CSS.highlights.delete(`clip-${colour}`);
  }

  #view(): ShadowRoot | null {
    const root = this.getRootNode();
    return root instanceof ShadowRoot ? root : null;
  }

  /** The blocks of the body as they are shown. */
  #blocks(): SaidPart[] {
    const body = this.#view()?.querySelector('.body');
    return body ? saidParts(body) : [];
  }

  readonly #onSelection = (): void => {
    const root = this.#view();
    const places = root ? selectedPlaces(root, this.#blocks()) : [];
    const [first] = places;
    this.selected = first ? rangeIn(first.part.element, first.shownStart, first.shownEnd).getBoundingClientRect() : null;
  };

  /** A click on a highlight opens what can be done with it. */
  readonly #onClick = (event: Event): void => {
    if (!(event instanceof MouseEvent) || this.selected !== null) return;
    const hit = highlightColours.some((colour) => [...CSS.highlights.get(`clip-${colour}`) ?? []].some((range) => range instanceof Range
      && [...range.getClientRects()].some(({ left, right, top, bottom }) => event.clientX >= left && event.clientX <= right && event.clientY >= top && event.clientY <= bottom)));
    if (hit) this.popup?.showPopover();
  };

  /** Clips the article; one that is clipped already shows its clipping. */
  async clip(): Promise<void> {
    if (!this.#task.value?.placed) {
      const say = this.#words.say;
      await changeClippings(this, say.clippedTo, async () => {
        const { id } = await api.clip(this.articleId, say.clippingsFirstFolder);
        return () => api.removeClippings([id]);
      });
      await this.#task.taskComplete.catch(() => undefined);
    }
    this.popup?.showPopover();
  }

  /** Highlights what is selected; the article is clipped by that. */
  async highlight(colour: HighlightColour): Promise<void> {
    const root = this.#view(), parts = this.#blocks(), say = this.#words.say;
    const places = root ? selectedPlaces(root, parts) : [];
    if (places.length === 0) return;
    await changeClippings(this, say.highlightIn[colour], async () => {
      const blocks = (await api.article(this.articleId)).article.body.map(({ text }) => text);
      const made = places.map(({ part, start, end }): KeptHighlight => ({ ...anchorAt(blocks, parts.indexOf(part), start, end), colour, note: '' }));
      const known = this.#task.value?.placed?.clipping ?? null;
      const clipping = known ?? await api.clip(this.articleId, say.clippingsFirstFolder);
      const before = await api.changeClippings([clipping.id], { highlights: [...clipping.highlights, ...made] });
      return known === null ? () => api.removeClippings([clipping.id]) : backTo(before);
    });
    window.getSelection()?.empty();
  }

  async #change(change: ClippingChange): Promise<void> {
    const id = this.#task.value?.placed?.clipping.id;
    if (id !== undefined) await changeClippings(this, this.#words.say.clippingChanged, async () => backTo(await api.changeClippings([id], change)));
  }

  async #remove(): Promise<void> {
    const id = this.#task.value?.placed?.clipping.id;
    if (id === undefined) return;
    this.popup?.hidePopover();
    await changeClippings(this, this.#words.say.clippingsRemoved(1), async () => backTo(await api.removeClippings([id])));
  }

  async #addFolder(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const input = this.renderRoot.querySelector<HTMLInputElement>('[name="folder"]');
    const name = input?.value.trim() ?? '', clipping = this.#task.value?.placed?.clipping;
    if (!input || name === '' || !clipping) return;
    await changeClippings(this, this.#words.say.clippingChanged, async () => {
      const { id } = await api.makeFolder(name);
      input.value = '';
      return backTo(await api.changeClippings([clipping.id], { folderIds: [...clipping.folderIds, id] }));
    });
  }

  protected override updated(): void {
    const parts = this.#blocks(), placed = this.#task.value?.placed ?? null;
    for (const colour of highlightColours) {
      const ranges = placed === null ? [] : placed.clipping.highlights.flatMap((highlight, at) => (highlight.colour !== colour ? [] : placed.pieces[at] ?? [])).flatMap(({ block, start, end }) => {
        const part = parts[block];
        const shown = part?.element.textContent ?? '';
        return part === undefined ? [] : [rangeIn(part.element, placeIn(part.text, shown, start), placeIn(part.text, shown, end))];
      });
      CSS.highlights.set(`clip-${colour}`, new Highlight(...ranges));
    }
  }

  protected override render(): TemplateResult {
    const say = this.#words.say, shown = this.#task.value, placed = shown?.placed ?? null;
    return html`
      <button class="quiet opener" aria-pressed=${String(placed !== null)} aria-label=${placed ? say.clipped : say.clip} title=${`${say.clip} (B)`} @click=${() => void this.clip()}>${icons.keep}<span class="text">${placed ? say.clipped : say.clip}</span></button>
      <div popover role="dialog" aria-label=${say.clippings}>${placed && shown ? this.#panel(placed, shown.folders) : nothing}</div>
      ${this.selected === null ? nothing : html`<div class="tools" role="toolbar" aria-label=${say.clippingHighlights} style=${`left:${Math.max(8, this.selected.left)}px;top:${Math.max(60, this.selected.top - 50)}px`}>${this.#colours(null, (colour) => void this.highlight(colour))}</div>`}`;
  }

  #colours(current: HighlightColour | null, choose: (colour: HighlightColour) => void): TemplateResult[] {
    const say = this.#words.say;
    // A press of the mouse would take the selection away.
    return highlightColours.map((colour, at) => html`<button class="colour ${colour}" aria-pressed=${current === null ? nothing : String(current === colour)} aria-label=${say.highlightIn[colour]} title=${`${say.highlightIn[colour]} (${at + 1})`} @mousedown=${(event: Event) => event.preventDefault()} @click=${() => choose(colour)}>${at + 1}</button>`);
  }

  #panel({ clipping, pieces }: PlacedClipping, folders: readonly ClippingFolder[]): TemplateResult {
    const say = this.#words.say, { folderIds, tags, note, highlights } = clipping;
    const value = (event: Event): string => (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement ? event.target.value : '');
    const replaced = (at: number, change: Partial<KeptHighlight>): KeptHighlight[] => highlights.map((each, index) => (index === at ? { ...each, ...change } : each));
    return html`
      <fieldset><legend>${say.clippingFolders}</legend>
        ${folders.map(({ id, name }) => html`<label><input type="checkbox" .checked=${folderIds.includes(id)} @change=${() => void this.#change({ folderIds: folderIds.includes(id) ? folderIds.filter((each) => each !== id) : [...folderIds, id] })}>${name}</label>`)}
        <form @submit=${(event: SubmitEvent) => void this.#addFolder(event)}><input name="folder" maxlength=${MAX_LABEL_LENGTH} placeholder=${say.newFolder} aria-label=${say.newFolder}><button>${say.addFolder}</button></form>
      </fieldset>
      <label class="field"><span class="label">${say.clippingTags}</span><input name="tags" placeholder=${say.clippingTagsHint} .value=${tags.join(' ')} @change=${(event: Event) => void this.#change({ tags: value(event).split(/[\s,，、]+/u).filter((tag) => tag !== '').map((tag) => tag.slice(0, MAX_LABEL_LENGTH)) })}></label>
      <label class="field"><span class="label">${say.clippingNote}</span><textarea name="note" rows="3" maxlength=${MAX_NOTE_LENGTH} .value=${note} @change=${(event: Event) => void this.#change({ note: value(event) })}></textarea></label>
      ${highlights.length === 0 ? nothing : html`<span class="label">${say.clippingHighlights}</span><ul>${highlights.map((each, at) => html`<li>${each.words}${(pieces[at]?.length ?? 0) === 0 ? html` <em class="lost">${say.highlightLost}</em>` : nothing}
        <div>${this.#colours(each.colour, (colour) => void this.#change({ highlights: replaced(at, { colour }) }))}<button class="quiet icon" aria-label=${say.removeHighlight} title=${say.removeHighlight} @click=${() => void this.#change({ highlights: highlights.filter((_, index) => index !== at) })}>${icons.close}</button></div>
        <input aria-label=${say.clippingNote} placeholder=${say.clippingNote} .value=${each.note} @change=${(event: Event) => void this.#change({ highlights: replaced(at, { note: value(event) }) })}></li>`)}</ul>`}
      <button @click=${() => void this.#remove()}>${say.removeClippings}</button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jw-clip-menu': ClipMenu;
  }
}
