/** The heads of a page: the front page's masthead (报头) with its ears (报眼), and the running head of inner pages. */
import { html, nothing, type TemplateResult } from 'lit';
import type { IssueDetail, PageDetail } from '../../main/contract/library.ts';
import { styleProperties } from '../elements/style-properties.ts';
import { advanceOf } from './make-up/text-lines.ts';
import { FURNITURE } from './page-geometry.ts';

/** Lines of an ear: more would not stand beside the nameplate. */
const EAR_LINES = 4;
const EAR_LENGTH = 18;
/** A jump line stands with its article, not in the ears. */
const JUMP = /[上下][转接]/u;

function chineseDay(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${year ?? ''}年${month ?? ''}月${day ?? ''}日`;
}

/** Share of the sheet that an ear takes at most, and its usual width, in em. */
const EAR_SHARE = 0.2, EAR_EMS = 17;
/** The largest nameplate, in em of the body, and the width that its letters and their spacing take, in em of its own. */
const NAMEPLATE = 8.6, LETTER = 1.13;

/**
 * The front page's head: nameplate, ears, the line of date and numbers. Always as printed, in Chinese.
 * @param width of the text area, in em
 */
export function mastheadTemplate(issue: IssueDetail, page: PageDetail, width: number): TemplateResult {
  const { masthead } = issue;
  const { sponsor, publisher } = masthead.organisers;
  const earLines = page.furniture.filter((line) => line.length <= EAR_LENGTH && !JUMP.test(line)).slice(0, EAR_LINES);
  const slogans = page.furniture.filter((line) => !earLines.includes(line) && !JUMP.test(line));
  const ear = Math.min(EAR_EMS, width * EAR_SHARE);
  const nameplateSize = Math.min(NAMEPLATE, (width - 2 * ear - 2) / (LETTER * Math.max(3, advanceOf(issue.titleName))));
  const day = [masthead.date ? chineseDay(masthead.date) : null, masthead.weekday, masthead.lunarDate].filter(Boolean).join('　');
  const numbers = [masthead.pageCount === null ? null : `今日${masthead.pageCount}版`, masthead.number === null ? null : `总第${masthead.number}期`, masthead.serialNumber].filter(Boolean).join('　');
  return html`
    <header class="masthead" lang="zh-CN" ${styleProperties({ 'block-size': `${FURNITURE.masthead}em`, '--ear': `${ear}em` })}>
      <div class="ear">
        ${sponsor ? html`<p>${sponsor} <b>主办</b></p>` : nothing}
        ${publisher ? html`<p>${publisher} <b>承办</b></p>` : nothing}
      </div>
      <div class="nameplate">
        <h1 ${styleProperties({ 'font-size': `${nameplateSize}em` })}>${issue.titleName}</h1>
        ${masthead.romanTitle ? html`<p class="roman" lang="zh-Latn">${masthead.romanTitle}</p>` : nothing}
      </div>
      <div class="ear right">${earLines.map((line) => html`<p>${line}</p>`)}</div>
      <div class="dateline"><span>${day}</span><span>${slogans.slice(0, 1)}</span><span>${numbers}</span></div>
    </header>`;
}

/**
 * An inner page's head: folio, page name, paper and date.
 * @param sheet counts the page's sheets from 1
 */
export function runningHeadTemplate(issue: IssueDetail, page: PageDetail, sheet = 1): TemplateResult {
  const day = [issue.date ? chineseDay(issue.date) : null, issue.masthead.weekday].filter(Boolean).join(' ');
  return html`
    <header class="running" lang="zh-CN" ${styleProperties({ 'block-size': `${FURNITURE.runningHead}em` })}>
      <span class="number">${String(page.number).padStart(2, '0')}</span>
      <h1>${page.name ?? `第${page.number}版`}${sheet > 1 ? '（续）' : nothing}</h1>
      <span class="paper">${issue.titleName}</span>
      <span>${day}</span>
    </header>`;
}
