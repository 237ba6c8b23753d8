import { expect, test } from 'vitest';
import { keysOfPaper } from '../../../../papers/open-tab/paper-keys.ts';
import { tabPaperOf } from '../../../../papers/open-tab/tab-paper.ts';
import { aMark, aRow } from '../../../fixtures/factories.ts';

const githubRepo = 'https://github.com/ada/lamps';
const byCode = { kind: 'keys', keys: keysOfPaper({ title: '', githubRepo }) } as const;

test('the paper of an id is shown with its mark', () => {
  const row = aRow({}, { savedAt: 1 });
  const { id } = row.paper;
  expect(tabPaperOf({ kind: 'id', id }, [row], row.mark)).toEqual({ row, isStored: true, of: 1 });
});

test('of a paper that is not stored its id is shown, and the mark that it has all the same', () => {
  const mark = aMark('2511.01234', { savedAt: 1 });
  expect(tabPaperOf({ kind: 'id', id: '2511.01234' }, [], mark)).toMatchObject({
    row: { paper: { id: '2511.01234', title: 'arXiv 2511.01234' }, mark, isNew: false },
    isStored: false,
    of: 1,
  });
});

test('of several papers with one repository the saved one is shown, else the newest', () => {
  const rows = [1, 2, 3].map((count) => aRow({ id: `2511.0000${count}`, githubRepo }));
  expect(tabPaperOf(byCode, rows, undefined)).toEqual({ row: rows[2], isStored: true, of: 3 });
  const saved = aRow({ id: '2511.00000', githubRepo }, { savedAt: 1 });
  expect(tabPaperOf(byCode, [...rows, saved], undefined)).toMatchObject({ row: saved, of: 4 });
});

test('a paper that was found by what it was before is not shown', () => {
  const changed = aRow({ githubRepo: 'https://github.com/ada/candles' });
  expect(tabPaperOf(byCode, [changed], changed.mark)).toBeUndefined();
  expect(tabPaperOf(byCode, [], undefined)).toBeUndefined();
});
