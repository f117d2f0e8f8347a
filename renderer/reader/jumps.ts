/** Jump lines (转版) within a text: 下转第四版, 上接01版. Pure. */
import { findJump, type JumpWay } from '../../main/contract/jumps.ts';

/** A text in three: before the jump line, the jump line itself, and after it. */
export type SplitText = readonly [before: string, jump: string, after: string];

/** Finds the jump line of one way; null where the text has none. */
export function splitJump(text: string, way: JumpWay): SplitText | null {
  const found = findJump(text, way);
  return found && [text.slice(0, found.start), text.slice(found.start, found.end), text.slice(found.end)];
}
