// @vitest-environment node
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { linkOfNotice } from '../../../../papers/notices/notice.ts';
import { changeSetting } from '../../../../storage/change-setting.ts';
import type { PaperboyDatabase } from '../../../../storage/db.ts';
import { addOwnView } from '../../../../storage/own-views.ts';
import { mergePapers } from '../../../../storage/papers.ts';
import {
  anEmptyDatabase,
  anIncoming,
  friday,
  fridayNoon as now,
} from '../../../fixtures/factories.ts';
import { aView } from '../../../fixtures/own-views.ts';
import { TellingBrowser } from '../../../fixtures/telling-browser.ts';
import { YearOfNotices } from '../../../fixtures/year-of-notices.ts';

let arrived = 0;

/** So many papers that the view matches come on that day. */
async function arrive(db: PaperboyDatabase, count: number, day = friday): Promise<void> {
  const papers = Array.from({ length: count }, () => {
    arrived += 1;
    return anIncoming({ id: `2611.5${String(arrived).padStart(4, '0')}`, day });
  });
  await mergePapers(db, { day, papers, asNew: true }, now);
}

/** A store with new papers and a view that is watched since. */
async function aWatchedStore() {
  const db = anEmptyDatabase();
  arrived = 100;
  await arrive(db, 2);
  arrived = 0;
  await changeSetting(db, 'quietFrom', 'off');
  const { id: _id, ...fields } = aView({ notify: true });
  await addOwnView(db, fields);
  return { db, browser: new TellingBrowser(now) };
}

const zone = process.env.TZ;
afterAll(() => {
  process.env.TZ = zone;
});

describe.each([
  ['America/New_York', 365, 1],
  ['Australia/Lord_Howe', 60, 2],
])(
  'in %s, through %i days with kills, restarts, clock jumps and a fickle user (seed %i)',
  (tz, days, seed) => {
    beforeAll(() => {
      process.env.TZ = tz;
    });

    test('everything is told once and in time, and nothing twice', async () => {
      const year = new YearOfNotices(seed, Date.parse('2026-03-01T00:00:00Z'));
      for (let hour = 0; hour < days * 24; hour += 1) {
        expect(await year.hour(), `overdue in hour ${hour} of seed ${seed}`).toEqual([]);
        if (!year.isSettled) continue;
        expect(year.shown().slice(-9), `hour ${hour} of seed ${seed}`).toEqual(
          year.expected.slice(-9),
        );
        expect(year.shown().length).toBe(year.expected.length);
      }
      const ids = year.browser.shown.map(({ id }) => id.split(' ').slice(0, 2).join(' '));
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.length).toBeGreaterThan(days / 3);
      expect(year.kills).toBeGreaterThan(days / 2);
    }, 120_000);
  },
);

describe('the worker', () => {
  test('tells one paper by its own address, and several by their view’s', async () => {
    const { db, browser } = await aWatchedStore();
    await arrive(db, 1);
    await browser.look(db);
    await arrive(db, 2, '2026-11-23');
    await browser.look(db);
    const [one, more] = browser.shown;
    expect(linkOfNotice(one?.id ?? '')).toBe('sidepanel.html#/paper?id=2611.50001');
    expect(linkOfNotice(more?.id ?? '')).toMatch(/^sidepanel\.html#\/view\?id=[\w-]+$/);
    expect([one?.count, more?.count, more?.viewName]).toEqual([1, 2, 'Lanterns']);
  });

  test('tells nothing of what was there when the view was watched', async () => {
    const { db, browser } = await aWatchedStore();
    await browser.look(db);
    expect(browser.shown).toEqual([]);
  });

  test('that may not tell writes nothing down, and tells nothing of it when it may', async () => {
    const { db, browser } = await aWatchedStore();
    await arrive(db, 2);
    browser.mayTell = false;
    await browser.look(db);
    browser.mayTell = true;
    await browser.look(db);
    expect(browser.shown).toEqual([]);
    expect(browser.alarmAt).toBeUndefined();
  });

  test('killed after each of its steps in turn has told once in the end', async () => {
    for (let lives = 0; lives < 12; lives += 1) {
      const { db, browser } = await aWatchedStore();
      await arrive(db, 2);
      await browser.look(db, lives);
      await browser.look(db);
      await browser.look(db);
      expect(browser.shown.length, `killed at step ${lives}`).toBe(1);
      db.close();
    }
  });

  test('waits out the quiet hours', async () => {
    const { db, browser } = await aWatchedStore();
    await changeSetting(db, 'quietFrom', '0');
    await changeSetting(db, 'quietTo', '23');
    await arrive(db, 1);
    await browser.look(db);
    expect(browser.shown).toEqual([]);
    expect(new Date(browser.alarmAt ?? 0).getHours()).toBe(23);
    browser.now = browser.alarmAt ?? 0;
    await browser.look(db);
    expect(browser.shown.length).toBe(1);
  });

  test('whose user is told nothing reads no paper and sets no alarm', async () => {
    const db = anEmptyDatabase();
    const browser = new TellingBrowser(now);
    await browser.look(db);
    expect([browser.alarmAt, await db.panel.count()]).toEqual([undefined, 0]);
  });
});
