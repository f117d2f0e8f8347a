import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Places } from '../../renderer/places.ts';

/** A window's history, as far as places look at it. */
class History extends EventTarget {
  currentEntry = { key: 'first' };

  go(key: string, navigationType: 'push' | 'replace' | 'traverse'): void {
    this.dispatchEvent(Object.assign(new Event('navigate'), { navigationType, destination: { key } }));
    this.currentEntry = { key };
  }
}

describe('places', () => {
  let history: History;
  let here: string | null;
  let places: Places<string>;
  beforeEach(() => {
    history = new History();
    vi.stubGlobal('navigation', history);
    places = new Places();
    here = 'top';
  });
  afterEach(() => vi.unstubAllGlobals());

  it('are given back when the history returns to them, once', () => {
    places.watch(() => here);
    here = 'half-way down';
    history.go('second', 'push');
    here = 'somewhere else';
    history.go('first', 'traverse');
    expect(places.takeReturn()).toBe('half-way down');
    expect(places.takeReturn()).toBeNull();
    history.go('second', 'traverse');
    expect(places.takeReturn()).toBe('somewhere else');
  });

  it('begin afresh on a new step, and under another address of the same step', () => {
    places.watch(() => here);
    history.go('second', 'push');
    expect(places.takeReturn()).toBeNull();
    history.go('second', 'replace');
    expect(places.takeReturn()).toBeNull();
  });

  it('are kept while no view is watched', () => {
    const stop = places.watch(() => here);
    here = 'half-way down';
    history.go('library', 'push');
    stop();
    here = 'of no view';
    history.go('shelf', 'push');
    history.go('library', 'traverse');
    expect(places.takeReturn()).toBeNull();
    history.go('first', 'traverse');
    expect(places.takeReturn()).toBe('half-way down');
  });
});
