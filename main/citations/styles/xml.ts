/** What the styles share: the frame of a CSL style for newspaper articles, and the words of two languages. */

const NAMESPACE = 'http://purl.org/net/xbiblio/csl';

/** The languages that citations are worded in. */
export type CitationLanguage = 'zh-CN' | 'en-US';

interface StyleParts {
  readonly title: string;
  readonly id: string;
  /** `in-text` or `note`. */
  readonly styleClass?: string;
  readonly attributes?: string;
  /** Words of the style's own, as `<term>` elements. */
  readonly terms?: string;
  /** `<macro>` elements. */
  readonly macros?: string;
  /** Attributes of `<bibliography>`: which names are left out for et al. */
  readonly bibliography?: string;
  /** What `<layout>` of the bibliography holds. */
  readonly layout: string;
}

/** A CSL 1.0 style. Only entries of a bibliography are made with it, so its citation is an empty frame. */
export const styleXml = ({ title, id, styleClass = 'in-text', attributes = '', terms = '', macros = '', bibliography = '', layout }: StyleParts): string => `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="${NAMESPACE}" class="${styleClass}" version="1.0" demote-non-dropping-particle="never" ${attributes}>
  <info><title>${title}</title><id>jiuwen-${id}</id><updated>2026-11-01T00:00:00+00:00</updated></info>
  ${terms === '' ? '' : `<locale><terms>${terms}</terms></locale>`}
  ${macros}
  <citation><layout><text variable="title"/></layout></citation>
  <bibliography ${bibliography}><layout suffix=".">${layout}</layout></bibliography>
</style>`;

const term = (name: string, word: string, form = ''): string => `<term name="${name}"${form === '' ? '' : ` form="${form}"`}>${word}</term>`;
const quotes = term('open-quote', '“') + term('close-quote', '”') + term('open-inner-quote', '‘') + term('close-inner-quote', '’');

const monthNames = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
/** May, June and July are never shortened. */
const shortMonths = ['Jan.', 'Feb.', 'Mar.', 'Apr.', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.'];
const monthTerms = (names: readonly string[], form: string): string => names.map((name, month) => term(`month-${String(month + 1).padStart(2, '0')}`, name, form)).join('');

/** The words that a citation of a newspaper article may need, as CSL locales. */
export const localeXml: Readonly<Record<CitationLanguage, string>> = {
  'en-US': `<?xml version="1.0" encoding="utf-8"?>
<locale xmlns="${NAMESPACE}" version="1.0" xml:lang="en-US">
  <style-options punctuation-in-quote="true"/>
  <date form="text"><date-part name="month" suffix=" "/><date-part name="day" suffix=", "/><date-part name="year"/></date>
  <date form="numeric"><date-part name="year"/><date-part name="month" form="numeric-leading-zeros" prefix="-"/><date-part name="day" form="numeric-leading-zeros" prefix="-"/></date>
  <terms>${term('and', 'and')}${term('and', '&amp;', 'symbol')}${term('et-al', 'et al.')}${term('no date', 'n.d.', 'short')}${term('page', 'p.', 'short')}${term('section', 'sec.', 'short')}${term('issue', 'no.', 'short')}${quotes}
    ${monthTerms(monthNames, 'long')}${monthTerms(shortMonths, 'short')}</terms>
</locale>`,
  'zh-CN': `<?xml version="1.0" encoding="utf-8"?>
<locale xmlns="${NAMESPACE}" version="1.0" xml:lang="zh-CN">
  <style-options punctuation-in-quote="false"/>
  <date form="text"><date-part name="year" suffix="年"/><date-part name="month" form="numeric" suffix="月"/><date-part name="day" suffix="日"/></date>
  <date form="numeric"><date-part name="year"/><date-part name="month" form="numeric-leading-zeros" prefix="-"/><date-part name="day" form="numeric-leading-zeros" prefix="-"/></date>
  <terms>${term('and', '和')}${term('et-al', '等')}${term('no date', '日期不详', 'short')}${term('page', '页', 'short')}${term('issue', '期', 'short')}${quotes}
    ${monthTerms(monthNames.map((_, month) => `${month + 1}月`), 'long')}</terms>
</locale>`,
};
