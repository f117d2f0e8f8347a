/** Which articles have two texts near each other. */
import type { Phrase } from '../query/phrase.ts';
import type { Archive } from './archive.ts';
import { firstFrom } from './ascending.ts';
import { articlesIn, type FoundForm } from './inflections.ts';

/** For each of ascending ids, its index and 1; 0 for all others below the last. */
function ranksOf(articles: Uint32Array): Uint32Array {
  const ranks = new Uint32Array((articles.at(-1) ?? 0) + 1);
  articles.forEach((article, at) => { ranks[article] = at + 1; });
  return ranks;
}

/** A phrase, and in the newspapers of which languages it counts; null: in all. */
export interface PhraseIn {
  readonly phrase: Phrase;
  readonly languages: FoundForm['languages'];
}

function marked(articles: Uint32Array, most: number): Uint8Array {
  const marks = new Uint8Array(most + 1);
  for (const article of articles) marks[article] = 1;
  return marks;
}

/**
 * The articles of `within`, ascending ids, in which one of some texts stands at most `distance` from one of some others. The
 * texts that are `held` are held in memory; those `passing` are looked at as they come, which is what to do with the more frequent.
 */
export function nearby(archive: Archive, held: readonly PhraseIn[], passing: readonly PhraseIn[], within: Uint32Array, distance: number): Uint32Array {
  const most = within.at(-1) ?? 0, wanted = marked(within, most);
  const allowed = ({ languages }: PhraseIn): Uint8Array | null => (languages === null ? null : marked(articlesIn(within, archive.table, languages), most));
  for (const one of held) {
    const { articles, ends, places } = archive.places(one.phrase, allowed(one) ?? wanted), ranks = ranksOf(articles);
    for (const other of passing) {
      const isAllowed = allowed(other);
      archive.passPlaces(other.phrase, wanted, (article, place) => {
        const rank = ranks[article] ?? 0;
        if (rank === 0 || (isAllowed !== null && isAllowed[article] !== 1)) return;
        // Columns are farther apart than any distance, and texts that overlap are near.
        const end = ends[rank - 1] ?? 0, nearest = firstFrom(places, place - one.phrase.length - distance, ends[rank - 2] ?? 0, end);
        // What is found is looked for no more.
        if (nearest < end && (places[nearest] ?? 0) <= place + other.phrase.length + distance) wanted[article] = 0;
      });
    }
  }
  return within.filter((article) => wanted[article] === 0);
}
