/** RIS: https://en.wikipedia.org/wiki/RIS_(file_format) */
import type { CslItem, CslName } from './csl-item.ts';

const nameText = (name: CslName): string => ('literal' in name ? name.literal : `${name.family}, ${name.given}`);
const two = (number: number): string => String(number).padStart(2, '0');

/** One article as a record of type NEWS. A date has its three slashes whatever is known of it. */
export function risRecord(item: CslItem): string {
  const [year, month, day] = item.issued?.['date-parts'][0] ?? [];
  const lines: readonly (readonly [tag: string, value: string | undefined])[] = [
    ['TY', 'NEWS'],
    ['ID', item.id],
    ...(item.author ?? []).map((name) => ['AU', nameText(name)] as const),
    ['TI', item.title],
    ['T2', item['container-title']],
    ['PY', year === undefined ? undefined : String(year)],
    ['DA', year === undefined ? undefined : `${[year, ...[month, day].map((part) => (part === undefined ? '' : two(part)))].join('/')}/`],
    ['IS', item.issue],
    ['SE', item.section],
    ['SP', item.page],
    ['LA', item.language],
  ];
  return [...lines.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value}`])), 'ER  - '].join('\r\n');
}
