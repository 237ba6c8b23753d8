import { describe, expect, test } from 'vitest';
import type { Mark } from '../../../papers/mark.ts';
import { undoMarks } from '../../../storage/act.ts';
import {
  removeFromLibrary,
  removeTag,
  renameTag,
  setNote,
  setStatus,
  setTags,
} from '../../../storage/library-acts.ts';
import { savePapers } from '../../../storage/marks.ts';
import { readTags } from '../../../storage/tags.ts';
import { bareMarks } from '../../fixtures/bare-marks.ts';
import { anEmptyDatabase, aPaper, contentsOf, friday } from '../../fixtures/factories.ts';

const [one, two, three] = ['2611.00001', '2611.00002', '2611.00003'] as const;

async function aLibrary(marks: Mark[]) {
  const db = anEmptyDatabase();
  await db.papers.bulkAdd([one, two, three].map((id) => aPaper({ id })));
  await db.marks.bulkAdd(marks);
  return db;
}

const tagsOf = async (db: Awaited<ReturnType<typeof aLibrary>>) =>
  Object.fromEntries((await db.marks.toArray()).map(({ paperId, tags }) => [paperId, tags]));

describe('tags', () => {
  test('are put on many papers as one act, and taken off again as one', async () => {
    const db = await aLibrary([
      { paperId: one, tags: ['Lamps'] },
      { paperId: two, note: 'x' },
    ]);
    const before = await contentsOf(db);
    const change = { add: ['lamps', ' to  cite '], remove: ['moss'] };
    const undo = await setTags(db, [one, two], change, 5);
    expect(await tagsOf(db)).toEqual({ [one]: ['Lamps', 'to cite'], [two]: ['lamps', 'to cite'] });
    expect(await setTags(db, [one, two], change, 6)).toEqual([]);
    await undoMarks(db, undo, 7);
    expect(await contentsOf(db)).toEqual(before);
  });

  test('keep a paper that was new from being so, until that is taken back', async () => {
    const db = await aLibrary([]);
    await db.unseen.add({ paperId: one, day: friday });
    const undo = await setTags(db, [one], { add: ['lamps'] }, 5);
    expect(await db.unseen.count()).toBe(0);
    await undoMarks(db, undo, 6);
    expect(await db.unseen.count()).toBe(1);
  });

  test('get another name on every paper, and become one where both were there', async () => {
    const db = await aLibrary([
      { paperId: one, tags: ['Lamps', 'lights'] },
      { paperId: two, tags: ['lamps'] },
      { paperId: three, tags: ['moss'] },
    ]);
    const before = await contentsOf(db);
    const undo = await renameTag(db, 'LAMPS', 'Lights', 5);
    expect(await tagsOf(db)).toEqual({ [one]: ['lights'], [two]: ['Lights'], [three]: ['moss'] });
    await undoMarks(db, undo, 6);
    expect(await contentsOf(db)).toEqual(before);
  });

  test('can be spelt anew, everywhere at once', async () => {
    const db = await aLibrary([
      { paperId: one, tags: ['lamps'] },
      { paperId: two, tags: ['LAMPS'] },
    ]);
    await renameTag(db, 'lamps', 'Lamps', 5);
    expect(await tagsOf(db)).toEqual({ [one]: ['Lamps'], [two]: ['Lamps'] });
    expect(await renameTag(db, 'lamps', ' " ', 6)).toEqual([]);
    expect(await renameTag(db, 'gone', 'here', 7)).toEqual([]);
  });

  test('are taken off everywhere, and come back where nobody has changed them since', async () => {
    const db = await aLibrary([
      { paperId: one, tags: ['lamps', 'moss'] },
      { paperId: two, tags: ['Lamps'] },
    ]);
    const undo = await removeTag(db, 'lamps', 5);
    expect(await tagsOf(db)).toEqual({ [one]: ['moss'], [two]: undefined });
    await setTags(db, [one], { add: ['LAMPS', 'owls'] }, 6);
    await undoMarks(db, undo, 7);
    expect(await tagsOf(db)).toEqual({ [one]: ['LAMPS', 'moss', 'owls'], [two]: ['Lamps'] });
  });

  test('are listed with their counts, under their most frequent spelling', async () => {
    const db = await aLibrary([
      { paperId: one, tags: ['Lamps', 'owls'] },
      { paperId: two, tags: ['lamps'] },
      { paperId: three, tags: ['lamps'] },
    ]);
    expect(await readTags(db)).toEqual([
      { name: 'lamps', count: 3 },
      { name: 'owls', count: 1 },
    ]);
  });
});

describe('a note', () => {
  test('is written, changed and taken away, each of which can be taken back', async () => {
    const db = await aLibrary([]);
    const notes = async () => bareMarks(await db.marks.toArray()).map(({ note }) => note);
    const first = await setNote(db, one, 'for *Monday*', 5);
    expect(await db.marks.get(one)).toMatchObject({ savedAt: 5 });
    const second = await setNote(db, one, '', 6);
    expect(await notes()).toEqual([undefined]);
    await undoMarks(db, second, 7);
    expect(await notes()).toEqual(['for *Monday*']);
    expect(await setNote(db, one, 'for *Monday*', 8)).toEqual([]);
    await undoMarks(db, first, 9);
    expect(await notes()).toEqual([]);
  });

  test('is cut where it is longer than any note can be, and never within a character', async () => {
    const db = await aLibrary([]);
    await setNote(db, one, `${'x'.repeat(99_999)}😀`, 5);
    expect((await db.marks.get(one))?.note).toBe(`${'x'.repeat(99_999)}\u{FFFD}`);
  });
});

describe('a status', () => {
  test('saves what was not saved, as one act', async () => {
    const db = await aLibrary([{ paperId: two, savedAt: 1 }]);
    const before = await contentsOf(db);
    const undo = await setStatus(db, [one, two], 'reading', 5);
    expect(bareMarks(await db.marks.toArray())).toEqual([
      { paperId: one, savedAt: 5, status: 'reading' },
      { paperId: two, savedAt: 1, status: 'reading' },
    ]);
    await undoMarks(db, undo, 6);
    expect(await contentsOf(db)).toEqual(before);
  });

  test('that is taken away leaves the paper saved', async () => {
    const db = await aLibrary([{ paperId: one, savedAt: 1, status: 'done' }]);
    await setStatus(db, [one, two], undefined, 5);
    expect(bareMarks(await db.marks.toArray())).toEqual([{ paperId: one, savedAt: 1 }]);
  });
});

test('a paper that is taken out of the library leaves it whole, was still seen, and comes back whole', async () => {
  const db = await aLibrary([
    { paperId: one, savedAt: 1, seenAt: 1, tags: ['lamps'], note: 'x', status: 'done' },
    { paperId: two, seenAt: 1 },
  ]);
  const before = await contentsOf(db);
  const undo = await removeFromLibrary(db, [one, two, three], 5);
  expect(undo.length).toBe(1);
  expect(bareMarks(await db.marks.toArray())).toEqual([
    { paperId: one, seenAt: 1 },
    { paperId: two, seenAt: 1 },
  ]);
  await undoMarks(db, undo, 6);
  expect(await contentsOf(db)).toEqual(before);
});

test('what a later version has written stays, whatever is done to the paper', async () => {
  const later: Mark = JSON.parse(`{"paperId":"${one}","shelf":"oak","savedAt":1}`);
  const db = await aLibrary([later]);
  await setTags(db, [one], { add: ['lamps'] }, 5);
  await undoMarks(db, await removeFromLibrary(db, [one], 6), 7);
  await savePapers(db, [one], 8);
  expect(await db.marks.get(one)).toMatchObject({ shelf: 'oak', savedAt: 1, tags: ['lamps'] });
});
