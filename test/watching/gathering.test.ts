import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Gathering } from '../../main/watching/gathering.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const times = { quietMilliseconds: 1000, longestMilliseconds: 30_000 };

it('hands on together what comes close together, each once and as it came last', () => {
  const handed: (readonly string[])[] = [];
  const gathering = new Gathering<string>(times, (items) => handed.push(items));
  gathering.add('a', 'a');
  vi.advanceTimersByTime(900);
  gathering.add('b', 'b');
  gathering.add('a', 'a, later');
  vi.advanceTimersByTime(900);
  expect(handed).toEqual([]);
  vi.advanceTimersByTime(100);
  expect(handed).toEqual([['a, later', 'b']]);
});

it('waits no longer than the longest time, however much is coming', () => {
  const handed: (readonly number[])[] = [];
  const gathering = new Gathering<number>(times, (items) => handed.push(items));
  for (let n = 0; n < 70; n += 1) {
    gathering.add(String(n), n);
    vi.advanceTimersByTime(500);
  }
  expect(handed).toHaveLength(1);
  expect(handed[0]).toHaveLength(60);
  vi.advanceTimersByTime(1000);
  expect(handed.flat()).toHaveLength(70);
});

it('hands on nothing that was forgotten', () => {
  const onGathered = vi.fn();
  const gathering = new Gathering<string>(times, onGathered);
  gathering.add('a', 'a');
  gathering.clear();
  vi.advanceTimersByTime(60_000);
  expect(onGathered).not.toHaveBeenCalled();
});
