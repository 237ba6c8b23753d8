import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type OwnView, readOwnViews } from '../../../papers/own-view.ts';
import { anyView, anyViews, aView } from '../../fixtures/own-views.ts';

const holders = (views: readonly OwnView[]) => views.filter(({ isBadge }) => isBadge).length;
const ids = (views: readonly OwnView[]) => views.map(({ id }) => id);

describe('stored views', () => {
  test('come back as they were', () => {
    fc.assert(
      fc.property(anyViews, (views) => {
        expect(readOwnViews(structuredClone(views))).toEqual(views);
      }),
    );
  });

  const { query: _query, ...withoutQuery } = aView();
  test.each<[string, object, OwnView[]]>([
    ['name', { ...aView(), name: ' ' }, [aView({ name: 'lantern' })]],
    ['query', withoutQuery, [aView({ query: '' })]],
    ['sort', { ...aView(), sort: 'loudest' }, [aView()]],
    ['density', { ...aView(), density: 'tight' }, [aView()]],
    ['wish to be told', { ...aView(), notify: 'yes' }, [aView()]],
    ['badge', { ...aView(), isBadge: 1 }, [aView()]],
    ['id', { ...aView(), id: 'a/b' }, [aView({ id: 'view-1' })]],
  ])('with a bad %s lose that alone', (_, bad, expected) => {
    expect(readOwnViews([bad])).toEqual(expected);
  });

  test('that are no views cost the others nothing', () => {
    expect(readOwnViews([5, null, aView(), [aView()], aView({ name: 'Twice' })])).toEqual([
      aView(),
    ]);
  });

  test('feed one badge at most', () => {
    const both = [aView({ isBadge: true }), aView({ id: 'lamps', isBadge: true })];
    expect(readOwnViews(both)).toEqual([both[0], aView({ id: 'lamps' })]);
  });

  test('never throw, and read the same when they are stored again', () => {
    const rough = fc.array(
      fc.oneof(anyView, fc.record({ id: fc.anything(), query: fc.anything() })),
    );
    fc.assert(
      fc.property(fc.oneof(rough, fc.anything()), (raw) => {
        const read = readOwnViews(raw);
        expect(readOwnViews(structuredClone(read))).toEqual(read);
        expect(holders(read)).toBeLessThan(2);
        expect(new Set(ids(read)).size).toBe(read.length);
      }),
    );
  });
});
