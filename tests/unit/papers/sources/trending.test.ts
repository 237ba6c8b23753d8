import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dailyPapers } from '../../../../papers/sources/daily-papers.ts';
import { pathsOf, replaced, wrongs } from '../../../fixtures/broken-values.ts';
import { friday } from '../../../fixtures/factories.ts';
import { hostileText } from '../../../fixtures/hostile-text.ts';
import { aWireItem } from '../../../fixtures/wire-item.ts';

const { parseDay, parseTrending, trendingUrl } = dailyPapers;

/** An item as the trending list has it: without what only the daily feed knows. */
function aTrendingItem(index: number) {
  const { submittedBy: _by, paper, ...item } = aWireItem(index);
  const { submittedOnDailyAt: _at, submittedOnDailyBy: _who, ...rest } = paper;
  return { ...item, paper: rest };
}

test('one page is asked for, in the Hub’s own order', () => {
  const { origin, pathname, searchParams } = new URL(trendingUrl);
  expect(`${origin}${pathname}`).toBe('https://huggingface.co/api/daily_papers');
  expect(Object.fromEntries(searchParams)).toEqual({ sort: 'trending', limit: '50' });
});

describe('what is trending', () => {
  test('is read in the Hub’s order, each paper once', () => {
    const body = [3, 1, 2, 1].map(aTrendingItem);
    const parsed = parseTrending(body);
    expect(parsed?.papers.map(({ id }) => id)).toEqual(['2611.00003', '2611.00001', '2611.00002']);
    expect(parsed?.badItems).toBe(0);
  });

  test('has neither day nor submitter, and all else that a day’s paper has', () => {
    const [paper] = parseTrending([aTrendingItem(1)])?.papers ?? [];
    const { submitter: _, ...expected } = parseDay([aWireItem(1)], friday)?.papers[0] ?? {};
    expect(paper).toEqual({ ...expected, day: '' });
  });

  test.each(['2026-11-20T00:00:00.000Z', '2099-01-01T00:00:00.000Z', 'x', null])(
    'has no day, though its label says %s',
    (submittedOnDailyAt) => {
      const parsed = parseTrending([aWireItem(1, { submittedOnDailyAt })]);
      expect(parsed?.papers.map(({ day }) => day)).toEqual(['']);
    },
  );

  test.each([[undefined], [null], [{}], ['<html>'], [{ error: 'x' }], [[1, null, {}]]])(
    'is not to be found in %j',
    (body) => expect(parseTrending(body)).toBeUndefined(),
  );

  test('may be nothing', () => {
    expect(parseTrending([])).toEqual({ papers: [], badItems: 0 });
  });
});

test('whatever is wrong with its items, they are read as those of a day, but for the day', () => {
  const whole = aWireItem(2);
  const wrong = fc.oneof(fc.constantFrom(...wrongs.slice(0, 14)), hostileText, fc.anything());
  const place = fc.constantFrom(...pathsOf(whole));
  fc.assert(
    fc.property(fc.array(fc.tuple(place, wrong), { maxLength: 8 }), (breaks) => {
      const broken = breaks.reduce<unknown>((now, [path, by]) => replaced(now, path, by), whole);
      const body = [aTrendingItem(1), broken, aTrendingItem(3)];
      const ofDay = parseDay(body, friday);
      const dayless = ofDay?.papers.map((paper) => ({ ...paper, day: '' }));
      expect(parseTrending(body)).toEqual(ofDay && { ...ofDay, papers: dayless });
    }),
    { numRuns: 300 },
  );
});
