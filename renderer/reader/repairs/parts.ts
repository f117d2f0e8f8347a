/**
 * The parts of a page that a reader can point at: an article, a part of its head, a block of its body, a line that
 * belongs to none. On the page and in the article each is an element whose `data-part` names it. Pure.
 */
import { linesOf } from '../../../main/contract/xray.ts';
import type { Lines } from '../../../main/contract/issue.ts';
import type { Article, PageXray } from '../../../main/contract/library.ts';
import type { writtenParts } from '../../../main/contract/repair.ts';

/** A part of an article's head, which is one text. */
export type HeadPart = (typeof writtenParts)[number];
/** As they stand in an article's head. Not the contract's own list, which would bring its schemas into the window. */
export const headParts = ['column', 'kicker', 'headline', 'deck', 'byline'] as const satisfies readonly HeadPart[];

/** The page's texts that belong to no article. */
export type LooseList = 'banners' | 'furniture' | 'leftovers';
export const looseLists = ['leftovers', 'banners', 'furniture'] as const satisfies readonly LooseList[];

/** `article`, `block` and `item` are places in the page's lists. */
export type Part =
  | { readonly kind: 'article'; readonly article: number }
  | { readonly kind: 'head'; readonly article: number; readonly part: HeadPart }
  | { readonly kind: 'block'; readonly article: number; readonly block: number }
  | { readonly kind: 'loose'; readonly list: LooseList; readonly item: number };

/** A page as far as repairs are concerned: what is drawn, and where it comes from. */
export interface PageParts {
  readonly pageId: number;
  readonly articles: readonly Article[];
  readonly xray: PageXray;
}

/** `article/3`, `head/3/kicker`, `block/3/5`, `loose/banners/0`. */
export function partName(part: Part): string {
  switch (part.kind) {
    case 'article': return `article/${part.article}`;
    case 'head': return `head/${part.article}/${part.part}`;
    case 'block': return `block/${part.article}/${part.block}`;
    case 'loose': return `loose/${part.list}/${part.item}`;
  }
}

const place = (text: string | undefined): number | null => (text !== undefined && /^\d{1,6}$/u.test(text) ? Number(text) : null);

/** The inverse of `partName`; null for anything else. */
export function parsePart(name: string | undefined): Part | null {
  const [kind, first, second] = name?.split('/') ?? [];
  const article = place(first);
  const nth = place(second);
  if (kind === 'article' && article !== null) return { kind, article };
  const part = headParts.find((each) => each === second);
  if (kind === 'head' && article !== null && part) return { kind, article, part };
  if (kind === 'block' && article !== null && nth !== null) return { kind, article, block: nth };
  const list = looseLists.find((each) => each === first);
  return kind === 'loose' && list && nth !== null ? { kind, list, item: nth } : null;
}

/** The source lines of a part; none where no line says it. */
export function linesOfPart(xray: PageXray, part: Part): Lines {
  if (part.kind === 'loose') return xray.origin[part.list][part.item] ?? [];
  const article = xray.articles[part.article];
  if (!article) return [];
  switch (part.kind) {
    case 'article': return linesOf(article);
    case 'head': return article.origin[part.part];
    case 'block': return article.origin.blocks[part.block] ?? [];
  }
}

/** A line that names an article in a repair; null where it has none. */
export function lineOfArticle(xray: PageXray, article: number): number | null {
  const found = xray.articles[article];
  if (!found) return null;
  return found.origin.blocks[0]?.[0] ?? linesOf(found)[0] ?? null;
}

/** The part that a source line became: its block or head part, or the list that it is in. */
export function partOfLine(xray: PageXray, line: number): Part | null {
  for (const [article, { origin }] of xray.articles.entries()) {
    const block = origin.blocks.findIndex((lines) => lines.includes(line));
    if (block >= 0) return { kind: 'block', article, block };
    const part = headParts.find((each) => origin[each].includes(line));
    if (part) return { kind: 'head', article, part };
  }
  for (const list of looseLists) {
    const item = xray.origin[list].findIndex((lines) => lines.includes(line));
    if (item >= 0) return { kind: 'loose', list, item };
  }
  return null;
}

/** What a part of an article's head says; bylines with blanks between the names. */
export const headText = (article: Pick<Article, HeadPart>, part: HeadPart): string => (part === 'byline' ? article.byline.join(' ') : article[part] ?? '');
