import { expect, test } from 'vitest';
import { corpusOf } from '../../hub/corpus.ts';

const item = (id: string, upvotes?: number) => ({
  paper: { id, ...(upvotes !== undefined && { upvotes }) },
});
const stages = [[item('a', 1)], [item('a', 2), item('b', 5), item('c')]];
const open = () =>
  corpusOf(['2026-08-19', '2026-08-18'], (day) =>
    day === '2026-08-19' ? stages : day === '2026-08-18' ? [[item('d')]] : [],
  );
const idsOf = (corpus: ReturnType<typeof open>, day: string) =>
  corpus.day(day).map(({ paper }) => paper.id);

test('days are those that have papers, earliest first', () => {
  const corpus = open();
  expect(corpus.day('2026-08-17')).toEqual([]);
  expect(corpus.days()).toEqual(['2026-08-18', '2026-08-19']);
});

test('a day shows its last stage, the most upvoted first, until told otherwise', () => {
  const corpus = open();
  expect([corpus.stages('2026-08-19'), corpus.stages('2026-08-17')]).toEqual([2, 0]);
  expect(idsOf(corpus, '2026-08-19')).toEqual(['b', 'a', 'c']);
  corpus.setStage('2026-08-19', 0);
  expect(idsOf(corpus, '2026-08-19')).toEqual(['a']);
  corpus.setStage('2026-08-19', 99);
  expect(idsOf(corpus, '2026-08-19')).toEqual(['b', 'a', 'c']);
});

test('a day can be written over, whatever stage it was at, and a day can be added or emptied', () => {
  const corpus = open();
  corpus.setStage('2026-08-19', 0);
  corpus.setDay('2026-08-19', [item('x'), item('y', 1)]);
  corpus.setDay('2026-08-14', [item('z')]);
  corpus.setDay('2026-08-18', []);
  expect(idsOf(corpus, '2026-08-19')).toEqual(['y', 'x']);
  expect(corpus.days()).toEqual(['2026-08-14', '2026-08-19']);
});
