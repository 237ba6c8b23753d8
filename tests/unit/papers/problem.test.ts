import { describe, expect, test } from 'vitest';
import { i18n } from '#i18n';
import { type ProblemKind, problems, storageProblem } from '../../../papers/problem.ts';

const kinds = Object.keys(problems) as ProblemKind[];

test.each(kinds)(
  '%s has a title and an advice in the catalogue, and a symbol for the badge',
  (kind) => {
    const { title, advice, symbol } = problems[kind];
    expect(i18n.t(title)).not.toBe('');
    expect(i18n.t(advice)).not.toBe('');
    expect(symbol).toHaveLength(1);
  },
);

test('only the missing permission needs the user', () => {
  expect(kinds.filter((kind) => problems[kind].needsUser)).toEqual(['no-permission']);
});

describe('a storage error', () => {
  const named = (name: string, message = '') => Object.assign(new Error(message), { name });
  const within = (inner: unknown) =>
    Object.assign(named('AbortError', 'Transaction aborted'), { inner });

  test.each([
    ['a full store', named('QuotaExceededError'), 'storage-full'],
    ['a full store inside a Dexie error', within(named('QuotaExceededError')), 'storage-full'],
    ['a full store two errors deep', within(within(named('QuotaExceededError'))), 'storage-full'],
    ['the quota in words', named('UnknownError', 'Encountered full quota.'), 'storage-full'],
    ['a full disk', named('UnknownError', 'Failed to write blobs (IOError)'), 'storage-full'],
    ['a disk without space', named('Error', 'IO error: FILE_ERROR_NO_SPACE'), 'storage-full'],
    [
      'a transaction that allows deletions alone',
      named('InvalidStateError', 'attempted on a database that did not allow mutations.'),
      'storage-full',
    ],
    ['an aborted transaction', named('AbortError', 'Transaction aborted'), 'storage-broken'],
    [
      'a closed database',
      named('DatabaseClosedError', 'Database has been closed'),
      'storage-broken',
    ],
    [
      'a damaged store',
      named('UnknownError', 'Internal error opening backing store'),
      'storage-broken',
    ],
    ['a word that only holds “quota”', named('Error', 'quotation'), 'storage-broken'],
    ['no error at all', 'quota', 'storage-broken'],
    ['nothing', undefined, 'storage-broken'],
  ])('about %s is told from the rest', (_, error, problem) => {
    expect(storageProblem(error)).toBe(problem);
  });
});
