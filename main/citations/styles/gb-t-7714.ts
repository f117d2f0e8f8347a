/**
 * GB/T 7714, 顺序编码制, for articles of newspapers: 责任者. 题名[N]. 报名, 年-月-日(版次).
 *
 * 2015: section 4.4.2 (form of what is taken from a serial) and annex A.6 (examples of newspapers); at most three authors, then
 * 等 or et al (8.1.2); family names of Latin letters in capitals, given names as initials without points (8.1.1). Western marks.
 *
 * 2025: Chinese marks (，（）) throughout, and names of Latin letters no longer in capitals, as the examples show that the style
 * makers of the Chinese Zotero community test against. The text of the standard is sold only and was not at hand: that nothing
 * else changed for newspapers is assumed.
 *
 * The number of an entry, [1], belongs to the list that it is put into, and is left to whoever makes the list. Neither edition
 * says what stands for an unknown date; the paper's running number does, where it is known, and else nothing.
 */
import { styleXml, type CitationLanguage } from './xml.ts';

const marks = {
  2015: { comma: ', ', open: '(', close: ')' },
  2025: { comma: '，', open: '（', close: '）' },
} as const;

export function gbT7714(edition: 2015 | 2025, language: CitationLanguage): string {
  const { comma, open, close } = marks[edition];
  const number = language === 'zh-CN' ? '<text variable="issue" prefix="总第" suffix="期"/>' : '<text variable="issue" prefix="no. "/>';
  const capitals = edition === 2015 ? '<name-part name="family" text-case="uppercase"/>' : '';
  const page = `<text variable="page" prefix="${open}" suffix="${close}"/>`;
  return styleXml({
    title: `GB/T 7714—${edition}`,
    id: `gb-t-7714-${edition}`,
    attributes: 'initialize-with-hyphen="false"',
    terms: language === 'en-US' ? '<term name="et-al">et al</term>' : '',
    bibliography: 'et-al-min="4" et-al-use-first="3"',
    macros: `
      <macro name="author"><names variable="author">
        <name delimiter="${comma}" name-as-sort-order="all" sort-separator=" " initialize-with=" " delimiter-precedes-last="always" delimiter-precedes-et-al="always">${capitals}</name>
      </names></macro>
      <macro name="date"><date variable="issued" form="numeric"/></macro>
      <macro name="appearance"><choose>
        <if variable="issued"><group delimiter="${comma}"><text variable="container-title"/><group><text macro="date"/>${page}</group></group></if>
        <else-if variable="issue"><group delimiter="${comma}"><text variable="container-title"/><group>${number}${page}</group></group></else-if>
        <else><group><text variable="container-title"/>${page}</group></else>
      </choose></macro>`,
    layout: `<group delimiter=". "><text macro="author"/><group><text variable="title"/><text value="[N]"/></group><text macro="appearance"/></group>`,
  });
}
