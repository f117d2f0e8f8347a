/** Words of Chinese text, from the dictionary that comes with the runtime (ICU's, as `Intl.Segmenter` offers it). */

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
/** Words are short: so many characters on either side of a break are enough to find the one that it is in. */
const AROUND = 8;
const han = /\p{Script=Han}/u;

/** True where two texts, set one after the other, have a word across the place where they meet: 全|国. */
export function breaksWord(upper: string, lower: string): boolean {
  const before = upper.slice(-AROUND), after = lower.slice(0, AROUND);
  if (!han.test(before.slice(-1)) || !han.test(after.slice(0, 1))) return false;
  for (const { index, segment } of segmenter.segment(before + after)) {
    if (index >= before.length) return false;
    if (index + segment.length > before.length) return true;
  }
  return false;
}
