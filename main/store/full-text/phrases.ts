/** Where phrases stand: tokens one after the other, segment by segment, since an article's tokens are all in one. */
import type { Postings } from '../../search/finding/archive.ts';
import type { Phrase } from '../../search/query/phrase.ts';
import type { Readable } from '../database.ts';
import { doclistsFrom, doclistsOf, type Doclist } from './doclists.ts';
import { DoclistReader, PostingsWriter } from './postings.ts';
import type { Segment } from './segments.ts';

/** For each token of a phrase its entries in one segment: one, or one for each token that begins so. */
export type Entries = readonly (readonly Doclist[])[];

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

/** Places of a token that begin a phrase which has it at `offset`; of a number of tokens, of any of them. Only those in articles that are `wanted`. */
function startsOf(doclists: readonly Doclist[], mask: number, offset: number, wanted: Uint8Array | null): Postings {
  const writer = new PostingsWriter();
  for (const doclist of doclists) {
    const reader = new DoclistReader(doclist);
    const take = (): void => {
      // Nothing begins before the article does.
      reader.places(mask, (place) => { if (place >= offset) writer.places.push(place - offset); });
      writer.finish(reader.article);
    };
    while (reader.next()) if (wanted === null || wanted[reader.article] === 1) take();
  }
  return doclists.length === 1 ? writer.get() : sorted(writer.get());
}

/** Sorts a stretch in place; by insertion, for an article has few places of a text and they mostly come in runs. */
function sortStretch(places: Uint32Array, start: number, end: number): void {
  for (let at = start + 1; at < end; at += 1) {
    const place = places[at] ?? 0;
    let to = at;
    for (; to > start && (places[to - 1] ?? 0) > place; to -= 1) places[to] = places[to - 1] ?? 0;
    places[to] = place;
  }
}

/** Longer stretches are left to the library's sort. */
const LONG_STRETCH = 64;

/** Articles in ascending order, each once, with its places in ascending order: counted, then put where they belong. */
function sorted({ articles, ends, places }: Postings): Postings {
  let most = 0;
  for (const article of articles) most = Math.max(most, article);
  /** Places of each article; then, where its next one goes. */
  const next = new Uint32Array(most + 1);
  for (let at = 0, start = 0; at < articles.length; at += 1) {
    const article = articles[at] ?? 0, end = ends[at] ?? 0;
    next[article] = (next[article] ?? 0) + end - start;
    start = end;
  }
  let count = 0;
  for (const size of next) if (size > 0) count += 1;
  const inOrder = { articles: new Uint32Array(count), ends: new Uint32Array(count), places: new Uint32Array(places.length) };
  for (let article = 0, at = 0, start = 0; article <= most; article += 1) {
    const size = next[article] ?? 0;
    if (size === 0) continue;
    next[article] = start;
    start += size;
    inOrder.articles[at] = article;
    inOrder.ends[at++] = start;
  }
  for (let at = 0, place = 0; at < articles.length; at += 1) {
    const article = articles[at] ?? 0;
    let to = next[article] ?? 0;
    for (const end = ends[at] ?? 0; place < end; place += 1) inOrder.places[to++] = places[place] ?? 0;
    next[article] = to;
  }
  for (let at = 0, start = 0; at < count; at += 1) {
    const end = inOrder.ends[at] ?? 0;
    if (end - start > LONG_STRETCH) inOrder.places.subarray(start, end).sort();
    else sortStretch(inOrder.places, start, end);
    start = end;
  }
  return inOrder;
}

/** Keeps the beginnings at which one of the tokens stands `offset` on. */
function narrowed(starts: Postings, doclists: readonly Doclist[], mask: number, offset: number): Postings {
  const { articles, ends, places } = starts, kept = new Uint8Array(places.length);
  for (const doclist of doclists) {
    const reader = new DoclistReader(doclist);
    for (let at = 0; at < articles.length; at += 1) {
      const article = articles[at] ?? 0;
      if (!reader.seek(article)) break;
      if (reader.article !== article) continue;
      let start = at === 0 ? 0 : ends[at - 1] ?? 0;
      const end = ends[at] ?? 0;
      reader.places(mask, (place) => {
        while (start < end && (places[start] ?? 0) < place - offset) start += 1;
        if (start < end && places[start] === place - offset) kept[start] = 1;
      });
    }
  }
  const writer = new PostingsWriter();
  for (let at = 0, place = 0; at < articles.length; at += 1) {
    for (const end = ends[at] ?? 0; place < end; place += 1) if (kept[place] === 1) writer.places.push(places[place] ?? 0);
    writer.finish(articles[at] ?? 0);
  }
  return writer.get();
}

/** Where a phrase stands in one segment, from the token with the fewest places on. */
function phraseIn(entries: Entries, mask: number, wanted: Uint8Array | null): Postings {
  const order = entries.map((doclists, offset) => ({ doclists, offset })).sort((a, b) => bytesOf(a.doclists) - bytesOf(b.doclists));
  const [rarest, ...others] = order;
  let starts = startsOf(rarest?.doclists ?? [], mask, rarest?.offset ?? 0, wanted);
  for (const { doclists, offset } of others) {
    if (starts.articles.length === 0) break;
    starts = narrowed(starts, doclists, mask, offset);
  }
  return starts;
}

/** All places of a phrase, by its entries, in the columns of `mask`; with `wanted`, only those in articles that have a 1 there. */
export function placesOf(bySegment: readonly Entries[], mask: number, wanted: Uint8Array | null): Postings {
  const parts = bySegment.map((entries) => phraseIn(entries, mask, wanted)).filter(({ articles }) => articles.length > 0);
  const [only] = parts;
  if (only && parts.length === 1) return only;
  return parts.length === 0 ? new PostingsWriter().get() : oneAfterTheOther(parts);
}

/** Segments hold articles as they came, so that one mostly ends before the next begins. */
function oneAfterTheOther(parts: readonly Postings[]): Postings {
  const inOrder = parts.toSorted((a, b) => (a.articles[0] ?? 0) - (b.articles[0] ?? 0));
  const sum = (of: (part: Postings) => Uint32Array): number => parts.reduce((length, part) => length + of(part).length, 0);
  const articles = new Uint32Array(sum((part) => part.articles)), ends = new Uint32Array(articles.length), places = new Uint32Array(sum((part) => part.places));
  let article = 0, place = 0, isAscending = true;
  for (const part of inOrder) {
    isAscending &&= article === 0 || (articles[article - 1] ?? 0) < (part.articles[0] ?? 0);
    articles.set(part.articles, article);
    for (const [at, end] of part.ends.entries()) ends[article + at] = place + end;
    places.set(part.places, place);
    article += part.articles.length;
    place += part.places.length;
  }
  const all = { articles, ends, places };
  return isAscending ? all : sorted(all);
}
