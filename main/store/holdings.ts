/** What the library holds of a newspaper, issue by issue, for the calendar of its holdings (馆藏核对). */
import * as z from 'zod';
import { JiuwenError } from '../contract/errors.ts';
import type { HeldIssue } from '../contract/holdings.ts';
import type { TitleId } from '../contract/library.ts';
import type { Readable } from './database.ts';

const titleRow = z.object({ id: z.int(), name: z.string() });
const heldRow = z.object({
  id: z.int(), date: z.string().nullable(), number: z.int().nullable(), edition: z.int(), pages_held: z.int(),
  weekday: z.string().nullable(), page_count: z.number().nullable(),
});

export interface HeldTitle {
  readonly id: TitleId;
  readonly name: string;
  readonly issues: readonly HeldIssue[];
}

/** A title with all its issues. Throws not-found. */
export function heldTitle(database: Readable, titleId: TitleId): HeldTitle {
  const title = database.first(titleRow, 'SELECT id, name FROM titles WHERE id = ?', titleId);
  if (title === null) throw new JiuwenError('not-found', { what: `title ${titleId}` });
  const issues = database.all(heldRow, `
    SELECT id, date, number, edition, (SELECT count(*) FROM pages WHERE pages.issue_id = issues.id) AS pages_held,
      masthead ->> '$.weekday' AS weekday, masthead ->> '$.pageCount' AS page_count
    FROM issues WHERE title_id = ?`, titleId);
  return {
    ...title,
    issues: issues.map(({ id, date, number, edition, pages_held: pagesHeld, page_count: pagesPrinted, weekday }) =>
      ({ issueId: id, date, number, edition, pagesHeld, pagesPrinted, weekday })),
  };
}
