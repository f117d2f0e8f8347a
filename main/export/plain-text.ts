import type { ArticleInContext } from '../contract/library.ts';
import { sourceLine } from '../contract/source-line.ts';
import { bylineText, headlineNote } from './article-parts.ts';

/** Two ideographic spaces: how Chinese plain text indents a paragraph. */
const INDENT = '\u3000\u3000';

/** An article as plain text: headings on lines of their own, indented paragraphs, the source line last. */
export function plainText({ article, source }: ArticleInContext): string {
  const head = [article.column && `【${article.column}】`, article.kicker, article.headline && article.headline + headlineNote(article), article.deck, bylineText(article)];
  const body = article.body.map((block) => {
    switch (block.kind) {
      case 'subhead': return `\n${block.text}\n`;
      case 'verse': return block.text;
      case 'caption': return `（图）${block.text}`;
      case 'editorNote':
      case 'paragraph': return INDENT + block.text;
    }
  });
  return `${[...head.filter(Boolean), '', ...body, '', `——${sourceLine(source)}`].join('\n').replace(/\n{3,}/gu, '\n\n')}\n`;
}
