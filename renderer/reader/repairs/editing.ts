/** A text of the page open for editing in its own place and type. */
import { html, type TemplateResult } from 'lit';
import type { Messages } from '../../locales/zh.ts';
import type { PageRepair } from '../../../main/contract/repair.ts';
import { smallestChanges } from './difference.ts';
import { headText, lineOfArticle, linesOfPart, partName, type PageParts, type Part } from './parts.ts';

/** What can be edited in place. */
export type EditablePart = Extract<Part, { kind: 'head' | 'block' }>;

/** The text of a part as it stands. */
export function textOf({ articles }: Pick<PageParts, 'articles'>, part: EditablePart): string {
  const article = articles[part.article];
  if (!article) return '';
  return part.kind === 'head' ? headText(article, part.part) : article.body[part.block]?.text ?? '';
}

/** The repairs that make a part read `written`: none where it reads so already, or where a block would be emptied. */
export function editRepairs(parts: PageParts, part: EditablePart, written: string): PageRepair[] {
  const before = textOf(parts, part);
  const after = written.replace(/\s*[\r\n]+\s*/gu, '');
  if (part.kind === 'head') {
    const of = lineOfArticle(parts.xray, part.article);
    return of === null || after.trim() === before ? [] : [{ kind: 'write', of, part: part.part, text: after.trim() }];
  }
  const lines = [...linesOfPart(parts.xray, part)];
  // A block without words would be a hole in the article: taking it out is a deed of its own.
  if (lines.length === 0 || after.trim() === '') return [];
  return smallestChanges(before, after).map((change) => ({ kind: 'retype', lines, ...change }));
}

/** The part's text as a field; whoever handles the parts (`part-work.ts`) listens to it. */
export function editorTemplate(part: EditablePart, text: string, say: Messages): TemplateResult {
  const name = part.kind === 'head' ? say.partNames[part.part] : say.partNames.paragraph;
  return html`<span class="editor" contenteditable="plaintext-only" role="textbox" spellcheck="false" data-editor=${partName(part)} data-hint=${say.editHint} aria-label=${say.editLabel(name)} aria-description=${say.editHint} .textContent=${text}></span>`;
}
