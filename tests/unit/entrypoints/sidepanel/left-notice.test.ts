import { expect, test } from 'vitest';
import { noticeOfLeft } from '../../../../entrypoints/sidepanel/left-notice.ts';

const none = () => undefined;
const aPassed = (paperId: string) => ({ paperId, before: {}, after: { seenAt: 1 }, wasNew: true });
const saved = { paperId: '2511.01234', before: {}, after: { savedAt: 1 }, wasNew: false };

test('a paper saved by its link is named by its title, or by its id where it is not here', () => {
  expect(noticeOfLeft([saved], () => 'Lamps').notice).toEqual({ kind: 'saved', title: 'Lamps' });
  expect(noticeOfLeft([saved], none)).toEqual({
    title: 'arXiv 2511.01234',
    notice: { kind: 'saved', title: 'arXiv 2511.01234' },
  });
});

test('papers that were marked seen are counted, be it one or many', () => {
  expect(noticeOfLeft([aPassed('a'), aPassed('b')], none).notice).toMatchObject({ count: 2 });
  expect(noticeOfLeft([aPassed('a')], none).notice).toMatchObject({ kind: 'seen-many', count: 1 });
});
