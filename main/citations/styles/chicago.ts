/**
 * The Chicago Manual of Style, 18th edition, entries of a bibliography and of a reference list: a newspaper's date in full, its
 * name first where an article is unsigned, at most six authors, else three and et al. The manual finds page numbers dispensable
 * where a paper has several editions a day; here they are what leads back to the page, and stand at the end. Headlines stay as
 * printed.
 */
import { styleXml } from './xml.ts';

const macros = `
  <macro name="author"><names variable="author">
    <name and="text" delimiter=", " name-as-sort-order="first" delimiter-precedes-last="always"/>
    <substitute><text variable="container-title" font-style="italic"/></substitute>
  </names></macro>
  <macro name="place"><group delimiter=", ">
    <text variable="container-title" font-style="italic"/>
    <choose><if variable="issued"><date variable="issued" form="text"/></if></choose>
    <group delimiter=" "><text term="section" form="short"/><text variable="section"/></group>
    <group delimiter=" "><text term="page" form="short"/><text variable="page"/></group>
  </group></macro>
  <macro name="article"><choose>
    <if variable="author"><group delimiter=". "><text variable="title" quotes="true"/><text macro="place"/></group></if>
    <else><group delimiter=", "><text variable="title" quotes="true"/><text macro="place"/></group></else>
  </choose></macro>
  <macro name="year"><choose>
    <if variable="issued"><date variable="issued"><date-part name="year"/></date></if>
    <else><text term="no date" form="short"/></else>
  </choose></macro>`;
const bibliography = 'et-al-min="7" et-al-use-first="3"';

export const chicagoNotes = (): string => styleXml({
  title: 'Chicago, 18th edition (notes and bibliography)', id: 'chicago-notes', styleClass: 'note', macros, bibliography,
  layout: '<group delimiter=". "><text macro="author"/><text macro="article"/></group>',
});

export const chicagoAuthorDate = (): string => styleXml({
  title: 'Chicago, 18th edition (author-date)', id: 'chicago-author-date', macros, bibliography,
  layout: '<group delimiter=". "><text macro="author"/><text macro="year"/><text macro="article"/></group>',
});
