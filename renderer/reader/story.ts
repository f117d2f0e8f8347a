/** How one article stands on the sheet: its head, its blocks, and in X-ray mode what is known of each. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Block } from '../../main/contract/issue.ts';
import type { PageXray } from '../../main/contract/library.ts';
import type { SearchTerm } from '../../main/contract/query.ts';
import { marked } from '../elements/marked.ts';
import { styleProperties } from '../elements/style-properties.ts';
import { upright } from '../elements/upright.ts';
import type { Messages } from '../locales/zh.ts';
import type { PlacedStory } from './make-up/make-up.ts';
import { GAP, showsByline, type Grid } from './make-up/stories.ts';
import { splitJump } from './jumps.ts';
import { partKey } from './page-geometry.ts';
import { isContinuation, type SheetArticle } from './sheet-parts.ts';
import { editorTemplate, type EditablePart } from './repairs/editing.ts';
import { headText, partName, type HeadPart, type Part } from './repairs/parts.ts';
import { headlineMark, jointMarks, verdictTemplate } from './xray/sheet-marks.ts';
import { levelOf, type ArticleXray } from './xray/needs.ts';

/** The words that open a report, set in the headline face as papers do. */
const LEAD = /^(?:本报[讯记]?|新华社)[^，。：]{0,24}?(?:（[^）]{1,40}）|电|讯)/u;
/** Narrow columns of words are set ragged: justified, their gaps would be wider than the words. */
const isAlphabetic = (body: readonly Block[]): boolean => !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(body[0]?.text ?? '');

/** What all stories of a sheet share. */
export interface StorySetting {
  readonly say: Messages;
  readonly terms: readonly SearchTerm[];
  /** The articles in which alone terms are marked; null: in all. */
  readonly matched: ReadonlySet<number> | null;
  readonly grid: Grid;
  readonly isVertical: boolean;
  /** Counts the page's sheets from 1. */
  readonly sheet: number;
  readonly chosen: number | null;
  /** The page's X-ray while it lies over the page. */
  readonly xray: PageXray | null;
  readonly editing: EditablePart | null;
  readonly hrefOf: (articleId: number) => string;
  readonly hrefOfPage: (pageNumber: number) => string;
  readonly open: (event: MouseEvent, articleId: number | null) => void;
  /** Shows the part of an article that stands on another sheet of the page. */
  readonly turnOver: (event: MouseEvent, article: SheetArticle, sheet: number) => void;
  /** Opens the other part of an article that jumps. */
  readonly jump: (event: MouseEvent, articleId: number, way: 'to' | 'from') => void;
}

interface Story extends StorySetting {
  readonly placed: PlacedStory;
  readonly article: SheetArticle;
  readonly known: ArticleXray | null;
}

const isEditing = ({ editing }: StorySetting, part: Part): boolean => editing !== null && partName(editing) === partName(part);
/** Attributes of parts are there only while parts can be worked on. */
const nameOf = ({ xray }: StorySetting, part: Part): string | typeof nothing => (xray ? partName(part) : nothing);

/** The menu's button of a part, in its indent or corner; shown while the part is pointed at. */
const handle = ({ say }: Story, part: Part): TemplateResult => html`<button class="handle" tabindex="-1" data-menu data-part=${partName(part)} aria-label=${say.moreDeeds} title=${say.moreDeeds}></button>`;

/** So many rows of the baseline grid. */
const rows = (count: number): string => `calc(${count} * var(--row))`;
/** The name of an article's headline, for those that are called by it. */
const headlineId = ({ sheet, placed }: Story): string => `h${sheet}-${placed.index}`;

/** A text as its sheet sets it, with the search's terms marked. */
function set({ terms, isVertical }: StorySetting, text: string): unknown {
  const parts = marked(text, terms);
  if (!isVertical) return parts;
  return typeof parts === 'string' ? upright(parts) : parts.map((part) => (typeof part === 'string' ? upright(part) : part));
}

/** An article on the sheet. */
export function storyTemplate(setting: StorySetting, placed: PlacedStory, article: SheetArticle): TemplateResult {
  const known = setting.xray?.articles[article.index] ?? null;
  const isMarked = setting.matched === null || (article.id !== null && setting.matched.has(article.id));
  const story: Story = { ...setting, terms: isMarked ? setting.terms : [], placed, article, known };
  const { text } = article;
  const step = setting.grid.ems + GAP;
  const classes = ['story', `rank-${Math.min(placed.rank, 5)}`, placed.row === 0 ? 'top' : '', placed.column === 0 ? 'left' : '',
    article.id !== null && article.id === setting.chosen ? 'chosen' : '', known ? `xray ${levelOf(known.confidence)}` : ''].join(' ');
  return html`
    <article class=${classes} data-id=${article.id ?? nothing} data-index=${article.index} aria-labelledby=${headlineId(story)} @click=${setting.xray ? nothing : (event: MouseEvent) => setting.open(event, article.id)}
      ${styleProperties({ 'inset-inline-start': `${placed.column * step}em`, 'inset-block-start': rows(placed.row), 'inline-size': `${placed.columns * step - GAP}em`, 'block-size': rows(placed.rows) })}>
      ${known ? verdictTemplate(known, article.index, setting.say, text.headline) : nothing}
      <div class="head" ${styleProperties({ 'block-size': rows(placed.headRows) })}>${headTemplate(story)}</div>
      <div class=${isAlphabetic(text.body) ? 'body alphabetic' : 'body'} data-stretch=${partKey(article)} data-columns=${placed.columns}
        ${styleProperties({ 'block-size': rows(placed.bodyRows), columns: placed.columns })}>${text.body.map((block, i) => blockTemplate(story, block, i))}</div>
    </article>`;
}

function headTemplate(story: Story): TemplateResult {
  const { article: { text } } = story;
  return html`
    ${headPart(story, 'column', text.column === null ? null : html`<span>${set(story, text.column)}</span>`, 'logo')}
    ${headPart(story, 'kicker', text.kicker === null ? null : set(story, text.kicker))}
    ${headlineTemplate(story)}
    ${headPart(story, 'deck', text.deck === null ? null : set(story, text.deck))}
    ${headPart(story, 'byline', showsByline(text) ? set(story, text.byline.join(' ')) : null)}`;
}

/** A line of the head; one that is not there is drawn only to be written. */
function headPart(story: Story, name: Exclude<HeadPart, 'headline'>, content: unknown, style: string = name): TemplateResult | typeof nothing {
  const part: EditablePart = { kind: 'head', article: story.article.index, part: name };
  const editing = isEditing(story, part);
  if (content === null && !editing) return nothing;
  return html`<p class=${editing ? `${style} editing` : style} data-part=${nameOf(story, part)} tabindex=${story.xray ? -1 : nothing} draggable=${story.xray && !editing ? 'true' : nothing}>${editing
    ? editorTemplate(part, headText(story.article.text, name), story.say) : html`${content}${story.xray ? handle(story, part) : nothing}`}</p>`;
}

function headlineTemplate(story: Story): TemplateResult | typeof nothing {
  const { placed, article: { text, id }, say, known, xray } = story;
  const { headline } = placed.head;
  const part: EditablePart = { kind: 'head', article: story.article.index, part: 'headline' };
  const size = styleProperties({ 'font-size': `${headline?.size ?? 1.6}em` });
  if (isEditing(story, part)) return html`<h2 class="editing" id=${headlineId(story)} data-part=${partName(part)} ${size}>${editorTemplate(part, headText(text, 'headline'), say)}</h2>`;
  if (!headline) return nothing;
  const title = html`${headline.lines.map((line, i) => html`${i > 0 ? html`<br />` : nothing}${set(story, line)}`)}`;
  const inferred = text.headlineInferred ? html`<span class="inferred" title=${say.inferredHint}>${say.inferred}</span>` : nothing;
  if (xray) {
    const doubt = known ? headlineMark(known, say) : null;
    return html`<h2 id=${headlineId(story)} class=${doubt ? 'doubted' : ''} data-part=${partName(part)} tabindex="-1" draggable="true" ${size}><span class="title">${title}</span>${inferred}${doubt ?? nothing}</h2>${handle(story, part)}`;
  }
  return html`<h2 id=${headlineId(story)} ${size}>${id === null ? title : html`<a class="open" href=${story.hrefOf(id)} @click=${(event: MouseEvent) => story.open(event, id)}>${title}</a>`}${inferred}</h2>`;
}

/** A jump line leads to the other part. */
function jumpLink(story: Story, way: 'to' | 'from', label: unknown): unknown {
  const { article: { id, text }, hrefOfPage, jump } = story;
  const pageNumber = way === 'to' ? text.jumpTo : text.jumpFrom;
  return id === null || pageNumber === null ? label : html`<a class="jumps" href=${hrefOfPage(pageNumber)} @click=${(event: MouseEvent) => jump(event, id, way)}>${label}</a>`;
}

/** Leads to the part on the next (1) or last (-1) sheet of the page. */
function sheetLink({ article, sheet, turnOver, hrefOf }: Story, by: 1 | -1, label: string): TemplateResult {
  return html`<a class="jumps" href=${article.id === null ? nothing : hrefOf(article.id)} @click=${(event: MouseEvent) => turnOver(event, article, sheet + by)}>${label}</a>`;
}

/** A text with its marks, and its jump line as a link. */
function words(story: Story, text: string, way: 'to' | 'from' | null): unknown {
  const split = way === null ? null : splitJump(text, way);
  if (!split || way === null) return set(story, text);
  const [before, line, after] = split;
  return html`${set(story, before)}${jumpLink(story, way, set(story, line))}${set(story, after)}`;
}

function blockTemplate(story: Story, block: Block, index: number): TemplateResult {
  const { article, article: { text }, say, xray, known } = story;
  const last = index === text.body.length - 1;
  // A page without articles shows its left-over text as one story: each of its blocks is an item of that list.
  const part: Part = story.article.id === null ? { kind: 'loose', list: 'leftovers', item: article.firstBlock + index } : { kind: 'block', article: article.index, block: article.firstBlock + index };
  const editing = part.kind === 'block' && isEditing(story, part);
  const lead = block.kind === 'paragraph' ? LEAD.exec(block.text)?.[0] ?? '' : '';
  const way = last && text.jumpTo !== null ? 'to' : index === 0 && text.jumpFrom !== null ? 'from' : null;
  const content = editing ? editorTemplate(part, block.text, say) : html`${lead ? html`<b>${set(story, lead)}</b>` : nothing}${words(story, block.text.slice(lead.length), way)}`;
  const to = last && text.jumpTo !== null && !splitJump(block.text, 'to') ? html`<span class="jump">${jumpLink(story, 'to', say.jumpTo(text.jumpTo))}</span>` : nothing;
  const jumpedFrom = index === 0 && text.jumpFrom !== null && !splitJump(block.text, 'from') ? html`<span class="jump from">${jumpLink(story, 'from', say.jumpFrom(text.jumpFrom))}</span>` : nothing;
  const marksOf = xray && !editing ? html`${handle(story, part)}${known ? jointMarks(known, article.firstBlock + index, last && !article.goesOn, say) : nothing}` : nothing;
  const from = index === 0 && isContinuation(article) ? html`<span class="jump from">${sheetLink(story, -1, say.fromLastSheet)}</span>` : jumpedFrom;
  const all = html`${from}${content}${last && article.goesOn ? html`<span class="jump">${sheetLink(story, 1, say.onNextSheet)}</span>` : to}${marksOf}`;
  const name = nameOf(story, part);
  const tab = xray ? -1 : nothing;
  const drag = xray && !editing ? 'true' : nothing;
  const edited = editing ? ' editing' : '';
  return block.kind === 'subhead' ? html`<h3 class=${edited} data-block=${index} data-part=${name} tabindex=${tab} draggable=${drag}>${all}</h3>`
    : html`<p class=${block.kind + edited} data-block=${index} data-part=${name} tabindex=${tab} draggable=${drag}>${all}</p>`;
}
