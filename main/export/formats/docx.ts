import { AlignmentType, Bookmark, Document, ExternalHyperlink, InternalHyperlink, Packer, Paragraph, TextRun, type IParagraphStyleOptions, type ParagraphChild } from 'docx';
import type { BlockKind } from '../../contract/issue.ts';
import { sourceLine } from '../../contract/source-line.ts';
import { bylineText, CONTENTS, headlineNote, IDEOGRAPHIC_SPACE, keywordsOf, nameOf, PRODUCER, printable } from '../article-parts.ts';
import type { Book, Exported } from '../exported.ts';
import type { Format } from '../format.ts';
import { anchorOf } from './html.ts';

/** The faces that Chinese systems have; Latin letters in theirs. */
const SONG = { eastAsia: '宋体', ascii: 'Times New Roman', hAnsi: 'Times New Roman' } as const;
const HEI = { eastAsia: '黑体', ascii: 'Arial', hAnsi: 'Arial' } as const;
/** Half points: 五号 is 10.5 pt, 二号 22, 三号 16, 四号 14, 小四 12, 小五 9. */
const SIZE = { body: 21, headline: 44, kicker: 28, deck: 28, subhead: 24, note: 21, small: 18 } as const;
/** Verse stands four characters in: twentieths of a point. */
const VERSE_INDENT = 4 * SIZE.body * 10;
/** An indent of two characters, in hundredths of one whatever its size; and in twentieths of a point, for programs that know no characters. */
const TWO_CHARACTERS = { firstLineChars: 200, firstLine: 2 * SIZE.body * 10 } as const;

/** The named styles, by what they are for: what Word's and LibreOffice's lists of styles show. */
const styleNames = {
  contents: '目录', column: '栏目', kicker: '引题', headline: '标题', deck: '副题', byline: '署名', paragraph: '正文', subhead: '小标题', editorNote: '编者按', caption: '图注', verse: '诗行', source: '出处',
} as const;
type StyleName = keyof typeof styleNames;

const headings: Partial<Record<StyleName, number>> = { headline: 0, subhead: 1 };
const centred: ReadonlySet<StyleName> = new Set<StyleName>(['column', 'kicker', 'headline', 'deck', 'byline', 'subhead']);
const faces: Partial<Record<StyleName, { readonly font: typeof SONG | typeof HEI; readonly size: number; readonly bold?: boolean }>> = {
  column: { font: HEI, size: SIZE.body, bold: true }, kicker: { font: HEI, size: SIZE.kicker }, headline: { font: HEI, size: SIZE.headline, bold: true },
  deck: { font: HEI, size: SIZE.deck }, byline: { font: HEI, size: SIZE.body }, subhead: { font: HEI, size: SIZE.subhead, bold: true },
  editorNote: { font: HEI, size: SIZE.note }, caption: { font: HEI, size: SIZE.small }, source: { font: HEI, size: SIZE.small },
};
const spacings: Partial<Record<StyleName, { readonly before: number; readonly after: number }>> = {
  headline: { before: 60, after: 160 }, subhead: { before: 240, after: 120 }, byline: { before: 60, after: 240 }, source: { before: 360, after: 0 },
};
const indented: ReadonlySet<StyleName> = new Set<StyleName>(['paragraph', 'editorNote']);

function styleOf(name: StyleName): IParagraphStyleOptions {
  const outlineLevel = headings[name];
  const spacing = spacings[name];
  return {
    id: `jiuwen-${name}`, name: styleNames[name], quickFormat: true, next: name === 'headline' || name === 'subhead' ? 'jiuwen-paragraph' : `jiuwen-${name}`,
    run: faces[name] ?? { font: SONG, size: SIZE.body },
    paragraph: {
      alignment: centred.has(name) ? AlignmentType.CENTER : AlignmentType.BOTH,
      ...(indented.has(name) ? { indent: TWO_CHARACTERS } : name === 'verse' ? { indent: { left: VERSE_INDENT } } : {}),
      ...(outlineLevel === undefined ? {} : { outlineLevel, keepNext: true }),
      ...(spacing === undefined ? {} : { spacing }),
    },
  };
}

type Children = readonly ParagraphChild[] | string;
const paragraph = (style: StyleName, children: Children, pageBreakBefore = false): Paragraph => new Paragraph({
  style: `jiuwen-${style}`, pageBreakBefore, children: typeof children === 'string' ? [new TextRun(printable(children))] : children,
});

const blockStyles: Readonly<Record<BlockKind, StyleName>> = { paragraph: 'paragraph', subhead: 'subhead', editorNote: 'editorNote', caption: 'caption', verse: 'verse' };

/** @param anchor what the contents lead to; an article with one begins on a page of its own */
function paragraphsOf(exported: Exported, anchor: string | null): Paragraph[] {
  const { article, sourceLine: line, address, citation } = exported;
  const name = [new TextRun(printable(nameOf(article) + headlineNote(article)))];
  const headline: ParagraphChild[] = anchor === null ? name : [new Bookmark({ id: anchor, children: name })];
  const head: (readonly [StyleName, Children | null])[] = [['column', article.column], ['kicker', article.kicker], ['headline', headline], ['deck', article.deck], ['byline', bylineText(article)]];
  const parts = [
    ...head.flatMap(([style, children]) => (children === null || children.length === 0 ? [] : [[style, children] as const])),
    ...article.body.map(({ kind, text }) => [blockStyles[kind], text] as const),
    ...(line === null ? [] : [['source', [new ExternalHyperlink({ link: address, children: [new TextRun(printable(line))] })]] as const]),
    ...(citation === null ? [] : [['source', citation] as const]),
  ];
  return parts.map(([style, children], place) => paragraph(style, children, anchor !== null && place === 0));
}

interface Properties {
  readonly title: string;
  readonly creator: string;
  readonly subject: string;
  readonly keywords: readonly string[];
}

async function packed({ title, creator, subject, keywords }: Properties, children: readonly Paragraph[]): Promise<Uint8Array> {
  const document = new Document({
    title: printable(title), creator: printable(creator), subject: printable(subject), keywords: printable(keywords.join(', ')), description: printable(subject), lastModifiedBy: PRODUCER,
    styles: {
      default: { document: { run: { font: SONG, size: SIZE.body, language: { value: 'zh-CN', eastAsia: 'zh-CN' } } } },
      paragraphStyles: (['contents', 'column', 'kicker', 'headline', 'deck', 'byline', 'paragraph', 'subhead', 'editorNote', 'caption', 'verse', 'source'] as const).map(styleOf),
    },
    sections: [{ children }],
  });
  return Packer.toBuffer(document);
}

function one(exported: Exported): Promise<Uint8Array> {
  const { article, source } = exported;
  const creator = article.byline.join(', ');
  return packed({ title: nameOf(article), creator: creator === '' ? PRODUCER : creator, subject: sourceLine(source), keywords: keywordsOf(exported) }, paragraphsOf(exported, null));
}

/** A table of contents of links, which needs no updating by the program that opens it, and each article on a page of its own. */
async function* book({ title, contents, articles }: Book): AsyncGenerator<Uint8Array> {
  const children = [
    paragraph('headline', title),
    paragraph('subhead', CONTENTS),
    ...contents.map(({ name, place }, at) => paragraph('contents', [
      new InternalHyperlink({ anchor: anchorOf(at), children: [new TextRun(printable(name))] }), new TextRun(printable(`${IDEOGRAPHIC_SPACE}${place}`)),
    ])),
  ];
  let place = 0;
  for await (const exported of articles) {
    for (const each of paragraphsOf(exported, anchorOf(place))) children.push(each);
    place += 1;
  }
  yield await packed({ title, creator: PRODUCER, subject: title, keywords: [] }, children);
}

export const docx: Format = { one, book };
