import { html, nothing, type TemplateResult } from 'lit';
import type { SearchHit } from '../../main/contract/library.ts';
import { withMarks } from '../elements/marked.ts';
import type { Words } from '../preferences.ts';
import { hrefOf } from '../router.ts';
import { doublesLine } from './doubles.ts';
import { showWhy } from './why-hit.ts';

/** One article that was found: its headline, where it was printed, its best passage. */
export function hitRow(hit: SearchHit, query: string, words: Words): TemplateResult {
  const { say } = words, { source } = hit;
  return html`
    <li><a data-article=${hit.articleId} href=${hrefOf({ view: 'article', issueId: hit.issueId, page: source.pageNumber, articleId: hit.articleId, query })}>
      <h2 lang="zh-CN">${withMarks(hit.headline.text, hit.headline.marks)}${hit.headlineInferred ? html`<span class="tag" title=${say.inferredHint}>${say.inferred}</span>` : nothing}</h2>
      <p class="place"><b lang="zh-CN">${source.titleName}</b> ${words.date(source.date)} · ${say.pageLabel(source.pageNumber)} ${source.pageName ?? ''}</p>
      <p class="snippet" lang="zh-CN">${withMarks(hit.snippet.text, hit.snippet.marks)}</p></a>${doublesLine(hit, query, words)}
      <details class="why" @toggle=${(event: Event) => showWhy(event, hit.articleId, query)}><summary>${say.why}</summary></details></li>`;
}
