/** Sets a headline: how large, in how many lines, broken where a reader would pause. */
import { advanceOf } from './text-lines.ts';

export interface HeadlineSetting {
  readonly lines: readonly string[];
  /** Type size in em of the body. */
  readonly size: number;
}

/** Largest and smallest headline sizes by rank, in em of the body: the lead story leads. */
const SIZES: readonly (readonly [max: number, min: number])[] = [[4.4, 2.4], [3.2, 2], [2.7, 1.8], [2.4, 1.7], [2.2, 1.6], [2, 1.5]];
const MAX_LINES = 3;

/** Largest headline of a rank (0 is the lead), in em of the body. */
export const largestSize = (rank: number): number => (SIZES[Math.min(rank, SIZES.length - 1)] ?? [2, 1.5])[0];
const smallestSize = (rank: number): number => (SIZES[Math.min(rank, SIZES.length - 1)] ?? [2, 1.5])[1];

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** Particles and closing marks lean on what comes before; a lone character after a short word is mostly its suffix (中心·镇). */
const PARTICLE = /^[的了着过们、，。：；！？”’）》」』】…—\-·%]+$/u;
const SHORT_WORD = /^\p{Script=Han}{1,3}$/u;
const leansBack = (segment: string, before: string | undefined): boolean =>
  before !== undefined && (PARTICLE.test(segment) || (/^\p{Script=Han}$/u.test(segment) && SHORT_WORD.test(before)));
/** Leans on what follows: opening marks and the little words that begin a phrase. */
const LEANS_FORWARD = /^[“‘（《「『【在和与向把被将对从由以为让及或]$/u;

/** A quotation up to this many characters stays in one piece. */
const SHORT_QUOTATION = 8;
const QUOTATION = new RegExp(`[“‘「『《（][^“‘「『《（”’」』》）\\s]{1,${SHORT_QUOTATION}}[”’」』》）]`, 'gu');

/** Words in order, each short quotation as one. */
function segments(text: string): string[] {
  const result: string[] = [];
  let at = 0;
  for (const quotation of text.matchAll(QUOTATION)) {
    result.push(...[...words.segment(text.slice(at, quotation.index))].map(({ segment }) => segment), quotation[0]);
    at = quotation.index + quotation[0].length;
  }
  return [...result, ...[...words.segment(text.slice(at))].map(({ segment }) => segment)];
}

/** Pieces that may not be broken: a word (词) with all that leans on it. */
function pieces(text: string): string[] {
  const result: string[] = [];
  let waiting = '';
  for (const segment of segments(text)) {
    // 的 leans on both sides: no line of a headline ends with it.
    if (waiting === '' && (result.at(-1) ?? '').endsWith('的') && segment.trim() !== '') {
      result.push((result.pop() ?? '') + segment);
      continue;
    }
    if (LEANS_FORWARD.test(segment)) {
      waiting += segment;
    } else if (waiting === '' && leansBack(segment, result.at(-1))) {
      result.push((result.pop() ?? '') + segment);
    } else {
      result.push(waiting + segment);
      waiting = '';
    }
  }
  if (waiting !== '') result.push(waiting);
  return result;
}

/** Breaks into `count` lines of the most even length; at spaces where the printer set as many parts. */
export function breakHeadline(text: string, count: number): string[] {
  const parts = text.trim().split(/\s+/u);
  if (count === 1) return [text.trim()];
  if (parts.length === count) return parts;
  const units = pieces(text.trim());
  const target = advanceOf(text) / count;
  const lines: string[] = [];
  let line = '';
  for (const [index, unit] of units.entries()) {
    const rest = units.length - index;
    const over = advanceOf(line + unit) - target;
    const under = target - advanceOf(line);
    if (line !== '' && lines.length < count - 1 && (over > under || rest < count - lines.length)) {
      lines.push(line.trim());
      line = unit;
    } else {
      line += unit;
    }
  }
  lines.push(line.trim());
  return lines.filter((each) => each !== '');
}

/**
 * Chooses lines and size for a headline across `width` em.
 * One line is best; more are taken when one would fall below four fifths of what the rank allows.
 * @param scale of what the rank allows: a compositor sets a headline larger or smaller to fill or to save a line
 */
export function setHeadline(text: string, width: number, rank: number, scale = 1): HeadlineSetting {
  const max = largestSize(rank) * scale;
  let best: HeadlineSetting = { lines: [text], size: 0 };
  for (let count = 1; count <= MAX_LINES; count++) {
    const lines = breakHeadline(text, count);
    const longest = Math.max(...lines.map(advanceOf), 1);
    const size = Math.min(max, (width * 0.97) / longest);
    if (size > best.size * (count === 1 ? 1 : 1.12)) best = { lines, size };
    if (best.size >= max * 0.8) break;
  }
  return best.size >= smallestSize(rank) ? best : wrapped(text, width, smallestSize(rank));
}

/** A headline too long for three lines: as many lines as the smallest size needs. */
function wrapped(text: string, width: number, size: number): HeadlineSetting {
  const capacity = Math.max(2, (width * 0.97) / size);
  const count = Math.ceil(advanceOf(text) / capacity);
  for (let lines = count; lines < count + 4; lines++) {
    const broken = breakHeadline(text, lines);
    if (Math.max(...broken.map(advanceOf)) <= capacity) return { lines: broken, size };
  }
  // Unbreakable words longer than the measure: cut by characters.
  const characters = Array.from(text);
  const perLine = Math.max(1, Math.floor(capacity));
  const lines = Array.from({ length: Math.ceil(characters.length / perLine) }, (_, i) => characters.slice(i * perLine, (i + 1) * perLine).join(''));
  return { lines, size };
}
