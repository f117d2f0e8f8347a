/** What stands around the results: how the query was understood, what of it wasn't, why nothing was found, how to ask. */
import { html, nothing, type TemplateResult } from 'lit';
import type { SearchFacets, SearchOrder, SearchResult } from '../../main/contract/library.ts';
import type { Span } from '../../main/contract/query.ts';
import type { FailedWord } from '../../main/contract/suggestions.ts';
import type { Messages } from '../locales/zh.ts';
import { hrefOf } from '../router.ts';
import { accountOf } from './account.ts';
import { isExact, withoutExact } from './exactness.ts';
import { lesserQueries } from './lesser-queries.ts';
import { problemLine, problemsToTell } from './problems.ts';
import { asWord } from './taken-suggestion.ts';

/** How the query was understood where that isn't plain, and what could not be taken as typed. */
export function queryNotes(result: SearchResult, query: string, say: Messages): TemplateResult | typeof nothing {
  const account = accountOf(result.understood, say), problems = problemsToTell(result.problems);
  if (account === null && problems.length === 0) return nothing;
  return html`<div class="notes" role="status">
    ${account === null ? nothing : html`<p class="account"><span>${say.understoodAs}</span>${account}</p>`}
    ${problems.map((problem) => html`<p class="problem">${problemLine(problem, query, say)}</p>`)}</div>`;
}

/** For each word that no article has, what is near to it: searched in its place by a click. */
function nearWords(query: string, order: SearchOrder, failed: readonly FailedWord[], say: Messages): TemplateResult[] {
  const instead = ([start, end]: Span, text: string): string => query.slice(0, start) + asWord(text) + query.slice(end);
  return failed.map(({ source, span, near }) => html`<p class="near">${say.nearTo(source)}${near.map(({ text, count }) => html`
    <a href=${hrefOf({ view: 'search', query: instead(span, text), order })} aria-label=${say.nearWord(text, count)}>${text}<span>${say.facetCount(count)}</span></a>`)}</p>`);
}

/** Nothing found: what each word finds by itself, what is near to those that fail, and ways on. */
export function noHits(query: string, order: SearchOrder, facets: SearchFacets | null, near: readonly FailedWord[], say: Messages): TemplateResult {
  const texts = facets?.texts ?? [], failed = texts.some(({ count }) => count === 0), lesser = lesserQueries(query, texts, say);
  const exact = isExact(query);
  const hint = facets === null || (texts.length < 2 && lesser.length === 0) ? say.noResultsHint(query) : failed ? say.noResultsFailed : say.noResultsTogether;
  return html`<div class="empty" role="status"><h1>${say.noResults}</h1><p>${hint}</p>
    ${texts.length < 2 ? nothing : html`<p class="words"><span class="visually-hidden">${say.wordsByThemselves}</span>${texts.map(({ source, count }) => html`<span class=${count === 0 ? 'word failed' : 'word'}>${say.wordCount(source, count)}</span>`)}</p>`}
    ${nearWords(query, order, near, say)}
    ${lesser.length === 0 && !exact ? nothing : html`<p class="actions">${exact ? html`<a class="button" href=${hrefOf({ view: 'search', query: withoutExact(query), order })}>${say.formsWiden}</a>` : nothing}${lesser.map(([what, rest]) => html`<a class="button" href=${hrefOf({ view: 'search', query: rest, order })}>${say.searchWithout(what)}</a>`)}</p>`}</div>`;
}

/** Eight queries that show what can be asked; each can be tried. */
export function syntaxHelp(open: boolean, say: Messages): TemplateResult {
  return html`<details class="syntax" ?open=${open}><summary>${say.syntax}</summary>
    <dl>${say.syntaxExamples.map(([query, what]) => html`<div><dt><a href=${hrefOf({ view: 'search', query, order: 'best' })}>${query}</a></dt><dd>${what}</dd></div>`)}</dl></details>`;
}
