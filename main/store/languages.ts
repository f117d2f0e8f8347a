/** The languages of newspapers, by those of their pages. */
import * as z from 'zod';
import type { IssueId, TitleId } from '../contract/library.ts';
import { stemmedTexts } from '../search/finding/inflections.ts';
import { FOREIGN_WORDS, languages, type Language } from '../search/languages/languages.ts';
import { loadStemmers } from '../search/languages/stemming.ts';
import { parseQuery } from '../search/query/parse.ts';
import { libraryVersion } from './library-version.ts';
import type { Readable } from './database.ts';

const pagesRow = z.object({ title: z.int(), language: z.enum(languages).nullable(), pages: z.int() });

/** Newspapers that have pages in a language at all, and how many in each; few archives have any, and then the index has them. */
const pagesByLanguage = `
  WITH alphabetic AS MATERIALIZED (
    SELECT issues.title_id AS title, pages.language, count(*) AS pages
    FROM pages INDEXED BY pages_by_language JOIN issues ON issues.id = pages.issue_id WHERE pages.language IS NOT NULL GROUP BY 1, 2
  )
  SELECT * FROM alphabetic
  UNION ALL
  SELECT issues.title_id, NULL, count(*)
  FROM issues CROSS JOIN pages INDEXED BY pages_by_language ON pages.language IS NULL AND pages.issue_id = issues.id
  WHERE issues.title_id IN (SELECT title FROM alphabetic) GROUP BY 1
  ORDER BY 3 DESC, 2 DESC`;

type Asked = Pick<Readable, 'all' | 'first'>;

/** What was counted, until something is written: in an archive of alphabetic pages it means to count all of them. */
const counted = new WeakMap<Asked, { readonly version: string; readonly languages: ReadonlyMap<TitleId, Language> }>();

/** The language that most pages of a newspaper are in; none for those whose pages are mostly in Chinese or tell nothing. */
export function titleLanguages(database: Asked): ReadonlyMap<TitleId, Language> {
  const version = libraryVersion(database), known = counted.get(database);
  if (known?.version === version) return known.languages;
  const languages = countedLanguages(database);
  counted.set(database, { version, languages });
  return languages;
}

function countedLanguages(database: Asked): ReadonlyMap<TitleId, Language> {
  const most = new Map<TitleId, Language | null>();
  for (const { title, language } of database.all(pagesRow, pagesByLanguage)) if (!most.has(title)) most.set(title, language);
  return new Map(Array.from(most).flatMap(([title, language]) => (language === null ? [] : [[title, language]])));
}

const titleRow = z.object({ title_id: z.int() });

/** The language of an issue's newspaper. */
export function issueLanguage(database: Asked, issueId: IssueId): Language {
  const title = database.first(titleRow, 'SELECT title_id FROM issues WHERE id = ?', issueId)?.title_id;
  return titleLanguages(database).get(title ?? 0) ?? FOREIGN_WORDS;
}

/** Loads the stemmers of the newspapers' languages, if a query has words that are inflected. Until then words are found as they stand. */
export async function loadStemmersFor(database: Asked, source: string): Promise<void> {
  const { root } = parseQuery(source);
  if (root !== null && stemmedTexts(root).length > 0) await loadStemmers([FOREIGN_WORDS, ...titleLanguages(database).values()]);
}
