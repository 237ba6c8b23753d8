import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catchUpOn, readVisit, visitNow } from '../../../papers/catch-up.ts';
import { aPaper } from '../../fixtures/factories.ts';

const at = (moment: string) => Date.parse(moment);
const thursday = at('2026-11-12T15:00:00Z');

describe('a visit', () => {
  test('the first one is no absence', () => {
    expect(visitNow(undefined, thursday)).toEqual({ at: thursday });
  });

  test.each<[string, string, string | undefined]>([
    ['the same day', '2026-11-12T20:00:00Z', undefined],
    ['the next day', '2026-11-13T15:00:00Z', undefined],
    ['two feed days and a weekend later', '2026-11-16T15:00:00Z', undefined],
    ['three feed days later', '2026-11-17T15:00:00Z', '2026-11-12'],
    ['on the eve, when the third has begun in New York', '2026-11-17T02:30:00Z', '2026-11-12'],
    ['months later', '2027-02-01T15:00:00Z', '2026-11-12'],
    ['earlier, by a clock that was set back', '2026-10-01T15:00:00Z', undefined],
  ])('%s', (_, moment, awaySince) => {
    const visit = visitNow({ at: thursday }, at(moment));
    expect(visit).toEqual({ at: at(moment), ...(awaySince !== undefined && { awaySince }) });
  });

  test('does not end the absence before it, and a later absence takes its place', () => {
    const visit = { at: thursday, awaySince: '2026-11-02' };
    expect(visitNow(visit, thursday + 60_000).awaySince).toBe('2026-11-02');
    expect(visitNow(visit, at('2026-11-19T15:00:00Z')).awaySince).toBe('2026-11-12');
  });

  test.each([undefined, null, 5, 'x', {}, { at: 'x' }, { at: Number.NaN }])(
    'stored as %o is none',
    (raw) => expect(readVisit(raw)).toBeUndefined(),
  );

  test('stored with a bad day keeps its moment', () => {
    expect(readVisit({ at: 5, awaySince: 'once' })).toEqual({ at: 5 });
    expect(readVisit({ at: 5, awaySince: '2026-11-12' })).toEqual({
      at: 5,
      awaySince: '2026-11-12',
    });
  });
});

/** Papers of as many days as counts are given; the upvotes fall from the day's `best`. */
const papersOf = (...counts: number[]) =>
  counts.flatMap((count, day) =>
    Array.from({ length: count }, (_, index) =>
      aPaper({ day: `2026-11-${10 + day}`, upvotes: 1000 * (counts.length - day) - index }),
    ),
  );

describe('catching up', () => {
  test.each<[string, number[]]>([
    ['forty papers', [14, 13, 13]],
    ['two days, however many papers', [100, 100]],
    ['nothing', []],
  ])('is not offered for %s', (_, counts) => {
    expect(catchUpOn(papersOf(...counts))).toBeUndefined();
  });

  test('takes the most upvoted of each day, though one day has more than all others', () => {
    const papers = papersOf(30, 30, 30, 30);
    const offer = catchUpOn(papers);
    expect(offer).toMatchObject({ days: 4, rest: { length: 100 } });
    const best = [0, 1, 2, 3].flatMap((day) => papers.slice(day * 30, day * 30 + 5));
    expect(offer?.matter.toSorted()).toEqual(best.map(({ id }) => id).toSorted());
  });

  test('gives the last places to the days with the most upvotes', () => {
    const papers = papersOf(20, 20, 20);
    const [first, second, third] = [0, 1, 2].map((day) =>
      catchUpOn(papers)?.matter.filter((id) =>
        papers.slice(day * 20, day * 20 + 20).some((paper) => paper.id === id),
      ),
    );
    expect([first?.length, second?.length, third?.length]).toEqual([7, 7, 6]);
  });

  test('lets a long day stand in for a short one', () => {
    const papers = papersOf(1, 1, 60);
    expect(catchUpOn(papers)?.matter).toHaveLength(20);
  });

  test('of more days than can matter takes the best of the days', () => {
    const offer = catchUpOn(papersOf(...Array.from({ length: 25 }, () => 2)));
    expect(offer).toMatchObject({ days: 25, matter: { length: 20 }, rest: { length: 30 } });
  });

  test('parts the papers into two, whatever they are, and no order of theirs changes it', () => {
    const anyPapers = fc.array(
      fc.record({
        day: fc.constantFrom('2026-11-10', '2026-11-11', '2026-11-12'),
        upvotes: fc.nat(9),
      }),
      { maxLength: 90 },
    );
    fc.assert(
      fc.property(anyPapers, (drawn) => {
        const papers = drawn.map((paper, index) => ({ ...paper, id: `2611.${10_000 + index}` }));
        const offer = catchUpOn(papers);
        expect(catchUpOn(papers.toReversed())).toEqual(offer);
        if (!offer) return;
        expect([...offer.matter, ...offer.rest].toSorted()).toEqual(papers.map(({ id }) => id));
      }),
    );
  });
});
