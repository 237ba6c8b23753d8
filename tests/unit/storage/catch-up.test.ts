import { describe, expect, test } from 'vitest';
import { dismissCatchUp, noteVisit, readCatchUp } from '../../../storage/catch-up.ts';
import { markSeen } from '../../../storage/marks.ts';
import { anEmptyDatabase, aPaper, fridayNoon } from '../../fixtures/factories.ts';

/** Sixty new papers of three days, and a reader who was here a fortnight before. */
async function away() {
  const db = anEmptyDatabase();
  const days = ['2026-11-18', '2026-11-19', '2026-11-20'];
  const papers = Array.from({ length: 60 }, (_, index) => aPaper({ day: days[index % 3] ?? '' }));
  await db.papers.bulkAdd(papers);
  await db.unseen.bulkAdd(papers.map(({ id, day }) => ({ paperId: id, day })));
  await noteVisit(db, fridayNoon - 14 * 86_400_000);
  return db;
}

describe('what can be caught up on', () => {
  test('is nothing while the reader has not been away', async () => {
    expect(await readCatchUp(await away())).toBeUndefined();
  });

  test('is told from the visit on that ends the absence, until the papers are seen', async () => {
    const db = await away();
    await noteVisit(db, fridayNoon);
    const offer = await readCatchUp(db);
    expect(offer).toMatchObject({ days: 3, matter: { length: 20 }, rest: { length: 40 } });
    await noteVisit(db, fridayNoon + 60_000);
    expect(await readCatchUp(db)).toEqual(offer);
    await markSeen(db, offer?.rest ?? [], fridayNoon);
    expect(await readCatchUp(db)).toBeUndefined();
  });

  test('is not told again once the reader has said no', async () => {
    const db = await away();
    await noteVisit(db, fridayNoon);
    await dismissCatchUp(db, fridayNoon);
    await noteVisit(db, fridayNoon + 60_000);
    expect(await readCatchUp(db)).toBeUndefined();
  });
});
