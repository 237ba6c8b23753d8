import { Dexie } from 'dexie';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { openDatabase, type PaperboyDatabase } from '../../../storage/db.ts';
import { markSeen } from '../../../storage/marks.ts';
import { readPanel } from '../../../storage/rows.ts';
import { type Watch, watch } from '../../../storage/watch.ts';
import { eventually } from '../../fixtures/eventually.ts';
import { anEmptyDatabase, aPaper, friday } from '../../fixtures/factories.ts';

const running: Watch[] = [];
afterEach(() => {
  for (const { stop } of running.splice(0)) stop();
});

/** A watch over the count of new papers, and what it said so far. */
function watchNew(
  db: PaperboyDatabase,
  ask = async () => (await readPanel(db, question)).newCount,
) {
  const [answers, errors]: [(number | undefined)[], unknown[]] = [[], []];
  const watching = watch(
    ask,
    (answer) => answers.push(answer),
    (error) => errors.push(error),
  );
  running.push(watching);
  return { ...watching, answers, errors };
}

const question = { view: 'new', day: undefined, held: [] } as const;
const addNew = (db: PaperboyDatabase, paperId: string) => db.unseen.add({ paperId, day: friday });

describe('a watch', () => {
  test('answers at once, and again whenever what it read has changed', async () => {
    const db = anEmptyDatabase();
    const { answers, errors } = watchNew(db);
    await eventually(() => expect(answers).toEqual([0]));
    await addNew(db, '2611.00001');
    await eventually(() => expect(answers).toEqual([0, 1]));
    await db.papers.add(aPaper({ id: '2611.00001' }));
    await markSeen(db, ['2611.00001'], 5);
    await eventually(() => expect(answers.at(-1)).toBe(0));
    expect(errors).toEqual([]);
  });

  test('follows what another connection writes', async () => {
    const [mine, other] = [openDatabase('strict', 'shared'), openDatabase('relaxed', 'shared')];
    const { answers } = watchNew(mine);
    await eventually(() => expect(answers).toEqual([0]));
    await addNew(other, '2611.00001');
    await eventually(() => expect(answers).toEqual([0, 1]));
  });

  test('does not answer for what it did not read', async () => {
    const db = anEmptyDatabase();
    const { answers } = watchNew(db);
    await eventually(() => expect(answers).toEqual([0]));
    await db.panel.put({ key: 'place', value: {} });
    await addNew(db, '2611.00001');
    await eventually(() => expect(answers.at(-1)).toBe(1));
    expect(answers).toEqual([0, 1]);
  });

  test('asks again when told to, though it has heard of no change', async () => {
    const db = anEmptyDatabase();
    const ask = vi.fn(async () => 7);
    const { answers, again } = watchNew(db, ask);
    await eventually(() => expect(answers).toEqual([7]));
    again();
    await eventually(() => expect(answers).toEqual([7, 7]));
    expect(ask).toHaveBeenCalledTimes(2);
  });

  test('says nothing more once it has been stopped', async () => {
    const db = anEmptyDatabase();
    const stopped = watchNew(db);
    const other = watchNew(db);
    await eventually(() => expect(other.answers).toEqual([0]));
    stopped.stop();
    await addNew(db, '2611.00001');
    await eventually(() => expect(other.answers).toEqual([0, 1]));
    expect(stopped.answers).toEqual([0]);
  });
});

describe('an error', () => {
  test.each([
    ['of the store', new Dexie.UnknownError('lost')],
    ['of a closed database', new Dexie.DatabaseClosedError()],
    ['of an aborted transaction', new Dexie.AbortError('aborted')],
    ['of our own', new TypeError('not a function')],
  ])('%s is handed over, and the next question is answered', async (_, error) => {
    const ask = vi.fn(async () => 7).mockRejectedValueOnce(error);
    const { answers, errors, again } = watchNew(anEmptyDatabase(), ask);
    await eventually(() => expect(errors).toEqual([error]));
    again();
    await eventually(() => expect(answers).toEqual([7]));
    expect(errors.length).toBe(1);
  });

  test('does not end the watch: the next change is answered too', async () => {
    const db = anEmptyDatabase();
    let isBroken = false;
    const { answers, errors } = watchNew(db, async () => {
      const count = await db.unseen.count();
      if (isBroken) throw new Error('lost');
      return count;
    });
    await eventually(() => expect(answers).toEqual([0]));
    isBroken = true;
    await addNew(db, '2611.00001');
    await eventually(() => expect(errors.length).toBe(1));
    isBroken = false;
    await addNew(db, '2611.00002');
    await eventually(() => expect(answers).toEqual([0, 2]));
  });

  test('of who takes the answer is handed over too', async () => {
    const db = anEmptyDatabase();
    const errors: unknown[] = [];
    const answers: number[] = [];
    const take = (count: number) => {
      answers.push(count);
      if (count === 0) throw new Error('cannot draw');
    };
    running.push(
      watch(
        () => db.unseen.count(),
        take,
        (error) => errors.push(error),
      ),
    );
    await eventually(() => expect(errors).toEqual([new Error('cannot draw')]));
    await addNew(db, '2611.00001');
    await eventually(() => expect(answers).toEqual([0, 1]));
  });

  test('of a database that was really closed is handed over', async () => {
    const db = anEmptyDatabase();
    const { answers, errors, again } = watchNew(db);
    await eventually(() => expect(answers).toEqual([0]));
    db.close();
    again();
    await eventually(() => expect(errors).toMatchObject([{ name: 'DatabaseClosedError' }]));
    await db.open();
    again();
    await eventually(() => expect(answers).toEqual([0, 0]));
  });
});
