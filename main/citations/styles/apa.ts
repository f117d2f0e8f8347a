/**
 * APA, 7th edition (section 10.1, examples 15 and 16: newspaper articles): Author. (Year, Month day). Title. *Paper*, page.
 * A newspaper's running number has no place there. The published CSL style says the same of newspaper articles, where they have no
 * number (a test compares them); with all other types and the law, it takes half a second to read, forty times what this one takes. Headlines stay as printed: sentence case would make up lower case.
 */
import { styleXml } from './xml.ts';

export const apa = (): string => styleXml({
  title: 'APA, 7th edition',
  id: 'apa',
  bibliography: 'et-al-min="21" et-al-use-first="19" et-al-use-last="true"',
  macros: `
    <macro name="author"><names variable="author">
      <name and="symbol" delimiter=", " name-as-sort-order="all" sort-separator=", " initialize-with=". " delimiter-precedes-last="always"/>
      <substitute><text variable="title"/></substitute>
    </names></macro>
    <macro name="date"><choose>
      <if variable="issued"><date variable="issued"><date-part name="year"/><date-part name="month" prefix=", "/><date-part name="day" prefix=" "/></date></if>
      <else><text term="no date" form="short"/></else>
    </choose></macro>`,
  layout: `<group delimiter=". ">
    <text macro="author"/><text macro="date" prefix="(" suffix=")"/><text variable="title"/>
    <group delimiter=", "><text variable="container-title" font-style="italic"/><text variable="page"/></group>
  </group>`,
});
