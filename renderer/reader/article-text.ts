/** One article's text for reading; on demand with the source lines that each part was made of beside it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Lines } from '../../main/contract/issue.ts';
import type { Script } from '../../main/contract/reading.ts';
import type { ArticleInContext, JumpEnd, PageXray } from '../../main/contract/library.ts';
import { findMarks } from '../../main/contract/marking.ts';
import type { SearchTerm } from '../../main/contract/query.ts';
import { withMarks } from '../elements/marked.ts';
import type { Messages } from '../locales/zh.ts';
import { placeIn, type Convert } from './conversion/conversion.ts';
import { says } from './said.ts';
import type { ArticleXray } from './xray/needs.ts';

/** Below this a reader is asked to compare with the source. */
const UNCERTAIN = 0.6;
/** Characters shown at once; a whole book in one article is opened bit by bit. */
const PORTION = 60_000;

/** What an article's text is shown with. */
export interface TextSetting {
  readonly say: Messages;
  readonly terms: readonly SearchTerm[];
  /** A text as it is shown: in the characters that the reader chose. */
  readonly convert: Convert;
  readonly script: Script;
  /** The language of the interface. */
  readonly locale: string;
  /** The source line of the article (出处), as one text. */
  readonly place: string;
  /** The page's X-ray while source lines stand beside the text. */
  readonly xray: PageXray | null;
  /** How many portions of the text are shown, and what shows the next. */
  readonly portions: number;
  readonly more: () => void;
  readonly hrefOf: (end: JumpEnd) => string;
}

interface Text extends TextSetting, ArticleInContext {
  readonly known: ArticleXray | null;
}

/** A text as it is shown, with the search's terms marked: they are found in it as printed. */
function shown({ convert, terms }: Text, text: string): (string | TemplateResult)[] | string {
  const display = convert(text);
  return withMarks(display, findMarks(text, terms).map(([start, end]) => [placeIn(text, display, start), placeIn(text, display, end)] as const));
}

/** An article with its head, its body and the ways to its other parts. */
export function articleTemplate(setting: TextSetting, context: ArticleInContext): TemplateResult {
  const { article } = context;
  const { say, xray, script } = setting;
  const known = xray?.articles.find(({ articleId }) => articleId === article.id) ?? null;
  const text: Text = { ...setting, ...context, known };
  const tag = (label: string, hint: string): TemplateResult => html`<span class="tag" title=${hint}>${label}</span>`;
  const byline = article.byline.join(' ');
  const uncertain = article.confidence < UNCERTAIN;
  return html`
    <article lang=${script === 'traditional' ? 'zh-Hant' : 'zh-CN'} aria-labelledby="headline" class=${known ? 'compared' : ''}>
      ${beside(text, html`<p class="source" lang=${setting.locale}>${setting.place}</p>`, null)}
      ${article.column ? beside(text, html`<p class="column"><span ${says(article.column)}>${shown(text, article.column)}</span></p>`, known?.origin.column) : nothing}
      ${article.kicker ? beside(text, html`<p class="kicker" ${says(article.kicker)}>${shown(text, article.kicker)}</p>`, known?.origin.kicker) : nothing}
      ${beside(text, html`<h1 id="headline"><span ${says(article.headline ?? '')}>${shown(text, article.headline ?? '')}</span>${article.headlineInferred ? tag(say.inferred, say.inferredHint) : nothing}${uncertain ? tag(say.uncertain, say.uncertainHint(Math.round(article.confidence * 100))) : nothing}</h1>`,
        known?.origin.headline, article.headlineInferred ? say.sourceInferred : say.sourceNone)}
      ${article.deck ? beside(text, html`<p class="deck" ${says(article.deck)}>${shown(text, article.deck)}</p>`, known?.origin.deck) : nothing}
      ${article.byline.length > 0 ? beside(text, html`<p class="byline" ${says(byline)}>${shown(text, byline)}</p>`, known?.origin.byline) : nothing}
      ${jumpTemplate(text, article.jumpFrom === null ? null : say.jumpFrom(article.jumpFrom), context.continuedFrom)}
      <div class="body">${bodyTemplate(text)}</div>
      ${jumpTemplate(text, article.jumpTo === null ? null : say.jumpTo(article.jumpTo), context.continuedIn)}
    </article>`;
}

/**
 * A part with its source lines beside it, where they are asked for.
 * @param lines null for a part that is ours, not the paper's
 * @param none what to say where no line says the part
 */
function beside({ known, xray, say }: Text, part: TemplateResult, lines: Lines | null | undefined, none = ''): TemplateResult {
  if (!known || !xray) return part;
  const first = lines?.[0];
  const last = lines?.at(-1);
  const side = first === undefined || last === undefined
    ? none === '' ? html`<div></div>` : html`<p class="lines none">${none}</p>`
    // Numbers as a reader counts: the first line is 1.
    : html`<ol class="lines" aria-label=${say.sourceLinesOf(first + 1, last + 1)}>${lines?.map((line) => html`<li value=${line + 1}>${xray.lines[line] ?? ''}</li>`)}</ol>`;
  return html`<div class="row"><div class="text">${part}</div>${side}</div>`;
}

function bodyTemplate(text: Text): TemplateResult {
  const { article: { body }, portions, known, say } = text;
  const blocks: TemplateResult[] = [];
  let room = portions * PORTION;
  for (const [i, block] of body.entries()) {
    if (room <= 0) break;
    const part = block.text.slice(0, room);
    const words = shown(text, part);
    blocks.push(beside(text, block.kind === 'subhead' ? html`<h2 ${says(part)}>${words}</h2>` : html`<p class=${block.kind} ${says(part)}>${words}</p>`, known?.origin.blocks[i], say.sourceNone));
    room -= block.text.length;
  }
  const left = body.reduce((sum, block) => sum + block.text.length, 0) - portions * PORTION;
  return html`${blocks}${left > 0 ? html`<p class="actions"><button @click=${text.more}>${say.moreText(left)}</button></p>` : nothing}`;
}

/** A jump line, leading to the other part where that is held. */
function jumpTemplate({ hrefOf, say, locale }: Text, label: string | null, end: JumpEnd | null): TemplateResult | typeof nothing {
  if (label === null) return nothing;
  return html`<p class="jump" lang=${locale}>${end ? html`<a href=${hrefOf(end)}>${say.goToJump(label, end.headline ?? '')}</a>` : label}</p>`;
}
