import { Task, TaskStatus } from '@lit/task';
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { MAX_LABEL_LENGTH, type ClippingFolder, type ClippingRoom, type PlacedClipping } from '../../main/contract/clippings.ts';
import { sourceLine } from '../../main/contract/source-line.ts';
import { api } from '../api.ts';
import { icons } from '../elements/icons.ts';
import { announceReady, failureTemplate, type View } from '../elements/view.ts';
import { Words } from '../preferences.ts';
import '../portable-button.ts';
import { hrefOf } from '../router.ts';
import { controls } from '../styles/shared.ts';
import { viewStyles } from '../styles/view.ts';
import { backTo, changeClippings, watchClippings } from './clipping-store.ts';
import type { ClippingTaking } from './take-clippings.ts';
import { clippingSorts, filtered, nameOfClipping, sorted, type ClippingFilter, type ClippingSort } from './clipping-list.ts';

interface Read extends ClippingRoom {
  /** True where nothing is clipped at all. */
  readonly none: boolean;
}

/**
 * The clippings: folders, and a list to be sorted, filtered, searched, moved, removed and made into a book.
 *
 * @fires clipping-news
 * @fires clippings-taken - with a ClippingTaking
 */
@customElement('jw-clippings-view')
export class ClippingsView extends LitElement implements View {
  static override styles = [controls, viewStyles, css`
    :host { display: block; height: 100%; background: var(--paper); overflow: auto; scrollbar-gutter: stable; }
    .room { display: grid; grid-template-columns: 200px minmax(0, 1fr); gap: 36px; max-width: 1120px; margin: 0 auto; padding: 32px 40px 80px; }
    h1 { font: 900 28px/1.3 var(--serif); margin: 0 0 18px; } h2 { font: 700 17px/1.5 var(--serif); margin: 0; overflow-wrap: anywhere; } h2 a { text-decoration: none; } h2 a:hover { text-decoration: underline; text-underline-offset: 4px; }
    nav ul, .list { list-style: none; margin: 0; padding: 0; } nav li { display: flex; } nav li button:first-child { flex: 1; justify-content: flex-start; min-width: 0; overflow: hidden; }
    nav button[aria-pressed='true'] { background: color-mix(in srgb, var(--ink) 12%, transparent); }
    .bar { display: flex; flex-wrap: wrap; gap: 8px; margin-bottom: 12px; align-items: center; }
    input[type='search'] { flex: 1 1 12em; } nav input { flex: 1; min-width: 0; } nav input, input[type='search'], select { height: 32px; padding: 0 8px; font: 13px/1 var(--sans); color: var(--ink); background: var(--panel-raised); border: 1px solid var(--ink-faint); border-radius: 6px; max-width: 100%; }
    .list > li { display: grid; grid-template-columns: 24px minmax(0, 1fr); gap: 4px 10px; padding: 14px 0; border-top: 1px solid var(--rule); }
    p { margin: 2px 0; font-size: 13px; line-height: 1.7; color: var(--ink-soft); overflow-wrap: anywhere; } .note { color: var(--ink); white-space: pre-line; } .lost { color: var(--red-ink); }
    .tag { border: 1px solid var(--ink-faint); border-radius: 3px; padding: 0 .4em; margin-right: .4em; } details p { font-family: var(--serif); font-size: 15px; color: var(--ink); text-indent: 2em; }
    @media (max-width: 760px) { .room { grid-template-columns: minmax(0, 1fr); padding: 20px; gap: 16px; } }
  `];

  @property({ type: Number }) accessor revision = 0;
  @state() private accessor query = '';
  @state() private accessor sort: ClippingSort = 'clipped';
  @state() private accessor filter: ClippingFilter = { folderId: null, tag: null, titleName: null };
  @state() private accessor chosen: ReadonlySet<number> = new Set();
  /** The folder that is being given another name. */
  @state() private accessor renaming: number | null = null;

  #words = new Words(this);
  #task = new Task(this, {
    args: () => [this.query, this.revision] as const,
    task: async ([query]): Promise<Read> => {
      const room = await api.clippings(query);
      return { ...room, none: room.clippings.length === 0 && (query.trim() === '' || (await api.clippings('')).clippings.length === 0) };
    },
    onComplete: () => void this.updateComplete.then(() => announceReady(this)),
    onError: () => announceReady(this),
  });

  constructor() {
    super();
    watchClippings(this, () => void this.#task.run());
  }

  get settled(): boolean {
    return this.#task.status === TaskStatus.COMPLETE && !this.isUpdatePending;
  }

  protected override render(): TemplateResult {
    const before = this.#task.value;
    return html`${this.#task.render({
      pending: () => (before ? this.#room(before) : nothing), complete: (room) => this.#room(room), error: (error) => failureTemplate(error, () => void this.#task.run()),
    })}`;
  }

  #room({ folders, clippings, none }: Read): TemplateResult {
    const say = this.#words.say;
    if (none && folders.length === 0) return html`<div class="empty"><h1>${say.clippingsEmpty}</h1><p>${say.clippingsEmptyHint}</p></div>`;
    const listed = sorted(filtered(clippings, this.filter), this.sort, this.#words.locale);
    const chosen = listed.filter(({ clipping: { id } }) => this.chosen.has(id));
    const value = (event: Event): string => (event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement ? event.target.value : '');
    const tags = [...new Set(clippings.flatMap(({ clipping }) => clipping.tags))].toSorted(), titles = [...new Set(clippings.map(({ clipping }) => clipping.source.titleName))].toSorted();
    const choice = (label: string, all: string, values: readonly string[], current: string | null, choose: (value: string | null) => void): TemplateResult | typeof nothing => (values.length === 0 ? nothing : html`
      <select aria-label=${label} @change=${(event: Event) => choose(value(event) === '' ? null : value(event))}><option value="" ?selected=${current === null}>${all}</option>${values.map((each) => html`<option value=${each} ?selected=${each === current}>${each}</option>`)}</select>`);
    return html`<div class="room">
      <nav aria-label=${say.clippingFolders}><ul>
        <li><button class="quiet" aria-pressed=${String(this.filter.folderId === null)} @click=${() => this.#open(null)}>${say.allClippings}</button></li>
        ${repeat(folders, ({ id }) => id, (folder) => this.renaming === folder.id ? this.#renameForm(folder) : html`<li><button class="quiet" aria-pressed=${String(this.filter.folderId === folder.id)} @click=${() => this.#open(folder.id)}>${folder.name}</button>
          <button class="quiet icon" aria-label=${say.renameFolder(folder.name)} title=${say.renameFolder(folder.name)} @click=${() => void this.#beginRenaming(folder)}>${icons.pencil}</button>
          <button class="quiet icon" aria-label=${say.removeFolder(folder.name)} title=${say.removeFolder(folder.name)} @click=${() => void this.#removeFolder(folder)}>${icons.close}</button></li>`)}
      </ul></nav>
      <section aria-label=${say.clippings}>
        <h1>${folders.find(({ id }) => id === this.filter.folderId)?.name ?? say.clippings}</h1>
        <div class="bar"><input type="search" maxlength="1000" aria-label=${say.searchClippings} placeholder=${say.searchClippings} .value=${this.query} @input=${(event: Event) => { this.query = value(event); }}>
          ${choice(say.clippingTags, say.everyTag, tags, this.filter.tag, (tag) => { this.filter = { ...this.filter, tag }; })}
          ${choice(say.everyNewspaper, say.everyNewspaper, titles, this.filter.titleName, (titleName) => { this.filter = { ...this.filter, titleName }; })}
          <select aria-label=${say.sortClippings} @change=${(event: Event) => { this.sort = clippingSorts.find((each) => each === value(event)) ?? 'clipped'; }}>${clippingSorts.map((each) => html`<option value=${each} ?selected=${each === this.sort}>${say.clippingSorts[each]}</option>`)}</select></div>
        ${listed.length === 0 ? html`<p role="status">${say.clippingsNone}</p>` : this.#deeds(listed, chosen, folders)}
        <ul class="list">${repeat(listed, ({ clipping }) => clipping.id, (placed) => this.#clipping(placed))}</ul>
      </section></div>`;
  }

  #open(folderId: number | null): void {
    this.filter = { ...this.filter, folderId };
    this.chosen = new Set();
  }

  /** What can be done with those that are selected, or, where none are, made into a book of all that are listed. */
  #deeds(listed: readonly PlacedClipping[], chosen: readonly PlacedClipping[], folders: readonly ClippingFolder[]): TemplateResult {
    const say = this.#words.say, all = chosen.length === listed.length, ids = chosen.map(({ clipping }) => clipping.id);
    const wanted = chosen.length > 0 ? chosen : listed;
    const taken = wanted.flatMap(({ held }) => (held === null ? [] : [held.articleId]));
    const title = folders.find(({ id }) => id === this.filter.folderId)?.name ?? say.clippings;
    const take = (how: ClippingTaking['how']): void => void this.dispatchEvent(new CustomEvent<ClippingTaking>('clippings-taken', { detail: { how, articleIds: taken, title, wanted: wanted.length }, bubbles: true, composed: true }));
    return html`<div class="bar">
      <label><input type="checkbox" .checked=${all} @change=${() => { this.chosen = new Set(all ? [] : listed.map(({ clipping }) => clipping.id)); }}> ${say.selectAllClippings}</label><span>${say.clippingCount(chosen.length > 0 ? chosen.length : listed.length)}</span>
      ${ids.length === 0 ? nothing : html`<button @click=${() => void changeClippings(this, say.clippingsRemoved(ids.length), async () => backTo(await api.removeClippings(ids)))}>${say.removeClippings}</button>
        <select aria-label=${say.moveClippings} @change=${(event: Event) => void this.#move(event, ids)}><option value="">${say.moveClippings}</option>${folders.map(({ id, name }) => html`<option value=${id}>${name}</option>`)}</select>`}
      <button ?disabled=${taken.length === 0} @click=${() => take('book')}>${say.clippingBook}</button><button ?disabled=${taken.length === 0} @click=${() => take('print')}>${say.print}</button>${taken.length === 0 ? nothing : html`<jw-portable-button .choice=${{ articleIds: taken }} .name=${title} .label=${say.portable}></jw-portable-button>`}</div>`;
  }

  async #move(event: Event, ids: readonly number[]): Promise<void> {
    const { target } = event;
    const folderId = target instanceof HTMLSelectElement ? Number(target.value) : 0;
    if (folderId > 0) await changeClippings(this, this.#words.say.clippingsMoved(ids.length), async () => backTo(await api.changeClippings(ids, { folderIds: [folderId] })));
  }

  async #beginRenaming(folder: ClippingFolder): Promise<void> {
    this.renaming = folder.id;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLInputElement>('nav input')?.select();
  }

  #renameForm(folder: ClippingFolder): TemplateResult {
    const say = this.#words.say;
    const nameIn = (event: Event): string => (event.target instanceof HTMLInputElement ? event.target.value.trim() : '');
    const isTaken = (name: string): boolean => this.#task.value?.folders.some((other) => other.id !== folder.id && other.name === name) === true;
    return html`<li><input maxlength=${MAX_LABEL_LENGTH} aria-label=${say.renameFolder(folder.name)} .value=${folder.name}
      @input=${(event: Event) => { if (event.target instanceof HTMLInputElement) event.target.setCustomValidity(isTaken(nameIn(event)) ? say.folderTaken : ''); }}
      @blur=${(event: Event) => void this.#endRenaming(folder, isTaken(nameIn(event)) ? '' : nameIn(event))} @keydown=${(event: KeyboardEvent) => {
        if (event.key === 'Escape') this.renaming = null;
        else if (event.key === 'Enter' && !event.isComposing && event.target instanceof HTMLInputElement && event.target.reportValidity()) void this.#endRenaming(folder, nameIn(event));
      }}></li>`;
  }

  /** By Enter or by leaving the field, whichever comes first. */
  async #endRenaming({ id, name }: ClippingFolder, wanted: string): Promise<void> {
    if (this.renaming !== id) return;
    this.renaming = null;
    if (wanted === '' || wanted === name) return;
    await changeClippings(this, this.#words.say.folderRenamed(wanted), async () => {
      await api.renameFolder(id, wanted);
      return () => api.renameFolder(id, name);
    });
  }

  async #removeFolder(folder: ClippingFolder): Promise<void> {
    if (this.filter.folderId === folder.id) this.#open(null);
    await changeClippings(this, this.#words.say.folderRemoved(folder.name), async () => {
      const removed = await api.removeFolder(folder.id);
      return () => api.putBackFolder(removed);
    });
  }

  #clipping(placed: PlacedClipping): TemplateResult {
    const say = this.#words.say, { clipping: { id, article, source, note, tags, highlights, clippedAt }, held, pieces } = placed;
    const name = nameOfClipping(placed), lost = held === null ? 0 : pieces.filter((each) => each.length === 0).length;
    const toggle = (): void => { this.chosen = new Set(this.chosen.has(id) ? [...this.chosen].filter((each) => each !== id) : [...this.chosen, id]); };
    return html`<li>
      <input type="checkbox" aria-label=${say.chooseClipping(name)} .checked=${this.chosen.has(id)} @change=${toggle}>
      <div><h2 lang="zh-CN">${held === null ? name : html`<a href=${hrefOf({ view: 'article', issueId: held.issueId, page: held.pageNumber, articleId: held.articleId, query: this.query })}>${name}</a>`}</h2>
        <p>${sourceLine(source)} · ${say.clippedOn(this.#words.date(clippedAt.slice(0, 10), false))}${highlights.length > 0 ? ` · ${say.highlightCount(highlights.length)}` : ''}</p>
        ${tags.length > 0 ? html`<p>${tags.map((tag) => html`<span class="tag">${tag}</span>`)}</p>` : nothing}
        ${note === '' ? nothing : html`<p class="note">${note.length > 200 ? `${note.slice(0, 200)}…` : note}</p>`}
        ${lost > 0 ? html`<p class="lost">${say.highlightsLost(lost)}</p>` : nothing}
        ${held === null ? html`<details><summary class="lost">${say.clippingNotHeld}</summary>${article.body.map(({ text }) => html`<p lang="zh-CN">${text}</p>`)}</details>` : nothing}
      </div></li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jw-clippings-view': ClippingsView;
  }
}
