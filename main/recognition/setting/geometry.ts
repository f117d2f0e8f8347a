/** What a page's geometry says, where the format knows it (PDF, OCR): sizes of type, and what stands over what. */
import { boxAround, type Line } from './lines.ts';

/** Sizes nearer to each other are the same, measured twice. */
const SAME_SIZE = 1.06;
/** A headline stands over its article's first line with no more than this between, in heights of the headline. */
const FARTHEST = 3;
/** How much it says, in nats, that a headline stands over an article's first line, and that it stands elsewhere. */
const OVER = 5, ELSEWHERE = -4;

/** The size of the type that most of the lines' characters are set in, in points; null where it is not known. */
export function commonSize(lines: readonly Line[]): number | null {
  const sizes = new Map<number, number>();
  for (const line of lines) if (line.fontSize !== null) sizes.set(line.fontSize, (sizes.get(line.fontSize) ?? 0) + line.text.length);
  return [...sizes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** How the type of one text compares with that of another; null where either is not known. */
export function compareSizes(one: readonly Line[], other: readonly Line[]): 'larger' | 'same' | 'smaller' | null {
  const a = commonSize(one), b = commonSize(other);
  if (a === null || b === null) return null;
  return a > b * SAME_SIZE ? 'larger' : b > a * SAME_SIZE ? 'smaller' : 'same';
}

/** The evidence, in nats, of where a heading stands for the article that begins with a line; 0 where that is not known. */
export function placeEvidence(heading: readonly Line[], first: Line | undefined): number {
  const above = boxAround(heading), below = first?.box ?? null;
  if (above === null || below === null) return 0;
  const tallest = Math.max(...heading.map(({ box }) => box?.height ?? 0));
  const overlaps = above.x < below.x + below.width && below.x < above.x + above.width;
  const gap = below.y - (above.y + above.height);
  return overlaps && gap > -tallest / 2 && gap < FARTHEST * tallest ? OVER : ELSEWHERE;
}
