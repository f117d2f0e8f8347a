/** EPUB 3.3 (https://www.w3.org/TR/epub-33/): a zip with a package document, a navigation document and a chapter for each article. */
import { createHash } from 'node:crypto';
import { ZipFile } from 'yazl';
import { sourceLine } from '../../contract/source-line.ts';
import { CONTENTS, contentsEntry, nameOf, PRODUCER } from '../article-parts.ts';
import type { Book, ContentsEntry, Exported } from '../exported.ts';
import { utf8, type Format } from '../format.ts';
import { addEntry, zipBytes } from '../zipping.ts';
import { anchorOf, articleHtml, COMMON, escapeHtml } from './html.ts';

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';
const HTML = '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="zh-CN" xml:lang="zh-CN">';

const container = `${XML}<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
`;

/** Readers set their own colours and margins; the rest is the article as elsewhere. */
const style = COMMON.replace('body{margin:0;color:#1c1a17;', 'body{margin:1em;');

const page = (title: string, body: string): string => `${XML}<!DOCTYPE html>
${HTML}<head><title>${escapeHtml(title)}</title><link rel="stylesheet" type="text/css" href="style.css"/></head><body>
${body}</body></html>
`;

const fileOf = (place: number): string => `${anchorOf(place)}.xhtml`;

/** Links of an e-book lead within it or to the web; an article's address is told in words. */
const chapter = (exported: Exported): string => page(nameOf(exported.article),
  articleHtml(exported).replace(/<a href="jiuwen:[^"]*">(.*?)<\/a>/u, '$1').replace('</footer>', `<p class="address">${escapeHtml(exported.address)}</p></footer>`));

function navigation(title: string, contents: readonly ContentsEntry[]): string {
  const entries = contents.map(({ name, place }, at) => `<li><a href="${fileOf(at)}">${escapeHtml(name)} <span class="place">${escapeHtml(place)}</span></a></li>`);
  return page(title, `<nav epub:type="toc" class="contents"><h1>${CONTENTS}</h1><ol>\n${entries.join('\n')}\n</ol></nav>\n`);
}

interface Publication {
  readonly title: string;
  readonly creators: readonly string[];
  readonly source: string | null;
  /** What tells this book from others: its articles' addresses. */
  readonly identity: string;
  readonly chapters: number;
}

/** A UUID of the name (RFC 9562, version 8: made of a hash that is not MD5 or SHA-1): the same articles are the same book. */
function uuidOf(name: string): string {
  const hash = createHash('sha256').update(name).digest('hex');
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}

function packageDocument({ title, creators, source, identity, chapters }: Publication, now: Date): string {
  const places = Array.from({ length: chapters }, (_, place) => place);
  const modified = `${now.toISOString().slice(0, 19)}Z`;
  return `${XML}<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="zh-CN"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">urn:uuid:${uuidOf(identity)}</dc:identifier><dc:title>${escapeHtml(title)}</dc:title><dc:language>zh-CN</dc:language>
${creators.map((name) => `<dc:creator>${escapeHtml(name)}</dc:creator>`).join('')}${source === null ? '' : `<dc:source>${escapeHtml(source)}</dc:source>`}<dc:contributor>${PRODUCER}</dc:contributor>
<meta property="dcterms:modified">${modified}</meta>
<meta property="schema:accessMode">textual</meta><meta property="schema:accessModeSufficient">textual</meta>
<meta property="schema:accessibilityFeature">structuralNavigation</meta><meta property="schema:accessibilityFeature">tableOfContents</meta>
<meta property="schema:accessibilityHazard">none</meta></metadata>
<manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/><item id="style" href="style.css" media-type="text/css"/>
${places.map((place) => `<item id="${anchorOf(place)}" href="${fileOf(place)}" media-type="application/xhtml+xml"/>`).join('\n')}
</manifest>
<spine><itemref idref="nav"/>${places.map((place) => `<itemref idref="${anchorOf(place)}"/>`).join('')}</spine></package>
`;
}

async function fill(zip: ZipFile, { title, contents, articles }: Book, single: Exported | null): Promise<void> {
  const add = (name: string, text: string): Promise<void> => addEntry(zip, name, utf8(text));
  // Readers tell an EPUB by its first bytes: this entry is first and not packed (section 4.2 of OCF).
  zip.addBuffer(Buffer.from('application/epub+zip'), 'mimetype', { compress: false });
  await add('META-INF/container.xml', container);
  await add('EPUB/style.css', style);
  await add('EPUB/nav.xhtml', navigation(title, contents));
  const identity = createHash('sha256').update(title);
  let chapters = 0;
  for await (const exported of articles) {
    identity.update(exported.address);
    await add(`EPUB/${fileOf(chapters)}`, chapter(exported));
    chapters += 1;
  }
  await add('EPUB/package.opf', packageDocument({
    title, creators: single?.article.byline ?? [], source: single === null ? null : sourceLine(single.source), identity: identity.digest('hex'), chapters,
  }, new Date()));
}

function written(book: Book, single: Exported | null): AsyncIterable<Uint8Array> {
  const zip = new ZipFile();
  return zipBytes(zip, () => fill(zip, book, single));
}

async function* only(exported: Exported): AsyncGenerator<Exported> {
  yield await Promise.resolve(exported);
}

export const epub: Format = {
  one: async (exported) => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of written({ title: nameOf(exported.article), contents: [contentsEntry(exported)], articles: only(exported) }, exported)) chunks.push(chunk);
    return Buffer.concat(chunks);
  },
  book: (book) => written(book, null),
};
