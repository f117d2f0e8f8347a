/** BibTeX, in fields that BibTeX and biblatex both read. */
import type { CslItem, CslName } from './csl-item.ts';

/** What TeX reads as commands: https://www.ctan.org/pkg/encguide, section on reserved characters. */
const SPECIAL: Readonly<Record<string, string>> = {
  '\\': String.raw`\textbackslash{}`, '{': String.raw`\{`, '}': String.raw`\}`, '~': String.raw`\textasciitilde{}`, '^': String.raw`\textasciicircum{}`,
  '&': String.raw`\&`, '%': String.raw`\%`, $: String.raw`\$`, '#': String.raw`\#`, _: String.raw`\_`,
};
const escaped = (text: string): string => text.replace(/[\\{}~^&%$#_]/gu, (character) => SPECIAL[character] ?? character);

/** `Family, Given`; braces keep an organisation whole, and a name with a comma or an `and` of its own. */
function nameText(name: CslName): string {
  if ('literal' in name) return `{${escaped(name.literal)}}`;
  return `${escaped(name.family)}, ${escaped(name.given)}`;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;
const languages: Readonly<Record<string, string>> = { zh: 'chinese', ja: 'japanese', ko: 'korean', en: 'english' };

/**
 * One article as an entry. BibTeX has no type for newspapers: `@article`, which biblatex knows for one by its `entrysubtype`.
 * Title and paper stand in a second pair of braces, so that no style changes their letters.
 */
export function bibtexEntry(item: CslItem): string {
  const [year, month, day] = item.issued?.['date-parts'][0] ?? [];
  const fields: readonly (readonly [field: string, value: string | undefined])[] = [
    ['author', item.author && `{${item.author.map(nameText).join(' and ')}}`],
    ['title', `{{${escaped(item.title)}}}`],
    ['journal', `{{${escaped(item['container-title'])}}}`],
    ['year', year === undefined ? undefined : `{${year}}`],
    ['month', month === undefined ? undefined : months[month - 1]],
    ['day', day === undefined ? undefined : `{${day}}`],
    ['number', item.issue && `{${escaped(item.issue)}}`],
    ['pages', `{${escaped(item.page)}}`],
    ['entrysubtype', '{newspaper}'],
    ['langid', `{${languages[item.language.slice(0, 2)] ?? 'chinese'}}`],
  ];
  const lines = fields.flatMap(([field, value]) => (value === undefined ? [] : [`  ${field} = ${value},`]));
  return [`@article{${item.id},`, ...lines, '}'].join('\n');
}
