/** The contents of an edition, and what a search finds in it. */
import { html, nothing, type TemplateResult } from 'lit';
import { sourceLine } from '../../main/contract/source-line.ts';
import type { SearchTerm } from '../../main/contract/query.ts';
import { hitOf, type EditionResult, type Held } from '../../main/portable/inside/edition-search.ts';
import { withMarks } from '../elements/marked.ts';
import type { Words } from '../preferences.ts';
import { hrefOf } from '../router.ts';
import { edition } from './edition.ts';

/** Hits shown at once; nobody reads more without other words, and a browser takes its time for thousands. */
export const HITS_AT_ONCE = 50;

const hrefOfHeld = ({ article, issue, page }: Pick<Held, 'article' | 'issue' | 'page'>, query: string): string => hrefOf({ view: 'article', issueId: issue.id, page: page.number, articleId: article.id, query });

const sourceOf = ({ issue, page }: Held): string =>
  sourceLine({ titleName: issue.titleName, date: issue.date, issueNumber: issue.number, pageNumber: page.number, pageName: page.name });

const nameOf = ({ article: { headline, body } }: Held): string => headline ?? body[0]?.text.slice(0, 24) ?? '……';

export function contentsTemplate(words: Words): TemplateResult {
  const { say } = words, { data, search } = edition();
  if (data.chosen !== null) {
    return html`<h1 lang="zh-CN">${data.title}</h1><ol class="hits">${search.articles.map((held) => html`
      <li><a href=${hrefOfHeld(held, '')} lang="zh-CN">${nameOf(held)}</a><p class="source" lang="zh-CN">${sourceOf(held)}</p></li>`)}</ol>`;
  }
  return html`<h1 lang="zh-CN">${data.title}</h1>${data.issues.map(({ issue, pages }) => html`
    <section>
      <h2><span lang="zh-CN">${issue.titleName}</span> <span class="date">${words.date(issue.date)}</span>${issue.number === null ? nothing : html` <small>${say.issueNumber(issue.number)}</small>`}</h2>
      <div class="pages">${pages.map((page) => html`
        <div class="page"><h3><a href=${hrefOf({ view: 'page', issueId: issue.id, page: page.number, articleId: null, query: '' })}>${say.pageLabel(page.number)} <span lang="zh-CN">${page.name ?? ''}</span></a></h3>
          <ul>${page.articles.map((article) => html`<li lang="zh-CN"><a href=${hrefOfHeld({ article, issue, page }, '')}>${article.headline ?? article.body[0]?.text.slice(0, 24) ?? '……'}</a></li>`)}</ul></div>`)}</div>
    </section>`)}`;
}

function hitTemplate(held: Held, terms: readonly SearchTerm[], query: string): TemplateResult {
  const { headline, snippet } = hitOf(held, terms);
  return html`<li><a href=${hrefOfHeld(held, query)} lang="zh-CN">${headline.text === '' ? nameOf(held) : withMarks(headline.text, headline.marks)}</a>
    <p class="snippet" lang="zh-CN">${withMarks(snippet.text, snippet.marks)}</p><p class="source" lang="zh-CN">${sourceOf(held)}</p></li>`;
}

/** @param shown how many hits; `more` shows the next */
export function resultsTemplate({ articles, terms }: EditionResult, query: string, words: Words, shown: number, more: () => void): TemplateResult {
  const { say } = words;
  return html`<h1><span role="status">${say.portableFound(articles.length)}</span></h1>
    ${articles.length === 0 ? html`<p>${say.portableNone}</p>` : html`<ol class="hits">${articles.slice(0, shown).map((held) => hitTemplate(held, terms, query))}</ol>`}
    ${articles.length > shown ? html`<p><button @click=${more}>${say.showAll(articles.length)}</button></p>` : nothing}`;
}
