import { bylineText, CONTENTS, headlineNote, nameOf, printable } from '../article-parts.ts';
import type { Book, Cited, ContentsEntry } from '../exported.ts';
import { utf8, type Format } from '../format.ts';
import { SANS, SERIF } from '../typefaces.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** For texts and attributes of HTML and XML alike. */
export const escapeHtml = (text: string): string => printable(text).replace(/[&<>"']/gu, (character) => ENTITIES[character] ?? '');

/** What the screen's, the printer's and the e-book's page share. Headlines and subheads are one level lower in a book. */
export const COMMON = `
*{box-sizing:border-box}body{margin:0;color:#1c1a17;font-family:${SERIF};line-break:strict;text-spacing-trim:trim-start;text-autospace:normal}
a{color:inherit;text-decoration:none}
article>header{text-align:center}.column{display:inline-block;font:700 .8em/1 ${SANS};color:#a3191c;border:1px solid;padding:.3em .6em;margin-bottom:.8em}
.kicker,.deck{font-family:${SANS};margin:.2em 0;text-wrap:balance}.headline{font:700 1.9em/1.3 ${SANS};margin:.15em 0 .35em;text-wrap:balance}
.inferred{font:400 .42em ${SANS};color:#666;vertical-align:middle;margin-left:.5em;white-space:nowrap}
.byline{font-family:${SANS};font-size:.9em;margin:.4em 0 0}
.body{text-align:justify;margin-top:1.4em}.body p{margin:0;text-indent:2em;orphans:2;widows:2}
.subhead{font:700 1.08em/1.5 ${SANS};text-align:center;margin:1em 0 .5em;break-after:avoid;text-wrap:balance}
.body .note{font-family:${SANS};font-size:.94em}.body .caption{font-family:${SANS};font-size:.88em;text-indent:0;margin:.6em 0}
.body .verse{text-indent:0;padding-left:4em}article>footer{margin-top:2em;padding-top:.6em;border-top:1px solid;font:.82em/1.6 ${SANS}}footer p{margin:0}
.contents h1,.contents h2{font-family:${SANS};text-align:center}.contents ol{padding:0 0 0 2.4em}.contents .place{font:.8em ${SANS};color:#666;margin-left:1em}`;

const SCREEN = `
html{background:#efebe2}body{background:#fbf8f1;max-width:44em;margin:2em auto;padding:3em 4em;font-size:18px;line-height:1.9;box-shadow:0 1px 3px #0003}
article+article,.contents+article{margin-top:4em;padding-top:3em;border-top:1px solid #0003}
@media (max-width:46em){body{margin:0;padding:1.5em 1.2em}}
@media (prefers-color-scheme:dark){html{background:#161513}body{background:#211f1c;color:#e6e1d6}.column{color:#f0908c}.inferred,.contents .place{color:#aaa}}
@media print{html,body{background:none;box-shadow:none;margin:0;padding:0;max-width:none;color:#000;font-size:10.5pt}article+article{break-before:page;border:0}}`;

/** An address within a book's file. */
export const anchorOf = (place: number): string => `a${place + 1}`;

function foot({ sourceLine, citation, address }: Cited): string {
  const source = sourceLine === null ? '' : `<p><a href="${escapeHtml(address)}">${escapeHtml(sourceLine)}</a></p>`;
  const words = source + (citation === null ? '' : `<p class="citation">${escapeHtml(citation)}</p>`);
  return words === '' ? '' : `<footer>${words}</footer>`;
}

/**
 * An article as HTML that is XML as well.
 * @param level of the headline: 1 by itself, 2 in a book
 * @param anchor what links within the file lead to
 */
export function articleHtml(exported: Cited, level: 1 | 2 = 1, anchor: string | null = null): string {
  const { article } = exported;
  const line = (className: string, text: string | null): string => (text ? `<p class="${className}">${escapeHtml(text)}</p>` : '');
  const heading = (className: string, depth: number, content: string): string => `<h${depth} class="${className}">${content}</h${depth}>`;
  const body = article.body.map((block) => {
    const text = escapeHtml(block.text);
    switch (block.kind) {
      case 'subhead': return heading('subhead', level + 1, text);
      case 'editorNote': return `<p class="note">${text}</p>`;
      case 'caption': return `<p class="caption">${text}</p>`;
      case 'verse': return `<p class="verse">${text}</p>`;
      case 'paragraph': return `<p>${text}</p>`;
    }
  }).join('\n');
  const inferred = article.headlineInferred ? `<span class="inferred">${headlineNote(article)}</span>` : '';
  const headline = heading('headline', level, `${escapeHtml(nameOf(article))}${inferred}`);
  return `<article${anchor === null ? '' : ` id="${anchor}"`}><header>${line('column', article.column)}${line('kicker', article.kicker)}${headline}${line('deck', article.deck)}${line('byline', bylineText(article))}</header>
<div class="body">
${body}
</div>
${foot(exported)}</article>
`;
}

/** A book's title and table of contents. @param href where an entry leads to, by its place */
export function contentsHtml(title: string, contents: readonly ContentsEntry[], href: (place: number) => string): string {
  const entries = contents.map(({ name, place }, at) => `<li><a href="${href(at)}">${escapeHtml(name)}</a><span class="place">${escapeHtml(place)}</span></li>`);
  return `<nav class="contents"><h1>${escapeHtml(title)}</h1><h2>${CONTENTS}</h2><ol>\n${entries.join('\n')}\n</ol></nav>\n`;
}

/** A complete document; its policy lets it load nothing, so it works alone and asks for nothing. */
const opening = (title: string, author: string, style: string): string => `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:">
<meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title>
<meta name="author" content="${escapeHtml(author)}"><style>${COMMON}${style}</style></head><body>
`;
const CLOSING = '</body></html>\n';

/** One complete document with one article. @param style what comes after the common rules */
export const articleDocument = (exported: Cited, style: string): string =>
  `${opening(nameOf(exported.article), exported.article.byline.join(', '), style)}${articleHtml(exported)}${CLOSING}`;

async function* book({ title, contents, articles }: Book): AsyncGenerator<Uint8Array> {
  yield utf8(opening(title, '', SCREEN) + contentsHtml(title, contents, (place) => `#${anchorOf(place)}`));
  let place = 0;
  for await (const exported of articles) yield utf8(articleHtml(exported, 2, anchorOf(place++)));
  yield utf8(CLOSING);
}

/** One self-contained HTML file: reads well on a screen, prints well, loads nothing. */
export const html: Format = { one: (exported) => utf8(articleDocument(exported, SCREEN)), book };
