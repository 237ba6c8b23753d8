import { describe, expect, test } from 'vitest';
import { undoMarks } from '../../../storage/act.ts';
import { hasLeftUndo, leaveUndo, takeLeftUndo } from '../../../storage/left-undo.ts';
import { markSeen } from '../../../storage/marks.ts';
import { keepPlace, storedPlace } from '../../../storage/place.ts';
import { bareMarks } from '../../fixtures/bare-marks.ts';
import { anEmptyDatabase, aPaper, friday, fridayNoon as now } from '../../fixtures/factories.ts';

async function aSeenPaper() {
  const db = anEmptyDatabase();
  const { id } = aPaper();
  await db.papers.add(aPaper({ id }));
  await db.unseen.add({ paperId: id, day: friday });
  return { db, id, undo: await markSeen(db, [id], now) };
}

describe('a way back that was left', () => {
  test('is taken once, by one of all who ask, and leads back', async () => {
    const { db, id, undo } = await aSeenPaper();
    await leaveUndo(db, undo);
    expect(await hasLeftUndo(db)).toBe(true);
    const taken = await Promise.all([takeLeftUndo(db), takeLeftUndo(db)]);
    expect(taken).toEqual([undo, undefined]);
    expect(await hasLeftUndo(db)).toBe(false);
    await undoMarks(db, taken[0] ?? [], now);
    expect(await db.unseen.toArray()).toEqual([{ paperId: id, day: friday }]);
    expect(bareMarks(await db.marks.toArray())).toEqual([]);
  });

  test('is not put out by an act that changed nothing', async () => {
    const { db, undo } = await aSeenPaper();
    await leaveUndo(db, undo);
    await leaveUndo(db, []);
    expect(await takeLeftUndo(db)).toEqual(undo);
  });

  test('leaves the reader’s place alone', async () => {
    const { db, undo } = await aSeenPaper();
    await keepPlace(db, { view: 'saved', queries: {} });
    await leaveUndo(db, undo);
    await takeLeftUndo(db);
    expect(await storedPlace(db)).toEqual({ view: 'saved', queries: {} });
  });

  test.each([5, null, {}, [], [5], [{ paperId: 'a', before: {}, after: 7, wasNew: true }]])(
    'and is damaged is dropped: %o',
    async (value) => {
      const db = anEmptyDatabase();
      await db.panel.add({ key: 'left-undo', value });
      expect(await takeLeftUndo(db)).toBeUndefined();
      expect(await hasLeftUndo(db)).toBe(false);
    },
  );
});
