import { beforeEach, expect, test, vi } from 'vitest';
import { keysOfPaper } from '../../../papers/open-tab/paper-keys.ts';
import type { PaperboyDatabase } from '../../../storage/db.ts';
import { savePapers } from '../../../storage/marks.ts';
import { mergePapers } from '../../../storage/papers.ts';
import { TabPapers } from '../../../storage/tab-papers.ts';
import {
  anEmptyDatabase,
  anIncoming,
  aPaper,
  friday,
  fridayNoon,
} from '../../fixtures/factories.ts';

let db: PaperboyDatabase;
beforeEach(() => {
  db = anEmptyDatabase();
});

const repoOf = (name: string) => `https://github.com/ada/${name}`;
const byCode = (name: string) =>
  ({ kind: 'keys', keys: keysOfPaper({ title: '', githubRepo: repoOf(name) }) }) as const;

const store = (...names: string[]) =>
  mergePapers(
    db,
    {
      day: friday,
      papers: names.map((name) => anIncoming({ title: name, githubRepo: repoOf(name) })),
      asNew: true,
    },
    fridayNoon,
  );

async function look(papers: TabPapers, clue: Parameters<TabPapers['candidates']>[0]) {
  return await papers.read(clue, await papers.candidates(clue));
}

test('a paper is found by its id with its mark and its newness', async () => {
  await store('lamps', 'candles');
  const paper = (await db.papers.toArray()).find(({ title }) => title === 'lamps');
  const id = paper?.id ?? '';
  const papers = new TabPapers(db);
  expect(await look(papers, { kind: 'id', id })).toMatchObject({
    paper: { row: { paper: { id }, mark: undefined, isNew: true }, isStored: true },
    isOld: false,
  });
  await savePapers(db, [id], fridayNoon);
  expect(await look(papers, { kind: 'id', id })).toMatchObject({
    paper: { row: { mark: { savedAt: fridayNoon }, isNew: false } },
  });
});

test('a mark that came before its paper is found', async () => {
  await savePapers(db, ['2511.01234'], fridayNoon);
  expect(await look(new TabPapers(db), { kind: 'id', id: '2511.01234' })).toMatchObject({
    paper: { row: { mark: { savedAt: fridayNoon } }, isStored: false },
  });
});

test('a paper is found by its code among more papers than one request reads', async () => {
  await db.papers.bulkPut(Array.from({ length: 450 }, () => aPaper()));
  await store('lamps');
  const { paper } = await look(new TabPapers(db), byCode('lamps'));
  expect(paper?.row.paper.title).toBe('lamps');
  expect((await look(new TabPapers(db), byCode('moss'))).paper).toBeUndefined();
});

test('all papers are read once; from then on only what was written since', async () => {
  await store('lamps');
  const papers = new TabPapers(db);
  await look(papers, byCode('lamps'));
  const where = vi.spyOn(db.papers, 'where');
  await look(papers, byCode('candles'));
  expect(where).not.toHaveBeenCalled();
  await store('candles');
  const { paper } = await look(papers, byCode('candles'));
  expect(paper?.row.paper.title).toBe('candles');
  expect(where.mock.calls).toEqual([['revision']]);
});

test('who watches is told when papers were written since the paper was looked for', async () => {
  await store('lamps');
  const papers = new TabPapers(db);
  const ids = await papers.candidates(byCode('candles'));
  expect(await papers.read(byCode('candles'), ids)).toEqual({ paper: undefined, isOld: false });
  await store('candles');
  expect((await papers.read(byCode('candles'), ids)).isOld).toBe(true);
});

test('a database that was begun anew is read anew', async () => {
  await store('lamps');
  await store('candles');
  const papers = new TabPapers(db);
  await look(papers, byCode('lamps'));
  await db.papers.clear();
  await store('moss');
  expect((await look(papers, byCode('moss'))).paper?.row.paper.title).toBe('moss');
  expect((await look(papers, byCode('lamps'))).paper).toBeUndefined();
});

test('a store that fails once does not fail the next who asks', async () => {
  await store('lamps');
  const papers = new TabPapers(db);
  vi.spyOn(db.papers, 'orderBy').mockImplementationOnce(() => {
    throw new Error('broken on purpose');
  });
  await expect(papers.candidates(byCode('lamps'))).rejects.toThrow('broken on purpose');
  expect(await papers.candidates(byCode('lamps'))).toHaveLength(1);
});
