import { describe, expect, test } from 'vitest';
import { type ExportFormatId, exportFormats } from '../../../../papers/exports/registry.ts';
import { aMark, aPaper, fridayNoon } from '../../../fixtures/factories.ts';

const ids = Object.keys(exportFormats).filter((id): id is ExportFormatId => id in exportFormats);
const listed = Array.from({ length: 2_000 }, () => {
  const paper = aPaper();
  return { paper, mark: aMark(paper.id, { savedAt: 1, tags: ['lamps'], note: 'n' }) };
});

describe.each(ids)('the format %s', (id) => {
  const format = exportFormats[id];

  test('writes many papers piece by piece, each a small part of the whole', () => {
    const sizes = [...format.write(listed, fridayNoon)].map((part) => part.length);
    const whole = sizes.reduce((sum, size) => sum + size, 0);
    expect(sizes.length).toBeGreaterThanOrEqual(listed.length);
    // The list of contents at the end of a ZIP is one piece.
    expect(Math.max(...sizes)).toBeLessThan(whole / 4);
  });

  test('writes the same bytes for the same papers, and leaves them as they are', () => {
    const few = listed.slice(0, 3);
    const before = structuredClone(few);
    expect([...format.write(few, fridayNoon)]).toEqual([...format.write(few, fridayNoon)]);
    expect(few).toEqual(before);
  });

  test('writes a file of no papers', () => {
    expect(() => [...format.write([], fridayNoon)]).not.toThrow();
  });
});
