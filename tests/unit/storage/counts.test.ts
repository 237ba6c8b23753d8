import { expect, test } from 'vitest';
import { readCounts } from '../../../storage/counts.ts';
import { mergePapers } from '../../../storage/papers.ts';
import { forgetOldPapers } from '../../../storage/room.ts';
import {
  anEmptyDatabase,
  anIncoming,
  aPaper,
  contentsOf,
  friday,
  fridayNoon as now,
} from '../../fixtures/factories.ts';

const id = '2611.00001';
const later = now + 1_800_000;

const reading = (upvotes: number, day = friday) => ({
  day,
  papers: [anIncoming({ id, day, title: 'Lamps', upvotes })],
  asNew: true,
  digest: `v1 ${upvotes}`,
});

test('each reading adds the upvotes that have changed, beside the paper', async () => {
  const db = anEmptyDatabase();
  await mergePapers(db, reading(3), now);
  await mergePapers(db, reading(8), later);
  expect(await db.counts.toArray()).toEqual([
    {
      paperId: id,
      points: [
        [now, 3],
        [later, 8],
      ],
    },
  ]);
});

test('an unchanged day writes nothing', async () => {
  const db = anEmptyDatabase();
  await mergePapers(db, reading(3), now);
  const before = await contentsOf(db);
  await mergePapers(db, reading(3), later);
  expect(await contentsOf(db)).toEqual(before);
});

test('a day that could not be stored leaves no count', async () => {
  const db = anEmptyDatabase();
  const stopped = mergePapers(db, reading(3), now, AbortSignal.abort());
  await expect(stopped).rejects.toThrow();
  expect(await db.counts.count()).toBe(0);
});

test('history brings no counts: nothing moves there', async () => {
  const db = anEmptyDatabase();
  await mergePapers(db, reading(3, '2026-11-12'), now);
  await mergePapers(db, reading(9, '2026-11-12'), later);
  expect(await db.counts.count()).toBe(0);
});

test('counts are read with the day of their paper, and papers without any are left out', async () => {
  const db = anEmptyDatabase();
  await mergePapers(db, reading(3), now);
  const papers = [aPaper(), aPaper({ id })];
  expect(await readCounts(db, papers)).toEqual([{ paperId: id, day: friday, points: [[now, 3]] }]);
  expect(await readCounts(db, [])).toEqual([]);
});

test('a paper that is forgotten takes its counts along', async () => {
  const db = anEmptyDatabase();
  await mergePapers(db, reading(3), now);
  await db.papers.add({ ...aPaper({ day: '2026-11-21' }), revision: 2 });
  expect(await forgetOldPapers(db)).toBe(1);
  expect(await db.counts.count()).toBe(0);
});
