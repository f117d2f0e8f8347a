/**
 * How strongly a headline's words speak for an article: the log likelihood ratio of its being this article's headline
 * against its being another's, over the headline's pairs of characters.
 */
import type { Chunk } from './chunks.ts';
import type { Openings } from './openings.ts';
import { charactersOf, likeness, type Term, type Terms, TermCounts, termsOf, union } from './terms.ts';
import { breaksWord, wordStarts } from './words.ts';

/**
 * Where a headline's pair of characters stands in its own article: in the first two paragraphs, or later only. Counted on
 * articles of papers from 1938 to 2025; a pair that is (part of) a word is far sooner said again than the end of one word
 * with the beginning of the next.
 */
const WORD = { inLead: 0.62, inRest: 0.1 };
const ACROSS = { inLead: 0.34, inRest: 0.08 };
/**
 * How much sooner an article has a character of its headline's, whose pairs it has not, than any text as long: counted on
 * articles of papers from 1938 to 2025, and on invented ones, all alike.
 */
const CHARACTER = 0.36;
/** No character is so rare that a text might not have it by chance. */
const RAREST = 0.02;
/** Neighbouring pairs are no independent evidence. */
const DEPENDENCE = 0.6;
/** Added to every count of paragraphs that have a term: what was not seen on this page is not impossible. */
const UNSEEN = 0.3;
/** Paragraphs on either side of a joint that are compared. */
const WINDOW = 6;
/** No page of a newspaper has as many; it bounds what a single text of a million characters costs. */
const MAX_CHUNKS = 80;

/**
 * Half of a headline's pairs of characters stand in the page's text, but hardly one in fifty of any two lines' ends and
 * beginnings; and those hardly ever make a word.
 */
const GOES_ON = { seen: 3.2, unseen: -0.6, word: 1.6 };
const SEEN_AROUND = 9;

/** Evidence of words counts within these bounds, in nats. */
const MOST_WORDS = 9, FEWEST_WORDS = -1.5;

/** The opening that a text's words speak for most, or -1, and how much, in nats. */
export interface Claim {
  readonly opening: number;
  readonly words: number;
}

interface ChunkTerms {
  readonly lead: Terms;
  /** How many of the chunk's paragraphs have a term, and a character. */
  readonly counts: TermCounts;
  readonly characters: TermCounts;
}

interface HeadlineTerm {
  /** How often its own article has the pair: it depends on whether it stands within a word. */
  readonly kind: typeof WORD;
  /** Its two characters. */
  readonly characters: ReadonlySet<Term>;
}

interface HeadlineTerms {
  readonly pairs: ReadonlyMap<Term, HeadlineTerm>;
  readonly characters: ReadonlySet<Term>;
}

function headlineTerms(headline: string): HeadlineTerms {
  const starts = wordStarts(headline);
  const pairs = new Map<Term, HeadlineTerm>();
  // A pair that stands within a word and across two as well is a word.
  for (const kind of [ACROSS, WORD]) {
    for (let at = 0; at + 1 < headline.length; at += 1) {
      if (starts.has(at + 1) !== (kind === ACROSS)) continue;
      const [term, ...more] = termsOf(headline.slice(at, at + 2));
      if (term !== undefined && more.length === 0) pairs.set(term, { kind, characters: charactersOf(headline.slice(at, at + 2)) });
    }
  }
  return { pairs, characters: charactersOf(headline) };
}

export class Affinity {
  readonly #chunks: readonly ChunkTerms[];
  readonly #paragraphs: readonly (readonly Terms[])[];
  readonly #page: TermCounts;
  readonly #characters: TermCounts;
  /** The chunks that have a term. */
  readonly #where = new Map<Term, number[]>();
  readonly #headlines = new Map<string, HeadlineTerms>();
  readonly #remembered = new Map<string, Map<number, number>>();
  readonly #goingOn = new Map<string, number>();
  readonly #likenesses = new Map<number, number>();

  readonly #openings: Openings;
  readonly #claims = new Map<string, Claim>();

  constructor(chunks: readonly Chunk[], openings: Openings) {
    this.#openings = openings;
    const read = chunks.map((chunk) => {
      const lead = chunk.beginsWithNote ? chunk.terms.slice(1, 3) : chunk.terms.slice(0, 2);
      const characters = chunk.paragraphs.map(({ plain }) => charactersOf(plain));
      return { lead: union(lead), counts: new TermCounts(chunk.terms), characters: new TermCounts(characters), paragraphs: characters };
    });
    this.#characters = new TermCounts(read.flatMap(({ paragraphs }) => paragraphs));
    this.#chunks = read;
    this.#paragraphs = chunks.map(({ terms }) => terms);
    this.#page = new TermCounts(this.#paragraphs.flat());
    this.#paragraphs.forEach((paragraphs, chunk) => {
      for (const term of union(paragraphs)) {
        const where = this.#where.get(term);
        if (where === undefined) this.#where.set(term, [chunk]);
        else where.push(chunk);
      }
    });
  }

  /** The chunks that share a headline's rarest terms, where its article may begin. */
  chunksFor(headline: string): readonly number[] {
    const found = new Set<number>();
    const places = [...this.#termsOfHeadline(headline).pairs.keys()].map((term) => this.#where.get(term) ?? []).sort((a, b) => a.length - b.length);
    for (const place of places) {
      if (found.size > MAX_CHUNKS) break;
      for (const chunk of place.slice(0, MAX_CHUNKS)) found.add(chunk);
    }
    return [...found];
  }

  #termsOfHeadline(headline: string): HeadlineTerms {
    let terms = this.#headlines.get(headline);
    if (terms === undefined) this.#headlines.set(headline, terms = headlineTerms(headline));
    return terms;
  }

  /** What the place where one text would go on with another says of it, in nats: 批|准 is a word, 准|今 is not. */
  goesOn(upper: string, lower: string): number {
    const key = `${upper.slice(-SEEN_AROUND)}\n${lower.slice(0, SEEN_AROUND)}`;
    let evidence = this.#goingOn.get(key);
    if (evidence === undefined) {
      const [pair, ...more] = termsOf((Array.from(upper).at(-1) ?? '') + (Array.from(lower)[0] ?? ''));
      const isSeen = pair !== undefined && more.length === 0 && this.#page.count(pair) > 0;
      evidence = (isSeen ? GOES_ON.seen : GOES_ON.unseen) + (breaksWord(upper, lower) ? GOES_ON.word : 0);
      this.#goingOn.set(key, evidence);
    }
    return evidence;
  }

  /** The evidence, in nats, that a text is the headline of the article from one chunk to another. */
  evidence(headline: string, start: number, end: number): number {
    let known = this.#remembered.get(headline);
    if (known === undefined) this.#remembered.set(headline, known = new Map<number, number>());
    const last = Math.min(end, start + MAX_CHUNKS - 1), key = start * this.#chunks.length + last;
    let evidence = known.get(key);
    if (evidence === undefined) known.set(key, evidence = this.#evidence(this.#termsOfHeadline(headline), start, last));
    return evidence;
  }

  /** The opening that a text's words speak for most. */
  claim(headline: string): Claim {
    let claim = this.#claims.get(headline);
    if (claim === undefined) {
      claim = { opening: -1, words: 0 };
      for (const opening of new Set(this.chunksFor(headline).map((chunk) => this.#openings.of(chunk)))) {
        const words = this.evidence(headline, opening, this.#openings.end(opening));
        if (words > claim.words) claim = { opening, words };
      }
      this.#claims.set(headline, claim);
    }
    return claim;
  }

  /** The evidence as far as it counts: headlines play, so that missing words prove little. */
  words(headline: string, start: number, end: number): number {
    return Math.max(FEWEST_WORDS, Math.min(MOST_WORDS, this.evidence(headline, start, end)));
  }

  /** How much the text before a joint and the text after it speak of the same things, 0..1. */
  likeness(start: number, joint: number): number {
    let from = joint, paragraphs = 0;
    while (from > start && paragraphs < WINDOW) {
      from -= 1;
      paragraphs += this.#paragraphs[from]?.length ?? 0;
    }
    const key = from * (this.#paragraphs.length + 1) + joint, known = this.#likenesses.get(key);
    if (known !== undefined) return known;
    const before = this.#paragraphs.slice(from, joint).flat().slice(-WINDOW);
    const after = (this.#paragraphs[joint] ?? []).slice(0, WINDOW);
    const found = likeness(union(before), union(after), this.#page);
    this.#likenesses.set(key, found);
    return found;
  }

  /** An article may begin with a chunk that is nothing but a note; its lead comes next. */
  #leadHas(term: Term, start: number, end: number): boolean {
    const first = this.#chunks[start];
    if (first === undefined) return false;
    if (first.lead.size === 0 && start < end) return this.#chunks[start + 1]?.lead.has(term) ?? false;
    return first.lead.has(term);
  }

  #evidence({ pairs, characters }: HeadlineTerms, start: number, end: number): number {
    let own = 0;
    for (let chunk = start; chunk <= end; chunk += 1) own += this.#chunks[chunk]?.counts.texts ?? 0;
    const others = this.#page.texts - own;
    let evidence = 0;
    const said = new Set<Term>();
    for (const [term, { kind: { inLead, inRest }, characters: both }] of pairs) {
      let mine = 0;
      for (let chunk = start; chunk <= end; chunk += 1) mine += this.#chunks[chunk]?.counts.count(term) ?? 0;
      if (mine > 0) for (const character of both) said.add(character);
      // How often a paragraph that is not this article's has the term, so two of them, or as many as the article has.
      const rate = Math.min(0.9, (this.#page.count(term) - mine + UNSEEN) / (others + 2 * UNSEEN + 4));
      const elsewhereInLead = 1 - (1 - rate) ** 2;
      const elsewhereInAll = Math.max(elsewhereInLead + 0.001, 1 - (1 - rate) ** Math.max(4, own));
      if (this.#leadHas(term, start, end)) evidence += Math.log(inLead / elsewhereInLead);
      else if (mine > 0) evidence += Math.log(inRest / (elsewhereInAll - elsewhereInLead));
      else evidence += Math.log((1 - inLead - inRest) / Math.max(0.05, 1 - elsewhereInAll));
    }
    for (const character of characters) {
      if (said.has(character)) continue;
      let mine = 0;
      for (let chunk = start; chunk <= end; chunk += 1) mine += this.#chunks[chunk]?.characters.count(character) ?? 0;
      const rate = Math.min(0.98, (this.#characters.count(character) - mine + UNSEEN) / (others + 2 * UNSEEN + 4));
      const byChance = Math.max(RAREST, 1 - (1 - rate) ** own);
      evidence += mine > 0 ? Math.log((byChance + (1 - byChance) * CHARACTER) / byChance) : Math.log(1 - CHARACTER);
    }
    return DEPENDENCE * evidence;
  }
}
