import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Paper } from '../../../papers/paper.ts';
import type { PaperId } from '../../../papers/paper-id.ts';
import type { PaperboyDatabase } from '../../../storage/db.ts';
import { storeList } from '../../../storage/lists.ts';
import { mergePapers } from '../../../storage/papers.ts';
import { forgetOldPapers, withRoom } from '../../../storage/room.ts';
import {
  forgetArchive,
  keepArchive,
  paperIds,
  readChanges,
  storedArchive,
} from '../../../storage/search-store.ts';
import {
  anyContents,
  anyDay,
  anyId,
  type Contents,
  fill,
} from '../../fixtures/arbitrary-database.ts';
import {
  anEmptyDatabase,
  anIncoming,
  aPaper,
  contentsOf,
  friday,
  fridayNoon as now,
} from '../../fixtures/factories.ts';
import { fillDisk } from '../../fixtures/failing-store.ts';

const timeout = 30_000;
const id = '2611.00001';

const aDay = (upvotes: number, ids = [id]) => ({
  day: friday,
  papers: ids.map((one) => anIncoming({ id: one, day: friday, title: 'Lanterns', upvotes })),
  asNew: true,
});

const aList = (ids: PaperId[], upvotes = 5) => ({
  papers: ids.map((one) => anIncoming({ id: one, day: '', title: 'Lanterns', upvotes })),
  digest: `v1 ${ids} ${upvotes}`,
  etag: undefined,
  badItems: 0,
});

async function changesSince(db: PaperboyDatabase, since: number) {
  const { pages, ...changes } = await readChanges(db, since);
  const sizes: number[] = [];
  const papers: Paper[] = [];
  for await (const page of pages) {
    sizes.push(page.length);
    papers.push(...page);
  }
  return { ...changes, papers, sizes };
}

const anArchive = (revision: number, bytes = 8) => ({
  index: new ArrayBuffer(bytes),
  facts: new ArrayBuffer(4),
  revision,
});

describe('what changed', () => {
  test('is one number for all papers of a write; an unchanged reading takes none', async () => {
    const db = anEmptyDatabase();
    await mergePapers(db, aDay(1, [id, '2611.00002']), now);
    await mergePapers(db, aDay(1, [id, '2611.00002']), now + 1);
    await mergePapers(db, aDay(2, [id]), now - 99_999);
    const revisions = (await db.papers.toArray()).map((paper) => paper.revision);
    expect(revisions).toEqual([2, 1]);
    const { papers, ...changes } = await changesSince(db, 1);
    expect(changes).toEqual({ revision: 2, isAnew: false, sizes: [1] });
    expect(papers).toEqual([{ ...aDay(2).papers[0], days: [friday], firstStoredAt: now }]);
    expect((await changesSince(db, 2)).papers).toEqual([]);
  });

  test('is every paper at first, from the newest page on, also those from before there were revisions', async () => {
    const db = anEmptyDatabase();
    const before = Array.from({ length: 450 }, () => aPaper());
    await db.papers.bulkAdd(before);
    expect(await changesSince(db, 0)).toEqual({
      revision: 0,
      isAnew: true,
      papers: [...before.slice(250), ...before.slice(50, 250), ...before.slice(0, 50)],
      sizes: [200, 200, 50],
    });
    await mergePapers(db, aDay(1, [before[7]?.id ?? '']), now);
    expect((await changesSince(db, 0)).papers.length).toBe(450);
    expect((await changesSince(db, 0)).revision).toBe(1);
  });

  test('is every paper where the revision is of another store', async () => {
    const db = anEmptyDatabase();
    await mergePapers(db, aDay(1), now);
    const { papers, ...changes } = await changesSince(db, 7);
    expect(changes).toEqual({ revision: 1, isAnew: true, sizes: [1] });
    expect(papers.length).toBe(1);
  });

  test('comes in pages, in the order of ids', async () => {
    const db = anEmptyDatabase();
    const ids = Array.from({ length: 250 }, (_, n) => `2611.${String(n * 77).padStart(5, '0')}`);
    await mergePapers(db, aDay(1), now);
    await mergePapers(db, aDay(2, ids.toReversed()), now);
    const { papers, sizes } = await changesSince(db, 1);
    expect(sizes).toEqual([200, 50]);
    expect(papers.map((paper) => paper.id)).toEqual(ids);
  });

  test('while it is being read is read again the next time, and what goes meanwhile is left out', async () => {
    const db = anEmptyDatabase();
    await mergePapers(db, aDay(1, [id, '2611.00002']), now);
    await mergePapers(db, aDay(2, [id]), now);
    const { pages, revision } = await readChanges(db, 0);
    await mergePapers(db, aDay(3, [id]), now);
    await db.papers.delete('2611.00002');
    const read: Paper[] = [];
    for await (const page of pages) read.push(...page);
    expect(read.map(({ upvotes }) => upvotes)).toEqual([3]);
    expect((await changesSince(db, revision)).papers.map(({ upvotes }) => upvotes)).toEqual([3]);
  });

  test('is not missed where the paper that changed last is dropped', async () => {
    const db = anEmptyDatabase();
    await storeList(db, aList([id]), now);
    await storeList(db, aList(['2611.00002']), now);
    const { revision } = await changesSince(db, 0);
    await db.papers.update('2611.00002', { revision: 1 });
    await db.papers.update(id, { revision });
    for (const ids of [['2611.00002'], ['2611.00002']]) await storeList(db, aList(ids), now);
    expect(await paperIds(db)).toEqual([id, '2611.00002']);
    await storeList(db, aList(['2611.00002'], 6), now);
    expect(await paperIds(db)).toEqual(['2611.00002']);
    expect((await changesSince(db, revision)).papers.map(({ upvotes }) => upvotes)).toEqual([6]);
  });

  test('and what is left tells a reader all, whatever is written and forgotten in between', {
    timeout,
  }, async () => {
    const ids = fc.uniqueArray(anyId, { minLength: 1 });
    const upvotes = fc.integer({ min: 1, max: 3 });
    const anyAct = fc.oneof(
      fc.record({ kind: fc.constant('day' as const), ids, upvotes, day: anyDay }),
      fc.record({ kind: fc.constant('list' as const), ids, upvotes }),
      fc.record({ kind: fc.constant('forget' as const) }),
      fc.record({ kind: fc.constant('read' as const) }),
    );
    type Act = typeof anyAct extends fc.Arbitrary<infer One> ? One : never;
    const check = async (contents: Contents, acts: Act[]) => {
      const db = anEmptyDatabase();
      await fill(db, contents);
      const known = new Map<PaperId, Paper>();
      let since = 0;
      const read = async () => {
        const { papers, revision } = await changesSince(db, since);
        for (const paper of papers) known.set(paper.id, paper);
        const present = new Set(await paperIds(db));
        for (const one of known.keys()) if (!present.has(one)) known.delete(one);
        since = revision;
      };
      // Every reading after the first goes by revisions alone, which need a first write.
      await mergePapers(db, aDay(9), now);
      await read();
      for (const [index, act] of acts.entries()) {
        const moment = now - index;
        if (act.kind === 'day')
          await mergePapers(db, { ...aDay(act.upvotes, act.ids), day: act.day }, moment);
        else if (act.kind === 'list') await storeList(db, aList(act.ids, act.upvotes), moment);
        else if (act.kind === 'forget') await forgetOldPapers(db);
        else await read();
      }
      await read();
      const stored = (await db.papers.toArray()).map(({ revision: _, ...paper }) => paper);
      expect([...known.values()].sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(stored);
      db.close();
    };
    await fc.assert(fc.asyncProperty(anyContents, fc.array(anyAct, { maxLength: 12 }), check), {
      numRuns: 60,
    });
  });
});

describe('the archive', () => {
  test('is kept, replaced, read back and forgotten', async () => {
    const db = anEmptyDatabase();
    expect(await storedArchive(db)).toBeUndefined();
    expect(await keepArchive(db, anArchive(3))).toBe(true);
    expect(await keepArchive(db, anArchive(4, 16))).toBe(true);
    expect(await storedArchive(db)).toEqual(anArchive(4, 16));
    expect(await db.search.count()).toBe(1);
    expect(await forgetArchive(db)).toBe(true);
    expect(await forgetArchive(db)).toBe(false);
    expect(await storedArchive(db)).toBeUndefined();
  });

  test.each([
    ['an index that is no bytes', { index: {} }],
    ['facts that are missing', { facts: undefined }],
    ['a revision that is no number', { revision: '4' }],
  ])('is as if there were none with %s', async (_, fields) => {
    const db = anEmptyDatabase();
    await db.search.put({ id: 'archive', ...anArchive(4), ...fields } as never);
    expect(await storedArchive(db)).toBeUndefined();
  });

  test.each(['commit', 'request'] as const)(
    'for which there is no room costs nothing else (%s)',
    async (at) => {
      const db = anEmptyDatabase();
      await mergePapers(db, aDay(1), now);
      await db.marks.add({ paperId: id, savedAt: now });
      const before = await contentsOf(db);
      await keepArchive(db, anArchive(1));
      const disk = fillDisk(db, { at });
      expect(await keepArchive(db, anArchive(2))).toBe(false);
      expect(disk.failures).toBe(1);
      expect(await contentsOf(db)).toEqual(before);
    },
  );

  test.each(['commit', 'request'] as const)(
    'is the first thing to go where a write has no room: no paper goes with it (%s)',
    async (at) => {
      const db = anEmptyDatabase();
      await mergePapers(db, aDay(1, [id, '2611.00002', '2611.00003']), now);
      await keepArchive(db, anArchive(1));
      const disk = fillDisk(db, { at, times: 1 });
      await withRoom(db, () => db.marks.put({ paperId: id, savedAt: now }));
      expect(disk.failures).toBe(1);
      expect(await db.marks.count()).toBe(1);
      expect(await db.search.count()).toBe(0);
      expect(await db.papers.count()).toBe(3);
    },
  );

  test('is not all that goes where that is not enough', async () => {
    const db = anEmptyDatabase();
    await mergePapers(db, aDay(1, [id, '2611.00002', '2611.00003']), now);
    await keepArchive(db, anArchive(1));
    const disk = fillDisk(db, { at: 'request', times: 2 });
    await withRoom(db, () => db.marks.put({ paperId: id, savedAt: now }));
    expect(disk.failures).toBe(2);
    expect(await db.marks.count()).toBe(1);
    expect(await db.papers.count()).toBe(2);
  });
});
