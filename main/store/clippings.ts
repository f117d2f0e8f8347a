/** Clippings (剪报) as they are kept, and where they are in the library today. */
import * as z from 'zod';
import { findAnchor } from '../contract/anchoring.ts';
import { parseArticleAddress } from '../contract/article-address.ts';
import { clippedSourceSchema, clippedTextSchema, highlightSchema } from '../contract/clipping-schemas.ts';
import type { Clipping, ClippingChange, ClippingFolder, ClippingId, ClippingPlace, ClippingRoom, FolderId, PlacedClipping, RemovedFolder } from '../contract/clippings.ts';
import { JiuwenError } from '../contract/errors.ts';
import type { ArticleText } from '../contract/issue.ts';
import type { ArticleId } from '../contract/library.ts';
import { fold } from '../contract/folding.ts';
import { MatchedArticle } from '../search/article-match.ts';
import { parseQuery } from '../search/query/parse.ts';
import { addressedPlace } from './addresses.ts';
import { article, articleInPlace } from './articles.ts';
import type { Readable, Writable } from './database.ts';
import { issueLanguage } from './languages.ts';
import { idRow } from './rows.ts';
import { json, storedStrings } from './stored-json.ts';

const folderRow = z.object({ id: z.int(), name: z.string(), position: z.int() });
const clippingRow = z.object({
  id: z.int(), sha256: z.string(), page: z.int(), line: z.int(), article: json(clippedTextSchema), source: json(clippedSourceSchema), note: z.string(),
  tags: storedStrings, highlights: json(z.array(highlightSchema)), clipped_at: z.string(), folder_ids: json(z.array(z.int())),
});
const selected = `
  SELECT clippings.*, (SELECT json_group_array(folder_id) FROM (SELECT folder_id FROM clippings_in_folders WHERE clipping_id = clippings.id ORDER BY row)) AS folder_ids FROM clippings`;

const clippingOf = ({ clipped_at: clippedAt, folder_ids: folderIds, ...row }: z.infer<typeof clippingRow>): Clipping => ({ ...row, clippedAt, folderIds });

/** The folders, in the order in which they were made. */
export const clippingFolders = (database: Readable): ClippingFolder[] => database.all(folderRow, 'SELECT id, name, position FROM clipping_folders ORDER BY position, id');

/** Throws not-found. */
function clipping(database: Readable, id: ClippingId): Clipping {
  const row = database.first(clippingRow, `${selected} WHERE id = ?`, id);
  if (row === null) throw new JiuwenError('not-found', { what: `clipping ${id}` });
  return clippingOf(row);
}

function placeOf(database: Readable, { sha256, page, line }: Clipping): ClippingPlace | null {
  const place = addressedPlace(database, { sha256, page, line });
  if (place?.articleId == null) return null;
  return { articleId: place.articleId, issueId: place.issueId, pageNumber: place.pageNumber };
}

/** What a clipping reads as today: as clipped where its article is held no longer. */
function placed(database: Readable, kept: Clipping): { readonly shown: PlacedClipping; readonly text: ArticleText } {
  const held = placeOf(database, kept);
  const text = held === null ? kept.article : articleInPlace(database, held.articleId)?.article ?? kept.article;
  const blocks = text.body.map((block) => block.text);
  return { shown: { clipping: kept, held, pieces: kept.highlights.map((highlight) => findAnchor(blocks, highlight)) }, text };
}

/**
 * Folders and clippings, the one clipped last first; with a query only those whose article, note, tag or highlight is what it
 * asks for. The stemmers that it needs are loaded: see loadStemmersFor.
 */
export function clippingRoom(database: Readable, query: string): ClippingRoom {
  const { root } = parseQuery(query);
  const words = fold(query.trim());
  const all = database.all(clippingRow, `${selected} ORDER BY id DESC`).map((row) => placed(database, clippingOf(row)));
  const wanted = root === null ? all : all.filter(({ shown: { clipping: kept, held }, text }) => {
    if ([kept.note, ...kept.tags, ...kept.highlights.map(({ note }) => note)].some((own) => fold(own).includes(words))) return true;
    const { titleName: title, date, pageNumber, pageName } = kept.source;
    return new MatchedArticle(text, issueLanguage(database, held?.issueId ?? 0), { title, date: Number(date?.replaceAll('-', '') ?? 0), pageNumber, pageName }).matches(root);
  });
  return { folders: clippingFolders(database), clippings: wanted.map(({ shown }) => shown) };
}

/** The clipping of an article; null where it is not clipped. One without source lines has line 0, as in its address. */
export function clippingOfArticle(database: Readable, articleId: ArticleId): PlacedClipping | null {
  const row = database.first(clippingRow, `${selected} WHERE id = (
    SELECT clippings.id FROM articles JOIN pages ON pages.id = page_id JOIN originals ON originals.id = original_id, json_each(iif(json_array_length(source_lines) = 0, '[0]', source_lines))
      JOIN clippings ON clippings.sha256 = originals.sha256 AND clippings.page = pages.place AND clippings.line = json_each.value
    WHERE articles.id = ? ORDER BY clippings.id LIMIT 1)`, articleId);
  return row === null ? null : placed(database, clippingOf(row)).shown;
}

/** Clips an article into the folder that was used last, or a first one of this name; one that is clipped stays as it is. Throws not-found. */
export function clip(database: Writable, articleId: ArticleId, firstFolder: string): Clipping {
  const known = clippingOfArticle(database, articleId);
  if (known !== null) return known.clipping;
  const { article: { headline, headlineInferred, kicker, deck, column, byline, body, jumpTo, jumpFrom }, source, address } = article(database, articleId);
  const place = parseArticleAddress(address);
  if (place === null) throw new JiuwenError('unexpected', { reason: `no address: ${address}` });
  const text: ArticleText = { headline, headlineInferred, kicker, deck, column, byline, body, jumpTo, jumpFrom };
  return database.transaction(() => {
    const folder = database.first(idRow, 'SELECT folder_id AS id FROM clippings_in_folders ORDER BY row DESC LIMIT 1')?.id ?? clippingFolders(database)[0]?.id ?? makeFolder(database, firstFolder).id;
    const id = database.run('INSERT INTO clippings (sha256, page, line, article, source, note, tags, highlights, clipped_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
      place.sha256, place.page, place.line, JSON.stringify(text), JSON.stringify(source), '', '[]', '[]', new Date().toISOString());
    putInto(database, id, [folder]);
    return clipping(database, id);
  });
}

/** Folders that are gone meanwhile are left out. */
function putInto(database: Writable, id: ClippingId, folderIds: readonly FolderId[]): void {
  const wanted = JSON.stringify(folderIds);
  database.run('DELETE FROM clippings_in_folders WHERE clipping_id = ? AND folder_id NOT IN (SELECT value FROM json_each(?))', id, wanted);
  database.run('INSERT OR IGNORE INTO clippings_in_folders (clipping_id, folder_id) SELECT ?, id FROM clipping_folders WHERE id IN (SELECT value FROM json_each(?))', id, wanted);
}

/** Answers the clippings as they were, for `putBackClippings`. Throws not-found. */
export function changeClippings(database: Writable, ids: readonly ClippingId[], change: ClippingChange): Clipping[] {
  return database.transaction(() => ids.map((id) => {
    const before = clipping(database, id), { note, tags, highlights, folderIds } = { ...before, ...change };
    database.run('UPDATE clippings SET note = ?, tags = ?, highlights = ? WHERE id = ?', note, JSON.stringify([...new Set(tags)]), JSON.stringify(highlights), id);
    putInto(database, id, folderIds);
    return before;
  }));
}

/** Answers what was removed, for `putBackClippings`. Throws not-found. */
export function removeClippings(database: Writable, ids: readonly ClippingId[]): Clipping[] {
  return database.transaction(() => ids.map((id) => {
    const removed = clipping(database, id);
    database.run('DELETE FROM clippings WHERE id = ?', id);
    return removed;
  }));
}

/** Has clippings as they were, whether they were changed or removed; of an article that was clipped anew meanwhile, the new clipping stays. */
export function putBackClippings(database: Writable, clippings: readonly Clipping[]): void {
  database.transaction(() => {
    for (const { id, sha256, page, line, article: text, source, note, tags, highlights, clippedAt, folderIds } of clippings) {
      const taken = database.first(idRow, 'SELECT id FROM clippings WHERE sha256 = ? AND page = ? AND line = ? AND id <> ?', sha256, page, line, id);
      if (taken !== null) continue;
      database.run(`
        INSERT INTO clippings (id, sha256, page, line, article, source, note, tags, highlights, clipped_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET note = excluded.note, tags = excluded.tags, highlights = excluded.highlights`,
      id, sha256, page, line, JSON.stringify(text), JSON.stringify(source), note, JSON.stringify(tags), JSON.stringify(highlights), clippedAt);
      putInto(database, id, folderIds);
    }
  });
}

/** Makes a folder after the others; one of this name that is there is answered. */
export function makeFolder(database: Writable, name: string): ClippingFolder {
  database.run('INSERT OR IGNORE INTO clipping_folders (name, position) VALUES (?, (SELECT coalesce(max(position), 0) + 1 FROM clipping_folders))', name);
  const made = clippingFolders(database).find((folder) => folder.name === name);
  if (made === undefined) throw new JiuwenError('unexpected', { reason: 'the folder was not made' });
  return made;
}

/** Nothing where another folder has the name. */
export function renameFolder(database: Writable, id: FolderId, name: string): void {
  database.run('UPDATE OR IGNORE clipping_folders SET name = ? WHERE id = ?', name, id);
}

/** What was in it stays clipped. Answers what was removed, for `putBackFolder`. Throws not-found. */
export function removeFolder(database: Writable, id: FolderId): RemovedFolder {
  return database.transaction(() => {
    const folder = clippingFolders(database).find((each) => each.id === id);
    if (folder === undefined) throw new JiuwenError('not-found', { what: `folder ${id}` });
    const clippingIds = database.all(idRow, 'SELECT clipping_id AS id FROM clippings_in_folders WHERE folder_id = ? ORDER BY row', id).map((row) => row.id);
    database.run('DELETE FROM clipping_folders WHERE id = ?', id);
    return { folder, clippingIds };
  });
}

/** A folder that was removed is there again, with those of its clippings that are still kept. */
export function putBackFolder(database: Writable, { folder: { id, name, position }, clippingIds }: RemovedFolder): void {
  database.transaction(() => {
    database.run('INSERT OR IGNORE INTO clipping_folders (id, name, position) VALUES (?, ?, ?)', id, name, position);
    database.run('INSERT OR IGNORE INTO clippings_in_folders (clipping_id, folder_id) SELECT clippings.id, clipping_folders.id FROM clippings, clipping_folders WHERE clippings.id IN (SELECT value FROM json_each(?)) AND clipping_folders.name = ?', JSON.stringify(clippingIds), name);
  });
}
