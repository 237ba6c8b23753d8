import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type NoticeLog, readNoticeLog } from '../../../../papers/notices/notice-log.ts';
import { friday } from '../../../fixtures/factories.ts';

const log: NoticeLog = {
  floorDay: '2026-11-06',
  channels: { lanterns: { '2611.00001': friday }, digest: {} },
  toldDays: [`${friday} lanterns`],
  digestDates: [friday],
  digestFloor: '2026-09-01',
  intents: [{ id: `digest ${friday}`, count: 2, titles: ['Lamps'] }],
};

test('a stored log comes back as it was', () => {
  expect(readNoticeLog(structuredClone(log))).toEqual(log);
});

test.each<[string, object, object]>([
  ['floor', { floorDay: 'soon' }, { floorDay: '' }],
  ['channel', { channels: { lanterns: 5, digest: {} } }, { channels: { digest: {} } }],
  ['paper', { channels: { digest: { a: 5 } } }, { channels: { digest: {} } }],
  ['told day', { toldDays: [5, 'a b'] }, { toldDays: ['a b'] }],
  ['digest date', { digestDates: ['x', friday] }, { digestDates: [friday] }],
  ['intent', { intents: [{ id: 5 }, ...log.intents] }, {}],
])('a log with a bad %s loses that alone', (_, bad, expected) => {
  expect(readNoticeLog({ ...log, ...bad })).toEqual({ ...log, ...expected });
});

test('whatever is stored reads, and reads the same when it is stored again', () => {
  fc.assert(
    fc.property(fc.anything(), fc.anything(), (raw, channels) => {
      for (const stored of [raw, { channels, intents: [raw] }]) {
        const read = readNoticeLog(stored);
        expect(readNoticeLog(JSON.parse(JSON.stringify(read)))).toEqual(read);
      }
    }),
  );
});
