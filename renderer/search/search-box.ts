import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { Suggestion } from '../../main/contract/suggestions.ts';
import { api } from '../api.ts';
import { preferences, Words } from '../preferences.ts';
import { controls } from '../styles/shared.ts';
import { takenSuggestion } from './taken-suggestion.ts';

/** While words are still being gathered from the archive, it is asked again after this time. */
const AGAIN_MS = 400;

const optionId = (at: number): string => `suggestion-${at}`;

/**
 * The one search box, with what may be meant by the word at the caret in a list below. Suggestions come when they come and
 * change nothing by themselves: Enter searches what was typed unless one was chosen. Key presses that are not the list's, and
 * every change of the text as an `input` event, go on to whoever listens to the box.
 */
@customElement('jw-search-box')
export class SearchBox extends LitElement {
  static override styles = [controls, css`
    :host { display: block; position: relative; }
    input { width: 100%; height: 36px; padding: 0 12px 0 38px; font: 15px/1 var(--sans); color: var(--ink); background: var(--panel-raised); border: 1px solid var(--rule); border-radius: 18px; }
    input::placeholder { color: var(--ink-faint); opacity: 1; }
    input:focus-visible { outline: 2px solid var(--focus); outline-offset: 0; }
    ul { position: absolute; top: calc(100% + 6px); left: 0; right: 0; z-index: 40; margin: 0; padding: 6px; list-style: none; max-height: calc(100vh - 80px); overflow: auto; border: 1px solid var(--rule); border-radius: 10px; background: var(--panel-raised); color: var(--ink); box-shadow: var(--shadow); }
    li { display: flex; align-items: baseline; gap: 12px; padding: 7px 10px 7px 31px; border-radius: 6px; cursor: default; }
    li:hover { background: color-mix(in srgb, var(--ink) 5%, transparent); }
    li[aria-selected='true'] { background: color-mix(in srgb, var(--ink) 12%, transparent); }
    .text { flex: 1; min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; font: 15.5px/1.5 var(--serif); }
    .kind, .count { flex: none; font: 12.5px/1.5 var(--sans); color: var(--ink-soft); font-variant-numeric: tabular-nums; }
    .count { min-width: 6em; text-align: right; }
    @media (max-width: 720px) { .count { min-width: 0; } ul { left: -40px; right: -40px; } }
  `];

  @state() private accessor suggestions: readonly Suggestion[] = [];
  /** Which is chosen; -1 for what was typed. */
  @state() private accessor chosen = -1;
  @query('input') private accessor input!: HTMLInputElement | null;

  #words = new Words(this);
  /** Counts questions: an answer to another than the newest is not shown. */
  #asked = 0;
  #again: ReturnType<typeof setTimeout> | undefined;

  get value(): string {
    return this.input?.value ?? '';
  }

  set value(value: string) {
    this.#close();
    if (this.input) this.input.value = value;
  }

  /** Moves the focus into the box and selects what it says. */
  select(): void {
    this.input?.select();
  }

  override focus(): void {
    this.input?.focus();
  }

  override blur(): void {
    this.input?.blur();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#close();
  }

  #close(): void {
    this.#asked += 1;
    clearTimeout(this.#again);
    this.suggestions = [];
    this.chosen = -1;
  }

  /** Asks what may be meant at the caret. A search overtakes the question; it is asked again as long as nothing else was typed. */
  async #ask(): Promise<void> {
    const { input } = this, asked = this.#asked += 1;
    clearTimeout(this.#again);
    if (input === null || input.value.trim() === '') {
      this.#close();
      return;
    }
    const question = input.value, caret = input.selectionStart ?? question.length;
    try {
      let told = null;
      while (told === null && asked === this.#asked) told = await api.suggest(question, caret);
      if (told === null || asked !== this.#asked) return;
      this.suggestions = told.suggestions;
      if (this.chosen >= told.suggestions.length) this.chosen = -1;
      if (!told.isComplete) this.#again = setTimeout(() => void this.#ask(), AGAIN_MS);
    } catch {
      // The box searches without suggestions; what is wrong with the library, the search tells.
      this.#close();
    }
  }

  #onInput(event: Event): void {
    this.chosen = -1;
    // An input method has a list of its own while it composes.
    if (event instanceof InputEvent && event.isComposing) this.#close();
    else void this.#ask();
  }

  #take(suggestion: Suggestion): void {
    const { input } = this;
    if (input === null) return;
    const { query: taken, caret } = takenSuggestion(input.value, suggestion, preferences.locale);
    this.#close();
    input.value = taken;
    input.setSelectionRange(caret, caret);
    this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    // What the field may be, is the next thing to ask.
    if (suggestion.kind === 'field') void this.#ask();
  }

  #choose(step: number): void {
    // What was typed has its place between the last one and the first.
    const places = this.suggestions.length + 1;
    this.chosen = ((this.chosen + 1 + step + places) % places) - 1;
    void this.updateComplete.then(() => this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' }));
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing || this.suggestions.length === 0) return;
    const chosen = this.suggestions[this.chosen], isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
    if (event.key === 'ArrowDown') this.#choose(1);
    else if (event.key === 'ArrowUp') this.#choose(-1);
    else if ((event.key === 'Enter' || event.key === 'Tab') && isPlain && chosen) this.#take(chosen);
    else if (event.key === 'Escape') this.#close();
    else {
      if (event.key === 'Enter' || event.key === 'Tab') this.#close();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  protected override render(): TemplateResult {
    const say = this.#words.say, { suggestions, chosen } = this, isOpen = suggestions.length > 0;
    return html`
      <input type="search" role="combobox" autocomplete="off" spellcheck="false" maxlength="10000" placeholder=${say.searchPlaceholder} aria-label=${say.search} title=${say.searchHint}
        aria-autocomplete="list" aria-haspopup="listbox" aria-expanded=${String(isOpen)} aria-controls=${isOpen ? 'suggestions' : nothing} aria-activedescendant=${chosen >= 0 ? optionId(chosen) : nothing}
        @focus=${() => void api.suggest('', 0).catch(() => undefined)} @blur=${() => this.#close()} @compositionend=${() => void this.#ask()}
        @input=${(event: Event) => this.#onInput(event)} @keydown=${(event: KeyboardEvent) => this.#onKey(event)} />
      <span class="visually-hidden" role="status">${isOpen ? say.suggestionsCount(suggestions.length) : ''}</span>
      ${isOpen ? html`<ul id="suggestions" role="listbox" aria-label=${say.suggestions} @pointerdown=${(event: Event) => event.preventDefault()} @mousedown=${(event: Event) => event.preventDefault()}>${suggestions.map((each, at) => html`
        <li id=${optionId(at)} role="option" aria-selected=${String(at === chosen)} @click=${() => this.#take(each)}>
          <span class="text">${each.text}</span><span class="kind">${say.suggestionKinds[each.kind]}</span><span class="count">${each.count === null ? nothing : say.suggestionCount(each.count)}</span></li>`)}</ul>` : nothing}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jw-search-box': SearchBox;
  }
}
