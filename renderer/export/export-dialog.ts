import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { JiuwenError, toFailure, type Failure } from '../../main/contract/errors.ts';
import type { ExportChoices, ExportProgress, ExportReport } from '../../main/contract/export.ts';
import { explain } from '../../main/contract/messages.ts';
import { parseTemplate, templateIn, type NamePart } from '../../main/contract/name-template.ts';
import { api } from '../api.ts';
import { keepKeys } from '../elements/keys.ts';
import { styleProperties } from '../elements/style-properties.ts';
import { dialogStyles } from '../imports/dialog-styles.ts';
import { preferences, Words } from '../preferences.ts';
import { controls } from '../styles/shared.ts';
import { belowChoices, formatChoices, nameChoices, resolutionChoices, targetChoices, targetOf } from './dialog-parts.ts';
import { choiceStyles } from './dialog-styles.ts';
import type { ExportWish } from './open-export.ts';

/** So many failures are told one by one. */
const MOST_TOLD = 20;
/** The name of the first file follows the typing after this pause. */
const TYPING_PAUSE_MS = 120;

/** An article that was not exported, by its headline. */
interface Told {
  readonly name: string;
  readonly failure: Failure;
}

type Stage =
  | { readonly kind: 'choosing' }
  /** `progress` is null until the reader has said where to. */
  | { readonly kind: 'running'; readonly progress: ExportProgress | null }
  | { readonly kind: 'done'; readonly report: ExportReport; readonly told: readonly Told[] }
  | { readonly kind: 'stopped'; readonly kept: number | null }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Asks in which way articles are to be exported, tells how far it is, and what came of it. */
@customElement('jw-export-dialog')
export class ExportDialog extends LitElement {
  static override styles = [controls, dialogStyles, choiceStyles, css`
    dialog { width: min(720px, calc(100vw - 32px)); max-height: calc(100vh - 32px); }
    h1 { overflow-wrap: anywhere; }
    /* It has the focus only for its words to be read out. */
    h1:focus { outline: none; }
    form .actions { position: sticky; bottom: -24px; margin-inline: -30px; padding: 12px 30px 24px; margin-bottom: -24px; background: var(--panel-raised); border-top: 1px solid var(--rule); }
    .of { font-size: 14px; color: var(--ink-soft); overflow-wrap: anywhere; }
    .formats { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(290px, 100%), 1fr)); gap: 8px 18px; }
    .formats b { font-weight: 600; } small { display: block; font-size: 12.5px; line-height: 1.55; color: var(--ink-soft); }
    #first-name { margin: 6px 0; overflow-wrap: anywhere; } #first-name b { font-weight: 600; color: var(--ink); }
    .parts { display: flex; flex-wrap: wrap; gap: 5px; align-items: center; font-size: 12.5px; color: var(--ink-soft); }
    .parts button { min-height: 26px; padding: 0 .6em; font-size: 12px; }
    .track { height: 6px; border-radius: 3px; background: var(--rule); overflow: hidden; margin: 18px 0 10px; } .track div { height: 100%; background: var(--red); }
    .current { min-height: 1.8em; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
    .path { overflow-wrap: anywhere; color: var(--ink); }
    .failures { margin: 4px 0 0; padding: 0; list-style: none; max-height: 240px; overflow: auto; font-size: 13px; line-height: 1.7; } .failures b { font-weight: 600; } .failures li { margin-top: 6px; }
  `];

  @state() private accessor wish: ExportWish | null = null;
  @state() private accessor choices: ExportChoices = preferences.current.exporting;
  /** So many of the articles, from the first; null: all. */
  @state() private accessor first: number | null = null;
  @state() private accessor name: string | null = null;
  @state() private accessor stage: Stage = { kind: 'choosing' };
  @query('dialog') private accessor dialog!: HTMLDialogElement;
  @query('#template') private accessor templateInput!: HTMLInputElement | null;
  @query('h1') private accessor heading!: HTMLElement;

  #words = new Words(this);
  #stopListening: (() => void) | null = null;
  #typing: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopListening = api.on('export:progress', (progress) => {
      if (this.stage.kind === 'running') this.stage = { kind: 'running', progress };
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopListening?.();
  }

  /** Opens with these articles; an export that runs is shown instead. */
  async open(wish: ExportWish): Promise<void> {
    if (this.stage.kind !== 'running') {
      this.wish = wish;
      const last = preferences.current.exporting;
      this.choices = { ...last, template: templateIn(last.template, preferences.locale), ...(wish.format === undefined ? {} : { format: wish.format }) };
      this.first = null;
      this.stage = { kind: 'choosing' };
      this.#learnName();
    }
    await this.updateComplete;
    if (!this.dialog.open) this.dialog.showModal();
  }

  get #count(): number {
    const all = this.wish?.articleIds.length ?? 0;
    return Math.min(all, this.first ?? all);
  }

  #change(change: Partial<ExportChoices>): void {
    this.choices = { ...this.choices, ...change };
    if (change.format !== undefined || change.template !== undefined) this.#learnName();
  }

  #type(template: string): void {
    this.choices = { ...this.choices, template };
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => this.#learnName(), TYPING_PAUSE_MS);
  }

  /** Puts a part where the caret is. */
  #insert(part: NamePart): void {
    const input = this.templateInput;
    if (input === null) return;
    const text = `{${this.#words.say.nameParts[part]}}`;
    input.setRangeText(text, input.selectionStart ?? input.value.length, input.selectionEnd ?? input.value.length, 'end');
    input.focus();
    this.#change({ template: input.value });
  }

  #learnName(): void {
    const { format, template } = this.choices;
    const [articleId] = this.wish?.articleIds ?? [];
    if (articleId === undefined) return;
    api.exportName({ articleId, format, template }).then((name) => {
      if (this.choices.template === template && this.choices.format === format) this.name = name;
    }, () => { this.name = null; });
  }

  async #run(): Promise<void> {
    const { wish, choices } = this;
    if (wish === null) return;
    const { format, template, resolution, sourceLine, withCitation } = choices, { citationStyle } = preferences.current;
    const count = this.#count, into = targetOf(choices, count);
    this.stage = { kind: 'running', progress: null };
    void preferences.change({ exporting: choices }).catch(() => undefined);
    try {
      const report = await api.exportArticles({
        articleIds: wish.articleIds.slice(0, count), format, into, template,
        options: { resolution, title: count > 1 && wish.title !== null && wish.title !== '' ? wish.title.slice(0, 500) : null, sourceLine, citation: withCitation ? citationStyle : null },
      });
      this.stage = report === null ? { kind: 'choosing' } : { kind: 'done', report, told: await this.#told(report) };
    } catch (error) {
      const progress = this.stage.kind === 'running' ? this.stage.progress : null;
      this.stage = error instanceof JiuwenError && error.code === 'cancelled' ? { kind: 'stopped', kept: into === 'folder' ? progress?.done ?? 0 : null } : { kind: 'failed', failure: toFailure(error) };
    }
    await this.updateComplete;
    this.heading.focus();
  }

  async #told({ failures }: ExportReport): Promise<Told[]> {
    return Promise.all(failures.slice(0, MOST_TOLD).map(async ({ articleId, error: failure }) => {
      const found = await api.article(articleId).catch(() => null);
      return { failure, name: found?.article.headline ?? `#${articleId}` };
    }));
  }

  protected override render(): TemplateResult {
    const { stage } = this;
    return html`
      <dialog aria-labelledby="title" @keydown=${keepKeys} @cancel=${(event: Event) => { if (stage.kind === 'running') event.preventDefault(); }}>
        ${stage.kind === 'choosing' ? this.#choosing() : stage.kind === 'running' ? this.#running(stage.progress) : stage.kind === 'done' ? this.#done(stage.report, stage.told)
          : stage.kind === 'stopped' ? this.#ended(this.#words.say.exportStopped, [stage.kept === null ? this.#words.say.exportStoppedFile : this.#words.say.exportStoppedFolder(stage.kept)]) : this.#failed(stage.failure)}
      </dialog>`;
  }

  #choosing(): TemplateResult {
    const say = this.#words.say, { choices, wish } = this;
    const all = wish?.articleIds.length ?? 0, count = this.#count;
    const change = (change: Partial<ExportChoices>): void => this.#change(change);
    const { unknown: [unknown = null] } = parseTemplate(choices.template);
    const isNamed = targetOf(choices, count) !== 'file' || count === 1;
    return html`
      <h1 id="title" tabindex="-1">${say.exportTitle(count)}</h1>
      ${wish?.title ? html`<p class="of">${wish.title}</p>` : nothing}
      <form @submit=${(event: Event) => { event.preventDefault(); void this.#run(); }}>
        ${formatChoices(say, choices, change)}
        ${all > 1 ? this.#which(all) : nothing}
        ${count > 1 ? targetChoices(say, choices, count, change) : nothing}
        ${isNamed ? nameChoices(say, choices, { name: this.name, unknown, only: count === 1 }, (text) => this.#type(text), (part) => this.#insert(part)) : nothing}
        ${choices.format === 'png' ? resolutionChoices(say, choices, change) : nothing}
        ${belowChoices(say, choices, preferences.current.citationStyle, change, (citationStyle) => void preferences.change({ citationStyle }).catch(() => undefined))}
        <div class="actions"><button type="button" @click=${() => this.dialog.close()}>${say.dismiss}</button>
          <button class="primary" ?disabled=${isNamed && unknown !== null}>${say.exportNow}</button></div>
      </form>`;
  }

  #which(all: number): TemplateResult {
    const say = this.#words.say, { first } = this;
    const limit = (event: Event): void => {
      if (event.target instanceof HTMLInputElement) this.first = Math.max(1, Math.min(all, Math.floor(event.target.valueAsNumber) || 1));
    };
    return html`
      <fieldset><legend>${say.exportWhich}</legend>
        <div class="choices">
          <label><input type="radio" name="which" .checked=${first === null} @change=${() => { this.first = null; }}>${say.exportAllOf(all)}</label>
          <label><input type="radio" name="which" .checked=${first !== null} @change=${() => { this.first = Math.min(100, all); }}>${say.exportFirst}
            <input type="number" aria-label=${say.exportFirst} min="1" max=${all} .value=${String(first ?? Math.min(100, all))} @change=${limit}> ${say.exportFirstUnit}</label>
        </div>
      </fieldset>`;
  }

  #running(progress: ExportProgress | null): TemplateResult {
    const say = this.#words.say;
    const { done, total, current } = progress ?? { done: 0, total: this.#count, current: null };
    const percent = Math.round((100 * done) / Math.max(1, total));
    return html`
      <h1 id="title" tabindex="-1">${say.exporting}</h1>
      <div class="track" role="progressbar" aria-labelledby="title" aria-valuenow=${percent} aria-valuemin="0" aria-valuemax="100"><div ${styleProperties({ width: `${percent}%` })}></div></div>
      <p class="progress">${say.exportDone(done, total)}</p>
      <p class="current">${current ?? (progress !== null && done === total ? say.exportPuttingTogether : '')}</p>
      <div class="actions"><button type="button" autofocus @click=${() => void api.cancelExport()}>${say.stop}</button></div>`;
  }

  #done({ path, exported, failures }: ExportReport, told: readonly Told[]): TemplateResult {
    const say = this.#words.say;
    return html`
      <h1 id="title" tabindex="-1">${say.exportedAll(exported)}</h1>
      <p class="path">${path}</p>
      ${failures.length === 0 ? nothing : html`
        <h2>${say.exportFailures(failures.length)}</h2>
        <ul class="failures" tabindex="0" aria-label=${say.exportFailures(failures.length)}>${told.map(({ name, failure }) => {
          const { what, why } = explain(failure, this.#words.locale);
          return html`<li><b>${name}</b><br>${what} ${why}</li>`;
        })}${failures.length > told.length ? html`<li>${say.exportMoreFailures(failures.length - told.length)}</li>` : nothing}</ul>`}
      <div class="actions"><button type="button" @click=${() => void api.reveal(path).catch(() => undefined)}>${say.reveal}</button>
        <button type="button" class="primary" @click=${() => this.dialog.close()}>${say.close}</button></div>`;
  }

  #failed(failure: Failure): TemplateResult {
    const { what, why, now } = explain(failure, this.#words.locale);
    return this.#ended(what, [why, now]);
  }

  #ended(title: string, lines: readonly string[]): TemplateResult {
    const say = this.#words.say;
    return html`
      <h1 id="title" tabindex="-1">${title}</h1>${lines.map((line) => html`<p>${line}</p>`)}
      <div class="actions"><button type="button" @click=${() => this.dialog.close()}>${say.close}</button>
        <button type="button" class="primary" @click=${() => { this.stage = { kind: 'choosing' }; }}>${say.changeChoices}</button></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jw-export-dialog': ExportDialog;
  }
}
