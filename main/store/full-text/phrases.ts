/** Where phrases stand: tokens one after the other, segment by segment, since an article's tokens are all in one. */
import type { Phrase } from '../../search/query/phrase.ts';
import type { Readable } from '../database.ts';
import { doclistsFrom, doclistsOf, type Doclist } from './doclists.ts';
import { DoclistReader, PostingsWriter, type Postings } from './postings.ts';
import type { Segment } from './segments.ts';

/** For each token of a phrase its entries in one segment: one, or one for each token that begins so. */
type Entries = readonly (readonly Doclist[])[];

const bytesOf = (doclists: readonly Doclist[]): number => doclists.reduce((sum, { bytes }) => sum + bytes.length, 0);

/** Entries of a phrase's tokens in each segment that has all of them. */
export function entriesOf(database: Readable, segments: readonly Segment[], { tokens, open }: Phrase): Entries[] {
  const bySegment = segments.map((segment) => ({ segment, entries: [] as Doclist[][] }));
  for (const [at, token] of tokens.entries()) {
    const left = bySegment.filter(({ entries }) => entries.length === at).map(({ segment }) => segment);
    const found = open && at === tokens.length - 1 ? doclistsFrom(database, left, token).map(({ doclist }) => doclist) : doclistsOf(database, left, token);
    for (const [segment, doclists] of Map.groupBy(found, (doclist) => doclist.segment)) bySegment.find((each) => each.segment === segment)?.entries.push(doclists);
  }
  return bySegment.map(({ entries }) => entries).filter((entries) => entries.length === tokens.length);
}

/** All places of one of several tokens, minus `offset`: where a phrase that has it at `offset` begins. */
function placesOfAny(doclists: readonly Doclist[], mask: number, offset: number): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const doclist of doclists) {
    const reader = new DoclistReader(doclist);
    while (reader.next()) {
      let places = found.get(reader.article);
      reader.places(mask, (place) => {
        if (!places) found.set(reader.article, places = []);
        places.push(place - offset);
      });
    }
  }
  return found;
}

/** Keeps the beginnings at which one of the tokens stands `offset` on. */
function narrowed(starts: ReadonlyMap<number, readonly number[]>, articles: readonly number[], doclists: readonly Doclist[], mask: number, offset: number): Map<number, number[]> {
  const kept = new Map<number, number[]>();
  for (const doclist of doclists) {
    const reader = new DoclistReader(doclist);
    for (const article of articles) {
      if (!reader.seek(article)) break;
      if (reader.article !== article) continue;
      const wanted = starts.get(article) ?? [];
      let at = 0;
      reader.places(mask, (place) => {
        const start = place - offset;
        while (at < wanted.length && (wanted[at] ?? 0) < start) at += 1;
        if (wanted[at] !== start) return;
        const places = kept.get(article);
        if (places) places.push(start);
        else kept.set(article, [start]);
      });
    }
  }
  return kept;
}

const ascending = (a: number, b: number): number => a - b;

/** Where a phrase stands in one segment, from the token with the fewest places on. */
function phraseIn(entries: Entries, mask: number, out: Map<number, number[]>): void {
  const order = entries.map((doclists, offset) => ({ doclists, offset })).sort((a, b) => bytesOf(a.doclists) - bytesOf(b.doclists));
  const [rarest, ...others] = order;
  if (!rarest) return;
  let starts = placesOfAny(rarest.doclists, mask, rarest.offset);
  if (rarest.doclists.length > 1) for (const places of starts.values()) places.sort(ascending);
  for (const { doclists, offset } of others) {
    if (starts.size === 0) return;
    const articles = [...starts.keys()].sort(ascending);
    starts = narrowed(starts, articles, doclists, mask, offset);
    if (doclists.length > 1) for (const places of starts.values()) places.sort(ascending);
  }
  for (const [article, places] of starts) out.set(article, places);
}

/** All places of a phrase in the columns of `mask`. */
export function placesOf(database: Readable, segments: readonly Segment[], phrase: Phrase, mask: number): Postings {
  const found = new Map<number, number[]>();
  for (const entries of entriesOf(database, segments, phrase)) phraseIn(entries, mask, found);
  const writer = new PostingsWriter();
  for (const article of [...found.keys()].sort(ascending)) {
    for (const place of found.get(article) ?? []) writer.places.push(place);
    writer.finish(article);
  }
  return writer.get();
}
