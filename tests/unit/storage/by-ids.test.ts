import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { isBlank } from '../../../papers/mark.ts';
import { undoMarks } from '../../../storage/act.ts';
import {
  deleteByIds,
  marksById,
  newAmong,
  papersById,
  unseenById,
} from '../../../storage/by-ids.ts';
import { markSeen, toggleSaved } from '../../../storage/marks.ts';
import { readPanel } from '../../../storage/rows.ts';
import { anEmptyDatabase, aPaper, friday } from '../../fixtures/factories.ts';

/** Ids of which some lie close together, some far apart, and some in another month. */
const places = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 30 });
const idAt = (place: number) =>
  `${place < 30 ? '2610' : '2611'}.${String(place < 15 ? place : place * 200).padStart(5, '0')}`;

async function aDatabaseWith(ids: string[]) {
  const db = anEmptyDatabase();
  await db.papers.bulkAdd(ids.map((id) => aPaper({ id })));
  await db.marks.bulkAdd(ids.map((paperId) => ({ paperId, seenAt: 1 })));
  await db.unseen.bulkAdd(ids.map((paperId) => ({ paperId, day: friday })));
  return db;
}

describe('rows by their ids', () => {
  test('are those that are stored, however they lie', async () => {
    await fc.assert(
      fc.asyncProperty(places, places, async (stored, asked) => {
        const db = await aDatabaseWith(stored.map(idAt));
        const ids = asked.map(idAt);
        const found = [marksById, unseenById, papersById, newAmong].map((read) => read(db, ids));
        for (const rows of await Promise.all(found)) {
          const isThere = (id: string) => stored.map(idAt).includes(id);
          expect(ids.filter((id) => rows.has(id))).toEqual(ids.filter(isThere));
        }
      }),
      { numRuns: 60 },
    );
  });

  test('are deleted, and no others', async () => {
    await fc.assert(
      fc.asyncProperty(places, places, places, async (stored, read, gone) => {
        const db = await aDatabaseWith(stored.map(idAt));
        const ids = [...new Set([...read, ...gone])].map(idAt);
        await db.transaction('rw', db.unseen, async () => {
          await deleteByIds(db.unseen, gone.map(idAt), await newAmong(db, ids));
        });
        const left = stored.filter((place) => !gone.includes(place)).map(idAt);
        expect(await db.unseen.toCollection().primaryKeys()).toEqual(left.sort());
      }),
      { numRuns: 60 },
    );
  });
});

/** Every request that reaches a store while `work` runs, e.g. `get marks`. */
async function requestsOf(work: () => Promise<unknown>): Promise<Record<string, number>> {
  const requests: Record<string, number> = {};
  const names = ['get', 'getAll', 'getAllKeys', 'put', 'delete', 'openCursor'] as const;
  const spies = names.map((name) => {
    const original = IDBObjectStore.prototype[name] as (...args: unknown[]) => unknown;
    return vi.spyOn(IDBObjectStore.prototype, name).mockImplementation(function (
      this: IDBObjectStore,
      ...args: unknown[]
    ) {
      const key = `${name} ${this.name}`;
      requests[key] = (requests[key] ?? 0) + 1;
      return original.apply(this, args) as never;
    });
  });
  await work();
  for (const spy of spies) spy.mockRestore();
  return requests;
}

describe('requests', () => {
  const many = Array.from(
    { length: 500 },
    (_, index) => `2611.${String(index * 7).padStart(5, '0')}`,
  );
  async function manyNew() {
    const db = anEmptyDatabase();
    await db.papers.bulkAdd(many.map((id) => aPaper({ id })));
    await db.unseen.bulkAdd(many.map((paperId) => ({ paperId, day: friday })));
    return db;
  }

  test('for 500 marks at once: one write for each, and a handful of others', async () => {
    const db = await manyNew();
    // Counted once for all.
    await markSeen(db, ['2612.00001'], 4);
    expect(await requestsOf(() => markSeen(db, many, 5))).toEqual({
      'getAll marks': 1,
      'getAllKeys unseen': 1,
      'get tallies': 1,
      'put marks': 500,
      'put tallies': 1,
      'delete unseen': 1,
    });
    expect(await db.unseen.count()).toBe(0);
  });

  test('for taking 500 marks back: one write for each mark and new paper, and a handful of others', async () => {
    const db = await manyNew();
    const undo = await markSeen(db, many, 5);
    expect(await requestsOf(() => undoMarks(db, undo, 6))).toEqual({
      'getAll marks': 1,
      'getAllKeys unseen': 1,
      'getAll papers': 1,
      'get tallies': 1,
      'put marks': 500,
      'put tallies': 1,
      'put unseen': 500,
    });
    expect((await db.marks.toArray()).every(isBlank)).toBe(true);
    expect(await db.unseen.count()).toBe(500);
  });

  test('for one mark are a handful', async () => {
    const db = await manyNew();
    const [id = ''] = many;
    await markSeen(db, [many.at(-1) ?? ''], 4);
    expect(await requestsOf(() => toggleSaved(db, id, 5))).toEqual({
      'get marks': 1,
      'get unseen': 1,
      'get tallies': 1,
      'put marks': 1,
      'put tallies': 1,
      'delete unseen': 1,
    });
  });

  test('for a list of 500 new papers that were seen since: none for each', async () => {
    const db = await manyNew();
    await markSeen(db, many, 5);
    const question = { view: 'new', day: undefined, held: many } as const;
    const requests = await requestsOf(() => readPanel(db, question));
    expect(Object.values(requests).reduce((sum, count) => sum + count)).toBeLessThan(15);
  });
});
