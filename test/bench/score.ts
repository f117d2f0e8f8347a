/** Recognised pages against their gold: the figures that `bench:recognition` prints. White space is never compared. */
import type { ArticleText, Block, Masthead, RecognisedIssue } from '../../main/contract/issue.ts';
import { squeeze, unshadow } from '../../main/recognition/wording/fold.ts';

/** What a careful reader makes of an article. What a gold file leaves out is not compared. */
export interface GoldArticle {
  readonly headline: string | null;
  readonly column?: string | null | undefined;
  readonly byline?: readonly string[] | undefined;
  readonly body: readonly Block[];
}

export interface Gold {
  readonly issue: Readonly<Record<string, unknown>>;
  readonly pages: readonly { readonly number: number; readonly articles: readonly GoldArticle[] }[];
}

export interface Figures {
  issueFields: number;
  /** F1 of articles whose bodies are whole. */
  articleF1: number;
  headlines: number;
  bylines: number;
  columns: number;
  /** F1 of blocks of the right kind and the very text. */
  blockF1: number;
  lostLines: number;
}

/** For calibration: how sure an article was, and whether its body is exactly a gold article's. */
export interface Certainty {
  readonly confidence: number;
  readonly whole: boolean;
}

/** Bodies that share more of their text than this are the same article, and above the second, all of it. */
const SAME = 0.3, WHOLE = 0.98;
const GRAM = 5;

const textOf = (article: { readonly body: readonly Block[] }): string => squeeze(article.body.map((block) => block.text).join(''));
const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

function grams(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (let i = 0; i + Math.min(GRAM, text.length) <= text.length && text !== ''; i += 1) {
    const gram = text.slice(i, i + GRAM);
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return counts;
}

/** The size of two multisets' intersection over their mean size. */
function overlap(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let common = 0, total = 0;
  for (const [key, count] of a) {
    common += Math.min(count, b.get(key) ?? 0);
    total += count;
  }
  for (const count of b.values()) total += count;
  return total === 0 ? 1 : (2 * common) / total;
}

function countAll(items: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

interface Pair {
  readonly gold: GoldArticle;
  readonly seen: ArticleText;
  readonly likeness: number;
}

/** Pairs articles by their bodies, the likest first. */
function pair(gold: readonly GoldArticle[], seen: readonly ArticleText[]): Pair[] {
  const seenGrams = seen.map((article) => grams(textOf(article)));
  const all = gold.flatMap((article) => {
    const own = grams(textOf(article));
    return seen.map((other, i): Pair => ({ gold: article, seen: other, likeness: overlap(own, seenGrams[i] ?? new Map<string, number>()) }));
  }).filter(({ likeness }) => likeness > SAME).sort((a, b) => b.likeness - a.likeness);
  const used = new Set<unknown>();
  return all.filter((candidate) => {
    if (used.has(candidate.gold) || used.has(candidate.seen)) return false;
    used.add(candidate.gold).add(candidate.seen);
    return true;
  });
}

function fieldsRight(gold: Gold['issue'], seen: Masthead): { right: number; all: number } {
  let right = 0, all = 0;
  const compare = (want: unknown, got: unknown): void => {
    if (want !== null && typeof want === 'object') {
      for (const [name, value] of Object.entries(want)) compare(value, got !== null && typeof got === 'object' ? Object.entries(got).find(([key]) => key === name)?.[1] : null);
      return;
    }
    all += 1;
    if (squeeze(String(want)) === squeeze(String(got))) right += 1;
  };
  compare(gold, seen);
  return { right, all };
}

/** Lines of the source that are in no text of the recognised issue. */
export function lostLines(source: string, seen: RecognisedIssue): string[] {
  const texts = seen.pages.flatMap((page) => [
    ...page.articles.flatMap((article) => [
      article.headlineInferred ? null : article.headline, article.kicker, article.deck, article.column, article.byline.join(''), ...article.body.map((block) => block.text),
    ]),
    ...page.banners, ...page.furniture, ...page.leftovers,
  ]).concat(seen.issue.mastheadLines).map((text) => squeeze(text ?? ''));
  const kept = texts.join('\n');
  const has = (text: string): boolean => kept.includes(squeeze(text)) || kept.includes(squeeze(unshadow(text).text));
  return source.split(/\r?\n/u).map((line) => line.trim()).filter((line) => line !== '' && !has(line) && !line.split(/\s+/u).every(has));
}

export interface Score extends Figures {
  readonly certainties: readonly Certainty[];
  readonly misses: readonly string[];
}

export function score(gold: Gold, seen: RecognisedIssue, source: string): Score {
  const misses: string[] = [];
  let articles = 0, recognised = 0, whole = 0, headlines = 0, bylines = 0, columns = 0, columnsWanted = 0, blocks = 0, blocksRight = 0;
  const certainties: Certainty[] = [];
  const kinds = (article: { readonly body: readonly Block[] }): Map<string, number> => countAll(article.body.map((block) => `${block.kind} ${squeeze(block.text)}`));
  for (const page of gold.pages) {
    const other = seen.pages.find(({ number }) => number === page.number)?.articles ?? [];
    const bodies = new Set(page.articles.map(textOf));
    for (const article of other) certainties.push({ confidence: article.confidence, whole: bodies.has(textOf(article)) });
    articles += page.articles.length;
    recognised += other.length;
    for (const article of [...page.articles, ...other]) blocks += article.body.length;
    columnsWanted += page.articles.filter(({ column }) => column).length;
    const pairs = pair(page.articles, other);
    for (const { gold: want, seen: got, likeness } of pairs) {
      const name = want.headline ?? textOf(want).slice(0, 16);
      if (likeness >= WHOLE) whole += 1;
      else misses.push(`${name}: body ${likeness.toFixed(3)}`);
      const printed = got.headlineInferred ? null : got.headline;
      if (squeeze(want.headline ?? '') === squeeze(printed ?? '')) headlines += 1;
      else misses.push(`${name}: headline ${got.headline ?? 'none'}`);
      if (squeeze((want.byline ?? []).join('')) === squeeze(got.byline.join(''))) bylines += 1;
      else misses.push(`${name}: byline ${got.byline.join(' ')}`);
      if (want.column && squeeze(want.column) === squeeze(got.column ?? '')) columns += 1;
      else if (want.column) misses.push(`${name}: column ${got.column ?? 'none'}`);
      const right = kinds(got);
      for (const [block, count] of kinds(want)) blocksRight += Math.min(count, right.get(block) ?? 0);
    }
    for (const article of page.articles) if (!pairs.some((found) => found.gold === article)) misses.push(`${article.headline ?? textOf(article).slice(0, 16)}: not found`);
  }
  const fields = fieldsRight(gold.issue, seen.issue);
  const lost = lostLines(source, seen);
  return {
    issueFields: share(fields.right, fields.all),
    articleF1: share(2 * whole, articles + recognised),
    headlines: share(headlines, articles),
    bylines: share(bylines, articles),
    columns: share(columns, columnsWanted),
    blockF1: share(2 * blocksRight, blocks),
    lostLines: lost.length,
    certainties,
    misses: [...misses, ...lost.map((line) => `lost: ${line}`)],
  };
}
