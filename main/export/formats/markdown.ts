import { bylineText, CONTENTS, headlineNote, nameOf } from '../article-parts.ts';
import type { Book, Exported } from '../exported.ts';
import { utf8, type Format } from '../format.ts';

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

/**
 * An article as CommonMark; the source line closes it and leads to the article's address.
 * @param level of the headline, from 1
 */
export function articleMarkdown({ article, sourceLine, citation, address }: Exported, level = 1): string {
  const parts: string[] = [];
  const heading = (depth: number): string => '#'.repeat(depth);
  if (article.column) parts.push(`**${escapeMarkdown(article.column)}**`);
  if (article.kicker) parts.push(`*${escapeMarkdown(article.kicker)}*`);
  parts.push(`${heading(level)} ${escapeMarkdown(nameOf(article))}${headlineNote(article)}`);
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
    if (block.kind === 'subhead') parts.push(`${heading(level + 1)} ${text}`);
    else if (block.kind === 'editorNote') parts.push(`> ${text}`);
    else if (block.kind === 'caption') parts.push(`*${text}*`);
    else parts.push(text);
  }
  flushVerse();
  if (sourceLine !== null || citation !== null) parts.push('---');
  if (sourceLine !== null) parts.push(`[${escapeMarkdown(sourceLine)}](${address})`);
  if (citation !== null) parts.push(escapeMarkdown(citation));
  return `${parts.join('\n\n')}\n`;
}

async function* book({ title, contents, articles }: Book): AsyncGenerator<Uint8Array> {
  const entries = contents.map(({ name, place }, at) => `${at + 1}. ${escapeMarkdown(name)} ${escapeMarkdown(place)}\n`);
  yield utf8(`# ${escapeMarkdown(title)}\n\n## ${CONTENTS}\n\n${entries.join('')}`);
  for await (const exported of articles) yield utf8(`\n${articleMarkdown(exported, 2)}`);
}

export const markdown: Format = { one: (exported) => utf8(articleMarkdown(exported)), book };
