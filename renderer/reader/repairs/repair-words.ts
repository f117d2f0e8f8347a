/** A repair in words, the same in a toast, in the X-ray's list and in an article's history. Pure. */
import type { Repair } from '../../../main/contract/repair.ts';
import type { Messages } from '../../locales/zh.ts';

/** Characters of a line that are enough to know it by. */
const EXCERPT = 14;
/** Characters of a text that a reader wrote. */
const WRITTEN = 40;

const cut = (text: string, length: number): string => {
  const characters = Array.from(text.replace(/\s+/gu, ' ').trim());
  return characters.length > length ? `${characters.slice(0, length).join('')}…` : characters.join('');
};

/** The lines that a repair names, the first of what it changed first; none for repairs of the issue. */
export function linesOfRepair(repair: Repair): readonly number[] {
  switch (repair.kind) {
    case 'merge': return [repair.second, repair.first];
    case 'split': return [repair.at];
    case 'move':
    case 'retype': return repair.lines;
    case 'write': return [repair.of];
    case 'date':
    case 'title': return [];
  }
}

/**
 * Says what a repair did.
 * @param lines the page's source lines, which its repairs name; none for repairs of the issue
 */
export function describeRepair(repair: Repair, lines: readonly string[], say: Messages): string {
  const words = (line: number | undefined): string => cut(lines[line ?? -1] ?? '', EXCERPT);
  switch (repair.kind) {
    case 'merge': return say.saidMerge(words(repair.second), words(repair.first));
    case 'split': return say.saidSplit(words(repair.at));
    case 'retype': return say.saidRetype(cut(repair.from, WRITTEN), cut(repair.to, WRITTEN));
    case 'write': return say.saidWrite(say.partNames[repair.part], cut(repair.text, WRITTEN));
    case 'date': return say.saidDate(repair.date);
    case 'title': return say.saidTitle(repair.name);
    case 'move': {
      const what = words(repair.lines[0]);
      const { to } = repair;
      if (to.kind === 'new-article') return say.saidNewArticle(what);
      if (to.kind !== 'article') return say.saidMoveOut(what, say.looseNames[to.kind]);
      // A part that is named by its own line stays in its article.
      return repair.lines.includes(to.of) ? say.saidAs(what, say.partNames[to.as]) : say.saidMove(what, say.partNames[to.as], words(to.of));
    }
  }
}
