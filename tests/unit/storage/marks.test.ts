import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Mark } from '../../../papers/mark.ts';
import { markMoments } from '../../../papers/mark.ts';
import { undoMarks } from '../../../storage/act.ts';
import { openDatabase, type PaperboyDatabase } from '../../../storage/db.ts';
import {
  hidePapers,
  markRead,
  markSeen,
  savePapers,
  toggleHidden,
  toggleSaved,
  toggleSeen,
} from '../../../storage/marks.ts';
import { mergePapers } from '../../../storage/papers.ts';
import { anyContents, type Contents, fill } from '../../fixtures/arbitrary-database.ts';
import { bareMarks } from '../../fixtures/bare-marks.ts';
import {
  anEmptyDatabase,
  anIncoming,
  aPaper,
  contentsOf,
  friday,
} from '../../fixtures/factories.ts';
import {
  type Act,
  anyAct,
  anyDeed,
  type Deed,
  Model,
  perform,
  StoreWindow,
} from '../../fixtures/marks-model.ts';

const id = '2611.00001';
/** For properties on a busy machine, in ms. */
const timeout = 30_000;

/** One new paper, with the given mark. */
async function aNewPaper(mark: Partial<Mark> = {}): Promise<PaperboyDatabase> {
  const db = anEmptyDatabase();
  await db.papers.add(aPaper({ id }));
  await db.unseen.add({ paperId: id, day: friday });
  if (Object.keys(mark).length > 0) await db.marks.add({ paperId: id, ...mark });
  return db;
}

const marksIn = async (db: PaperboyDatabase) => ({
  marks: bareMarks(await db.marks.toArray()),
  newIds: await db.unseen.toCollection().primaryKeys(),
});

describe('an act', () => {
  type Doing = (db: PaperboyDatabase) => Promise<unknown>;
  const save: Doing = (db) => savePapers(db, [id], 5);
  const see: Doing = (db) => markSeen(db, [id], 5);
  const read: Doing = (db) => markRead(db, id, 5);
  const unsave: Doing = (db) => toggleSaved(db, id, 9, true);
  const toggle: Doing = (db) => toggleSaved(db, id, 5);
  const hide: Doing = (db) => hidePapers(db, [id], 5);
  const fold: Doing = (db) => toggleHidden(db, id, 5);
  const turn: Doing = (db) => toggleSeen(db, id, 5);
  const renew: Doing = (db) => toggleSeen(db, id, 9, true);

  test.each<[string, Doing, Partial<Mark>, Partial<Mark> | undefined, boolean]>([
    ['saving', save, {}, { savedAt: 5 }, false],
    ['saving again', save, { savedAt: 2 }, { savedAt: 2 }, true],
    ['taking off the saved ones', unsave, { savedAt: 2, note: 'x' }, { note: 'x' }, false],
    ['taking off what is not saved', unsave, { status: 'done' }, { status: 'done' }, true],
    ['seeing', see, {}, { seenAt: 5 }, false],
    ['seeing again', see, { seenAt: 2 }, { seenAt: 2 }, true],
    ['reading', read, {}, { seenAt: 5, readAt: 5 }, false],
    ['reading what was seen', read, { seenAt: 2 }, { seenAt: 2, readAt: 5 }, false],
    ['reading again', read, { readAt: 2 }, { readAt: 2 }, true],
    ['turning “saved” on', toggle, { seenAt: 2 }, { seenAt: 2, savedAt: 5 }, false],
    ['turning “saved” off', toggle, { savedAt: 2, note: 'x' }, { note: 'x' }, false],
    ['turning “seen” on', turn, {}, { seenAt: 5 }, false],
    ['turning “seen” off', turn, { seenAt: 2, savedAt: 1 }, { savedAt: 1 }, true],
    ['turning “seen” off what was only opened', turn, { readAt: 2 }, undefined, true],
    ['hiding', hide, { note: 'x' }, { note: 'x', hiddenAt: 5 }, false],
    ['hiding again', hide, { hiddenAt: 2 }, { hiddenAt: 2 }, true],
    ['turning “hidden” on', fold, {}, { hiddenAt: 5 }, false],
    ['turning “hidden” off', fold, { hiddenAt: 2, seenAt: 1 }, { seenAt: 1 }, false],
    ['turning “seen” off what is hidden', turn, { seenAt: 1, hiddenAt: 2 }, undefined, true],
    ['making new', renew, { seenAt: 2, readAt: 3 }, undefined, true],
    ['making new what is saved', renew, { savedAt: 1, seenAt: 2 }, { savedAt: 1 }, true],
  ])('%s', async (_, act, before, after, isNew) => {
    const db = await aNewPaper(before);
    await act(db);
    expect(await marksIn(db)).toEqual({
      marks: after ? [{ paperId: id, ...after }] : [],
      newIds: isNew ? [id] : [],
    });
  });

  test.each([
    ['saved', toggleSaved],
    ['seen', toggleSeen],
    ['hidden', toggleHidden],
  ])('that turns “%s” twice at once leaves the mark as it was', async (_, turnOver) => {
    const db = await aNewPaper({ note: 'x' });
    await Promise.all([turnOver(db, id, 5), turnOver(db, id, 6)]);
    expect((await marksIn(db)).marks).toEqual([{ paperId: id, note: 'x' }]);
  });

  test('upon a paper that is not stored marks it, and never makes it new', async () => {
    const db = anEmptyDatabase();
    await undoMarks(db, await savePapers(db, [id], 5), 9);
    await toggleSeen(db, id, 9, true);
    expect(await marksIn(db)).toEqual({ marks: [], newIds: [] });
    await savePapers(db, [id], 5);
    expect(await marksIn(db)).toEqual({ marks: [{ paperId: id, savedAt: 5 }], newIds: [] });
  });

  test('upon hundreds of papers is undone by one undo', async () => {
    const db = anEmptyDatabase();
    const papers = Array.from({ length: 300 }, () => aPaper());
    await db.papers.bulkAdd(papers);
    await db.unseen.bulkAdd(papers.map(({ id: paperId, day }) => ({ paperId, day })));
    const before = await contentsOf(db);
    const undo = await markSeen(
      db,
      papers.map((paper) => paper.id),
      5,
    );
    expect(await db.unseen.count()).toBe(0);
    expect(await undoMarks(db, undo, 9)).toBe(300);
    expect(await contentsOf(db)).toEqual(before);
  });
});

describe('undo', () => {
  test('restores exactly the former state, after any act upon anything', { timeout }, async () => {
    const check = async (contents: Contents, act: Act) => {
      const db = anEmptyDatabase();
      await fill(db, contents);
      const before = await contentsOf(db);
      await undoMarks(db, await perform(db, act, 5), 9);
      expect(await contentsOf(db)).toEqual(before);
      db.close();
    };
    await fc.assert(fc.asyncProperty(anyContents, anyAct, check), { numRuns: 80 });
  });

  test('act by act leads back through all of them to where they began', { timeout }, async () => {
    const check = async (contents: Contents, acts: Act[]) => {
      const db = anEmptyDatabase();
      await fill(db, contents);
      const before = await contentsOf(db);
      const window = new StoreWindow(db);
      for (const [at, act] of acts.entries()) await window.do(act, at);
      for (const _ of acts) await window.do({ kind: 'undo' }, 0);
      expect(await contentsOf(db)).toEqual(before);
      db.close();
    };
    await fc.assert(fc.asyncProperty(anyContents, fc.array(anyAct, { maxLength: 8 }), check), {
      numRuns: 50,
    });
  });

  test('leaves alone what another window has changed since', { timeout }, async () => {
    const check = async (contents: Contents, mine: Act, theirs: Act[]) => {
      const db = anEmptyDatabase();
      await fill(db, contents);
      const undo = await perform(db, mine, 5);
      const before = new Map((await db.marks.toArray()).map((mark) => [mark.paperId, mark]));
      for (const [at, act] of theirs.entries()) await perform(db, act, 10 + at);
      const since = await marksIn(db);
      await undoMarks(db, undo, 9);
      for (const { paperId, ...mark } of since.marks) {
        const now = await db.marks.get(paperId);
        for (const moment of markMoments) {
          if (mark[moment] !== before.get(paperId)?.[moment])
            expect(now?.[moment]).toBe(mark[moment]);
        }
      }
      db.close();
    };
    await fc.assert(
      fc.asyncProperty(anyContents, anyAct, fc.array(anyAct, { maxLength: 4 }), check),
      { numRuns: 60 },
    );
  });

  test('of “seen” brings a paper back with the day that it has moved to', async () => {
    const db = await aNewPaper();
    const undo = await markSeen(db, [id], 5);
    await mergePapers(
      db,
      { day: '2026-11-23', papers: [anIncoming({ id, day: '2026-11-23' })], asNew: true },
      6,
    );
    await undoMarks(db, undo, 9);
    expect(await db.unseen.toArray()).toEqual([{ paperId: id, day: '2026-11-23' }]);
  });

  test('of “seen” makes new again what another window has meanwhile taken off the saved ones', async () => {
    const db = await aNewPaper({ savedAt: 2 });
    const undo = await markSeen(db, [id], 5);
    await toggleSaved(db, id, 9, true);
    await undoMarks(db, undo, 9);
    expect(await marksIn(db)).toEqual({ marks: [], newIds: [id] });
  });

  test('of an act upon a paper that was forgotten meanwhile makes nothing new', async () => {
    const db = await aNewPaper();
    const undo = await markSeen(db, [id], 5);
    await db.papers.clear();
    await undoMarks(db, undo, 9);
    expect(await marksIn(db)).toEqual({ marks: [], newIds: [] });
  });
});

describe('three windows', () => {
  test('that act and undo at the same time leave what one after the other leaves', {
    timeout,
  }, async () => {
    const rounds = fc.array(fc.tuple(anyDeed, anyDeed, anyDeed), { minLength: 6, maxLength: 10 });
    let count = 0;
    let deedsDone = 0;
    const check = async (contents: Contents, deeds: [Deed, Deed, Deed][]) => {
      count += 1;
      const stores = [0, 1, 2].map(() => openDatabase('strict', `windows-${count}`));
      const [one] = stores;
      if (!one) throw new Error('There is no store.');
      await fill(one, contents);
      for (const store of stores) await store.open();
      const windows = stores.map((store) => new StoreWindow(store));
      const model = new Model(contents);
      for (const [round, all] of deeds.entries()) {
        await Promise.all(all.map((deed, index) => windows[index]?.do(deed, round * 3 + index)));
        for (const [index, deed] of all.entries()) model.do(index, deed, round * 3 + index);
        deedsDone += all.length;
        expect(await marksIn(one)).toEqual(model.tables());
      }
      for (const store of stores) store.close();
    };
    await fc.assert(fc.asyncProperty(anyContents, rounds, check), { numRuns: 120 });
    expect(deedsDone).toBeGreaterThan(2_000);
  });
});
