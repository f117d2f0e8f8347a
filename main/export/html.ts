import type { ArticleInContext } from '../contract/library.ts';
import { bylineText, nameOf } from './article-parts.ts';
import { sourceLine } from '../contract/source-line.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export const escapeHtml = (text: string): string => text.toWellFormed().replace(/[&<>"']/gu, (character) => ENTITIES[character] ?? '');

const SERIF = "'Jiuwen Song','Jiuwen Song Rare','Noto Serif CJK SC','Source Han Serif SC','Songti SC',STSong,SimSun,serif";
const SANS = "'Jiuwen Hei','Jiuwen Hei Rare','Noto Sans CJK SC','Source Han Sans SC','PingFang SC','Microsoft YaHei',SimHei,sans-serif";

/** What both the screen's and the printer's page share. */
const COMMON = `
*{box-sizing:border-box}body{margin:0;color:#1c1a17;font-family:${SERIF};line-break:strict;text-spacing-trim:trim-start;text-autospace:normal}
header{text-align:center}.column{display:inline-block;font:700 .8em/1 ${SANS};color:#a3191c;border:1px solid;padding:.3em .6em;margin-bottom:.8em}
.kicker,.deck{font-family:${SANS};margin:.2em 0;text-wrap:balance}h1{font:700 1.9em/1.3 ${SANS};margin:.15em 0 .35em;text-wrap:balance}
.inferred{font:400 .42em ${SANS};color:#666;vertical-align:middle;margin-left:.5em;white-space:nowrap}
.byline{font-family:${SANS};font-size:.9em;margin:.4em 0 0}
.body{text-align:justify;margin-top:1.4em}.body p{margin:0;text-indent:2em;orphans:2;widows:2}
h2{font:700 1.08em/1.5 ${SANS};text-align:center;margin:1em 0 .5em;break-after:avoid;text-wrap:balance}
.body .note{font-family:${SANS};font-size:.94em}.body .caption{font-family:${SANS};font-size:.88em;text-indent:0;margin:.6em 0}
.body .verse{text-indent:0;padding-left:4em}footer{margin-top:2em;padding-top:.6em;border-top:1px solid;font:.82em/1.6 ${SANS}}`;

const SCREEN = `
html{background:#efebe2}body{background:#fbf8f1;max-width:44em;margin:2em auto;padding:3em 4em;font-size:18px;line-height:1.9;box-shadow:0 1px 3px #0003}
@media (max-width:46em){body{margin:0;padding:1.5em 1.2em}}
@media (prefers-color-scheme:dark){html{background:#161513}body{background:#211f1c;color:#e6e1d6}.column{color:#f0908c}.inferred{color:#aaa}}
@media print{html,body{background:none;box-shadow:none;margin:0;padding:0;max-width:none;color:#000;font-size:10.5pt}}`;

const PRINT = `
@page{size:A4;margin:22mm 20mm 20mm}body{font-size:10.5pt;line-height:1.75;color:#000}.column{color:#000}.inferred,footer{color:#333}header,h2{break-inside:avoid;break-after:avoid}`;

function articleHtml({ article, source }: ArticleInContext): string {
  const line = (className: string, text: string | null): string => (text ? `<p class="${className}">${escapeHtml(text)}</p>` : '');
  const body = article.body.map((block) => {
    const text = escapeHtml(block.text);
    switch (block.kind) {
      case 'subhead': return `<h2>${text}</h2>`;
      case 'editorNote': return `<p class="note">${text}</p>`;
      case 'caption': return `<p class="caption">${text}</p>`;
      case 'verse': return `<p class="verse">${text}</p>`;
      case 'paragraph': return `<p>${text}</p>`;
    }
  }).join('\n');
  const inferred = article.headlineInferred ? '<span class="inferred">［题名为编者拟］</span>' : '';
  return `<article><header>${line('column', article.column)}${line('kicker', article.kicker)}<h1>${escapeHtml(nameOf(article))}${inferred}</h1>${line('deck', article.deck)}${line('byline', bylineText(article))}</header>
<div class="body">
${body}
</div>
<footer>${escapeHtml(sourceLine(source))}</footer></article>`;
}

/** A complete document; its policy lets it load nothing, so it works alone and asks for nothing. */
function page(context: ArticleInContext, style: string): string {
  const author = escapeHtml(context.article.byline.join(', '));
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:">
<meta name="viewport" content="width=device-width"><title>${escapeHtml(nameOf(context.article))}</title>
<meta name="author" content="${author}"><style>${COMMON}${style}</style></head><body>
${articleHtml(context)}
</body></html>
`;
}

/** One self-contained HTML file: reads well on a screen, prints well, loads nothing. */
export const htmlDocument = (context: ArticleInContext): string => page(context, SCREEN);

/**
 * The document that is printed and made into a PDF: A4, black on white.
 * @param fontFaces `@font-face` rules that carry their fonts (printFontFaces); empty for the system's faces
 */
export const printDocument = (context: ArticleInContext, fontFaces = ''): string => page(context, fontFaces + PRINT);
