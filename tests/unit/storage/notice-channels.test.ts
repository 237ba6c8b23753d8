import { describe, expect, test } from 'vitest';
import { digestId } from '../../../papers/notices/notice.ts';
import { readNoticeLog } from '../../../papers/notices/notice-log.ts';
import type { PaperboyDatabase } from '../../../storage/db.ts';
import { beginChannels, beginDigest, channelTables } from '../../../storage/notice-channels.ts';
import { addOwnView, changeOwnView, takeBackOwnViews } from '../../../storage/own-views.ts';
import { anEmptyDatabase, aPaper, friday } from '../../fixtures/factories.ts';
import { aView } from '../../fixtures/own-views.ts';

const { id: _id, ...fields } = aView();

async function aStore(newIds: string[]) {
  const db = anEmptyDatabase();
  await db.papers.bulkAdd(['2611.00001', '2611.00002'].map((id) => aPaper({ id })));
  await db.unseen.bulkAdd(newIds.map((paperId) => ({ paperId, day: friday })));
  return db;
}

const log = async (db: PaperboyDatabase) => readNoticeLog((await db.panel.get('notices'))?.value);
const begin = (db: PaperboyDatabase, ids: string[]) =>
  db.transaction('rw', channelTables(db), () => beginChannels(db, ids));

describe('beginning a channel', () => {
  test('counts what is new by then as told in it, with its feed day', async () => {
    const db = await aStore(['2611.00002']);
    await begin(db, ['a', 'b']);
    const told = { '2611.00002': friday };
    expect((await log(db)).channels).toEqual({ a: told, b: told });
  });

  test('leaves the other channels, and all else that was told, as it is', async () => {
    const db = await aStore([]);
    await begin(db, ['a']);
    await db.unseen.add({ paperId: '2611.00001', day: friday });
    const before = { ...(await log(db)), toldDays: [`${friday} a`] };
    await db.panel.put({ key: 'notices', value: before });
    await db.transaction('rw', channelTables(db), () => beginDigest(db));
    const { channels, ...rest } = before;
    expect(await log(db)).toEqual({
      ...rest,
      channels: { ...channels, [digestId]: { '2611.00001': friday } },
    });
  });

  test('is left to the first look while there is no paper, and nothing is begun for nobody', async () => {
    const empty = anEmptyDatabase();
    await begin(empty, ['a']);
    const db = await aStore(['2611.00001']);
    await begin(db, []);
    expect([await empty.panel.count(), await db.panel.count()]).toEqual([0, 0]);
  });

  test('begins anew where a damaged log stands', async () => {
    const db = await aStore(['2611.00001']);
    await db.panel.put({ key: 'notices', value: 'damaged' });
    await begin(db, ['a']);
    expect((await log(db)).channels).toEqual({ a: { '2611.00001': friday } });
  });
});

describe('a view’s channel', () => {
  const channels = async (db: PaperboyDatabase) => (await log(db)).channels;

  test('begins in the moment in which the view is watched, and not before', async () => {
    const db = await aStore(['2611.00001']);
    const { view } = await addOwnView(db, fields);
    expect(await channels(db)).toEqual({});
    await changeOwnView(db, view.id, { notify: true });
    expect(await channels(db)).toEqual({ [view.id]: { '2611.00001': friday } });
  });

  test('begins anew where the view asks for something else, but not for a new name', async () => {
    const db = await aStore([]);
    const { view } = await addOwnView(db, { ...fields, notify: true });
    await db.unseen.add({ paperId: '2611.00001', day: friday });
    await changeOwnView(db, view.id, { name: 'Lamps' });
    expect(await channels(db)).toEqual({ [view.id]: {} });
    await changeOwnView(db, view.id, { query: 'lamp' });
    expect(await channels(db)).toEqual({ [view.id]: { '2611.00001': friday } });
  });

  test('begins anew where undo has the view watched again', async () => {
    const db = await aStore([]);
    const { view } = await addOwnView(db, { ...fields, notify: true });
    const undo = await changeOwnView(db, view.id, { notify: false });
    await db.unseen.add({ paperId: '2611.00001', day: friday });
    await takeBackOwnViews(db, undo);
    expect(await channels(db)).toEqual({ [view.id]: { '2611.00001': friday } });
  });
});
