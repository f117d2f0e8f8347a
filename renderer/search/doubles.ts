import { html, nothing, type TemplateResult } from 'lit';
import type { SearchHit } from '../../main/contract/library.ts';
import type { Words } from '../preferences.ts';
import { hrefOf } from '../router.ts';

/** Where else the same text was printed, each place a link. */
export function doublesLine({ doubles, doubleCount, source: own }: SearchHit, query: string, words: Words): TemplateResult | typeof nothing {
  const { say } = words;
  if (doubleCount === 0) return nothing;
  return html`
    <p class="doubles"><span>${say.doubles(doubleCount)}</span>${doubles.map(({ articleId, issueId, source }) => html`
      <a href=${hrefOf({ view: 'article', issueId, page: source.pageNumber, articleId, query })}>
        ${source.titleName === own.titleName ? nothing : html`<b lang="zh-CN">${source.titleName}</b> `}${source.date === own.date ? nothing : html`${words.date(source.date)} `}${say.pageLabel(source.pageNumber)}</a>`)}${doubleCount > doubles.length ? html`<span>${say.moreDoubles(doubleCount - doubles.length)}</span>` : nothing}</p>`;
}
