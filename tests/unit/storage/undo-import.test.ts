import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Imported } from '../../../papers/imports/import-format.ts';
import { endsNewness } from '../../../papers/mark.ts';
import type { OwnView } from '../../../papers/own-view.ts';
import type { PaperboyDatabase } from '../../../storage/db.ts';
import { applyImport, undoImport } from '../../../storage/import-library.ts';
import { toggleSaved } from '../../../storage/marks.ts';
import { anyContents, type Contents, fill, someIds } from '../../fixtures/arbitrary-database.ts';
import { anyMarkOf } from '../../fixtures/arbitrary-marks.ts';
import {
  aMark,
  anEmptyDatabase,
  aPaper,
  contentsOf,
  fridayNoon,
} from '../../fixtures/factories.ts';
import { fileOf } from '../../fixtures/imported-file.ts';
import { anyViews } from '../../fixtures/own-views.ts';

const [one, two, three] = ['2611.00001', '2611.00002', '2611.00003'] as const;
const now = fridayNoon + 1_000;

const panelRow = async (db: PaperboyDatabase, key: 'views' | 'mutes' | 'settings') =>
  (await db.panel.get(key))?.value;

/** What a user sees; rows that say nothing are none. */
async function seenIn(db: PaperboyDatabase) {
  const { papers, panel, ...rows } = await contentsOf(db);
  const rowIn = async (key: 'views' | 'mutes' | 'settings') => (await panelRow(db, key)) ?? [];
  return {
    ...rows,
    views: await rowIn('views'),
    mutes: await rowIn('mutes'),
    settings: { ...(await rowIn('settings')) },
  };
}

describe('taking an import back', () => {
  test('leaves what was done since', async () => {
    const db = anEmptyDatabase();
    await db.marks.add(aMark(one, { seenAt: 1, note: 'mine' }));
    const file = fileOf([
      aMark(one, { savedAt: 5, note: 'theirs', changedAt: { note: 8 } }),
      aMark(two, { savedAt: 5 }),
    ]);
    const { undo } = await applyImport(db, file, now);
    await toggleSaved(db, two, now + 1);
    await toggleSaved(db, two, now + 2);
    await undoImport(db, undo, now + 3);
    expect((await contentsOf(db)).marks).toEqual([
      { paperId: one, seenAt: 1, note: 'mine' },
      { paperId: two, savedAt: now + 2 },
    ]);
  });

  test('lets the papers go that it brought, but for those that something else holds', async () => {
    const db = anEmptyDatabase();
    const brought = ['2611.00001', '2611.00002', '2611.00003', '2611.00004'].map((id) =>
      aPaper({ id, days: [], day: '' }),
    );
    const marks = brought.map(({ id }) => aMark(id, { savedAt: 5 }));
    const { undo } = await applyImport(db, fileOf(marks, brought), now);
    await db.lists.add({ id: 'trending', paperIds: [two] });
    await toggleSaved(db, three, now + 1);
    await toggleSaved(db, three, now + 2);
    // The highest number stays with its paper until another write.
    await db.papers.add({ ...aPaper(), id: '2611.09999', revision: 9 });
    await undoImport(db, undo, now + 3);
    expect(await db.papers.toCollection().primaryKeys()).toEqual([two, three, '2611.09999']);
  });

  test('leaves what there was before it, whatever the file held', { timeout: 60_000 }, async () => {
    const anyFile = fc
      .record({
        marks: fc.tuple(...someIds.map((id) => fc.option(anyMarkOf(id), { nil: undefined }))),
        views: anyViews,
        settings: fc.constantFrom(undefined, { density: 'compact' }, { later: 1, badge: 'none' }),
        isMergeable: fc.boolean(),
        hasPapers: fc.boolean(),
      })
      .map(({ marks, views, settings, isMergeable, hasPapers }) => {
        // What only a later version knows is never taken back.
        const known = marks.flatMap((mark) => {
          const { shelf: _, colour: __, ...rest } = { shelf: 0, colour: 0, ...mark };
          return mark ? { ...rest, paperId: mark.paperId } : [];
        });
        const papers = hasPapers ? known.map(({ paperId }) => aPaper({ id: paperId })) : [];
        const rows = { isMergeable, views, ...(settings && { settings }) };
        return fileOf(known, papers, rows);
      });
    const tidy = (views: unknown) => (Array.isArray(views) ? (views as OwnView[]) : null);
    const check = async (contents: Contents, file: Imported) => {
      const db = anEmptyDatabase();
      const views = tidy(contents.views)?.map((view, at) => ({ ...view, id: `mine-${at}` }));
      const badged = views?.map((view, at) => ({ ...view, isBadge: view.isBadge && at === 0 }));
      // No paper is new whose mark has ended that.
      const met = new Set(contents.marks.filter(endsNewness).map(({ paperId }) => paperId));
      const unseen = contents.unseen.filter(({ paperId }) => !met.has(paperId));
      await fill(db, { ...contents, unseen, views: badged ?? null, mutes: null });
      const before = await seenIn(db);
      const papers = await db.papers.toArray();
      const { undo } = await applyImport(db, file, now);
      await undoImport(db, undo, now + 1);
      expect(await seenIn(db)).toEqual(before);
      const after = await db.papers.toArray();
      expect(after).toEqual(expect.arrayContaining(papers));
      db.close();
    };
    await fc.assert(fc.asyncProperty(anyContents, anyFile, check), { numRuns: 100 });
  });
});
