/**
 * MLA, 9th edition (section 5.1 and following, the core elements): Author. “Title.” *Paper*, no. N, Day Month Year, p. N.
 * From three authors on, the first and et al. (5.7). Headlines stay as printed.
 */
import { styleXml } from './xml.ts';

export const mla = (): string => styleXml({
  title: 'MLA, 9th edition',
  id: 'mla',
  bibliography: 'et-al-min="3" et-al-use-first="1"',
  macros: `
    <macro name="author"><names variable="author"><name and="text" delimiter=", " name-as-sort-order="first" delimiter-precedes-last="always" delimiter-precedes-et-al="always"/></names></macro>
    <macro name="date"><date variable="issued" delimiter=" "><date-part name="day"/><date-part name="month" form="short"/><date-part name="year"/></date></macro>`,
  layout: `<group delimiter=". ">
    <text macro="author"/><text variable="title" quotes="true"/>
    <group delimiter=", ">
      <text variable="container-title" font-style="italic"/>
      <group delimiter=" "><text term="issue" form="short"/><text variable="issue"/></group>
      <text macro="date"/>
      <group delimiter=" "><text term="page" form="short"/><text variable="page"/></group>
    </group>
  </group>`,
});
