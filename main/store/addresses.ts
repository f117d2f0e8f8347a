/** Articles by their stable addresses. */
import * as z from 'zod';
import type { AddressedPlace, ArticlePlace } from '../contract/article-address.ts';
import type { Readable } from './database.ts';

const placeRow = z.object({ issue_id: z.int(), number: z.int(), article_id: z.int().nullable() });

/** What an address means in this library today; null where it doesn't hold the file, or the file has no such page. An article without source lines is at line 0, unless another stands there. */
export function addressedPlace(database: Readable, { sha256, page, line }: ArticlePlace): AddressedPlace | null {
  const row = database.first(placeRow, `
    SELECT pages.issue_id, pages.number, (
      SELECT articles.id FROM articles, json_each(iif(json_array_length(source_lines) = 0, '[0]', source_lines)) WHERE articles.page_id = pages.id AND json_each.value = ?3
      ORDER BY json_array_length(source_lines) = 0, position LIMIT 1
    ) AS article_id
    FROM originals JOIN pages ON pages.original_id = originals.id WHERE sha256 = ?1 AND place = ?2`, sha256, page, line);
  return row === null ? null : { issueId: row.issue_id, pageNumber: row.number, articleId: row.article_id };
}
