/** What the commands that change how articles are shown make of what is chosen. Pure. */
import { defaultReading, lineSpacings, papers, scripts, TEXT_SIZES, type DisplayCommand, type ReadingPreferences } from '../../main/contract/reading.ts';

/** The one after `current`, and after the last the first. */
const after = <T>(all: readonly [T, ...T[]], current: T): T => all[(all.indexOf(current) + 1) % all.length] ?? all[0];

const sized = ({ textSize }: ReadingPreferences, steps: number): Partial<ReadingPreferences> =>
  ({ textSize: Math.min(TEXT_SIZES.max, Math.max(TEXT_SIZES.min, textSize + steps * TEXT_SIZES.step)) });

/** What a command changes of what is chosen now. */
export function displayChange(command: DisplayCommand, now: ReadingPreferences): Partial<ReadingPreferences> {
  switch (command) {
    case 'larger-text': return sized(now, 1);
    case 'smaller-text': return sized(now, -1);
    case 'line-spacing': return { lineSpacing: after(lineSpacings, now.lineSpacing) };
    case 'paper': return { paper: after(papers, now.paper) };
    case 'script': return { script: after(scripts, now.script) };
    case 'reset-reading': return defaultReading;
  }
}
