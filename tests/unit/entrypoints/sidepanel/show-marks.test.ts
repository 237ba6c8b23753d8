import fc from 'fast-check';
import { expect, test } from 'vitest';
import { takeAnswer } from '../../../../entrypoints/sidepanel/list-state.ts';
import { createPanelState } from '../../../../entrypoints/sidepanel/panel-state.ts';
import type { Marks } from '../../../../entrypoints/sidepanel/panel-store.ts';
import { showMarks } from '../../../../entrypoints/sidepanel/show-marks.ts';
import { undoMarks } from '../../../../storage/act.ts';
import * as stored from '../../../../storage/marks.ts';
import { readPanel } from '../../../../storage/rows.ts';
import { anyContents, fill, someIds } from '../../../fixtures/arbitrary-database.ts';
import { anEmptyDatabase, fridayNoon } from '../../../fixtures/factories.ts';

const now = fridayNoon;
/** For a property on a busy machine, in ms. */
const timeout = 30_000;

type Act = Exclude<keyof Marks, 'undoMarks' | 'toggleSeen'>;
const anyAct = fc.constantFrom<Act>(
  'toggleSaved',
  'toggleHidden',
  'savePapers',
  'hidePapers',
  'markSeen',
  'markRead',
);

test(
  'after any act the panel shows what the store will answer, before it does',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        anyContents,
        anyAct,
        fc.subarray([...someIds], { minLength: 1 }),
        async (contents, act, ids) => {
          const db = anEmptyDatabase();
          // What is muted is counted by the store alone, a moment later.
          await fill(db, { ...contents, mutes: null });
          const state = createPanelState(now, true);
          const read = () =>
            readPanel(db, { view: 'day', day: undefined, held: state.frozen.peek() });
          takeAnswer(state, await read());
          const marks: Marks = {
            toggleSaved: (id, was) => stored.toggleSaved(db, id, now, was),
            toggleSeen: (id, was) => stored.toggleSeen(db, id, now, was),
            toggleHidden: (id, was) => stored.toggleHidden(db, id, now, was),
            savePapers: (all) => stored.savePapers(db, all, now),
            hidePapers: (all) => stored.hidePapers(db, all, now),
            markSeen: (all) => stored.markSeen(db, all, now),
            markRead: (id) => stored.markRead(db, id, now),
            undoMarks: (undo) => undoMarks(db, undo, now),
          };
          const [first = ''] = ids;
          const isOfMany = act === 'savePapers' || act === 'hidePapers' || act === 'markSeen';
          showMarks(state, await (isOfMany ? marks[act](ids) : marks[act](first)));
          const shown = state.data.peek();
          expect(shown).toEqual(await read());
        },
      ),
      { numRuns: 150 },
    );
  },
  timeout,
);
