/**
 * Short items under one logo (简讯, 乡村短波, 一周快读): each is an article of one paragraph under a headline of its own, and
 * looks like one article with subheads. What tells is the column's name.
 */
import type { Chunk } from '../setting/chunks.ts';
import { squeeze } from '../wording/fold.ts';
import { headlineForm, noRoles, type Repute } from './roles.ts';
import type { MadeUpArticle } from './make-up.ts';
import { isBriefs } from '../wording/signs.ts';
import type { HeadUnit, Unit } from './units.ts';

/** No item is longer, in characters. */
export const MAX_ITEM = 240;
/** How sure a cut between items is, in nats. */
const MARGIN = 2;
/** Fewer items are a story with its subheads. */
const FEWEST = 3;

const isItem = (chunk: Chunk | undefined): boolean => chunk !== undefined && chunk.characters <= MAX_ITEM && !chunk.beginsWithNote;

/** The one headline among units that stand between two items; null where they are anything else. */
function itemHeadline(units: readonly Unit[] | undefined, repute: Repute): HeadUnit | null {
  const [unit, ...more] = units ?? [];
  return unit?.kind === 'head' && more.length === 0 && headlineForm(unit, repute) < 3 ? unit : null;
}

/** The chunks at which items begin in an article that may be several; null where it is anything else. */
function itemsOf({ start, within }: MadeUpArticle, chunks: readonly Chunk[], repute: Repute): ReadonlyMap<number, HeadUnit | null> | null {
  const items = new Map<number, HeadUnit | null>([[start, null]]);
  for (const [joint, units] of within) {
    const headline = itemHeadline(units, repute);
    if (headline !== null) items.set(joint, headline);
    else if (units.length > 0) return null;
  }
  return [...items.keys()].every((chunk) => isItem(chunks[chunk])) ? items : null;
}

function partArticle(article: MadeUpArticle, items: ReadonlyMap<number, HeadUnit | null>, sharedColumn: string): MadeUpArticle[] {
  const starts = [...items.keys()].sort((a, b) => a - b);
  return starts.map((start, i): MadeUpArticle => {
    const end = (starts[i + 1] ?? article.end + 1) - 1, first = i === 0, last = end === article.end;
    return {
      start,
      end,
      before: first ? article.before : { ...noRoles, headline: items.get(start) ?? null },
      after: last ? (first ? article.after : { ...article.after, headline: null }) : noRoles,
      within: new Map(),
      sharedColumn,
      margins: [first ? article.margins[0] ?? Infinity : MARGIN, ...article.margins.slice(start - article.start + 1, end - article.start + 1), last ? article.margins.at(-1) ?? Infinity : MARGIN],
    };
  });
}

/** Parts the articles that are columns of short items. The column is the first one's; those after it share its name. */
export function partBriefs(articles: readonly MadeUpArticle[], chunks: readonly Chunk[], repute: Repute): MadeUpArticle[] {
  const parted: MadeUpArticle[] = [];
  for (let at = 0; at < articles.length;) {
    const first = articles[at], column = first?.before.column ?? first?.after.column ?? null;
    let next = at, count = 0;
    const group: MadeUpArticle[] = [];
    if (column !== null && isBriefs(squeeze(column.text))) {
      for (; next < articles.length; next += 1) {
        const article = articles[next], items = article === undefined ? null : itemsOf(article, chunks, repute);
        // Those that were parted before belong to the column as long as they have a headline over them, and no column.
        const goesOn = next === at || (article !== undefined && article.before.headline !== null && article.before.column === null && article.after.column === null && article.after.headline === null);
        if (article === undefined || items === null || !goesOn) break;
        group.push(...partArticle(article, items, column.text));
        count += items.size;
      }
    }
    if (count >= FEWEST) parted.push(...group);
    else parted.push(...articles.slice(at, Math.max(next, at + 1)));
    at = Math.max(next, at + 1);
  }
  return parted;
}
