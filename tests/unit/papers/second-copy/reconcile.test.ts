import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isKept } from '../../../../papers/mark.ts';
import { mergeMarks } from '../../../../papers/merge-marks.ts';
import { ownKeys } from '../../../../papers/second-copy/copy-keys.ts';
import {
  markRecords,
  type OwnRow,
  ownRecords,
  readRecords,
  type Side,
} from '../../../../papers/second-copy/copy-records.ts';
import { reconcile } from '../../../../papers/second-copy/reconcile.ts';
import { anyMarkOf } from '../../../fixtures/arbitrary-marks.ts';
import { aPaper } from '../../../fixtures/factories.ts';

const ids = ['2611.00001', '2611.00002', '2611.01003', '2401.00001'];
const anySide: fc.Arbitrary<Side> = fc
  .record({
    marks: fc.tuple(...ids.map((id) => fc.option(anyMarkOf(id)))),
    papers: fc.subarray(ids),
    own: fc.dictionary(
      fc.constantFrom(...ownKeys),
      fc.record({ value: fc.constantFrom('a', 'b'), edition: fc.integer({ min: 1, max: 3 }) }),
    ),
  })
  .map(({ marks, papers, own }) => ({
    marks: new Map(marks.flatMap((mark) => (mark ? [[mark.paperId, mark]] : []))),
    papers: new Map(papers.map((id) => [id, aPaper({ id, firstStoredAt: 1, title: 'Lamps' })])),
    own: new Map(ownKeys.flatMap((key) => (own[key] ? [[key, own[key]]] : []))),
  }));

const anEmptySide = (): Side => ({ marks: new Map(), papers: new Map(), own: new Map() });

/** A side once the changes are made. */
function written(side: Side, { marks, papers, own }: ReturnType<typeof reconcile>): Side {
  return {
    marks: new Map([...side.marks, ...marks.map((mark) => [mark.paperId, mark] as const)]),
    papers: new Map([...side.papers, ...papers.map((paper) => [paper.id, paper] as const)]),
    own: new Map([...side.own, ...own]),
  };
}

describe('reconciling', () => {
  test('leaves in the database what either side knew last, field by field', () => {
    fc.assert(
      fc.property(anySide, anySide, (database, copy) => {
        const both = written(database, reconcile(database, copy));
        for (const id of ids) {
          const [one, other] = [database.marks.get(id), copy.marks.get(id)];
          expect(both.marks.get(id)).toEqual(
            one && other ? mergeMarks(one, other) : (one ?? other),
          );
          const isKnown = database.papers.has(id) || copy.papers.has(id);
          if (isKept(both.marks.get(id))) expect(both.papers.has(id)).toBe(isKnown);
        }
        for (const key of ownKeys) {
          const editions = [database, copy].map(({ own }) => own.get(key)?.edition ?? 0);
          expect(both.own.get(key)?.edition ?? 0).toBe(Math.max(...editions));
        }
        const again = reconcile(both, copy);
        expect([again.marks, again.papers, again.own]).toEqual([[], [], []]);
      }),
      { numRuns: 500 },
    );
  });

  test('with an empty side takes nothing from the other', () => {
    fc.assert(
      fc.property(anySide, (side) => {
        const kept = reconcile(side, anEmptySide());
        expect([kept.marks, kept.papers, kept.own]).toEqual([[], [], []]);
        expect(kept.whole.marks).toEqual(side.marks);
        expect(kept.restored).toEqual({ kept: 0, marks: 0, settings: 0 });
        const restored = written(anEmptySide(), reconcile(anEmptySide(), side));
        expect(restored.marks).toEqual(side.marks);
        expect(restored.own).toEqual(side.own);
      }),
    );
  });

  test('counts each kept paper of which anything was gone, once', () => {
    const [one = '', two = '', three = ''] = ids;
    const row: OwnRow = { value: 'x', edition: 2 };
    const database: Side = {
      marks: new Map([
        [one, { paperId: one, savedAt: 1 }],
        [two, { paperId: two, savedAt: 1 }],
      ]),
      papers: new Map([[one, aPaper({ id: one })]]),
      own: new Map([['settings', { value: 'y', edition: 1 }]]),
    };
    const copy: Side = {
      marks: new Map([
        [one, { paperId: one, savedAt: 1, note: 'x', changedAt: { note: 2 } }],
        [two, { paperId: two, savedAt: 1 }],
        [three, { paperId: three, seenAt: 1 }],
      ]),
      papers: new Map([
        [one, aPaper({ id: one })],
        [two, aPaper({ id: two })],
      ]),
      own: new Map([
        ['settings', row],
        ['views', row],
      ]),
    };
    expect(reconcile(database, copy).restored).toEqual({ kept: 2, marks: 1, settings: 2 });
  });
});

describe('records', () => {
  test('read back what they were written from', () => {
    fc.assert(
      fc.property(anySide, (side) => {
        const records = { ...markRecords(side), ...ownRecords(side.own) };
        const read = readRecords(JSON.parse(JSON.stringify(records)));
        expect(read.marks).toEqual(side.marks);
        expect(read.own).toEqual(side.own);
        for (const [id, mark] of side.marks) {
          if (isKept(mark)) expect(read.papers.get(id)).toEqual(side.papers.get(id));
        }
      }),
    );
  });

  test('that are no records cost no other, and never throw', () => {
    const kept = { mark: { paperId: ids[0], savedAt: 1 } };
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.anything()), (rust) => {
        const { marks } = readRecords({ ...rust, [`kept:${ids[0]}`]: kept });
        expect(marks.get(ids[0] ?? '')?.savedAt).toBe(1);
      }),
    );
  });
});
