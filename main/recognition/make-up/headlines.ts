/** Drifted headlines to the articles that miss one: the matching of the page that agrees best with words and order. */
import { type Affinity, bounded } from './affinity.ts';
import type { MadeUpArticle, MakeUp } from './make-up.ts';
import { bestMatching, type Edge } from './matching.ts';
import { isDeckText, type Repute } from './roles.ts';
import { type HeadUnit } from './units.ts';

/** What heads an article. */
export interface Heading {
  readonly headline: HeadUnit;
  readonly kicker: readonly HeadUnit[];
  readonly deck: readonly HeadUnit[];
}

export interface MatchedHeadlines {
  readonly found: ReadonlyMap<MadeUpArticle, Heading>;
  /** Headlines that are left when every article has one: banners after all. */
  readonly over: readonly HeadUnit[];
}

/** What a page gains, in nats, by finding an article for a headline at its end, and for a line that stands elsewhere. */
const BELONGS = { atEnd: 5, elsewhere: -2 };
const MAX_WORDS = 9;
const MIN_WORDS = -3;
/** Headlines drift in their articles' order. */
const ORDER = 0.3;
/** Beyond this many, only articles that share words with a headline are considered for it. */
const FEW = 40;
/** How much the words of a kicker or deck must speak for the article of the headline beside it. */
const EXTRA_WORDS = 1;

/** What it says for a headline that it stands at its article, and that it drifted and was found for it, in nats. */
const STANDS = 5, FOUND = 2;

/**
 * How much sooner an article has its headline than another one has it, in nats: by where it stands, and by whose words it
 * says. The page's other articles are known by the openings that its words claim.
 */
export function headlineMargin(article: MadeUpArticle, drifted: Heading | null, affinity: Affinity): number {
  const headline = article.before.headline ?? article.after.headline ?? drifted?.headline ?? null;
  if (headline === null) return Infinity;
  const text = headline.words, claim = affinity.claim(text);
  const elsewhere = claim.opening < article.start || claim.opening > article.end ? claim.words : 0;
  return (drifted === null ? STANDS : FOUND) + affinity.evidence(text, article.start, article.end) + affinity.place(headline.lines, article.start) - elsewhere;
}

function edgesOf({ drifting }: MakeUp, headless: readonly MadeUpArticle[], affinity: Affinity): Edge[] {
  return drifting.flatMap(({ unit, atEnd }, left): Edge[] => {
    const text = unit.words;
    const near = headless.length <= FEW ? null : new Set(affinity.chunksFor(text));
    return headless.flatMap((article, right): Edge[] => {
      if (near !== null && !near.has(article.start) && !near.has(article.start + 1)) return [];
      const words = bounded(affinity.evidence(text, article.start, article.end), MIN_WORDS, MAX_WORDS) + affinity.place(unit.lines, article.start);
      const weight = (atEnd ? BELONGS.atEnd : BELONGS.elsewhere) + words - ORDER * (left - right) ** 2;
      return weight > 0 ? [{ left, right, weight }] : [];
    });
  });
}

/** A headline with a line above or below it that drifted along: the shorter one was printed larger. */
function withExtra({ headline, kicker, deck }: Heading, extra: HeadUnit, isAbove: boolean): Heading {
  const isHeadline = extra.words.length < headline.words.length && !isDeckText(extra.words);
  if (isHeadline) return isAbove ? { headline: extra, kicker, deck: [headline, ...deck] } : { headline: extra, kicker: [...kicker, headline], deck };
  return isAbove && !isDeckText(extra.words) ? { headline, kicker: [extra, ...kicker], deck } : { headline, kicker, deck: [...deck, extra] };
}

export function matchDrifting(made: MakeUp, affinity: Affinity, repute: Repute): MatchedHeadlines {
  const { articles, drifting } = made;
  const headless = articles.filter(({ before, after }) => before.headline === null && after.headline === null);
  const matched = bestMatching(drifting.length, edgesOf(made, headless, affinity)).map((right) => (right === null ? null : headless[right] ?? null));
  const found = new Map<MadeUpArticle, Heading>();
  matched.forEach((article, i) => {
    const unit = drifting[i]?.unit;
    if (article !== null && unit !== undefined) found.set(article, { headline: unit, kicker: [], deck: [] });
  });
  const over: HeadUnit[] = [];
  drifting.forEach(({ unit }, i) => {
    if (matched[i] !== null) return;
    const [above, below] = [matched[i - 1] ?? null, matched[i + 1] ?? null];
    const speaksFor = (article: MadeUpArticle | null): boolean => article !== null && affinity.evidence(unit.words, article.start, article.end) > EXTRA_WORDS;
    const owner = !repute.groupsTell ? null : speaksFor(below) ? below : speaksFor(above) || (above !== null && isDeckText(unit.words)) ? above : null;
    const heading = owner === null ? undefined : found.get(owner);
    if (owner === null || heading === undefined) over.push(unit);
    else found.set(owner, withExtra(heading, unit, owner === below));
  });
  return { found, over };
}
