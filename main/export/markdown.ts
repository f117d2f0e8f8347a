import type { ArticleInContext } from '../contract/library.ts';
import { bylineText, headlineNote, nameOf } from './article-parts.ts';
import { sourceLine } from '../contract/source-line.ts';

/**
 * Escapes what CommonMark would read as markup: https://spec.commonmark.org/0.31.2/#backslash-escapes.
 * Block starters (list markers, numbers with a dot) matter only at a line's beginning.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>#|~&]/gu, String.raw`\$&`)
    .replace(/^(\s*\d{1,9})([.)])/gmu, String.raw`$1\$2`)
    .replace(/^(\s*)([-+=])/gmu, String.raw`$1\$2`);
}

/** An article as CommonMark; the source line closes it. */
export function markdown({ article, source }: ArticleInContext): string {
  const parts: string[] = [];
  if (article.column) parts.push(`**${escapeMarkdown(article.column)}**`);
  if (article.kicker) parts.push(`*${escapeMarkdown(article.kicker)}*`);
  parts.push(`# ${escapeMarkdown(nameOf(article))}${headlineNote(article)}`);
  if (article.deck) parts.push(`*${escapeMarkdown(article.deck)}*`);
  if (article.byline.length > 0) parts.push(escapeMarkdown(bylineText(article)));
  let verse: string[] = [];
  const flushVerse = (): void => {
    if (verse.length > 0) parts.push(verse.join('  \n'));
    verse = [];
  };
  for (const block of article.body) {
    const text = escapeMarkdown(block.text);
    if (block.kind === 'verse') {
      verse.push(text);
      continue;
    }
    flushVerse();
    if (block.kind === 'subhead') parts.push(`## ${text}`);
    else if (block.kind === 'editorNote') parts.push(`> ${text}`);
    else if (block.kind === 'caption') parts.push(`*${text}*`);
    else parts.push(text);
  }
  flushVerse();
  parts.push('---', escapeMarkdown(sourceLine(source)));
  return `${parts.join('\n\n')}\n`;
}
