import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OwnView } from '../../../papers/own-view.ts';
import {
  undoOwnViews,
  withViewAdded,
  withViewChanged,
  withViewMoved,
  withViewRemoved,
} from '../../../papers/own-view-edits.ts';
import { anyView, anyViews, aView } from '../../fixtures/own-views.ts';

const holders = (views: readonly OwnView[]) => views.filter(({ isBadge }) => isBadge).length;
const ids = (views: readonly OwnView[]) => views.map(({ id }) => id);

describe('an act upon views', () => {
  test('gives the badge to the view that asks for it last', () => {
    const first = withViewAdded([], aView({ isBadge: true }));
    const second = withViewAdded(first, aView({ id: 'lamps', isBadge: true }));
    expect(second.map(({ isBadge }) => isBadge)).toEqual([false, true]);
    const third = withViewChanged(second, 'lanterns', { isBadge: true });
    expect(third.map(({ isBadge }) => isBadge)).toEqual([true, false]);
  });

  test('changes its fields alone, and takes a density away', () => {
    const views = [aView({ density: 'compact' }), aView({ id: 'lamps' })];
    expect(withViewChanged(views, 'lanterns', { name: 'Lamps', density: undefined })).toEqual([
      aView({ name: 'Lamps' }),
      aView({ id: 'lamps' }),
    ]);
  });

  test.each([
    [0, ['b', 'a', 'c']],
    [1, ['a', 'b', 'c']],
    [2, ['a', 'c', 'b']],
    [9, ['a', 'c', 'b']],
    [-1, ['b', 'a', 'c']],
  ])('moves a view to place %i', (to, expected) => {
    const views = ['a', 'b', 'c'].map((id) => aView({ id }));
    expect(ids(withViewMoved(views, 'b', to))).toEqual(expected);
  });

  const act = fc.oneof(
    anyView.map(
      (view) => (views: OwnView[]) =>
        views.some(({ id }) => id === view.id) ? views : withViewAdded(views, view),
    ),
    fc.tuple(fc.nat(4), anyView).map(
      ([at, { id: _id, ...fields }]) =>
        (views: OwnView[]) =>
          withViewChanged(views, views[at]?.id ?? '', fields),
    ),
    fc.nat(4).map((at) => (views: OwnView[]) => withViewRemoved(views, views[at]?.id ?? '')),
    fc.tuple(fc.nat(4), fc.nat(5)).map(
      ([at, to]) =>
        (views: OwnView[]) =>
          withViewMoved(views, views[at]?.id ?? '', to),
    ),
  );

  test('taken back at once leaves everything as it was', () => {
    fc.assert(
      fc.property(anyViews, act, (before, edit) => {
        const after = edit(before);
        expect(undoOwnViews(after, { before, after })).toEqual(before);
      }),
    );
  });

  test('taken back later leaves one badge at most, no view twice, and what was added since', () => {
    fc.assert(
      fc.property(anyViews, act, act, (before, edit, later) => {
        const after = edit(before);
        const now = later(after);
        const back = undoOwnViews(now, { before, after });
        expect(holders(back)).toBeLessThan(2);
        expect(new Set(ids(back)).size).toBe(back.length);
        const since = ids(now).filter((id) => !ids(after).includes(id));
        expect(ids(back)).toEqual(expect.arrayContaining(since));
      }),
    );
  });

  test('taken back keeps what another window has changed since', () => {
    const before = [aView()];
    const after = withViewChanged(before, 'lanterns', { name: 'Lamps', notify: true });
    const now = withViewChanged(after, 'lanterns', { name: 'Oil lamps', query: 'oil' });
    expect(undoOwnViews(now, { before, after })).toEqual([
      aView({ name: 'Oil lamps', query: 'oil' }),
    ]);
  });

  test('taken back leaves the badge with the view that got it since', () => {
    const before = [aView({ isBadge: true }), aView({ id: 'b' }), aView({ id: 'c' })];
    const after = withViewChanged(before, 'b', { isBadge: true });
    const now = withViewChanged(after, 'c', { isBadge: true });
    const back = undoOwnViews(now, { before, after });
    expect(back.map(({ isBadge }) => isBadge)).toEqual([false, false, true]);
  });
});
