import { describe, expect, it } from 'vitest';
import { defaultReading, TEXT_SIZES, type ReadingPreferences } from '../../main/contract/reading.ts';
import { displayChange } from '../../renderer/reader/display-changes.ts';

const after = (now: ReadingPreferences, ...commands: Parameters<typeof displayChange>[0][]): ReadingPreferences =>
  commands.reduce((before, command) => ({ ...before, ...displayChange(command, before) }), now);

describe('how articles are shown', () => {
  it('changes by one size at a time, and not beyond the largest and smallest', () => {
    expect(after(defaultReading, 'larger-text', 'larger-text', 'smaller-text').textSize).toBe(defaultReading.textSize + 1);
    expect(after({ ...defaultReading, textSize: TEXT_SIZES.max }, 'larger-text').textSize).toBe(TEXT_SIZES.max);
    expect(after({ ...defaultReading, textSize: TEXT_SIZES.min }, 'smaller-text').textSize).toBe(TEXT_SIZES.min);
  });

  it.each(['line-spacing', 'paper', 'script'] as const)('goes through every %s and comes back to the first', (command) => {
    const seen = new Set<string>();
    let now = defaultReading;
    do {
      seen.add(JSON.stringify(now));
      now = after(now, command);
    } while (!seen.has(JSON.stringify(now)));
    expect(now).toEqual(defaultReading);
    expect(seen.size).toBe(command === 'paper' ? 4 : 3);
  });

  it('is as at first again after a reset', () => {
    expect(after(defaultReading, 'larger-text', 'line-spacing', 'paper', 'script', 'reset-reading')).toEqual(defaultReading);
  });
});
