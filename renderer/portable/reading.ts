/** An article of an edition for reading, with what is needed to quote it. */
import { html, nothing, type TemplateResult } from 'lit';
import { sourceLine } from '../../main/contract/source-line.ts';
import type { SearchTerm } from '../../main/contract/query.ts';
import type { Words } from '../preferences.ts';
import { articleTemplate } from '../reader/article-text.ts';
import { hrefOf } from '../router.ts';
import { edition } from './edition.ts';

export interface ReadingSetting {
  readonly words: Words;
  readonly terms: readonly SearchTerm[];
  readonly query: string;
  /** How many portions of a very long text are shown, and what shows the next. */
  readonly portions: number;
  readonly more: () => void;
  /** Takes a text to the clipboard. */
  readonly copy: (plain: string, rich: string | null) => void;
}

export function readingTemplate(articleId: number, { words, terms, query, portions, more, copy }: ReadingSetting): TemplateResult {
  const { say, locale } = words, opened = edition(), context = opened.contextOf(articleId), note = opened.note(articleId);
  if (context === null || note === null) return html`<p role="alert">${say.portableNoSuch}</p>`;
  const hrefOfArticle = (id: number): string => {
    const held = opened.held(id);
    return held === null ? '#/' : hrefOf({ view: 'article', issueId: held.issue.id, page: held.page.number, articleId: id, query });
  };
  const way = (id: number | null, label: string, key: string): TemplateResult | typeof nothing => (id === null ? nothing : html`
    <a href=${hrefOfArticle(id)}><small>${label} <kbd>${key}</kbd></small><span lang="zh-CN">${opened.held(id)?.article.headline ?? say.inferred}</span></a>`);
  return html`
    <div class="scroll">
      ${articleTemplate({
        say, terms, convert: (text) => text, script: 'printed', locale, place: sourceLine(context.source), xray: null, portions, more, hrefOf: (end) => hrefOfArticle(end.articleId),
      }, context)}
      <div class="feet">
        <section class="foot quoting">
          <h2>${say.portableCitation}</h2><p lang="zh-CN">${note.citation.plain}</p>
          <h2>${say.portableAddress}</h2><p><a href=${note.address}>${note.address}</a></p>
          <p class="deeds">
            <button @click=${() => copy(note.citation.plain, note.citation.html)}>${say.portableCopyCitation}</button>
            <button @click=${() => copy(note.address, null)}>${say.portableCopyAddress}</button>
            <button @click=${() => window.print()}>${say.portablePrint}</button>
          </p>
        </section>
        <nav class="foot ways" aria-label=${say.portableContents}>${way(context.previousArticleId, say.portablePreviousArticle, 'K')}${way(context.nextArticleId, say.portableNextArticle, 'J')}</nav>
      </div>
    </div>`;
}
