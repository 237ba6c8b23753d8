import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Mark } from '../../../papers/mark.ts';
import { plainMark } from '../../../papers/mark-parts.ts';
import { mergeMarks } from '../../../papers/merge-marks.ts';
import { readRecords } from '../../../papers/second-copy/copy-records.ts';
import { compareCopies } from '../../../storage/compare-copies.ts';
import type { PaperboyDatabase } from '../../../storage/db.ts';
import { followCopy } from '../../../storage/second-copy.ts';
import { anEmptyDatabase } from '../../fixtures/factories.ts';
import { FakeArea } from '../../fixtures/local-area.ts';
import { type Act, anyAct, perform } from '../../fixtures/marks-model.ts';

describe('whatever befalls the copies', () => {
  type Snapshot = { marks: Mark[]; tallies: object[]; panel: object[] };
  const snapshot = async (db: PaperboyDatabase): Promise<Snapshot> => ({
    marks: await db.marks.toArray(),
    tallies: await db.tallies.toArray(),
    panel: await db.panel.toArray(),
  });
  const restore = async (db: PaperboyDatabase, { marks, tallies, panel }: Snapshot) => {
    await Promise.all([db.marks.clear(), db.tallies.clear(), db.panel.clear()]);
    await db.marks.bulkAdd(marks);
    await db.tallies.bulkAdd(tallies as never[]);
    await db.panel.bulkAdd(panel as never[]);
  };
  const anyState = fc.constantFrom('good', 'empty', 'partial', 'older');
  const anyActs = fc.array(fc.tuple(anyAct, fc.boolean()), { minLength: 1, maxLength: 5 });
  const anyCase = fc.record({
    before: anyActs,
    after: anyActs,
    database: anyState,
    copy: anyState,
    lost: fc.nat(7),
  });

  test('all that either knows is in both afterwards, and nothing good is overwritten', {
    timeout: 60_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(anyCase, async ({ before, after, database, copy, lost }) => {
        const [db, area] = [anEmptyDatabase(), new FakeArea()];
        await compareCopies(db, area, 1);
        let now = 1;
        const live = async (acts: [Act, boolean][]) => {
          for (const [act, isCopied] of acts) {
            now += 1;
            await perform(db, act, now);
            if (isCopied) await followCopy(db, area, now);
          }
        };
        await live(before);
        const [older, olderRecords] = [await snapshot(db), structuredClone(area.records)];
        await live(after);
        const truth = (await db.marks.toArray()).map(plainMark);
        if (database === 'older') await restore(db, older);
        if (database === 'empty') await restore(db, { marks: [], tallies: [], panel: [] });
        const ids = await db.marks.toCollection().primaryKeys();
        if (database === 'partial') {
          await db.marks.bulkDelete(ids.filter((_, at) => at % 3 === lost % 3));
        }
        if (copy === 'older') area.records = olderRecords;
        if (copy === 'empty') area.records = {};
        if (copy === 'partial') {
          for (const [at, key] of Object.keys(area.records).entries()) {
            if (at % 2 === lost % 2) delete area.records[key];
          }
        }
        const expected = new Map(
          (await db.marks.toArray()).map((mark) => [mark.paperId, plainMark(mark)]),
        );
        for (const [id, mark] of readRecords(area.records).marks) {
          const known = expected.get(id);
          expected.set(id, known ? mergeMarks(known, mark) : mark);
        }

        await compareCopies(db, area, now + 1);

        const inOrder = [...expected.values()].sort((a, b) => (a.paperId < b.paperId ? -1 : 1));
        expect((await db.marks.toArray()).map(plainMark)).toEqual(inOrder);
        expect(readRecords(area.records).marks).toEqual(expected);
        if (database === 'good') expect(inOrder).toEqual(truth);
        area.writes = area.wholeReads = 0;
        await compareCopies(db, area, now + 2);
        expect([area.writes, area.wholeReads]).toEqual([0, 0]);
        db.close();
      }),
      { numRuns: 200 },
    );
  });
});
