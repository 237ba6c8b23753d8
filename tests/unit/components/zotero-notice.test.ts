import { expect, test } from 'vitest';
import { arrivedNotice, sendingNotice, stoppedNotice } from '../../../components/zotero-notice.ts';

test.each([
  [0, 'There are no papers to save'],
  [1, 'Saved to Zotero'],
  [300, '300 papers saved to Zotero'],
])('%i papers that have arrived are told in words', (count, words) => {
  expect(arrivedNotice(count)).toEqual({ kind: 'in-words', words });
});

test('how far papers are on their way is told until it is over', () => {
  const words = 'Saving to Zotero: 50 of 1,300';
  expect(sendingNotice(50, 1300)).toEqual({ kind: 'in-words', words, stays: true });
});

test('what came between is said with an advice, stays, and can be tried again', () => {
  expect(stoppedNotice('not-running', 0, 1)).toEqual({
    kind: 'in-words',
    words:
      'Zotero is not running. Start the Zotero app on this computer, and let other applications communicate with it in its settings. Nothing was lost.',
    again: 'zotero.again',
    stays: true,
  });
});

test('where some papers have arrived it is said how many, and the rest can be sent', () => {
  expect(stoppedNotice('read-only', 100, 1300)).toEqual({
    kind: 'in-words',
    words:
      '100 of 1,300 papers are in Zotero. This Zotero library cannot be changed. Choose a library or collection in Zotero that you may add to.',
    again: 'zotero.rest',
    stays: true,
  });
});
