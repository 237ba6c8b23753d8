import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PaperboyDatabase } from '../../../storage/db.ts';
import { keepSearchLimit, storedSearch, storeSearch } from '../../../storage/hub-searches.ts';
import { storeList } from '../../../storage/lists.ts';
import { mergePapers } from '../../../storage/papers.ts';
import { forgetOldPapers } from '../../../storage/room.ts';
import { readSource } from '../../../storage/sources.ts';
import { anyContents, anyId, fill } from '../../fixtures/arbitrary-database.ts';
import {
  anEmptyDatabase,
  anIncoming,
  aPaper,
  contentsOf,
  friday,
  fridayNoon as now,
} from '../../fixtures/factories.ts';
import { fillDisk } from '../../fixtures/failing-store.ts';

const [old, known, fresh] = ['2406.00105', '2611.00001', '2611.00002'];
const goOn = new AbortController().signal;

const hits = (ids: string[], badItems = 0) => ({
  papers: ids.map((id) => anIncoming({ id, day: '', upvotes: 99, title: `Lantern ${id}` })),
  badItems,
});

const store = (db: PaperboyDatabase, words: string, ids: string[], at = now) =>
  storeSearch(db, words, hits(ids), at, goOn);

const idsIn = (db: PaperboyDatabase) => db.papers.toCollection().primaryKeys();

describe('a search', () => {
  test('is kept with its papers, in the Hub’s order; none of them is new', async () => {
    const db = anEmptyDatabase();
    await storeSearch(db, 'oil lamps', hits([known, old], 2), now, goOn);
    const expected = { paperIds: [known, old], fetchedAt: now, badItems: 2, hasLost: false };
    expect(await storedSearch(db, 'oil lamps')).toEqual(expected);
    expect(await storedSearch(db, '  Oil  LÂMPS ')).toEqual(expected);
    expect(await storedSearch(db, 'lamps oil')).toBeUndefined();
    expect(await db.papers.get(old)).toMatchObject({ day: '', days: [], revision: 1 });
    expect([await db.unseen.count(), await db.days.count()]).toEqual([0, 0]);
  });

  test('leaves a paper of a feed day its day and all that the search does not know', async () => {
    const db = anEmptyDatabase();
    const paper = aPaper({ id: known, submitter: 'ada', summary: 'Light.', upvotes: 3 });
    await db.papers.add(paper);
    await store(db, 'lamps', [known]);
    expect(await db.papers.get(known)).toEqual({ ...paper, upvotes: 99, revision: 1 });
  });

  test('that is asked again takes the place of its earlier answer', async () => {
    const db = anEmptyDatabase();
    await store(db, 'lamps', [old, known]);
    await store(db, 'Lamps', [fresh], now + 1);
    expect(await storedSearch(db, 'lamps')).toMatchObject({
      paperIds: [fresh],
      fetchedAt: now + 1,
    });
    expect(await db.lists.count()).toBe(1);
    expect(await idsIn(db)).toEqual([fresh]);
  });

  test('loses nothing to what is trending, nor the other way round', async () => {
    const db = anEmptyDatabase();
    await store(db, 'lamps', [old]);
    for (const ids of [[known], [fresh], [fresh]]) {
      const { papers } = hits(ids);
      await storeList(db, { papers, digest: `v1 ${ids}`, etag: undefined, badItems: 0 }, now);
    }
    await store(db, 'owls', []);
    expect(await idsIn(db)).toEqual(expect.arrayContaining([old, fresh]));
  });

  test('whose papers were forgotten says so', async () => {
    const db = anEmptyDatabase();
    await store(db, 'lamps', [old, known]);
    await db.papers.delete(old);
    const expected = { paperIds: [known], hasLost: true };
    expect(await storedSearch(db, 'lamps')).toMatchObject(expected);
    await forgetOldPapers(db);
    expect(await db.lists.count()).toBe(1);
  });

  test('is dropped behind fifty later ones, with its papers that nobody has met', async () => {
    const db = anEmptyDatabase();
    await store(db, 'lamps', [old, known, fresh]);
    await db.marks.add({ paperId: known, savedAt: 1 });
    const day = { day: friday, papers: [anIncoming({ id: fresh })], asNew: false };
    await mergePapers(db, day, now);
    for (let search = 1; search <= 49; search += 1)
      await store(db, `owls ${search}`, [], now + search);
    expect(await storedSearch(db, 'lamps')).toBeDefined();
    expect(await idsIn(db)).toEqual([old, known, fresh]);
    await store(db, 'owls 50', [], now - 5);
    expect(await storedSearch(db, 'lamps')).toBeUndefined();
    expect(await storedSearch(db, 'owls 50')).toBeDefined();
    expect(await db.lists.count()).toBe(50);
    expect(await idsIn(db)).toEqual([known, fresh]);
  });

  test('is stored whole or not at all', async () => {
    const db = anEmptyDatabase();
    await store(db, 'lamps', [old]);
    const before = await contentsOf(db);
    const stopped = storeSearch(db, 'owls', hits([known]), now, AbortSignal.abort());
    await expect(stopped).rejects.toThrow();
    fillDisk(db, { at: 'request', table: 'lists' });
    await expect(store(db, 'owls', [known])).rejects.toThrow();
    expect(await contentsOf(db)).toEqual(before);
  });

  test('touches no mark, no day, no badge and no paper of a day but its counts, whatever there is', {
    timeout: 30_000,
  }, async () => {
    const searches = fc.array(
      fc.record({ words: fc.constantFrom('lamps', 'owls'), ids: fc.uniqueArray(anyId) }),
      { minLength: 1, maxLength: 5 },
    );
    await fc.assert(
      fc.asyncProperty(anyContents, searches, async (contents, asked) => {
        const db = anEmptyDatabase();
        await fill(db, contents);
        const before = await contentsOf(db);
        for (const { words, ids } of asked) await store(db, words, ids);
        const { marks, days, unseen } = await contentsOf(db);
        expect({ marks, days, unseen }).toEqual({
          marks: before.marks,
          days: before.days,
          unseen: before.unseen,
        });
        for (const paper of contents.papers.filter(({ day }) => day !== '')) {
          const {
            upvotes,
            comments,
            revision: _,
            ...rest
          } = (await db.papers.get(paper.id)) ?? paper;
          expect({ ...rest, upvotes: paper.upvotes, comments: paper.comments }).toEqual(paper);
          expect([paper.upvotes, 99]).toContain(upvotes);
          expect(comments).toBe(0);
        }
        const last = asked.at(-1);
        expect((await storedSearch(db, last?.words ?? ''))?.paperIds).toEqual(last?.ids);
        db.close();
      }),
      { numRuns: 60 },
    );
  });
});

test('the search’s limit stands beside the feed’s, until a search is answered', async () => {
  const db = anEmptyDatabase();
  const source = await readSource(db);
  await keepSearchLimit(db, { until: now + 5, failures: 1 });
  expect(await readSource(db)).toEqual({ ...source, searchLimit: { until: now + 5, failures: 1 } });
  await keepSearchLimit(db, undefined);
  expect(await readSource(db)).toEqual(source);
});
