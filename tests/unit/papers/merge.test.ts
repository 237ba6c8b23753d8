import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type FeedDay } from '../../../papers/feed-day.ts';
import { mergeListed, mergePaper } from '../../../papers/merge.ts';
import type { IncomingPaper, Paper } from '../../../papers/paper.ts';
import { anIncoming, friday, fridayNoon as now } from '../../fixtures/factories.ts';

const [monday, wednesday, thursday] = ['2026-11-16', '2026-11-18', '2026-11-19'];

/** What the Hub answers for one day. */
interface Reading {
  askedDay: FeedDay;
  papers: IncomingPaper[];
}

/** Reads days into a store, as they come; tells how many rows were written. */
function readInto(store: Map<string, Paper>, readings: Reading[], at = now): number {
  let written = 0;
  for (const { askedDay, papers } of readings) {
    for (const incoming of papers) {
      const merged = mergePaper(store.get(incoming.id), incoming, askedDay, at);
      if (!merged) continue;
      store.set(merged.id, merged);
      written += 1;
    }
  }
  return written;
}

const sorted = (store: Map<string, Paper>) => new Map([...store].sort());

/**
 * A Hub at one moment: five days, each listing some of six papers, most under the day's own label, some under
 * another. A paper reads alike wherever its label is the same, but its own day may know more of it.
 */
const aHub: fc.Arbitrary<Reading[]> = fc
  .array(
    fc.uniqueArray(fc.record({ number: fc.nat(5), shift: fc.constantFrom(0, 0, 0, -1, 1, 2) }), {
      selector: ({ number }) => number,
    }),
    { minLength: 5, maxLength: 5 },
  )
  .map((days) =>
    days.map((items, index) => {
      const askedDay = addDays(monday, index);
      const papers = items.map(({ number, shift }) => {
        const day = addDays(askedDay, shift);
        const title = `Lantern ${number} of ${day}${shift === 0 ? ', whole' : ''}`;
        const optional = number % 2 === 0 ? { summary: title } : {};
        const fields = {
          id: `2611.0000${number}`,
          day,
          title,
          upvotes: number + index,
          ...optional,
        };
        return anIncoming(shift === 0 ? fields : { ...fields, upvotes: 0 });
      });
      return { askedDay, papers };
    }),
  );

const readOften = aHub.chain((hub) =>
  fc.record({
    hub: fc.constant(hub),
    order: fc.shuffledSubarray(hub, { minLength: hub.length }),
    again: fc.array(fc.constantFrom(...hub), { maxLength: 12 }),
  }),
);

describe('reading the same days', () => {
  test('in any order and any number of times leaves the same papers', () => {
    fc.assert(
      fc.property(readOften, ({ hub, order, again }) => {
        const [plain, other] = [new Map<string, Paper>(), new Map<string, Paper>()];
        readInto(plain, hub);
        readInto(other, [...again, ...order]);
        expect(sorted(other)).toEqual(sorted(plain));
      }),
      { numRuns: 500 },
    );
  });

  test('a second time, in any order, writes nothing', () => {
    fc.assert(
      fc.property(readOften, ({ hub, order, again }) => {
        const store = new Map<string, Paper>();
        readInto(store, hub);
        expect(readInto(store, structuredClone([...order, ...again]), now + 1)).toBe(0);
      }),
      { numRuns: 500 },
    );
  });

  test('tells each paper’s latest day, and every day that listed it', () => {
    fc.assert(
      fc.property(readOften, ({ hub, order }) => {
        const store = new Map<string, Paper>();
        readInto(store, order);
        for (const paper of store.values()) {
          const listed = hub.flatMap(({ askedDay, papers }) =>
            papers.filter(({ id }) => id === paper.id).flatMap(({ day }) => [askedDay, day]),
          );
          expect(paper.days).toEqual([...new Set(listed)].sort());
          const labels = hub.flatMap(({ papers }) => papers.filter(({ id }) => id === paper.id));
          expect(paper.day).toBe(
            labels
              .map(({ day }) => day)
              .sort()
              .at(-1),
          );
          expect(paper.title).toContain(paper.day);
        }
      }),
    );
  });
});

describe('a paper', () => {
  const stored = (): Paper => ({
    ...anIncoming({ id: '2611.00001', day: thursday, title: 'Thursday’s', upvotes: 40 }),
    days: [wednesday, thursday],
    firstStoredAt: now - 5000,
  });
  const listed = (day: FeedDay, fields: Partial<IncomingPaper> = {}) =>
    anIncoming({ ...stored(), day, title: 'Another', upvotes: 3, ...fields });

  test('that is not stored yet is stored at this moment, with its label and the asked day', () => {
    const incoming = listed(thursday);
    const expected = { ...incoming, days: [thursday, friday], firstStoredAt: now };
    expect(mergePaper(undefined, incoming, friday, now)).toEqual(expected);
  });

  test('of an older day never overwrites a newer day’s fields; the day itself is remembered', () => {
    expect(mergePaper(stored(), listed(wednesday), wednesday, now)).toBeUndefined();
    const merged = mergePaper(stored(), listed(monday), monday, now);
    expect(merged).toEqual({
      ...stored(),
      ...merged,
      title: 'Thursday’s',
      upvotes: 40,
      day: thursday,
    });
    expect(merged?.days).toEqual([monday, wednesday, thursday]);
  });

  test('of a later day overwrites, but was first stored when it was', () => {
    const merged = mergePaper(stored(), listed(friday), friday, now);
    expect(merged).toMatchObject({ title: 'Another', upvotes: 3, day: friday });
    expect(merged?.firstStoredAt).toBe(now - 5000);
    expect(merged?.days).toEqual([wednesday, thursday, friday]);
  });

  test('of the same day is brought up to date by that day’s own reply', () => {
    expect(mergePaper(stored(), listed(thursday), thursday, now)?.title).toBe('Another');
  });

  test('of the same day in another day’s reply changes nothing but the days', () => {
    expect(mergePaper(stored(), listed(thursday), wednesday, now)).toBeUndefined();
    const merged = mergePaper(stored(), listed(thursday), friday, now);
    expect(merged?.title).toBe('Thursday’s');
    expect(merged?.days).toEqual([wednesday, thursday, friday]);
  });

  test('loses a field that its newest reply no longer has', () => {
    const before = { ...stored(), githubRepo: 'https://github.com/ada/lanterns', githubStars: 5 };
    const merged = mergePaper(before, listed(thursday), thursday, now);
    expect(merged).not.toHaveProperty('githubRepo');
    expect(merged).not.toHaveProperty('githubStars');
  });

  test('keeps its title, abstract and authors where the newest reply lacks them', () => {
    const before = stored();
    const bare = { ...listed(friday), title: '', abstract: '', authors: [] };
    const merged = mergePaper(before, bare, friday, now);
    const { title, abstract, authors } = before;
    expect(merged).toMatchObject({ day: friday, upvotes: 3, title, abstract, authors });
    const dayless = { ...before, day: '', days: [] };
    expect(mergeListed(dayless, bare, now)).toMatchObject({ upvotes: 3, title, abstract, authors });
  });

  test('is not changed in place', () => {
    const before = stored();
    mergePaper(Object.freeze(before), Object.freeze(listed(friday)), friday, now);
    expect(before.days).toEqual([wednesday, thursday]);
  });
});
