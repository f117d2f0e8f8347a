/** The names that articles have, with how many articles have each, from the table of articles. */
import { fieldNames, type FieldName } from '../../contract/query-signs.ts';
import type { ArticleTable } from '../finding/archive.ts';
import { Lexicon, packedLexicon } from './lexicon.ts';

export interface Names {
  readonly title: Lexicon;
  readonly column: Lexicon;
  readonly byline: Lexicon;
  readonly page: Lexicon;
}
export type NameKind = keyof Names;

/** Each number of a column counts for all of its names. */
function lexiconOf(numbers: Uint16Array | Uint32Array, namesOf: readonly (string | readonly string[])[]): Lexicon {
  const counts = new Uint32Array(namesOf.length), byName = new Map<string, number>();
  for (const number of numbers) counts[number] = (counts[number] ?? 0) + 1;
  counts.forEach((count, number) => { if (count > 0) for (const name of [namesOf[number] ?? ''].flat()) byName.set(name, (byName.get(name) ?? 0) + count); });
  byName.delete('');
  return new Lexicon(packedLexicon([...byName].map(([text, count]) => ({ text, count })).sort((a, b) => b.count - a.count)));
}

export const namesOf = ({ details: { titles, columns, bylines, pageNames, names } }: ArticleTable): Names => ({
  title: lexiconOf(titles, names.titles), column: lexiconOf(columns, names.columns), byline: lexiconOf(bylines, names.bylines), page: lexiconOf(pageNames, names.pageNames),
});

/** The names of fields, which readers type as other words. */
export const fieldLexicon = new Lexicon(packedLexicon([...fieldNames.keys()].filter((name) => name.length > 1).map((text) => ({ text, count: 0 }))));

/** The field that a name is of. */
export const fieldOf = (name: string): FieldName | null => fieldNames.get(name) ?? null;
