import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sheetWidth, startOf, wheelFactor, withinLimits, zoomAround, ZOOM_STEP, type Span } from '../../renderer/reader/zoom.ts';

const desk = { width: 1056, height: 756 };
const paper = { ratio: 1.4, columns: 1, natural: 1200 };
const span: Span = { view: 1000, before: 28, after: 28, size: 2000, scroll: 300, centred: true };

/** Which part of the sheets lies under a point of the visible desk, 0 to 1. */
const shareAt = (of: Span, at: number): number => (at - startOf(of)) / of.size;

describe('the width of a sheet', () => {
  it('fits the desk from side to side', () => expect(sheetWidth({ fit: 'width' }, desk, paper)).toBe(1000));

  it('leaves each page of a spread half of that', () => expect(sheetWidth({ fit: 'width' }, desk, { ...paper, columns: 2 })).toBe(500));

  it('fits the desk from top to bottom as a whole page', () => expect(sheetWidth({ fit: 'page' }, desk, paper)).toBeCloseTo(500));

  it('is 400 % of print at most', () => expect(sheetWidth({ fit: 'none', width: 1e6 }, desk, paper)).toBe(4800));

  it('never shrinks to nothing', () => expect(withinLimits(1, paper)).toBe(240));
});

describe('the wheel', () => {
  it('is a step larger for a notch away from the reader and a step smaller for one back', () => {
    expect(wheelFactor(-120)).toBeCloseTo(ZOOM_STEP);
    expect(wheelFactor(100)).toBeCloseTo(1 / ZOOM_STEP);
  });

  it('follows a pinch closely', () => expect(wheelFactor(-2)).toBeCloseTo(1.02, 3));
});

describe('zooming around a point', () => {
  it('keeps the point of the sheet that lies under the pointer', () => {
    const after = zoomAround(span, 1.5, 640);
    expect(after.size).toBe(3000);
    expect(shareAt(after, 640)).toBeCloseTo(shareAt(span, 640), 10);
  });

  it('comes back to where it was when undone', () => {
    const back = zoomAround(zoomAround(span, 2, 200), 0.5, 200);
    expect(back.size).toBeCloseTo(span.size, 6);
    expect(back.scroll).toBeCloseTo(span.scroll, 6);
  });

  it('puts sheets that are shorter than the desk in its middle', () => {
    const small = zoomAround(span, 0.2, 640);
    expect(small.scroll).toBe(0);
    expect(startOf(small)).toBe((1000 - 400) / 2);
  });

  it('never scrolls beyond the desk, and keeps the point wherever it need not', () => {
    fc.assert(fc.property(
      fc.double({ min: 100, max: 5000, noNaN: true }), fc.double({ min: 0.2, max: 5, noNaN: true }), fc.double({ min: 0, max: 1000, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }),
      (size, factor, at, scrolled) => {
        const from: Span = { ...span, size, scroll: scrolled * Math.max(0, size + 56 - 1000) };
        const to = zoomAround(from, factor, at);
        const most = Math.max(0, to.size + 56 - 1000);
        expect(to.scroll).toBeGreaterThanOrEqual(0);
        expect(to.scroll).toBeLessThanOrEqual(most);
        if (to.scroll > 0 && to.scroll < most) expect(shareAt(to, at)).toBeCloseTo(shareAt(from, at), 6);
      },
    ));
  });
});
