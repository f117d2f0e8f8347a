/** The bar over an issue: which issue, which pages, how large. */
import { html, nothing, type TemplateResult } from 'lit';
import type { IssueCommand } from '../../main/contract/ipc.ts';
import type { IssueDetail, PageSummary } from '../../main/contract/library.ts';
import { icons } from '../elements/icons.ts';
import { editionTag } from '../library/edition-tag.ts';
import type { Words } from '../preferences.ts';
import '../portable-button.ts';
import { hrefOf } from '../router.ts';
import type { Zoom } from './zoom.ts';

export interface BarState {
  readonly issue: IssueDetail;
  /** The pages that lie open. */
  readonly pages: readonly PageSummary[];
  readonly zoom: Zoom;
  readonly percent: number;
  readonly xray: boolean;
  readonly spread: boolean;
  readonly glance: boolean;
  readonly command: (command: IssueCommand) => void;
  readonly goToDate: () => void;
  readonly correct: () => void;
}

/** A button that was clicked is done with: the keys after it are meant for the page. One that was pressed by key keeps the focus. */
function letGo(event: MouseEvent): void {
  if (event.detail > 0 && event.target instanceof Element) event.target.closest('button')?.blur();
}

/** The bar's controls; each does what a key and a menu entry do as well. */
export function issueBar(words: Words, { issue, pages, zoom, percent, xray, spread, glance, command, goToDate, correct }: BarState): TemplateResult {
  const { say } = words;
  const first = issue.pages.findIndex((each) => each.id === pages[0]?.id);
  const last = first + pages.length - 1;
  const button = (label: string, icon: TemplateResult, deed: () => void, { key = '', disabled = false, pressed = undefined as boolean | undefined, name = '' } = {}): TemplateResult => html`
    <button class=${`quiet icon ${name}`} title=${key === '' ? label : `${label} (${key})`} aria-label=${label} ?disabled=${disabled} aria-pressed=${pressed === undefined ? nothing : String(pressed)} @click=${deed}>${icon}</button>`;
  const [one, other] = pages;
  const counted = pages.length > 1 ? say.spreadOf(String(first + 1), String(last + 1)) : String(first + 1);
  return html`
    <div class="bar" role="toolbar" aria-label=${issue.titleName} @click=${letGo}>
      ${button(say.previousIssue, icons.back, () => command('previous-issue'), { key: '[', disabled: issue.previousIssueId === null })}
      <h1><a href=${hrefOf({ view: 'title', titleId: issue.titleId, year: null })} lang="zh-CN">${issue.titleName}</a>
        <span class="date">${words.date(issue.date)}</span>${issue.number === null ? nothing : html`<span class="number">${say.issueNumber(issue.number)}</span>`}${editionTag(say, issue)}</h1>
      ${button(say.nextIssue, icons.forward, () => command('next-issue'), { key: ']', disabled: issue.nextIssueId === null })}
      ${button(say.goToDate, icons.calendar, goToDate, { key: 'G', name: 'roomy' })}
      ${button(say.issueRepair, icons.pencil, correct)}
      <jw-portable-button brief .choice=${{ issueIds: [issue.id] }} .name=${`${issue.titleName} ${issue.date ?? ''}`} .label=${say.portable}></jw-portable-button>
      <span class="space"></span>
      <button class="quiet xray" aria-pressed=${String(xray)} title=${`${say.xrayTitle} (X)`} @click=${() => command('xray')}>${icons.xray}<span>${say.xray}</span></button>
      <span class="divider"></span>
      ${button(say.previousPage, icons.back, () => command('previous-page'), { key: '←', disabled: first <= 0 })}
      <span class="where" aria-live="polite">${other && one ? say.spreadOf(say.pageLabel(one.number), say.pageLabel(other.number)) : say.pageLabel(one?.number ?? 1)} <span>${other ? '' : one?.name ?? ''}</span> <small>${say.pageOf(counted, issue.pages.length)}</small></span>
      ${button(say.nextPage, icons.forward, () => command('next-page'), { key: '→', disabled: last >= issue.pages.length - 1 })}
      ${button(say.glance, icons.grid, () => command('glance'), { key: 'V', pressed: glance })}
      ${button(say.spread, icons.spread, () => command('spread'), { key: 'D', pressed: spread, name: 'roomy' })}
      <span class="divider"></span>
      ${button(say.zoomOut, icons.minus, () => command('zoom-out'), { key: '−' })}
      <button class="quiet percent" title=${`${say.actualSize} (1)`} @click=${() => command('actual-size')}>${say.percent(percent)}</button>
      ${button(say.zoomIn, icons.plus, () => command('zoom-in'), { key: '+' })}
      ${button(say.fitWidth, icons.width, () => command('fit-width'), { key: '0', pressed: zoom.fit === 'width' })}
      ${button(say.fitPage, icons.page, () => command('fit-page'), { key: '9', pressed: zoom.fit === 'page' })}
    </div>`;
}
