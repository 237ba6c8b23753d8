// @vitest-environment node
import { describe, expect, test, vi } from 'vitest';
import { Searcher } from '../../../../entrypoints/sidepanel/searcher.ts';
import type { Paper } from '../../../../papers/paper.ts';
import type { PaperboyDatabase } from '../../../../storage/db.ts';
import { hidePapers, savePapers } from '../../../../storage/marks.ts';
import { mergePapers } from '../../../../storage/papers.ts';
import { deletePapers, putPapers } from '../../../../storage/revision.ts';
import { readSearchFacts } from '../../../../storage/search-facts.ts';
import { keepArchive, storedArchive } from '../../../../storage/search-store.ts';
import {
  anEmptyDatabase,
  anIncoming,
  aPaper,
  friday,
  fridayNoon as now,
} from '../../../fixtures/factories.ts';
import { putNote } from '../../../fixtures/notes.ts';

const nobody = () => {};

async function store(db: PaperboyDatabase, papers: Partial<Paper>[]): Promise<void> {
  await db.transaction('rw', db.papers, () => putPapers(db, papers.map(aPaper)));
}

/** The searcher hears of the database as its worker would have it. */
async function follow(searcher: Searcher, db: PaperboyDatabase): Promise<void> {
  searcher.take(await readSearchFacts(db));
  await searcher.catchUp(nobody);
}

async function aSearcher(papers: Partial<Paper>[]) {
  const db = anEmptyDatabase();
  await store(db, papers);
  const searcher = new Searcher(db);
  await follow(searcher, db);
  return { db, searcher };
}

/** What is found, the best first. */
function found(searcher: Searcher, typed: string, base = ''): string[] {
  return searcher.answer({ base, typed, sort: 'match', limit: 100 }, now).found.ids;
}

const [lamp, moss] = [
  { id: '2611.00001', title: 'Lamp', abstract: 'It shines.' },
  { id: '2611.00002', title: 'Moss', abstract: 'It grows.' },
];

describe('a search of all papers', () => {
  test('finds what is stored, also by a word that is not finished', async () => {
    const { searcher } = await aSearcher([lamp, moss]);
    expect(found(searcher, 'lamp')).toEqual([lamp.id]);
    expect(found(searcher, 'mos')).toEqual([moss.id]);
    const answer = searcher.answer({ base: '', typed: '', sort: 'newest', limit: 1 }, now).found;
    expect([answer.ids.length, answer.total, answer.stored]).toEqual([1, 2, 2]);
  });

  test('asks for the view and for what is typed in it; the view’s own words are whole', async () => {
    const { searcher } = await aSearcher([
      { ...lamp, upvotes: 50 },
      { ...moss, title: 'Lamp moss', upvotes: 1 },
    ]);
    expect(found(searcher, 'lam', 'up:>10')).toEqual([lamp.id]);
    expect(found(searcher, '', 'lam')).toEqual([]);
  });

  test('mends what was mistyped, but never what a view asks for', async () => {
    const { searcher } = await aSearcher([{ ...lamp, title: 'Lanterns' }]);
    const ask = { sort: 'match', limit: 9 } as const;
    const typed = searcher.answer({ ...ask, base: '', typed: 'lantarn ' }, now).found;
    expect(typed.corrections).toMatchObject([{ typed: 'lantarn' }]);
    expect(typed.ids).toEqual([lamp.id]);
    const viewed = searcher.answer({ ...ask, base: 'lantarn', typed: '' }, now).found;
    expect([viewed.ids, viewed.corrections]).toEqual([[], []]);
  });

  test('offers names that the papers have', async () => {
    const { searcher } = await aSearcher([{ ...lamp, authors: ['Ada Brook'] }]);
    while (searcher.countNames());
    const offers = searcher.complete('by:ad', 5);
    expect(JSON.stringify(offers)).toContain('Ada Brook');
  });
});

describe('while the papers are read for the first time', () => {
  const many = Array.from({ length: 450 }, (_, index) => ({
    id: `2611.${String(index + 1).padStart(5, '0')}`,
    title: 'Lamp',
  }));

  test('it answers from what it has, says how far it is, and ends with all', async () => {
    const db = anEmptyDatabase();
    await store(db, many);
    const searcher = new Searcher(db);
    const seen: [ready: number, of: number, total: number][] = [];
    await searcher.catchUp((ready, of) => {
      const { total } = searcher.answer(
        { base: '', typed: 'lamp', sort: 'match', limit: 9 },
        now,
      ).found;
      seen.push([ready, of, total]);
    });
    expect(seen.length).toBeGreaterThan(1);
    expect(seen[0]?.[0]).toBeLessThan(450);
    for (const [ready, of, total] of seen) expect([of >= ready, total]).toEqual([true, ready]);
    expect(seen.at(-1)).toEqual([450, 450, 450]);
  });

  test('what is written meanwhile comes with the next reading at the latest', async () => {
    const db = anEmptyDatabase();
    await store(db, many);
    const searcher = new Searcher(db);
    let isWritten: Promise<void> | undefined;
    await searcher.catchUp(() => {
      isWritten ??= store(db, [{ ...moss, id: many[0]?.id ?? '' }]);
    });
    await isWritten;
    await follow(searcher, db);
    expect(found(searcher, 'moss')).toEqual([many[0]?.id]);
    expect(searcher.size).toBe(450);
  });
});

describe('what changes in the database', () => {
  test('a paper that arrives, and one whose title changes, is found as it is now', async () => {
    const { db, searcher } = await aSearcher([lamp]);
    const papers = [anIncoming({ ...lamp, title: 'Candle' }), anIncoming(moss)];
    await mergePapers(db, { day: friday, papers, asNew: true }, now);
    await follow(searcher, db);
    expect(found(searcher, 'lamp')).toEqual([]);
    expect(found(searcher, 'candle')).toEqual([lamp.id]);
    expect(found(searcher, 'is:new')).toEqual([moss.id]);
  });

  test('papers that were forgotten are found no more', async () => {
    const { db, searcher } = await aSearcher([lamp, moss]);
    await db.papers.delete(lamp.id);
    await follow(searcher, db);
    expect(found(searcher, 'lamp')).toEqual([]);
    expect(searcher.size).toBe(1);
  });

  test('a paper is forgotten in the moment in which another comes', async () => {
    const { db, searcher } = await aSearcher([lamp]);
    await store(db, [moss]);
    await follow(searcher, db);
    await db.transaction('rw', db.papers, () => deletePapers(db, [lamp.id]));
    await store(db, [{ id: '2611.00003', title: 'Candle' }]);
    await follow(searcher, db);
    expect(['lamp', 'moss', 'candle'].map((word) => found(searcher, word))).toEqual([
      [],
      [moss.id],
      ['2611.00003'],
    ]);
  });

  test('a store that was emptied and filled anew is read anew', async () => {
    const { db, searcher } = await aSearcher([lamp]);
    await store(db, [lamp]);
    await follow(searcher, db);
    await db.papers.clear();
    await store(db, [moss]);
    await follow(searcher, db);
    expect([found(searcher, 'lamp'), found(searcher, 'moss')]).toEqual([[], [moss.id]]);
  });

  test('marks hold as soon as they are taken up, without any reading', async () => {
    const { db, searcher } = await aSearcher([lamp, moss]);
    await savePapers(db, [lamp.id], now);
    await hidePapers(db, [moss.id], now);
    searcher.take(await readSearchFacts(db));
    expect(found(searcher, 'is:saved')).toEqual([lamp.id]);
    expect(found(searcher, '-is:hidden')).toEqual([lamp.id]);
  });

  test('a note is found once it is written, as it was changed, and no more when it is gone', async () => {
    const { db, searcher } = await aSearcher([lamp, moss]);
    const note = async (text: string | undefined) => {
      await putNote(db, lamp.id, text);
      await follow(searcher, db);
      return ['read', 'twice'].map((word) => found(searcher, word));
    };
    expect(await note('To read')).toEqual([[lamp.id], []]);
    expect(await note('Twice, please')).toEqual([[], [lamp.id]]);
    expect(await note(undefined)).toEqual([[], []]);
  });
});

describe('what is kept for the next search', () => {
  test('answers at once, and only what changed since is read', async () => {
    const { db, searcher } = await aSearcher([lamp, moss]);
    await searcher.keep();
    await store(db, [{ id: '2611.00003', title: 'Candle' }]);
    const next = new Searcher(db);
    await next.load();
    expect(found(next, 'lamp')).toEqual([lamp.id]);
    expect(found(next, 'candle')).toEqual([]);
    // What was kept already is asked for no more.
    const read = vi.spyOn(db.papers, 'bulkGet');
    const readAll = vi.spyOn(db.papers, 'where');
    await next.catchUp(nobody);
    expect(readAll).not.toHaveBeenCalledWith(':id');
    expect(read.mock.calls.flat(2)).not.toContain(lamp.id);
    expect(found(next, 'candle')).toEqual(['2611.00003']);
    expect(found(next, 'moss')).toEqual([moss.id]);
  });

  test('knows the notes of today, though they changed since it was kept', async () => {
    const { db, searcher } = await aSearcher([lamp, moss]);
    await putNote(db, lamp.id, 'To read');
    await putNote(db, moss.id, 'Twice');
    await follow(searcher, db);
    await searcher.keep();
    await putNote(db, lamp.id, 'Once more');
    await putNote(db, moss.id, undefined);
    const next = new Searcher(db);
    await next.load();
    await follow(next, db);
    expect(['read', 'once', 'twice'].map((word) => found(next, word))).toEqual([[], [lamp.id], []]);
  });

  test('is written only where something has changed', async () => {
    const { db, searcher } = await aSearcher([lamp]);
    await searcher.keep();
    await db.search.clear();
    await searcher.keep();
    expect(await storedArchive(db)).toBeUndefined();
    await follow(searcher, db);
    await searcher.keep();
    expect(await storedArchive(db)).toBeUndefined();
  });

  test('is built anew where it is damaged', async () => {
    const { db, searcher } = await aSearcher([lamp]);
    await searcher.keep();
    const stored = await storedArchive(db);
    if (!stored) throw new Error('Nothing was kept.');
    await keepArchive(db, { ...stored, index: stored.index.slice(0, 40) });
    const next = new Searcher(db);
    await next.load();
    expect(next.size).toBe(0);
    await follow(next, db);
    expect(found(next, 'lamp')).toEqual([lamp.id]);
  });
});
