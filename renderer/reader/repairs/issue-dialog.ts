import { LitElement, css, html, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { IssueDetail } from '../../../main/contract/library.ts';
import type { IssueRepair } from '../../../main/contract/repair.ts';
import { icons } from '../../elements/icons.ts';
import { Words } from '../../preferences.ts';
import { controls } from '../../styles/shared.ts';
import { repairDesk } from './repair-desk.ts';

/** The newspaper's name and the issue's date, to be corrected. */
@customElement('jw-issue-dialog')
export class IssueDialog extends LitElement {
  static override styles = [controls, css`
    dialog { border: 1px solid var(--rule); border-radius: 12px; padding: 26px 30px 26px; background: var(--panel-raised); color: var(--ink); width: min(440px, calc(100vw - 40px)); box-shadow: var(--shadow); }
    dialog::backdrop { background: #0006; }
    header { display: flex; align-items: center; justify-content: space-between; margin-bottom: 18px; }
    h1 { font: 900 22px/1.3 var(--serif); margin: 0; }
    label { display: block; font: 600 13px/1.6 var(--sans); margin-bottom: 4px; }
    input { width: 100%; height: 40px; padding: 0 12px; font: 16px/1 var(--serif); color: var(--ink); background: var(--panel); border: 1px solid var(--ink-faint); border-radius: 6px; }
    input:focus-visible { outline-offset: 0; }
    p { font-size: 12.5px; line-height: 1.75; color: var(--ink-soft); margin: 6px 0 18px; }
    .actions { display: flex; justify-content: flex-end; gap: 8px; margin: 24px 0 0; }
    .actions button { min-height: 36px; padding: 0 1.4em; }
  `];

  @state() private accessor issue: IssueDetail | null = null;
  @query('dialog') private accessor dialog!: HTMLDialogElement | null;
  @query('#name') private accessor nameField!: HTMLInputElement;
  @query('#date') private accessor dateField!: HTMLInputElement;

  #words = new Words(this);

  async open(issue: IssueDetail): Promise<void> {
    this.issue = issue;
    await this.updateComplete;
    this.nameField.value = issue.titleName;
    this.dateField.value = issue.date ?? '';
    if (!this.dialog?.open) this.dialog?.showModal();
    this.nameField.select();
  }

  #save(event: Event): void {
    event.preventDefault();
    const { issue } = this;
    this.dialog?.close();
    if (!issue) return;
    const name = this.nameField.value.trim();
    const date = this.dateField.value;
    const repairs: IssueRepair[] = [
      ...(name !== '' && name !== issue.titleName ? [{ kind: 'title', name } as const] : []),
      ...(date !== '' && date !== issue.date ? [{ kind: 'date', date } as const] : []),
    ];
    if (repairs.length > 0) void repairDesk.repairIssue(issue.id, repairs);
  }

  protected override render(): TemplateResult {
    const say = this.#words.say;
    return html`
      <dialog aria-labelledby="title">
        <header><h1 id="title">${say.issueRepair}</h1>
          <button class="quiet icon" aria-label=${say.close} @click=${() => this.dialog?.close()}>${icons.close}</button></header>
        <form @submit=${(event: Event) => this.#save(event)}>
          <label for="name">${say.issueName}</label>
          <input id="name" lang="zh-CN" required maxlength="100" autocomplete="off" spellcheck="false" aria-describedby="hint" />
          <p id="hint">${say.issueNameHint}</p>
          <label for="date">${say.issueDate}</label>
          <input id="date" type="date" min="1800-01-01" max="2199-12-31" />
          <div class="actions"><button type="button" @click=${() => this.dialog?.close()}>${say.dismiss}</button><button class="primary">${say.save}</button></div>
        </form>
      </dialog>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jw-issue-dialog': IssueDialog;
  }
}
