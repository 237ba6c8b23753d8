import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import {
  enterList,
  listShown,
  resume,
  takeAnswer,
} from '../../../../entrypoints/sidepanel/list-state.ts';
import {
  createPanelState,
  type PanelState,
} from '../../../../entrypoints/sidepanel/panel-state.ts';
import { queryReader } from '../../../../entrypoints/sidepanel/query-reader.ts';
import type { PaperRow } from '../../../../papers/paper-row.ts';
import { arbitraryNarrowing, arbitraryRows } from '../../../fixtures/arbitrary-rows.ts';
import { aRow, friday, fridayNoon } from '../../../fixtures/factories.ts';
import { aPanelData, aPanelState } from '../../../fixtures/panel-data.ts';

const idsShown = (state: PanelState) => listShown(state).rows.map((row) => row.paper.id);
const row = (id: string, upvotes: number, isNew = false) =>
  aRow({ id, upvotes, title: id }, undefined, isNew);
const withUpvotes = (old: PaperRow, upvotes: number): PaperRow => ({
  ...old,
  paper: { ...old.paper, upvotes },
});

/** A panel in the day’s list that can read queries, before its first answer. */
function aReadingState(queries: Record<string, string>): PanelState {
  const state = createPanelState(fridayNoon, true);
  state.reader.value = queryReader;
  state.place.value = { view: 'day', queries };
  return state;
}

describe('entering a list', () => {
  test('orders it and chooses its first card', () => {
    const state = aPanelState({ members: [row('a', 1), row('b', 3), row('c', 2)] });
    expect(idsShown(state)).toEqual(['b', 'c', 'a']);
    expect(state.currentId.value).toBe('b');
    expect(state.pinnedDay.value).toBe(friday);
  });

  test('leaves out what does not match its query', () => {
    const state = aReadingState({ day: 'up:>=5' });
    takeAnswer(state, aPanelData({ members: [row('a', 1), row('b', 30)] }));
    expect(idsShown(state)).toEqual(['b']);
  });

  test('keeps the chosen card where it is still listed', () => {
    const state = aPanelState({ members: [row('a', 1), row('b', 3)] });
    state.currentId.value = 'a';
    enterList(state);
    expect(state.currentId.value).toBe('a');
  });

  test('before the first answer changes nothing', () => {
    const state = createPanelState(fridayNoon, true);
    enterList(state);
    expect(listShown(state)).toEqual({
      rows: [],
      waiting: 0,
      newerDay: undefined,
      isReordered: false,
    });
    expect(state.mustEnter.value).toBe(true);
  });
});

describe('while the reader is in a list', () => {
  test('arrivals wait, and are let in when it is entered again', () => {
    const state = aPanelState({ members: [row('a', 1), row('b', 3)] });
    const members = [row('a', 1), row('b', 3), row('c', 9), row('d', 0)];
    takeAnswer(state, aPanelData({ members }));
    expect(idsShown(state)).toEqual(['b', 'a']);
    expect(listShown(state).waiting).toBe(2);
    enterList(state);
    expect(idsShown(state)).toEqual(['c', 'b', 'a', 'd']);
    expect(listShown(state).waiting).toBe(0);
  });

  test('its order stands still, though what its cards say goes on', () => {
    const [a, b] = [row('a', 1), row('b', 3)];
    const state = aPanelState({ members: [a, b] });
    takeAnswer(state, aPanelData({ members: [withUpvotes(a, 99), b] }));
    expect(idsShown(state)).toEqual(['b', 'a']);
    expect(listShown(state).rows[1]?.paper.upvotes).toBe(99);
  });

  test('papers that no longer belong stay until it is entered again', () => {
    const [a, b] = [row('a', 1, true), row('b', 3, true)];
    const state = aPanelState({ view: 'new', members: [a, b] });
    const seen = { ...b, isNew: false, mark: { paperId: 'b', seenAt: 1 } };
    takeAnswer(state, aPanelData({ view: 'new', members: [a], others: [seen] }));
    expect(listShown(state).rows).toEqual([b, a].map((old) => (old === b ? seen : old)));
    enterList(state);
    expect(idsShown(state)).toEqual(['a']);
  });

  test('papers that no longer match its query stay as well', () => {
    const state = aReadingState({ day: 'is:new' });
    const a = row('a', 1, true);
    takeAnswer(state, aPanelData({ members: [a] }));
    takeAnswer(state, aPanelData({ members: [{ ...a, isNew: false }] }));
    expect(idsShown(state)).toEqual(['a']);
  });

  test('a paper that is gone altogether is left out', () => {
    const state = aPanelState({ members: [row('a', 1), row('b', 3)] });
    takeAnswer(state, aPanelData({ members: [row('a', 1)] }));
    expect(idsShown(state)).toEqual(['a']);
  });

  test('whatever the store answers, only the frozen cards are shown, in their order', () => {
    fc.assert(
      fc.property(
        arbitraryNarrowing,
        arbitraryRows.filter((rows) => rows.length > 0),
        fc.array(arbitraryRows, { maxLength: 4 }),
        (text, first, answers) => {
          const state = aReadingState({ day: text });
          const passes = queryReader.typed(text, { today: friday, now: state.day.value });
          takeAnswer(state, aPanelData({ members: first }));
          fc.pre(listShown(state).rows.length > 0);
          const frozen = idsShown(state);
          for (const members of answers) {
            takeAnswer(state, aPanelData({ members }));
            const known = new Set(members.map(({ paper }) => paper.id));
            expect(idsShown(state)).toEqual(frozen.filter((id) => known.has(id)));
            const late = members.filter(
              (member) => passes(member) && !frozen.includes(member.paper.id),
            );
            expect(listShown(state).waiting).toBe(late.length);
          }
        },
      ),
    );
  });
});

test('an empty list is entered by the first papers that come', () => {
  const state = aPanelState({ members: [] });
  takeAnswer(state, aPanelData({ members: [row('a', 1)] }));
  expect(idsShown(state)).toEqual(['a']);
  expect(listShown(state).waiting).toBe(0);
});

test('while the next list is on its way, nothing of the last one is shown or waits', () => {
  const state = aPanelState({ members: [row('a', 1)] });
  state.frozen.value = [];
  state.mustEnter.value = true;
  expect(listShown(state)).toEqual({
    rows: [],
    waiting: 0,
    newerDay: undefined,
    isReordered: false,
  });
});

describe('papers of a newer day', () => {
  const monday = '2026-11-23';
  const aMondayBehind = (fields: Parameters<typeof aPanelData>[0]) =>
    aPanelData({ today: monday, newerCount: 4, ...fields });

  test('wait while the reader follows the newest day', () => {
    const state = aPanelState({ members: [row('a', 1)] });
    takeAnswer(state, aMondayBehind({ members: [row('a', 1), row('b', 1)] }));
    expect(listShown(state)).toMatchObject({ waiting: 1, newerDay: { day: monday, count: 4 } });
  });

  test.each([
    { view: 'day', day: '2026-11-18', queries: {} },
    { view: 'new', queries: {} },
  ] as const)('do not wait elsewhere: %o', (place) => {
    const state = aPanelState({ members: [row('a', 1)] });
    state.place.value = place;
    takeAnswer(state, aMondayBehind({ view: place.view, members: [row('a', 1)] }));
    expect(listShown(state)).toMatchObject({ waiting: 0, newerDay: undefined, isReordered: false });
  });
});

describe('an answer', () => {
  test('keeps the identity of rows that say the same, and of no other', () => {
    const [a, b] = [row('a', 1), row('b', 3)];
    const state = aPanelState({ members: [a, b] });
    const answer = structuredClone({ members: [a, withUpvotes(b, 4)] });
    takeAnswer(state, aPanelData(answer));
    const [shownB, shownA] = listShown(state).rows;
    expect(shownA).toBe(a);
    expect(shownB).not.toBe(b);
    expect(shownB).toEqual(withUpvotes(b, 4));
  });

  test('keeps it also where a row has left the view', () => {
    const a = row('a', 1);
    const state = aPanelState({ view: 'new', members: [a] });
    takeAnswer(state, aPanelData({ view: 'new', others: [structuredClone(a)] }));
    expect(listShown(state).rows[0]).toBe(a);
  });

  test('means that the store works, and moves the clock on', () => {
    vi.useFakeTimers({ now: fridayNoon + 5000, toFake: ['Date'] });
    const state = createPanelState(fridayNoon, true);
    state.storageFails.value = true;
    takeAnswer(state, aPanelData());
    expect(state.storageFails.value).toBe(false);
    expect(state.now.value).toBe(fridayNoon + 5000);
    vi.useRealTimers();
  });
});

describe('coming back', () => {
  const picked = { view: 'day', day: '2026-11-18', queries: {} } as const;

  test('leads to the day that was picked while no newer one has come', () => {
    const state = createPanelState(fridayNoon, true);
    const place = { ...picked, pickedOn: friday };
    resume(state, place, aPanelData({ day: '2026-11-18', members: [row('a', 1)] }));
    expect(state.place.value).toEqual(place);
    expect(state.pinnedDay.value).toBe('2026-11-18');
    expect(idsShown(state)).toEqual(['a']);
  });

  test('forgets the picked day once a newer one has come: the reader follows the newest again', () => {
    const state = createPanelState(fridayNoon, true);
    const place = { ...picked, pickedOn: '2026-11-19' };
    resume(state, place, aPanelData({ members: [row('a', 1)] }));
    expect(state.place.value).toEqual({ view: 'day', queries: {} });
    expect(state.pinnedDay.value).toBe(friday);
    takeAnswer(state, aPanelData({ members: [row('a', 1)], newerCount: 2 }));
    expect(listShown(state).newerDay).toEqual({ day: friday, count: 2 });
  });

  test('lets the keys go on at the card that the reader left', () => {
    const members = [row('a', 1), row('b', 3)];
    const current = (paperId: string) => {
      const state = createPanelState(fridayNoon, true);
      const place = { view: 'day', anchor: { paperId, offset: 5 }, queries: {} } as const;
      resume(state, place, aPanelData({ members }));
      return state.currentId.value;
    };
    expect(current('a')).toBe('a');
    expect(current('gone')).toBe('b');
  });

  test('pins no day outside the day’s list', () => {
    const state = createPanelState(fridayNoon, true);
    resume(state, { view: 'saved', queries: {} }, aPanelData({ view: 'saved' }));
    expect(state.pinnedDay.value).toBeUndefined();
  });
});
