import { describe, expect, test } from 'vitest';
import type { Mark } from '../../../papers/mark.ts';
import { toggleHidden, toggleSaved, toggleSeen } from '../../../storage/marks.ts';
import { bareMarks } from '../../fixtures/bare-marks.ts';
import { anEmptyDatabase, aPaper, friday } from '../../fixtures/factories.ts';

const id = '2611.00001';

describe('turning over what the user saw', () => {
  test.each<[string, typeof toggleSaved, boolean, Partial<Mark>]>([
    ['saving what is saved by now', toggleSaved, false, { savedAt: 2 }],
    ['taking off what is no longer saved', toggleSaved, true, { note: 'x' }],
    ['hiding what is hidden by now', toggleHidden, false, { hiddenAt: 2 }],
    ['showing what is no longer hidden', toggleHidden, true, { note: 'x' }],
    ['seeing what is seen by now', toggleSeen, false, { seenAt: 2 }],
    ['seeing what is opened by now', toggleSeen, false, { readAt: 2 }],
    ['making new what is new by now', toggleSeen, true, { note: 'x' }],
  ])('%s writes nothing', async (_, turnOver, was, mark) => {
    const db = anEmptyDatabase();
    await db.papers.add(aPaper({ id }));
    await db.unseen.add({ paperId: id, day: friday });
    await db.marks.add({ paperId: id, ...mark });
    expect(await turnOver(db, id, 5, was)).toEqual([]);
    expect(bareMarks(await db.marks.toArray())).toEqual([{ paperId: id, ...mark }]);
    expect(await db.unseen.count()).toBe(1);
  });

  test.each<[string, typeof toggleSaved, keyof Mark]>([
    ['saved', toggleSaved, 'savedAt'],
    ['hidden', toggleHidden, 'hiddenAt'],
    ['seen', toggleSeen, 'seenAt'],
  ])(
    '“%s” turns over once where both windows press for the same at once',
    async (_, turnOver, field) => {
      const db = anEmptyDatabase();
      await Promise.all([turnOver(db, id, 5, false), turnOver(db, id, 6, false)]);
      expect((await db.marks.get(id))?.[field]).toBe(5);
      await Promise.all([turnOver(db, id, 7, true), turnOver(db, id, 8, true)]);
      expect((await db.marks.get(id))?.[field]).toBeUndefined();
    },
  );
});
