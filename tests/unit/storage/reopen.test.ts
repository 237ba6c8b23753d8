import { expect, test, vi } from 'vitest';
import { savePapers } from '../../../storage/marks.ts';
import { watch } from '../../../storage/watch.ts';
import { whenSilent } from '../../../storage/when-silent.ts';
import { anEmptyDatabase } from '../../fixtures/factories.ts';

/** Lets openings fail as they do on a full disk. */
function failingOpenings() {
  return vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('Internal error opening backing store', 'UnknownError');
  });
}

test('a database that could not be opened is opened anew once it can be', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  const db = anEmptyDatabase();
  const openings = failingOpenings();
  await expect(savePapers(db, ['2611.00001'], 1)).rejects.toThrow('backing store');
  openings.mockRestore();
  await vi.waitFor(() => savePapers(db, ['2611.00001'], 1), 5_000);
  expect(await db.marks.count()).toBe(1);
});

test('a database that was closed on purpose stays closed', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  vi.useFakeTimers();
  const db = anEmptyDatabase();
  const openings = failingOpenings();
  await expect(db.open()).rejects.toThrow('backing store');
  db.close();
  openings.mockRestore();
  await vi.advanceTimersByTimeAsync(10_000);
  vi.useRealTimers();
  await expect(db.marks.count()).rejects.toThrow('closed');
});

test('a database that does not open is told of after some seconds, and one that opens never', async () => {
  vi.useFakeTimers();
  const onSilence = vi.fn();
  const [held, free] = [anEmptyDatabase(), anEmptyDatabase()];
  vi.spyOn(held, 'open').mockReturnValue(new Promise(() => {}) as ReturnType<typeof held.open>);
  whenSilent(held, onSilence);
  await vi.advanceTimersByTimeAsync(3_000);
  expect(onSilence).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(onSilence).toHaveBeenCalledOnce();
  vi.useRealTimers();
  await free.open();
  vi.useFakeTimers();
  whenSilent(free, onSilence);
  await vi.advanceTimersByTimeAsync(10_000);
  vi.useRealTimers();
  expect(onSilence).toHaveBeenCalledOnce();
});

test('whoever wants to know hears of each opening but the first', async () => {
  const db = anEmptyDatabase();
  const onReopened = vi.fn();
  db.onReopened = onReopened;
  await db.marks.count();
  expect(onReopened).not.toHaveBeenCalled();
  db.close({ disableAutoOpen: false });
  await db.marks.count();
  await vi.waitFor(() => expect(onReopened).toHaveBeenCalledTimes(1));
});

test('a watch asks a store that fails again by itself, and anything else never', async () => {
  const [broken, wrong] = [
    new DOMException('lost', 'UnknownError'),
    new TypeError('not a function'),
  ];
  const [ask, askWrong] = [vi.fn(async () => 7).mockRejectedValueOnce(broken), vi.fn()];
  askWrong.mockRejectedValue(wrong);
  const answers: number[] = [];
  const errors: unknown[] = [];
  const watches = [
    watch(
      ask,
      (answer) => answers.push(answer),
      (error) => errors.push(error),
    ),
    watch(
      askWrong,
      () => {},
      () => {},
    ),
  ];
  await vi.waitFor(() => expect(answers).toEqual([7]), 5_000);
  expect(errors).toEqual([broken]);
  expect(askWrong).toHaveBeenCalledTimes(1);
  for (const { stop } of watches) stop();
});
