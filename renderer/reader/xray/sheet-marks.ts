/** The X-ray's marks on the sheet: an article's verdict, doubtful joints and headlines. None of them takes room from the text. */
import { html, nothing, type TemplateResult } from 'lit';
import { icons } from '../../elements/icons.ts';
import type { Messages } from '../../locales/zh.ts';
import { headlineDoubt, joints, levelOf, percentOf, type ArticleXray, type Level } from './needs.ts';

/** A level in words. */
export const levelName = (level: Level, say: Messages): string => ({ sure: say.levelSure, fair: say.levelFair, look: say.levelLook })[level];

/** A level as a sign, for those who see no colours. */
export const levelIcon = (level: Level): TemplateResult => ({ sure: icons.sure, fair: icons.fair, look: icons.look })[level];

/** What else is to be known of an article, in a word each. */
export function flagsOf(article: ArticleXray, say: Messages): string[] {
  const inBody = joints(article).length;
  return [article.headlineInferred ? say.flagInferred : '', headlineDoubt(article) ? say.flagHeadline : '', inBody > 0 ? say.flagJoints(inBody) : ''].filter((flag) => flag !== '');
}

/** The badge over an article; it opens the article's menu. */
export function verdictTemplate(article: ArticleXray, index: number, say: Messages, headline: string | null): TemplateResult {
  const level = levelOf(article.confidence);
  const percent = percentOf(article.confidence);
  const flags = flagsOf(article, say);
  const name = headline ?? say.noHeadline;
  // The name says what is seen, word for word: whoever speaks to the window says what they see.
  const label = [name, levelName(level, say), say.certainty(percent), ...flags].join(' ');
  const title = [name, say.verdict(levelName(level, say), percent), ...flags].join('，');
  return html`
    <i class="outline"></i>
    <button class="verdict" tabindex="-1" data-part=${`article/${index}`} data-menu aria-label=${label} title=${title} aria-haspopup="menu">
      ${levelIcon(level)}<span>${levelName(level, say)}</span> <b>${say.certainty(percent)}</b>${flags.map((flag) => html` <em>${flag}</em>`)}</button>`;
}

/** A doubtful headline says so in its margin. */
export function headlineMark(article: ArticleXray, say: Messages): TemplateResult | null {
  const doubt = headlineDoubt(article);
  return doubt ? html`<span class="doubt headline-doubt" role="img" aria-label=${say.headlineDoubt(percentOf(doubt.certainty))} title=${say.headlineDoubt(percentOf(doubt.certainty))}></span>` : null;
}

/** The joints before a block, and after the last one: a rule between the paragraphs and a query in the margin. */
export function jointMarks(article: ArticleXray, block: number, last: boolean, say: Messages): TemplateResult | typeof nothing {
  const before = joints(article).find((doubt) => doubt.block === block);
  const after = last ? joints(article).find((doubt) => doubt.block === block + 1) : undefined;
  const mark = (side: 'before' | 'after', certainty: number): TemplateResult => html`<span class=${`doubt joint ${side}`} role="img" aria-label=${say.jointDoubt(percentOf(certainty))} title=${say.jointDoubt(percentOf(certainty))}></span>`;
  return before || after ? html`${before ? mark('before', before.certainty) : nothing}${after ? mark('after', after.certainty) : nothing}` : nothing;
}
