/** What the list of imports and an import's ledger tell alike. */
import { html, nothing, type TemplateResult } from 'lit';
import type { FileOutcome, ImportRun } from '../../main/contract/imports.ts';
import type { Messages } from '../locales/zh.ts';
import { shortPath } from './short-path.ts';
import { wishDeed, type ImportDeed } from './deeds.ts';

/** Outcomes in the order in which readers want to know them. */
export const outcomesInOrder = ['imported', 'already-held', 'refused', 'waiting', 'removed'] as const satisfies readonly FileOutcome[];

/** How many files an import has to do with. */
export const filesOf = ({ files }: ImportRun): number => Object.values(files).reduce((sum, n) => sum + n, 0);

export const stateTemplate = (say: Messages, { state }: ImportRun): TemplateResult => html`<span class=${`state ${state}`}>${say.runStates[state]}</span>`;

/** What was asked for: the first places, shortened, and how many there are. */
export function askedTemplate(say: Messages, { kind, asked }: ImportRun, shown = 2): TemplateResult {
  const paths = asked.slice(0, shown);
  return html`
    ${kind === 'import' ? nothing : html`<p class="asked kind">${say.runKinds[kind]}</p>`}
    ${paths.map((path) => html`<p class="asked" title=${path}>${shortPath(path)}</p>`)}
    ${asked.length > shown ? html`<p class="asked more">${say.runFrom(asked.length)}</p>` : nothing}`;
}

/** What can be done with an import now, the likeliest first. */
export function deedButtons(say: Messages, host: HTMLElement, run: ImportRun): TemplateResult | typeof nothing {
  const button = (label: string, deed: ImportDeed): TemplateResult => html`<button @click=${() => wishDeed(host, deed)}>${label}</button>`;
  if (run.state === 'stopped') return html`${button(say.continueImport, { kind: 'continue', runId: run.id })}${button(say.giveUpImport, { kind: 'give-up', runId: run.id })}`;
  const canUndo = (run.state === 'finished' || run.state === 'given-up') && run.files.imported > 0;
  return canUndo ? button(say.undoImport, { kind: 'undo', run }) : nothing;
}
