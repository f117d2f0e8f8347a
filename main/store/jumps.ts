/** Jumps (转版): the parts of an article on several pages of its issue, found when it is read. */
import * as z from 'zod';
import { fold } from '../contract/folding.ts';
import type { ArticleId, ArticleInContext, IssueId, JumpEnd } from '../contract/library.ts';
import type { Readable } from './database.ts';
import { storedBlocks } from './stored-json.ts';

/** A part of an article that says where it goes on, or where it comes from. */
export interface JumpPart extends JumpEnd {
  readonly jumpTo: number | null;
  readonly jumpFrom: number | null;
  /** Its text's beginning: a continuation often repeats its headline there. */
  readonly firstWords: string;
}

/** A part and the one that it goes on in. */
export interface JumpPair<Part extends JumpPart> {
  readonly from: Part;
  readonly to: Part;
}

const digrams = (text: string): ReadonlySet<string> => {
  const characters = Array.from(fold(text).replace(/[^\p{L}\p{N}]/gu, ''));
  return new Set(characters.slice(1).map((character, i) => `${characters[i] ?? ''}${character}`));
};

/**
 * Pairs the parts that name each other's pages. Where several do, shared words of their headlines decide, then the order
 * of the page; each part goes on in one at most. Pure.
 * @param parts of one issue, in reading order.
 */
export function pairJumps<Part extends JumpPart>(parts: readonly Part[]): JumpPair<Part>[] {
  const words = new Map(parts.map((part) => [part, { headline: digrams(part.headline ?? ''), all: digrams(`${part.headline ?? ''} ${part.firstWords}`) }]));
  const shared = (from: Part, to: Part): number => [...words.get(from)?.headline ?? []].filter((word) => words.get(to)?.all.has(word)).length;
  const candidates = parts.flatMap((from) => parts
    .filter((to) => to !== from && from.jumpTo === to.pageNumber && to.jumpFrom === from.pageNumber)
    .map((to) => ({ from, to, shared: shared(from, to) })));
  const going = new Set<Part>(), coming = new Set<Part>();
  // A stable sort: what shares the same stays in reading order.
  return candidates.toSorted((a, b) => b.shared - a.shared).filter(({ from, to }) => {
    if (going.has(from) || coming.has(to)) return false;
    going.add(from);
    coming.add(to);
    return true;
  }).map(({ from, to }) => ({ from, to }));
}

/** So many characters of a text's beginning are looked at. */
const FIRST_WORDS = 60;

const partRow = z.object({
  id: z.int(), issue_id: z.int(), page_id: z.int(), number: z.int(), headline: z.string().nullable(), body: storedBlocks, jump_to: z.int().nullable(), jump_from: z.int().nullable(),
});

const parts = `
  SELECT articles.id, issue_id, page_id, pages.number, headline, body, jump_to, jump_from FROM articles JOIN pages ON pages.id = page_id
  WHERE (jump_to IS NOT NULL OR jump_from IS NOT NULL)`;

const partOf = ({ id, page_id: pageId, number, headline, body, jump_to: jumpTo, jump_from: jumpFrom }: z.infer<typeof partRow>): JumpPart => ({
  articleId: id, pageId, pageNumber: number, headline, jumpTo, jumpFrom, firstWords: body[0]?.text.slice(0, FIRST_WORDS) ?? '',
});

/** All articles of the library that go on on another page, each with the one that it goes on in. */
export function allJumps(database: Readable): JumpPair<JumpPart>[] {
  const rows = database.all(partRow, `${parts} ORDER BY issue_id, pages.number, position`);
  return [...Map.groupBy(rows, ({ issue_id: issueId }) => issueId).values()].flatMap((own) => pairJumps(own.map(partOf)));
}

const endOf = ({ articleId, pageId, pageNumber, headline }: JumpPart): JumpEnd => ({ articleId, pageId, pageNumber, headline });

/** Where an article of an issue goes on and comes from. */
export function jumpEnds(
  database: Readable, issueId: IssueId, { id, jump_to: jumpTo, jump_from: jumpFrom }: { readonly id: ArticleId; readonly jump_to: number | null; readonly jump_from: number | null },
): Pick<ArticleInContext, 'continuedIn' | 'continuedFrom'> {
  if (jumpTo === null && jumpFrom === null) return { continuedIn: null, continuedFrom: null };
  const pairs = pairJumps(database.all(partRow, `${parts} AND issue_id = ? ORDER BY pages.number, position`, issueId).map(partOf));
  const continued = pairs.find(({ from }) => from.articleId === id)?.to;
  const begun = pairs.find(({ to }) => to.articleId === id)?.from;
  return { continuedIn: continued === undefined ? null : endOf(continued), continuedFrom: begun === undefined ? null : endOf(begun) };
}
