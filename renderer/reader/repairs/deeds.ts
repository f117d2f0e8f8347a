/** What a reader can do to a part of a page, as entries of its menu. Pure: each entry carries the repair that it would make. */
import type { BlockKind } from '../../../main/contract/issue.ts';
import type { ArticlePart, PageRepair, Place } from '../../../main/contract/repair.ts';
import { headParts, headText, lineOfArticle, linesOfPart, type HeadPart, type LooseList, type Part, type PageParts } from './parts.ts';

type AsPart = `as-${ArticlePart}`;
type GivePart = `give-${ArticlePart}`;
type WritePart = `write-${HeadPart}`;

export type DeedName =
  | 'open' | 'edit' | 'split' | 'merge-previous' | 'merge-next' | 'merge-other' | 'up' | 'down' | 'to-article' | 'swap-headline' | 'take-headline'
  | 'new-article' | 'banner' | 'furniture' | 'leftover' | AsPart | GivePart | WritePart;

/** An article to choose, and what choosing it does. */
export interface Choice {
  readonly article: number;
  readonly repair: PageRepair;
}

export interface Deed {
  readonly name: DeedName;
  readonly does:
    | { readonly kind: 'repair'; readonly repair: PageRepair }
    | { readonly kind: 'choose'; readonly choices: readonly Choice[] }
    | { readonly kind: 'edit'; readonly part: Part }
    | { readonly kind: 'open'; readonly article: number };
}

/** Deeds that belong together; menus draw a rule between groups. */
export type DeedGroups = readonly (readonly Deed[])[];

/** Deed → its key on a focused part, as `KeyboardEvent.key` says it, with the modifiers in front. */
export const deedKeys: Readonly<Partial<Record<DeedName, string>>> = {
  open: 'o', edit: 'F2', split: 's', 'merge-previous': 'm', 'merge-next': 'Shift+M', up: 'Alt+ArrowUp', down: 'Alt+ArrowDown', 'to-article': 'g', 'swap-headline': 'g',
  'new-article': 'a', banner: 'b', furniture: 'f', leftover: 'Delete',
  'as-headline': 'h', 'as-paragraph': '1', 'as-subhead': '2', 'as-editorNote': '3', 'as-caption': '4', 'as-verse': '5',
};

const blockKinds = ['paragraph', 'subhead', 'editorNote', 'caption', 'verse'] as const satisfies readonly BlockKind[];
const giveParts = ['paragraph', 'subhead', 'headline', 'kicker', 'deck', 'column', 'byline', 'caption'] as const satisfies readonly ArticlePart[];
const looseNames = { banners: 'banner', furniture: 'furniture', leftovers: 'leftover' } as const satisfies Record<LooseList, DeedName>;

const repair = (name: DeedName, made: PageRepair): Deed => ({ name, does: { kind: 'repair', repair: made } });
const move = (name: DeedName, lines: readonly number[], to: Place): Deed => repair(name, { kind: 'move', lines: [...lines], to });

/** Every other article of the page that has lines, with the repair that choosing it makes. */
function choices({ articles, xray }: PageParts, except: number | null, make: (line: number) => PageRepair): Choice[] {
  return articles.flatMap((_, article) => {
    const line = article === except ? null : lineOfArticle(xray, article);
    return line === null ? [] : [{ article, repair: make(line) }];
  });
}

const choose = (name: DeedName, found: readonly Choice[]): Deed[] => (found.length > 0 ? [{ name, does: { kind: 'choose', choices: found } }] : []);

/** Where lines may stand that belong to no article, but for the list that they are in. */
function loose(lines: readonly number[], except: LooseList | null): Deed[] {
  return lines.length === 0 ? [] : (['banners', 'furniture', 'leftovers'] as const).filter((list) => list !== except)
    .map((list) => move(looseNames[list], lines, { kind: looseNames[list] }));
}

function ofArticle(parts: PageParts, article: number): DeedGroups {
  const { xray } = parts;
  const own = lineOfArticle(xray, article);
  if (own === null) return [];
  const previous = lineOfArticle(xray, article - 1);
  const next = lineOfArticle(xray, article + 1);
  const text = parts.articles[article];
  return [
    [
      ...(previous === null ? [] : [repair('merge-previous', { kind: 'merge', first: previous, second: own })]),
      ...(next === null ? [] : [repair('merge-next', { kind: 'merge', first: own, second: next })]),
      ...choose('merge-other', choices(parts, article, (line) => ({ kind: 'merge', first: line, second: own }))),
    ],
    headParts.filter((part) => text && headText(text, part) === '').map((part): Deed => ({ name: `write-${part}`, does: { kind: 'edit', part: { kind: 'head', article, part } } })),
  ];
}

/** Where a block goes when it is moved up or down by one; past its article's ends, into the neighbour. */
function stepped({ xray }: PageParts, article: number, block: number, by: 1 | -1): Place | null {
  const blocks = xray.articles[article]?.origin.blocks ?? [];
  const target = block + by;
  if (target >= 0 && target < blocks.length) {
    const of = (blocks[target] ?? [])[0];
    const before = by < 0 ? of : (blocks[target + 1] ?? [])[0];
    return of === undefined ? null : { kind: 'article', of, as: 'paragraph', before: before ?? null };
  }
  const neighbour = lineOfArticle(xray, article + by);
  if (neighbour === null) return null;
  return { kind: 'article', of: neighbour, as: 'paragraph', before: by < 0 ? null : xray.articles[article + by]?.origin.blocks[0]?.[0] ?? null };
}

function ofBlock(parts: PageParts, { article, block }: Extract<Part, { kind: 'block' }>): DeedGroups {
  const { xray, articles } = parts;
  const lines = linesOfPart(xray, { kind: 'block', article, block });
  const first = lines[0];
  const kind = articles[article]?.body[block]?.kind;
  if (first === undefined || kind === undefined) return [];
  const steps = ([['up', -1], ['down', 1]] as const).flatMap(([name, by]) => {
    const to = stepped(parts, article, block, by);
    return to?.kind === 'article' ? [move(name, lines, { ...to, as: kind })] : [];
  });
  const behind = xray.articles[article]?.origin.blocks[block + 1]?.[0] ?? null;
  // A part needs a body to stand over, and an article that is all moved would only move on the spot.
  const alone = (xray.articles[article]?.origin.blocks.length ?? 0) < 2;
  return [
    [
      ...steps,
      ...choose('to-article', choices(parts, article, (line) => ({ kind: 'move', lines: [...lines], to: { kind: 'article', of: line, as: kind, before: null } }))),
      ...(block > 0 ? [repair('split', { kind: 'split', at: first })] : []),
      ...(alone ? [] : [move('new-article', lines, { kind: 'new-article', after: first })]),
    ],
    [
      ...blockKinds.filter((each) => each !== kind).map((each) => move(`as-${each}`, lines, { kind: 'article', of: first, as: each, before: behind })),
      ...(alone ? [] : headParts.map((part) => move(`as-${part}`, lines, { kind: 'article', of: first, as: part, before: null }))),
    ],
    loose(lines, null),
  ];
}

function ofHead(parts: PageParts, { article, part }: Extract<Part, { kind: 'head' }>): DeedGroups {
  const { xray } = parts;
  const lines = linesOfPart(xray, { kind: 'head', article, part });
  const own = lineOfArticle(xray, article);
  const taken = part !== 'headline' || own === null ? [] : choose('take-headline', xray.articles.flatMap((other, index) =>
    index !== article && other.origin.headline.length > 0 ? [{ article: index, repair: { kind: 'move', lines: [...other.origin.headline], to: { kind: 'article', of: own, as: 'headline', before: null } } }] : []));
  if (lines.length === 0 || own === null) return [taken];
  const opening = xray.articles[article]?.origin.blocks[0]?.[0] ?? null;
  const first = lines[0] ?? own;
  return [
    [
      ...choose(part === 'headline' ? 'swap-headline' : 'to-article', choices(parts, article, (line) => ({ kind: 'move', lines: [...lines], to: { kind: 'article', of: line, as: part, before: null } }))),
      move('new-article', lines, { kind: 'new-article', after: own }),
    ],
    ([...headParts, 'subhead', 'paragraph'] as const).filter((each) => each !== part)
      .map((each) => move(`as-${each}`, lines, { kind: 'article', of: first, as: each, before: each === 'subhead' || each === 'paragraph' ? opening : null })),
    loose(lines, null),
  ];
}

function ofLoose(parts: PageParts, { list, item }: Extract<Part, { kind: 'loose' }>): DeedGroups {
  const lines = linesOfPart(parts.xray, { kind: 'loose', list, item });
  if (lines.length === 0) return [];
  const give = (as: ArticlePart): Deed[] => choose(`give-${as}`, choices(parts, null, (of) => ({ kind: 'move', lines: [...lines], to: { kind: 'article', of, as, before: null } })));
  const last = lineOfArticle(parts.xray, parts.xray.articles.length - 1);
  return [giveParts.flatMap(give), [move('new-article', lines, { kind: 'new-article', after: last })], loose(lines, list)];
}

/** All that can be done to a part, in groups, the nearest first. */
export function deedsFor(parts: PageParts, part: Part): DeedGroups {
  const edit: Deed[] = part.kind === 'head' || part.kind === 'block' ? [{ name: 'edit', does: { kind: 'edit', part } }] : [];
  const open: Deed[] = part.kind === 'loose' ? [] : [{ name: 'open', does: { kind: 'open', article: part.article } }];
  const own = part.kind === 'block' ? ofBlock(parts, part) : part.kind === 'head' ? ofHead(parts, part) : part.kind === 'loose' ? ofLoose(parts, part) : [];
  const [first = [], ...rest] = own;
  const [merging = [], writing = []] = part.kind === 'loose' ? [] : ofArticle(parts, part.article);
  return [[...edit, ...first], ...rest, merging, part.kind === 'article' ? writing : [], open].filter((group) => group.length > 0);
}

/** A repair that drops a part somewhere. */
export type Drop =
  /** Before a block, or at the body's end. */
  | { readonly kind: 'body'; readonly article: number; readonly before: number | null }
  | { readonly kind: 'head'; readonly article: number }
  | { readonly kind: 'loose'; readonly list: LooseList };

/** What dropping a part there does; null where it may not be dropped, or would change nothing. */
export function dropRepair({ articles, xray }: PageParts, part: Part, drop: Drop): PageRepair | null {
  const lines = [...linesOfPart(xray, part)];
  if (lines.length === 0 || part.kind === 'article') return null;
  if (drop.kind === 'loose') return part.kind === 'loose' && part.list === drop.list ? null : { kind: 'move', lines, to: { kind: looseNames[drop.list] } };
  const of = lineOfArticle(xray, drop.article);
  if (of === null) return null;
  const within = part.kind !== 'loose' && part.article === drop.article;
  if (drop.kind === 'head') {
    if (within) return null;
    if (part.kind === 'block') return { kind: 'move', lines, to: { kind: 'article', of, as: articles[part.article]?.body[part.block]?.kind ?? 'paragraph', before: xray.articles[drop.article]?.origin.blocks[0]?.[0] ?? null } };
    return { kind: 'move', lines, to: { kind: 'article', of, as: part.kind === 'head' ? part.part : 'headline', before: null } };
  }
  // A headline that is dropped anywhere on another article is meant as that article's headline.
  if (part.kind === 'head') return within ? null : { kind: 'move', lines, to: { kind: 'article', of, as: part.part, before: null } };
  const blocks = xray.articles[drop.article]?.origin.blocks ?? [];
  const before = drop.before === null ? null : blocks[drop.before]?.[0] ?? null;
  const stays = within && (drop.before === part.block || drop.before === part.block + 1 || (drop.before === null && part.block === blocks.length - 1));
  if (stays) return null;
  const as = part.kind === 'block' ? articles[part.article]?.body[part.block]?.kind ?? 'paragraph' : 'paragraph';
  return { kind: 'move', lines, to: { kind: 'article', of, as, before } };
}
