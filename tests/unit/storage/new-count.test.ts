import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PaperboyDatabase } from '../../../storage/db.ts';
import { addMute, removeMute, takeBackMutes } from '../../../storage/mutes.ts';
import { countNew } from '../../../storage/new-count.ts';
import {
  addOwnView,
  changeOwnView,
  removeOwnView,
  takeBackOwnViews,
} from '../../../storage/own-views.ts';
import { mergePapers } from '../../../storage/papers.ts';
import { storedMutes, storedOwnViews } from '../../../storage/stored-views.ts';
import { someIds } from '../../fixtures/arbitrary-database.ts';
import {
  anEmptyDatabase,
  anIncoming,
  aPaper,
  friday,
  fridayNoon as now,
} from '../../fixtures/factories.ts';
import { anyAct, perform } from '../../fixtures/marks-model.ts';
import { aView } from '../../fixtures/own-views.ts';
import { anyPlainQuery, saysPlainly } from '../../fixtures/plain-queries.ts';

const { id: _id, ...fields } = aView();

async function aStore(papers: Parameters<typeof aPaper>[0][]) {
  const db = anEmptyDatabase();
  const rows = papers.map((paper) => aPaper(paper));
  await db.papers.bulkAdd(rows);
  await db.unseen.bulkAdd(rows.map(({ id, day }) => ({ paperId: id, day })));
  return db;
}

test('without mutes and without a view on the badge every new paper counts, and no paper is read', async () => {
  const db = await aStore([{}, {}]);
  await db.unseen.add({ paperId: '2611.99999', day: friday });
  await addOwnView(db, fields);
  expect(await countNew(db, now)).toEqual({ count: 3, view: undefined });
});

test('a view on the badge counts what is new in it, less what is muted', async () => {
  const db = await aStore([
    { title: 'Lantern' },
    { title: 'Lantern', upvotes: 1 },
    { title: 'Lamp', abstract: '', keywords: [] },
  ]);
  const { view } = await addOwnView(db, { ...fields, isBadge: true });
  expect(await countNew(db, now)).toEqual({ count: 2, view });
  await addMute(db, 'up:<5', now);
  expect(await countNew(db, now)).toEqual({ count: 1, view });
});

test.each([
  ['day:today', 1],
  ['date:2d', 1],
  ['titel:lamp', 2],
])(
  'a view that asks “%s” knows today and now, and runs as far as it can be read',
  async (query, count) => {
    const db = await aStore([{ publishedAt: now }, { day: '2026-11-19', publishedAt: 0 }]);
    await addOwnView(db, { ...fields, query, isBadge: true });
    expect((await countNew(db, now)).count).toBe(count);
  },
);

test('a stored mute of which nothing can be read mutes nothing', async () => {
  const db = await aStore([{}]);
  await db.panel.put({ key: 'mutes', value: [{ id: 'a', query: 'titel:lamp', mutedAt: now }] });
  expect((await countNew(db, now)).count).toBe(1);
});

type Step = (db: PaperboyDatabase) => Promise<unknown>;

async function viewAt(db: PaperboyDatabase, at: number): Promise<string> {
  return (await storedOwnViews(db))[at]?.id ?? '';
}

const anyIncoming = fc
  .record({
    id: fc.constantFrom(...someIds),
    title: fc.constantFrom('Lantern', 'Moss'),
    upvotes: fc.nat(10),
    hasCode: fc.boolean(),
  })
  .map(({ hasCode, ...paper }) =>
    anIncoming({
      ...paper,
      abstract: '',
      keywords: [],
      ...(hasCode && { githubRepo: 'https://github.com/ada/lanterns' }),
    }),
  );

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  anyAct.map((act) => (db: PaperboyDatabase) => perform(db, act, now)),
  fc
    .record({
      day: fc.constantFrom('2026-11-19', friday),
      papers: fc.uniqueArray(anyIncoming, { selector: ({ id }) => id, maxLength: 6 }),
      asNew: fc.boolean(),
    })
    .map(({ day, papers, asNew }) => (db: PaperboyDatabase) => {
      const dated = papers.map((paper) => ({ ...paper, day }));
      return mergePapers(db, { day, papers: dated, asNew }, now);
    }),
  fc
    .record({ query: anyPlainQuery, isBadge: fc.boolean() })
    .map((change) => (db: PaperboyDatabase) => addOwnView(db, { ...fields, ...change })),
  fc.tuple(fc.nat(2), fc.record({ query: anyPlainQuery, isBadge: fc.boolean() })).map(
    ([at, change]) =>
      async (db: PaperboyDatabase) =>
        changeOwnView(db, await viewAt(db, at), change),
  ),
  fc.nat(2).map((at) => async (db: PaperboyDatabase) => {
    const undo = await removeOwnView(db, await viewAt(db, at));
    if (at === 0) await takeBackOwnViews(db, undo);
  }),
  anyPlainQuery.map((query) => (db: PaperboyDatabase) => addMute(db, query, now)),
  fc.nat(2).map((at) => async (db: PaperboyDatabase) => {
    const undo = await removeMute(db, (await storedMutes(db))[at]?.id ?? '');
    if (at === 0) await takeBackMutes(db, undo);
  }),
);

async function naiveCount(db: PaperboyDatabase): Promise<number> {
  const mutes = await storedMutes(db);
  const views = (await storedOwnViews(db)).filter(({ isBadge }) => isBadge);
  let count = 0;
  for (const { paperId } of await db.unseen.toArray()) {
    const paper = await db.papers.get(paperId);
    if (!paper) continue;
    if (mutes.some(({ query }) => saysPlainly(query, paper))) continue;
    if (views.every(({ query }) => saysPlainly(query, paper))) count += 1;
  }
  return count;
}

test('after every step of any history the count is what counting one by one says', async () => {
  // Today is the newest day with papers: it must stay Friday.
  const start = { day: friday, papers: [anIncoming({ id: '2611.09999' })], asNew: true };
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { maxLength: 12 }), async (steps) => {
      const db = anEmptyDatabase();
      await mergePapers(db, start, now);
      for (const step of steps) {
        await step(db);
        expect((await countNew(db, now)).count).toBe(await naiveCount(db));
      }
      db.close();
    }),
    { numRuns: 60 },
  );
});
