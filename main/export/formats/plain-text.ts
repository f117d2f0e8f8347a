import { bylineText, CONTENTS, headlineNote, IDEOGRAPHIC_SPACE } from '../article-parts.ts';
import type { Book, Exported } from '../exported.ts';
import { utf8, type Format } from '../format.ts';

/** Two ideographic spaces: how Chinese plain text indents a paragraph. */
const INDENT = IDEOGRAPHIC_SPACE.repeat(2);

/** An article as plain text: headings on lines of their own, indented paragraphs, the source last. */
export function articleText({ article, sourceLine, citation, address }: Exported): string {
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
  const foot = [...(sourceLine === null ? [] : [`——${sourceLine}`]), citation, ...(sourceLine === null ? [] : [address])].filter((line) => line !== null);
  return `${[...head.filter(Boolean), '', ...body, '', ...foot].join('\n').replace(/\n{3,}/gu, '\n\n').trimEnd()}\n`;
}

async function* book({ title, contents, articles }: Book): AsyncGenerator<Uint8Array> {
  yield utf8(`${title}\n\n${CONTENTS}\n${contents.map(({ name, place }, at) => `${at + 1}. ${name}${IDEOGRAPHIC_SPACE}${place}\n`).join('')}`);
  for await (const exported of articles) yield utf8(`\n${'─'.repeat(20)}\n\n${articleText(exported)}`);
}

export const plainText: Format = { one: (exported) => utf8(articleText(exported)), book };
