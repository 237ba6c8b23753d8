import { beforeEach, describe, expect, test } from 'vitest';
import type { StoredKeepAct } from '../../../papers/keep-act.ts';
import { undoMarks } from '../../../storage/act.ts';
import type { PaperboyDatabase } from '../../../storage/db.ts';
import { keep } from '../../../storage/keep.ts';
import { readKept } from '../../../storage/library.ts';
import { savePapers } from '../../../storage/marks.ts';
import { readTags } from '../../../storage/tags.ts';
import { anEmptyDatabase, aPaper, fridayNoon as now } from '../../fixtures/factories.ts';

const [one, two] = ['2611.10001', '2611.10002'];
let db: PaperboyDatabase;

beforeEach(async () => {
  db = anEmptyDatabase();
  await db.papers.bulkPut([one, two].map((id) => aPaper({ id })));
  await savePapers(db, [one], now);
  await savePapers(db, [two], now + 1);
});

const marks = async () =>
  (await db.marks.toArray()).map(({ tags, note, status, savedAt }) => ({
    tags: tags ?? [],
    note: note ?? '',
    status,
    isSaved: savedAt !== undefined,
  }));
const plain = { tags: [] as string[], note: '', status: undefined, isSaved: true };

describe.each<[string, StoredKeepAct, Partial<typeof plain>[]]>([
  [
    'a status',
    { kind: 'status', ids: [one, two], status: 'reading' },
    [{ status: 'reading' as never }, { status: 'reading' as never }],
  ],
  ['tags', { kind: 'tags', ids: [one], add: ['Oil', 'lamps'] }, [{ tags: ['lamps', 'Oil'] }, {}]],
  ['a note', { kind: 'note', id: two, text: 'Compare.' }, [{}, { note: 'Compare.' }]],
  ['the library', { kind: 'remove', ids: [one] }, [{ isSaved: false }, {}]],
])('an act upon %s', (_, act, expected) => {
  test('is done, and can be taken back', async () => {
    const before = await marks();
    const undo = await keep(db, act, now + 10);
    expect(await marks()).toEqual(expected.map((fields) => ({ ...plain, ...fields })));
    await undoMarks(db, undo, now + 20);
    expect(await marks()).toEqual(before);
  });

  test('that was done already changes nothing', async () => {
    await keep(db, act, now + 10);
    expect(await keep(db, act, now + 20)).toEqual([]);
  });
});

test('a tag is renamed, merged and taken off all papers, each with its way back', async () => {
  await keep(db, { kind: 'tags', ids: [one, two], add: ['oil'] }, now + 10);
  await keep(db, { kind: 'tags', ids: [two], add: ['lamps'] }, now + 11);
  const merged = await keep(db, { kind: 'rename-tag', from: 'lamps', to: 'Oil' }, now + 12);
  expect(await readTags(db)).toEqual([{ name: 'oil', count: 2 }]);
  await undoMarks(db, merged, now + 13);
  expect(await readTags(db)).toEqual([
    { name: 'lamps', count: 1 },
    { name: 'oil', count: 2 },
  ]);
  const removed = await keep(db, { kind: 'remove-tag', name: 'OIL' }, now + 14);
  expect(await readTags(db)).toEqual([{ name: 'lamps', count: 1 }]);
  await undoMarks(db, removed, now + 15);
  expect(await readTags(db)).toHaveLength(2);
});

test('what is kept is read with the one saved last first, also where its paper is not stored', async () => {
  await keep(db, { kind: 'tags', ids: ['2611.19999'], add: ['oil'] }, now + 10);
  expect((await readKept(db)).map(({ paper }) => paper.id)).toEqual(['2611.19999', two, one]);
  await keep(db, { kind: 'remove', ids: [one, two, '2611.19999'] }, now + 11);
  expect(await readKept(db)).toEqual([]);
});
