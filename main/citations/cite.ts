/** Citations of articles, by citeproc from CSL-JSON and a CSL style. */
import CSL from 'citeproc';
import type { Citation, CitationStyle } from '../contract/citing.ts';
import { citationItem, type Cited } from './citation-item.ts';
import type { CslItem } from './csl-item.ts';
import { apa } from './styles/apa.ts';
import { chicagoAuthorDate, chicagoNotes } from './styles/chicago.ts';
import { gbT7714 } from './styles/gb-t-7714.ts';
import { mla } from './styles/mla.ts';
import { localeXml, type CitationLanguage } from './styles/xml.ts';

/** Texts of styles; only GB/T 7714 is worded in the article's own language. */
const styles: Readonly<Record<CitationStyle, (language: CitationLanguage) => string>> = {
  'gb-t-7714-2025': (language) => gbT7714(2025, language),
  'gb-t-7714-2015': (language) => gbT7714(2015, language),
  apa, mla, 'chicago-notes': chicagoNotes, 'chicago-author-date': chicagoAuthorDate,
};

/**
 * Signs that citeproc would take for markup or set otherwise, and noncharacters that stand for them on the way: what is cited
 * stays as printed. https://www.unicode.org/faq/private_use.html#noncharacters
 */
const shields: readonly (readonly [sign: string, shield: string, html: string])[] = [
  ['<', '\uFDD0', '&lt;'], ['>', '\uFDD1', '&gt;'], ['"', '\uFDD2', '&quot;'], ["'", '\uFDD3', '&#39;'], ['&', '\uFDD4', '&amp;'],
  ...Array.from('“”‘’', (quote, at) => [quote, String.fromCharCode(0xFDD5 + at), quote] as const),
];
const shielded = (text: string): string => shields.reduce((so, [sign, shield]) => so.replaceAll(sign, shield), text.replace(/[\uFDD0-\uFDD8]/gu, ''));
const bared = (text: string, as: 'sign' | 'html'): string => shields.reduce((so, [sign, shield, html]) => so.replaceAll(shield, as === 'sign' ? sign : html), text);

/** An item for citeproc, with every text shielded. */
const prepared = (item: CslItem): object => ({
  ...item,
  title: shielded(item.title),
  'container-title': shielded(item['container-title']),
  ...(item.section === undefined ? {} : { section: shielded(item.section) }),
  ...(item.author === undefined ? {} : { author: item.author.map((name) => ('literal' in name ? { literal: shielded(name.literal) } : { family: shielded(name.family), given: shielded(name.given) })) }),
});

interface Engine {
  /** The entry of a bibliography, in citeproc's markup. */
  readonly entry: (item: CslItem, format: 'html' | 'text') => string;
}

const engines = new Map<string, Engine>();

/** Engines are kept: reading a style takes some twenty milliseconds, a citation one. */
function engineFor(style: CitationStyle, language: CitationLanguage): Engine {
  const key = `${style} ${language}`;
  const known = engines.get(key);
  if (known) return known;
  let current: object = {};
  const engine = new CSL.Engine({ retrieveLocale: () => localeXml[language], retrieveItem: () => current }, styles[style](language), language, true);
  const made: Engine = {
    entry: (item, format) => {
      current = prepared(item);
      // Names of items stay in the engine: without this, the second would be an item of the first's name.
      engine.updateItems([]);
      engine.updateItems([item.id]);
      engine.setOutputFormat(format);
      const entries = engine.makeBibliography();
      return entries === false ? '' : entries[1].join('');
    },
  };
  engines.set(key, made);
  return made;
}

/** A stop after a mark that ends a Chinese sentence is one too many: 为什么？. */
const doubleStop = /(?<=[。！？…][”’」』》）]{0,2})\.(?=\s|$|[”’<])/gu;

/** The citation of a CSL item. @see citationOf */
export function cite(item: CslItem, style: CitationStyle): Citation {
  const language = style.startsWith('gb-t-') && /^(?:zh|ja)/u.test(item.language) ? 'zh-CN' : 'en-US';
  const { entry } = engineFor(style, language);
  const html = entry(item, 'html').replace(/^\s*<div class="csl-entry">|<\/div>\s*$/gu, '').trim();
  return {
    plain: bared(entry(item, 'text').trim(), 'sign').replace(doubleStop, ''),
    html: `<p>${bared(html, 'html').replace(doubleStop, '')}</p>`,
  };
}

/**
 * The citation of an article in a style: one line of plain text, and one `<p>` of HTML. Where the style sets a paper's name in
 * italics, HTML has them for Latin letters only: Chinese type has none, and citeproc leaves it upright.
 */
export function citationOf(article: Cited, style: CitationStyle): Citation {
  return cite(citationItem(article), style);
}
