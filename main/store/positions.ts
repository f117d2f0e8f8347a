/** Where the reader left off. */
import * as z from 'zod';
import { JiuwenError } from '../contract/errors.ts';
import type { LibraryOverview, ReadingPosition } from '../contract/library.ts';
import type { Readable, Writable } from './database.ts';
import { issueColumns, issueRow, issueTables, summaryOf } from './issues.ts';
import { idRow } from './rows.ts';

const RECENT = 8;

const recentRow = issueRow.extend({ page_number: z.int() });

/** Remembers one position for each issue; this issue is now the one read last. */
export function savePosition(database: Writable, { issueId, pageNumber, articleId }: ReadingPosition): void {
  database.transaction(() => {
    if (database.first(idRow, 'SELECT id FROM issues WHERE id = ?', issueId) === null) throw new JiuwenError('not-found', { what: `issue ${issueId}` });
    const known = articleId === null ? null : database.first(idRow, 'SELECT id FROM articles WHERE id = ?', articleId);
    database.run('DELETE FROM reading_positions WHERE issue_id = ?', issueId);
    database.run('INSERT INTO reading_positions (issue_id, page_number, article_id) VALUES (?, ?, ?)', issueId, pageNumber, known?.id ?? null);
  });
}

/** The issues read last, newest first. */
export function recentlyRead(database: Readable): LibraryOverview['recent'] {
  return database.all(recentRow, `
    SELECT ${issueColumns}, reading_positions.page_number
    FROM ${issueTables} JOIN reading_positions ON reading_positions.issue_id = issues.id
    ORDER BY reading_positions.id DESC LIMIT ?`, RECENT)
    .map((found) => ({ ...summaryOf(found), pageNumber: found.page_number }));
}
