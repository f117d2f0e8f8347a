import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchOthers } from '../../main/desktop/others.ts';

class Window extends EventEmitter {
  seen = true;
  readonly isVisible = (): boolean => this.seen;
  readonly isMinimized = (): boolean => false;
}

describe('what other processes write', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is looked for once a second while the window can be seen, and told', async () => {
    const window = new Window();
    const answers = [false, true, false];
    const library = { changedByOthers: vi.fn(() => Promise.resolve(answers.shift() ?? false)) };
    const changed = vi.fn();
    watchOthers(window, library, changed);
    await vi.advanceTimersByTimeAsync(3000);
    expect([library.changedByOthers.mock.calls.length, changed.mock.calls.length]).toEqual([3, 1]);
    window.seen = false;
    await vi.advanceTimersByTimeAsync(5000);
    expect(library.changedByOthers).toHaveBeenCalledTimes(3);
    window.seen = true;
    window.emit('closed');
    await vi.advanceTimersByTimeAsync(5000);
    expect(library.changedByOthers).toHaveBeenCalledTimes(3);
  });

  it('is not asked for again before there is an answer', async () => {
    const library = { changedByOthers: vi.fn(() => new Promise<boolean>(() => undefined)) };
    const window = new Window();
    watchOthers(window, library, () => undefined);
    await vi.advanceTimersByTimeAsync(5000);
    expect(library.changedByOthers).toHaveBeenCalledTimes(1);
    window.emit('closed');
  });
});
