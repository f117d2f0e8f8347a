/** What stands beside and under an issue's sheets: its pages in small, and what found no place. */
import { html, nothing, type TemplateResult } from 'lit';
import { explainWarning } from '../../main/contract/messages.ts';
import type { IssueDetail, PageDetail } from '../../main/contract/library.ts';
import type { Words } from '../preferences.ts';
import { hrefOf } from '../router.ts';

/** All pages in small, beside the sheets; those that lie `open` are marked, the current one first of all. */
export function strip({ say }: Words, issue: IssueDetail, current: PageDetail, open: readonly PageDetail[], search: string, covered: boolean): TemplateResult {
  return html`
    <nav class="strip" ?inert=${covered} aria-label=${say.pages}><ol>${issue.pages.map((each) => html`
      <li><a class=${open.some((page) => page.id === each.id) ? 'open' : nothing} href=${hrefOf({ view: 'page', issueId: issue.id, page: each.number, articleId: null, query: search })} aria-current=${each.id === current.id ? 'page' : nothing}>
        <jw-thumbnail .issueId=${issue.id} .pageId=${each.id} .width=${92}></jw-thumbnail>
        <span>${say.pageLabel(each.number)}</span> <small lang="zh-CN">${each.name ?? ''}</small></a></li>`)}</ol></nav>`;
}

/** Under the sheets: what to take note of, and every line that found no place. */
export function notes({ say, locale }: Words, issue: IssueDetail, pages: readonly PageDetail[]): TemplateResult | typeof nothing {
  const leftovers = pages.flatMap((page) => (page.articles.length > 0 ? page.leftovers : []));
  if (leftovers.length === 0 && issue.warnings.length === 0) return nothing;
  return html`
    <aside class="notes">
      ${issue.warnings.length > 0 ? html`<section><h2>${say.warnings}</h2><ul>${issue.warnings.map((warning) => html`<li>${explainWarning(warning.code, warning.detail, locale)}</li>`)}</ul></section>` : nothing}
      ${leftovers.length > 0 ? html`<details><summary>${say.leftovers(leftovers.length)}</summary><p>${say.leftoversHint}</p><ul lang="zh-CN">${leftovers.map((line) => html`<li>${line}</li>`)}</ul></details>` : nothing}
    </aside>`;
}
