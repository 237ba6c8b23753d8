// @vitest-environment node
import { afterAll, describe, expect, test } from 'vitest';
import { YearOfDays } from '../../../fixtures/year-of-days.ts';

/** A whole year takes minutes: `PAPERBOY_DAYS=365 npx vitest run simulated-year`. */
const days = Number(process.env.PAPERBOY_DAYS ?? 40);
const seeds = (process.env.PAPERBOY_SEEDS ?? '1,2,3').split(',').map(Number);
const lines: string[] = [];

afterAll(() => console.info(lines.join('\n')));

describe(`${days} days of polls with a Hub that fails, a clock that jumps, sleep and deaths`, () => {
  test.each(seeds)(
    'miss no paper, and the badge counts what is new (seed %i)',
    {
      timeout: days * 10_000,
    },
    async (seed) => {
      const year = new YearOfDays(seed, Date.parse('2026-03-02T09:00:00Z'));
      await year.live(days);
      const [missed, drifted] = [await year.missed(), await year.drifted()];
      const counts = Object.entries(year.counts).map(([name, count]) => `${name}=${count}`);
      lines.push(
        `year: days=${days} ${counts.join(' ')} missed=${missed.length} drift=${drifted.length} seed=${seed}`,
      );
      expect(missed).toEqual([]);
      expect(drifted).toEqual([]);
      expect(year.counts.kills).toBeGreaterThan(days / 10);
      expect(year.counts.faults).toBeGreaterThan(days / 4);
      year.db.close();
    },
  );
});
