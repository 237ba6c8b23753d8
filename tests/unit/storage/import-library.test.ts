import { describe, expect, test, vi } from 'vitest';
import type { Mute } from '../../../papers/mute.ts';
import type { PaperboyDatabase } from '../../../storage/db.ts';
import { applyImport, previewImport } from '../../../storage/import-library.ts';
import { savePapers } from '../../../storage/marks.ts';
import { readTally } from '../../../storage/tally.ts';
import {
  aMark,
  anEmptyDatabase,
  aPaper,
  contentsOf,
  friday,
  fridayNoon,
  rowsOf,
} from '../../fixtures/factories.ts';
import { fillDisk } from '../../fixtures/failing-store.ts';
import { fileOf } from '../../fixtures/imported-file.ts';
import { aView } from '../../fixtures/own-views.ts';

const [one, two, three] = ['2611.00001', '2611.00002', '2611.00003'] as const;
const now = fridayNoon + 1_000;

const fullFile = fileOf(
  [aMark(one, { savedAt: 5, tags: ['lamps'] }), aMark(two, { seenAt: 6 })],
  [aPaper({ id: one }), aPaper({ id: two, title: 'Of Moss' })],
  {
    views: [aView()],
    mutes: [{ id: 'm', query: 'moss', mutedAt: 7 }],
    settings: { density: 'compact', later: [1] },
  },
);

const panelRow = async (db: PaperboyDatabase, key: 'views' | 'mutes' | 'settings') =>
  (await db.panel.get(key))?.value;

describe('an import', () => {
  test('brings everything into an empty store, and says what came', async () => {
    const db = anEmptyDatabase();
    const done = await applyImport(db, fullFile, now);
    expect(done).toMatchObject({ added: 2, changed: 0, unknownIds: [] });
    expect(await contentsOf(db)).toMatchObject({
      marks: [
        { paperId: one, savedAt: 5, tags: ['lamps'] },
        { paperId: two, seenAt: 6 },
      ],
      papers: [
        { id: one, days: [friday] },
        { id: two, title: 'Of Moss' },
      ],
      unseen: [],
    });
    expect(await panelRow(db, 'views')).toEqual([aView()]);
    expect(await panelRow(db, 'mutes')).toEqual([{ id: 'm', query: 'moss', mutedAt: 7 }]);
    expect(await panelRow(db, 'settings')).toEqual({ density: 'compact', later: [1] });
  });

  test('counts and numbers its marks as one act', async () => {
    const db = anEmptyDatabase();
    await savePapers(db, [one], 3);
    const { revision } = await readTally(db);
    await applyImport(db, fullFile, now);
    expect(await readTally(db)).toMatchObject({ revision: revision + 1, marks: 2, kept: 1 });
    expect(await db.marks.where('revision').above(revision).primaryKeys()).toEqual([one, two]);
  });

  test('keeps what says only that something was taken away', async () => {
    const db = anEmptyDatabase();
    const mark = aMark(one, { changedAt: { savedAt: 9 } });
    await applyImport(db, fileOf([mark]), now);
    expect(await db.marks.get(one)).toMatchObject(mark);
  });

  test('never overwrites a stored paper, and makes none new', async () => {
    const db = anEmptyDatabase();
    await db.papers.add(aPaper({ id: one, title: 'As the Hub has it' }));
    await db.unseen.bulkAdd([one, three].map((paperId) => ({ paperId, day: friday })));
    await applyImport(db, fullFile, now);
    expect(await db.papers.get(one)).toMatchObject({ title: 'As the Hub has it' });
    expect(await db.unseen.toCollection().primaryKeys()).toEqual([three]);
  });

  test('takes no day that the feed cannot have had, and no moment in the future', async () => {
    const db = anEmptyDatabase();
    const days = ['1999-01-01', friday, '2087-01-01'];
    const paper = aPaper({ id: one, day: '2087-01-01', days, firstStoredAt: now + 9 });
    await applyImport(db, fileOf([aMark(one, { savedAt: 1 })], [paper]), now);
    expect(await db.papers.get(one)).toMatchObject({
      ...{ day: friday, days: [friday], firstStoredAt: now },
    });
  });

  test('names the papers of which only the id is known', async () => {
    const db = anEmptyDatabase();
    await db.papers.add(aPaper({ id: two }));
    const file = fileOf([aMark(one, { savedAt: 1 }), aMark(two, { savedAt: 1 })]);
    expect((await applyImport(db, file, now)).unknownIds).toEqual([one]);
  });

  test('is planned by what is stored when it comes, not when it was shown', async () => {
    const db = anEmptyDatabase();
    const file = fileOf([aMark(one, { savedAt: 5 }), aMark(two, { savedAt: 5 })]);
    expect((await previewImport(db, file, now)).added).toHaveLength(2);
    await savePapers(db, [one], 7);
    expect(await applyImport(db, file, now)).toMatchObject({ added: 1, changed: 0 });
    expect((await db.marks.get(one))?.savedAt).toBe(7);
  });

  test('leaves the badge with the view that has it, and gives a mute an id of its own', async () => {
    const db = anEmptyDatabase();
    const mine = { id: 'm', query: 'oil', mutedAt: 1 };
    await db.panel.bulkAdd([
      { key: 'views', value: [aView({ id: 'mine', isBadge: true })] },
      { key: 'mutes', value: [mine] },
      { key: 'settings', value: { theme: 'dark', later: 'mine' } },
    ]);
    await applyImport(db, { ...fullFile, views: [aView({ isBadge: true })] }, now);
    expect(await panelRow(db, 'views')).toEqual([
      aView({ id: 'mine', isBadge: true }),
      aView({ isBadge: false }),
    ]);
    const mutes = (await panelRow(db, 'mutes')) as Mute[];
    expect(mutes.map(({ query }) => query)).toEqual(['oil', 'moss']);
    expect(new Set(mutes.map(({ id }) => id)).size).toBe(2);
    expect(await panelRow(db, 'settings')).toEqual({
      ...{ theme: 'dark', later: 'mine', density: 'compact' },
    });
  });

  test('begins what tells at once anew: what is new by now is not told of', async () => {
    const db = anEmptyDatabase();
    await db.papers.add(aPaper({ id: three }));
    await db.unseen.add({ paperId: three, day: friday });
    const views = [aView({ notify: true })];
    await applyImport(db, fileOf([], [], { views, settings: { digest: '8' } }), now);
    expect((await db.panel.get('notices'))?.value).toMatchObject({
      channels: { lanterns: { [three]: friday }, digest: { [three]: friday } },
    });
  });

  test.each(['request', 'commit'] as const)(
    'that has no room at any of its writes (%s) leaves everything as it was',
    async (at) => {
      let failures = 1;
      for (let after = 0; failures > 0; after += 1) {
        const db = anEmptyDatabase();
        await db.marks.add(aMark(one, { seenAt: 1 }));
        await db.unseen.add({ paperId: two, day: friday });
        const before = await rowsOf(db);
        const fault = fillDisk(db, { at, after });
        const silent = vi.spyOn(console, 'error').mockReturnValue();
        const result = await applyImport(db, fullFile, now).catch((error: unknown) => error);
        silent.mockRestore();
        ({ failures } = fault);
        if (failures === 0) expect(after).toBeGreaterThan(3);
        else {
          expect(result).toMatchObject({ name: expect.stringMatching(/Error/) });
          expect(await rowsOf(db)).toEqual(before);
        }
        db.close();
      }
    },
  );

  test('of a preview alone writes nothing', async () => {
    const db = anEmptyDatabase();
    const before = await rowsOf(db);
    await previewImport(db, fullFile, now);
    expect(await rowsOf(db)).toEqual(before);
  });
});
