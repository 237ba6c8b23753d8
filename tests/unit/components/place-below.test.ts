import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { placeBelow } from '../../../components/place-below.ts';

/** A chip in a window, of so many CSS pixels; where a menu for it is put. */
function place(window: [number, number], at: { left: number; top: number; width: number }) {
  const [width, height] = window;
  vi.spyOn(document.documentElement, 'clientWidth', 'get').mockReturnValue(width);
  vi.spyOn(document.documentElement, 'clientHeight', 'get').mockReturnValue(height);
  const chip = document.createElement('button');
  vi.spyOn(chip, 'getBoundingClientRect').mockReturnValue(
    new DOMRect(at.left, at.top, at.width, 24),
  );
  const menu = document.createElement('div');
  placeBelow(menu, chip);
  const { top, bottom, left, right, maxWidth, maxHeight } = menu.style;
  return { top, bottom, left, right, maxWidth, maxHeight };
}

beforeEach(() => vi.restoreAllMocks());
afterEach(() => vi.restoreAllMocks());

describe('a menu', () => {
  test('lies below its chip, beginning where that does', () => {
    expect(place([480, 800], { left: 24, top: 100, width: 80 })).toMatchObject({
      top: '128px',
      bottom: 'auto',
      left: '24px',
      right: 'auto',
    });
  });

  test('ends where its chip does, at the end of the window', () => {
    expect(place([480, 800], { left: 380, top: 100, width: 80 })).toMatchObject({
      left: 'auto',
      right: '20px',
    });
  });

  test('lies above a chip near the end of the window', () => {
    expect(place([480, 800], { left: 24, top: 700, width: 80 })).toMatchObject({
      top: 'auto',
      bottom: '104px',
    });
  });

  test('has room for its words beside a chip in the middle of a narrow window', () => {
    const { right, maxWidth } = place([360, 600], { left: 170, top: 100, width: 70 });
    expect(Number.parseFloat(maxWidth)).toBeGreaterThanOrEqual(256);
    expect(Number.parseFloat(right) + Number.parseFloat(maxWidth)).toBeLessThanOrEqual(352);
  });

  test('never leaves the window, and never takes more than it', () => {
    const side = fc.integer({ min: 180, max: 1600 });
    const spot = fc.integer({ min: -200, max: 1600 });
    fc.assert(
      fc.property(side, side, spot, fc.nat(), (width, height, left, far) => {
        const top = far % (height - 24);
        const put = place([width, height], { left, top, width: 80 });
        const inset = Number.parseFloat(put.left === 'auto' ? put.right : put.left);
        expect(inset).toBeGreaterThanOrEqual(8);
        expect(inset + Number.parseFloat(put.maxWidth)).toBeLessThanOrEqual(width - 8);
        expect(Number.parseFloat(put.maxHeight)).toBeLessThanOrEqual(height);
      }),
      { numRuns: 50 },
    );
  });
});
