import { expect, test } from 'vitest';
import { statusWords } from '../../../components/status-words.ts';
import { type ReadingStatus, readingStatuses } from '../../../papers/mark.ts';

test('every status has words of its own', () => {
  expect(new Set(readingStatuses.map(statusWords)).size).toBe(readingStatuses.length);
});

test.each(['lent', 'constructor', ''])(
  'a status that a later version wrote is shown: “%s”',
  (status) => {
    expect(statusWords(status as ReadingStatus)).toBe(status);
  },
);
