/** Jump lines (转版) within a text: 下转第四版, 上接01版. Pure. */

/** A text in three: before the jump line, the jump line itself, and after it. */
export type SplitText = readonly [before: string, jump: string, after: string];

const number = '第?\\s*A?[\\d０-９〇零一二三四五六七八九十]{1,4}\\s*版';
const ways = { to: new RegExp(`(?:下?[转轉])\\s*${number}`, 'u'), from: new RegExp(`(?:[上紧]?接)\\s*${number}`, 'u') } as const;

/** Finds the jump line of one way; null where the text has none. */
export function splitJump(text: string, way: keyof typeof ways): SplitText | null {
  const found = ways[way].exec(text);
  return found ? [text.slice(0, found.index), found[0], text.slice(found.index + found[0].length)] : null;
}
