/** Words of the page changed: in the text that lines were read as, or a whole part written anew. */
import type { PageRepair } from '../contract/repair.ts';
import { namesWritten, readAnew } from './said.ts';
import { articleAt, decided, spotsOf, withArticle, withoutHeadlineDoubts } from './sheet.ts';
import type { Sheet, SheetArticle, Spot } from './sheet.ts';

type Retype = Extract<PageRepair, { kind: 'retype' }>;
type Write = Extract<PageRepair, { kind: 'write' }>;

/** The nth `from` reads `to`. Null where the lines' texts do not have so many of them. */
export function retype(sheet: Sheet, { lines, from, to, nth }: Retype): Sheet | null {
  const spots = spotsOf(sheet);
  const seen = new Set<object>();
  let left = nth;
  for (const line of lines) {
    const spot = spots.get(line);
    if (spot === undefined) return null;
    const place = placeOf(spot);
    if (seen.has(place)) continue;
    seen.add(place);
    const text = textAt(spot);
    const places = placesOf(text, from);
    const at = places[left];
    if (at !== undefined) return withText(sheet, spot, text.slice(0, at) + to + text.slice(at + from.length));
    left -= places.length;
  }
  return null;
}

/** Where one text begins in another, from left to right and not overlapping. */
function placesOf(text: string, word: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) places.push(at);
  return places;
}

/** What holds the text at a spot. */
function placeOf(spot: Spot): object {
  switch (spot.at) {
    case 'block': return spot.block;
    case 'item': return spot.item;
    case 'part': return spot.article[spot.part];
    case 'masthead': return spot;
  }
}

function textAt(spot: Spot): string {
  switch (spot.at) {
    case 'block': return spot.block.text;
    case 'item': return spot.item.text;
    case 'part': return spot.part === 'byline' ? spot.article.byline.names.join(' ') : spot.article[spot.part].text ?? '';
    // What the masthead says are the fields, which have repairs of their own.
    case 'masthead': return '';
  }
}

function withText(sheet: Sheet, spot: Spot, text: string): Sheet {
  switch (spot.at) {
    case 'item': return { ...sheet, [spot.list]: sheet[spot.list].map((item) => (item === spot.item ? { ...item, text } : item)) };
    case 'block': {
      const { article, block } = spot;
      const blocks = article.blocks.map((each) => (each === block ? { ...each, text } : each));
      return withArticle(sheet, readAnew({ ...article, blocks }, article.blocks));
    }
    case 'part': return withArticle(sheet, withPart(spot.article, spot.part, text));
    case 'masthead': return sheet;
  }
}

function withPart(article: SheetArticle, part: Write['part'], written: string): SheetArticle {
  const text = written.replace(/\s+/gu, ' ').trim();
  if (part === 'byline') return { ...article, byline: { ...article.byline, names: namesWritten(text) } };
  return {
    ...article,
    [part]: { ...article[part], text: text === '' ? null : text },
    ...(part === 'headline' ? { headlineInferred: false } : {}),
  };
}

/** A part reads as the reader writes it. Null where no article has the line. */
export function write(sheet: Sheet, { of, part, text }: Write): Sheet | null {
  const article = articleAt(sheet, of);
  if (article === null) return null;
  const written = withPart(article, part, text);
  return withArticle(sheet, part === 'headline' ? decided({ ...written, doubts: withoutHeadlineDoubts(article) }) : written);
}
