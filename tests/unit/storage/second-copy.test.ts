import { describe, expect, test } from 'vitest';
import { type CopyRecords, readRecords } from '../../../papers/second-copy/copy-records.ts';
import { changeSetting } from '../../../storage/change-setting.ts';
import { compareCopies } from '../../../storage/compare-copies.ts';
import type { PaperboyDatabase } from '../../../storage/db.ts';
import { setNote, setTags } from '../../../storage/library-acts.ts';
import { markSeen, savePapers, toggleSaved } from '../../../storage/marks.ts';
import { addMute } from '../../../storage/mutes.ts';
import { dismissCopyNews, readCopyNews } from '../../../storage/restored.ts';
import { followCopy } from '../../../storage/second-copy.ts';
import { storedSettings } from '../../../storage/settings.ts';
import { storedMutes } from '../../../storage/stored-views.ts';
import { bareMarks } from '../../fixtures/bare-marks.ts';
import { anEmptyDatabase, aPaper, friday } from '../../fixtures/factories.ts';
import { FakeArea } from '../../fixtures/local-area.ts';

const [one, two, three] = ['2611.00001', '2611.00002', '2611.00003'] as const;
const kept = async (db: PaperboyDatabase) => bareMarks(await db.marks.toArray());

/** Two kept papers and one that was seen, in both copies. */
async function aLibrary() {
  const db = anEmptyDatabase();
  const area = new FakeArea();
  await compareCopies(db, area, 1);
  await db.papers.bulkAdd([one, two, three].map((id) => aPaper({ id, title: `Lamp ${id}` })));
  await savePapers(db, [one], 2);
  await setTags(db, [two], { add: ['lamps'] }, 3);
  await setNote(db, two, 'for *Monday*', 4);
  await markSeen(db, [three], 5);
  await changeSetting(db, 'density', 'compact');
  await addMute(db, 'moss', 6);
  expect(await followCopy(db, area, 7)).toBe(true);
  return { db, area };
}

describe('the second copy', () => {
  test('holds what was done, one record for each kept paper and one for what else was met', async () => {
    const { area } = await aLibrary();
    expect(Object.keys(area.records).sort()).toEqual([
      'canary',
      `kept:${one}`,
      `kept:${two}`,
      'own:mutes',
      'own:settings',
      'state:2611.00',
    ]);
    expect(area.records[`kept:${one}`]).toMatchObject({
      mark: { paperId: one, savedAt: 2 },
      paper: { id: one, title: `Lamp ${one}` },
    });
    expect(area.records.canary).toMatchObject({ marks: 3, kept: 2, records: 5, writtenAt: 7 });
  });

  test('is written by one act with a handful of writes, whatever else there is', async () => {
    const { db, area } = await aLibrary();
    area.writes = 0;
    await savePapers(db, [three], 8);
    await followCopy(db, area, 9);
    expect([area.writes, area.wholeReads]).toEqual([3, 1]);
    expect(Object.keys(area.records)).toContain(`kept:${three}`);
    expect(Object.keys(area.records)).not.toContain('state:2611.00');
    area.writes = 0;
    expect(await followCopy(db, area, 9)).toBe(true);
    expect(area.writes).toBe(0);
  });

  test('has all acts of all windows once one of them writes it', async () => {
    const { db, area } = await aLibrary();
    await toggleSaved(db, one, 8);
    await savePapers(db, [three], 9);
    await followCopy(db, area, 10);
    const { marks } = readRecords(area.records);
    expect(bareMarks([...marks.values()].sort((a, b) => (a.paperId < b.paperId ? -1 : 1)))).toEqual(
      await kept(db),
    );
    await compareCopies(db, area, 11);
    expect(area.wholeReads).toBe(1);
  });

  test('that was cut short anywhere is made good by the next act', async () => {
    for (const writes of [0, 1, 2]) {
      const { db, area } = await aLibrary();
      await savePapers(db, [three], 8);
      area.writesLeft = writes;
      await expect(followCopy(db, area, 9)).rejects.toThrow('No room left');
      area.writesLeft = Number.POSITIVE_INFINITY;
      await setNote(db, one, 'x', 10);
      await followCopy(db, area, 11);
      await compareCopies(db, area, 12);
      const fresh = anEmptyDatabase();
      await compareCopies(fresh, area, 13);
      expect(await kept(fresh)).toEqual(await kept(db));
    }
  });
});

describe('a start', () => {
  test('reads neither copy where both agree', async () => {
    const { db, area } = await aLibrary();
    area.wholeReads = area.writes = 0;
    await compareCopies(db, area, 20);
    expect([area.wholeReads, area.writes]).toEqual([0, 0]);
    expect(await readCopyNews(db)).toBeUndefined();
  });

  test('with a database that lost everything restores marks, papers and settings, and says so once', async () => {
    const { db, area } = await aLibrary();
    const empty = anEmptyDatabase();
    await empty.papers.add(aPaper({ id: three }));
    await empty.unseen.add({ paperId: three, day: friday });
    await compareCopies(empty, area, 20);
    expect(await kept(empty)).toEqual(await kept(db));
    expect((await empty.papers.get(two))?.title).toBe(`Lamp ${two}`);
    expect(await empty.unseen.count()).toBe(0);
    expect((await storedSettings(empty)).density).toBe('compact');
    expect((await storedMutes(empty)).map(({ query }) => query)).toEqual(['moss']);
    expect(await readCopyNews(empty)).toEqual({ kind: 'restored', kept: 2 });
    await compareCopies(empty, area, 21);
    await dismissCopyNews(empty);
    await compareCopies(empty, area, 22);
    expect(await readCopyNews(empty)).toBeUndefined();
    expect(area.wholeReads).toBe(2);
  });

  test.each<[string, (records: CopyRecords) => CopyRecords]>([
    ['is gone', () => ({})],
    ['lost a record', ({ [`kept:${one}`]: _, ...records }) => records],
    ['lost its canary', ({ canary: _, ...records }) => records],
    ['cannot be read', () => ({ [`kept:${one}`]: 'rust', canary: 5 })],
    ['cannot be read in part', (records) => ({ ...records, canary: 5, 'state:2611.00': null })],
  ])('with a second copy that %s makes it whole, and tells nobody', async (_, damage) => {
    const { db, area } = await aLibrary();
    const [before, marks] = [area.records, await kept(db)];
    area.records = damage(structuredClone(before));
    await compareCopies(db, area, 20);
    const { canary: __, ...records } = area.records;
    const { canary: ___, ...whole } = before;
    expect(records).toEqual(whole);
    expect(await kept(db)).toEqual(marks);
    expect(await readCopyNews(db)).toBeUndefined();
  });

  test('with neither is a first run like any other', async () => {
    const [db, area] = [anEmptyDatabase(), new FakeArea()];
    await compareCopies(db, area, 1);
    expect(await readCopyNews(db)).toBeUndefined();
    expect(Object.keys(area.records)).toEqual(['canary']);
    await savePapers(db, [one], 2);
    expect(await followCopy(db, area, 3)).toBe(true);
  });

  test('after an update from a version without a second copy makes one of what there is', async () => {
    const [db, area] = [anEmptyDatabase(), new FakeArea()];
    await db.marks.bulkAdd([
      { paperId: one, savedAt: 1 },
      { paperId: two, seenAt: 1 },
    ]);
    await db.panel.add({ key: 'settings', value: { density: 'compact' } });
    await compareCopies(db, area, 2);
    const fresh = anEmptyDatabase();
    await compareCopies(fresh, area, 3);
    expect(await kept(fresh)).toEqual(await kept(db));
    expect((await storedSettings(fresh)).density).toBe('compact');
  });

  test('keeps what a user set with an older version since, which knows nothing of copies', async () => {
    const { db, area } = await aLibrary();
    await db.panel.put({ key: 'settings', value: { density: 'figures' } });
    await compareCopies(db, area, 20);
    expect((await storedSettings(db)).density).toBe('figures');
    await changeSetting(db, 'density', 'comfortable');
    await compareCopies(db, area, 21);
    expect((await storedSettings(db)).density).toBe('comfortable');
  });
});
