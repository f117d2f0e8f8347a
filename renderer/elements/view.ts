/** What every view shares: it says when it is ready, and shows loading and failures the same way. */
import { html, type TemplateResult } from 'lit';
import { toFailure } from '../../main/contract/errors.ts';
import { explain } from '../../main/contract/messages.ts';
import { preferences } from '../preferences.ts';

/** A view that can be asked whether it shows all it has to show. */
export interface View extends HTMLElement {
  readonly settled: boolean;
  readonly updateComplete: Promise<boolean>;
}

/** Tells the shell that a view has all it shows. */
export function announceReady(view: HTMLElement): void {
  view.dispatchEvent(new Event('view-ready', { bubbles: true, composed: true }));
}

/** A failure as a line of its view: what happened, why, what to do now. */
export function failureLine(error: unknown): TemplateResult {
  const { what, why, now } = explain(toFailure(error), preferences.locale);
  return html`<p class="failure" role="alert">${what} ${why} ${now}</p>`;
}

/** A failure as a page of its own: what happened, why, what to do now. */
export function failureTemplate(error: unknown, retry: () => void): TemplateResult {
  const { what, why, now } = explain(toFailure(error), preferences.locale);
  const say = preferences.messages;
  return html`
    <section class="failure" role="alert">
      <h1>${what}</h1>
      <p>${why}</p>
      <p><strong>${now}</strong></p>
      <p class="actions"><button class="primary" @click=${retry}>${say.retry}</button><a class="button" href="#/">${say.toLibrary}</a></p>
    </section>`;
}
