import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { hidePapers, markSeen, savePapers, toggleSaved } from '../../../../storage/marks.ts';
import { aMarkingPanel } from '../../../fixtures/marking-panel.ts';

let panel: Awaited<ReturnType<typeof aMarkingPanel>>;

beforeEach(async () => {
  panel = await aMarkingPanel();
});

describe('a press upon what another window has changed a moment ago means what its reader saw', () => {
  test.each([
    ['saved', 'toggleSaved', savePapers, 'savedAt', 'saved'],
    ['seen', 'toggleSeen', markSeen, 'seenAt', 'seen-one'],
    ['hidden', 'toggleHidden', hidePapers, 'hiddenAt', 'hidden'],
  ] as const)(
    'it stays %s, and nothing is left to take back',
    async (_, press, act, field, kind) => {
      const { actions, ids, settle, elsewhere, mark, notices, state } = panel;
      await elsewhere((db, now) => act(db, [ids[0]], now));
      const moment = (await mark(ids[0]))?.[field];
      expect(moment).toBeDefined();
      actions[press](ids[0]);
      await settle();
      expect((await mark(ids[0]))?.[field]).toBe(moment);
      expect(notices).toEqual([{ kind, title: 'Lamp 3', undoes: undefined }]);
      expect(state.nextUndo.value).toBeUndefined();
    },
  );

  test('it stays taken off the saved ones', async () => {
    const { actions, ids, settle, elsewhere, mark, notices } = panel;
    actions.toggleSaved(ids[0]);
    await settle();
    await elsewhere((db, now) => toggleSaved(db, ids[0], now, true));
    actions.toggleSaved(ids[0]);
    await settle();
    expect(await mark(ids[0])).toBeUndefined();
    expect(notices.map(({ kind }) => kind)).toEqual(['saved', 'unsaved']);
  });

  test('and the press after that, upon what is on show by then, its opposite', async () => {
    const { actions, ids, settle, elsewhere, mark } = panel;
    await elsewhere((db, now) => savePapers(db, [ids[0]], now));
    actions.toggleSaved(ids[0]);
    await settle();
    actions.toggleSaved(ids[0]);
    await settle();
    expect(await mark(ids[0])).toBeUndefined();
  });
});

describe('a press upon what the reader’s own acts have changed, though the list does not show them yet,', () => {
  test('takes the one before back', async () => {
    const { actions, ids, untilStored, mark } = panel;
    actions.toggleSaved(ids[0]);
    await untilStored();
    actions.toggleSaved(ids[0]);
    await untilStored();
    expect(await mark(ids[0])).toBeUndefined();
  });

  test('does again what was taken back', async () => {
    const { actions, ids, settle, untilStored, mark } = panel;
    actions.toggleSaved(ids[0]);
    await settle();
    actions.undo();
    await untilStored();
    actions.toggleSaved(ids[0]);
    await untilStored();
    expect((await mark(ids[0]))?.savedAt).toBeDefined();
  });

  test('makes new again what was passed by', async () => {
    const { actions, ids, untilStored, unseen } = panel;
    actions.passSeen([ids[0]]);
    await untilStored();
    actions.toggleSeen(ids[0]);
    await untilStored();
    expect(await unseen()).toContain(ids[0]);
  });

  test('means the same as if it were shown, however the acts and the answers fall', async () => {
    const step = fc.constantFrom('press', 'press', 'undo', 'stored', 'shown');
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 10 }), async (steps) => {
        const { actions, ids, settle, untilStored, mark } = await aMarkingPanel();
        let isSaved = false;
        const before: boolean[] = [];
        for (const one of steps) {
          if (one === 'press') {
            before.push(isSaved);
            isSaved = !isSaved;
            actions.toggleSaved(ids[0]);
          } else if (one === 'undo') {
            isSaved = before.pop() ?? isSaved;
            actions.undo();
          } else await (one === 'stored' ? untilStored() : settle());
        }
        await settle();
        expect((await mark(ids[0]))?.savedAt !== undefined).toBe(isSaved);
      }),
      { numRuns: 60 },
    );
  }, 30_000);
});
