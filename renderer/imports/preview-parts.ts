/** What a look ahead found, as templates: papers by year, and what is not readable. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ImportPreview } from '../../main/contract/imports.ts';
import type { Locale } from '../../main/contract/messages.ts';
import type { Messages } from '../locales/zh.ts';
import { groupRefusals } from './refusal-groups.ts';
import { shortPath, splitPath } from './short-path.ts';

/** A paper's name stands once beside its years. */
export function shelvesTemplate(say: Messages, { shelves }: ImportPreview): TemplateResult {
  const papers = [...Map.groupBy(shelves, ({ titleName }) => titleName)];
  return html`
    <div class="shelves" role="region" tabindex="0" aria-labelledby="title">
      <table>
        <thead><tr><th scope="col">${say.paper}</th><th scope="col">${say.year}</th><th scope="col" class="number">${say.issuesHead}</th><th scope="col" class="number">${say.pagesHead}</th></tr></thead>
        ${papers.map(([name, years]) => html`
          <tbody>${years.map(({ year, issueCount, pageCount }, index) => html`
            <tr>
              ${index > 0 ? nothing : name === null
                ? html`<th scope="rowgroup" class="unnamed" rowspan=${years.length}>${say.unnamedPaper}</th>`
                : html`<th scope="rowgroup" lang="zh-CN" rowspan=${years.length}>${name}</th>`}
              <td>${year === null ? say.undated : say.yearName(year)}</td><td class="number">${issueCount.toLocaleString()}</td><td class="number">${pageCount.toLocaleString()}</td>
            </tr>`)}</tbody>`)}
      </table>
    </div>`;
}

/** The first of the files that can't be read, by the reason why. */
export function refusedTemplate(say: Messages, locale: Locale, { refusals, refusedCount }: ImportPreview): TemplateResult {
  return html`
    <div class="refused">
      <h2 id="refused">${say.previewRefused(refusedCount)}</h2>
      <div class="groups" role="region" tabindex="0" aria-labelledby="refused">
        ${groupRefusals(refusals, locale).map(({ why, now, paths }) => html`
          <p>${why}${locale === 'en' ? ' ' : ''}${now}</p>
          <ul>${paths.map((path) => html`<li title=${path}>${splitPath(path).name}<small>${shortPath(splitPath(path).folder, 40)}</small></li>`)}</ul>`)}
        ${refusedCount > refusals.length ? html`<p>${say.previewRefusedMore(refusedCount - refusals.length)}</p>` : nothing}
      </div>
    </div>`;
}
