import { describe, expect, test } from 'vitest';
import type { LocalTime } from '../../../papers/notices/local-time.ts';
import { readNoticeLog } from '../../../papers/notices/notice-log.ts';
import { changeSetting } from '../../../storage/change-setting.ts';
import type { PaperboyDatabase } from '../../../storage/db.ts';
import { addMute } from '../../../storage/mutes.ts';
import { decideNotices, settleNotices } from '../../../storage/notices.ts';
import { addOwnView, changeOwnView } from '../../../storage/own-views.ts';
import { mergePapers } from '../../../storage/papers.ts';
import {
  anEmptyDatabase,
  anIncoming,
  contentsOf,
  friday,
  fridayNoon as now,
} from '../../fixtures/factories.ts';
import { fillDisk } from '../../fixtures/failing-store.ts';
import { aView } from '../../fixtures/own-views.ts';

const { id: _id, ...fields } = aView({ notify: true });

/** Three in the afternoon, whatever the machine's zone; the hours that are asked for come in so many hours. */
const afternoon: LocalTime = {
  now,
  date: friday,
  hour: 15,
  lastHour: 23,
  next: (hour) => now + ((hour - 15 + 24) % 24 || 24) * 3_600_000,
};

async function arrive(db: PaperboyDatabase, ...papers: Parameters<typeof anIncoming>[0][]) {
  const day = { day: friday, papers: papers.map(anIncoming), asNew: true };
  await mergePapers(db, day, now);
}

/** A store with a paper, and a view that is watched since. */
async function aWatchedStore(query = 'lantern') {
  const db = anEmptyDatabase();
  await arrive(db, {});
  const { view } = await addOwnView(db, { ...fields, query });
  return { db, view };
}

const decide = (db: PaperboyDatabase, mayTell = true) => decideNotices(db, afternoon, mayTell);
const log = async (db: PaperboyDatabase) => readNoticeLog((await db.panel.get('notices'))?.value);

describe('deciding what is told', () => {
  test('writes the decision down, and decides the same until it is settled', async () => {
    const { db, view } = await aWatchedStore();
    await arrive(db, { id: '2611.50001', title: 'Lantern' });
    const due = await decide(db);
    expect(due.intents).toEqual([
      {
        id: `${friday} ${view.id} 2611.50001`,
        viewName: 'Lanterns',
        count: 1,
        titles: ['Lantern'],
      },
    ]);
    expect((await log(db)).intents).toEqual(due.intents);
    expect((await decide(db)).intents).toEqual(due.intents);
    await settleNotices(db, [due.intents[0]?.id ?? '']);
    expect((await decide(db)).intents).toEqual([]);
  });

  test('settles what the browser has, and no other', async () => {
    const { db } = await aWatchedStore();
    await addOwnView(db, { ...fields, query: 'up:>0' });
    await arrive(db, { id: '2611.50001', title: 'Lantern' });
    const { intents } = await decide(db);
    expect(intents.length).toBe(2);
    await settleNotices(db, [intents[0]?.id ?? '', 'another']);
    expect((await log(db)).intents).toEqual(intents.slice(1));
  });

  test('tells nothing of what is muted, seen, hidden by no view, or asked for by none', async () => {
    const { db } = await aWatchedStore('up:>5');
    await addMute(db, 'by:mute', now);
    await arrive(
      db,
      { id: '2611.50001', authors: ['Ada Mute'] },
      { id: '2611.50002', upvotes: 1 },
      { id: '2611.50003' },
    );
    await db.unseen.delete('2611.50003');
    expect((await decide(db)).intents).toEqual([]);
  });

  test('reads a view’s query as far as it can be read', async () => {
    const { db } = await aWatchedStore('titel:x day:today');
    await arrive(db, { id: '2611.50001' });
    expect((await decide(db)).intents).toMatchObject([{ count: 1 }]);
  });

  test('has the digest looked for at its hour', async () => {
    const db = anEmptyDatabase();
    await arrive(db, {});
    await changeSetting(db, 'digest', '20');
    await decide(db);
    await arrive(db, { id: '2611.50001' });
    const due = await decide(db);
    expect([due.intents, due.lookAt]).toEqual([[], now + 5 * 3_600_000]);
  });
});

describe('without a wish or the permission', () => {
  test('nothing is written where nothing is wanted', async () => {
    const db = anEmptyDatabase();
    await arrive(db, {});
    const before = await contentsOf(db);
    expect(await decide(db)).toEqual({ intents: [], lookAt: undefined });
    expect(await contentsOf(db)).toEqual(before);
  });

  test('what was decided on is dropped, and every channel begins anew', async () => {
    const { db } = await aWatchedStore();
    await arrive(db, { id: '2611.50001' });
    expect((await decide(db)).intents.length).toBe(1);
    expect(await decide(db, false)).toEqual({ intents: [], lookAt: undefined });
    expect(await log(db)).toMatchObject({ channels: {}, intents: [] });
    expect((await decide(db)).intents).toEqual([]);
  });

  test('a view that is watched no more drops what it was about to tell', async () => {
    const { db, view } = await aWatchedStore();
    await arrive(db, { id: '2611.50001' });
    await decide(db);
    await changeOwnView(db, view.id, { notify: false });
    expect((await decide(db)).intents).toEqual([]);
    expect((await log(db)).channels).toEqual({});
  });
});

describe('the store', () => {
  test('is not written where nothing has changed', async () => {
    const { db } = await aWatchedStore();
    await decide(db);
    const disk = fillDisk(db, { at: 'request', table: 'panel' });
    expect((await decide(db)).intents).toEqual([]);
    await settleNotices(db, ['another']);
    expect(disk.failures).toBe(0);
  });

  test('that cannot keep the decision has told nothing', async () => {
    const { db } = await aWatchedStore();
    await arrive(db, { id: '2611.50001' });
    fillDisk(db, { at: 'commit', table: 'panel' });
    await expect(decide(db)).rejects.toThrow();
    expect((await log(db)).intents).toEqual([]);
  });

  test.each([['damaged'], [null], [[]]])(
    'whose log is %j begins every channel anew',
    async (value) => {
      const { db } = await aWatchedStore();
      await arrive(db, { id: '2611.50001' });
      await db.panel.put({ key: 'notices', value });
      expect((await decide(db)).intents).toEqual([]);
      await arrive(db, { id: '2611.50002' });
      expect((await decide(db)).intents).toMatchObject([{ count: 1 }]);
    },
  );
});
