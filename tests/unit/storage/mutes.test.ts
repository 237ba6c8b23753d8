import { expect, test } from 'vitest';
import { addMute, removeMute, takeBackMutes } from '../../../storage/mutes.ts';
import { storedMutes } from '../../../storage/stored-views.ts';
import { anEmptyDatabase, fridayNoon as now } from '../../fixtures/factories.ts';

const queriesOf = async (db: ReturnType<typeof anEmptyDatabase>) =>
  (await storedMutes(db)).map(({ query }) => query);

test('what asks the same is muted once, from the first time on', async () => {
  const db = anEmptyDatabase();
  await addMute(db, 'lantern  UP:>5', now);
  await addMute(db, 'lantern upvotes:>5 up:>5', now + 1);
  expect(await queriesOf(db)).toEqual(['lantern up:>5']);
  expect((await storedMutes(db))[0]?.mutedAt).toBe(now);
});

test.each(['', ' ', 'OR', 'titel:lamp', '()'])(
  'what asks for nothing mutes nothing: “%s”',
  async (text) => {
    const db = anEmptyDatabase();
    await addMute(db, text, now);
    expect(await storedMutes(db)).toEqual([]);
  },
);

test('every act upon mutes is taken back', async () => {
  const db = anEmptyDatabase();
  await addMute(db, 'lantern', now);
  await addMute(db, 'lamp', now + 1);
  const before = await storedMutes(db);
  const removal = await removeMute(db, before[0]?.id ?? '');
  expect(await queriesOf(db)).toEqual(['lamp']);
  await takeBackMutes(db, removal);
  expect(await storedMutes(db)).toEqual(before);
  const addition = await addMute(db, 'candle', now + 2);
  await takeBackMutes(db, addition);
  expect(await storedMutes(db)).toEqual(before);
});

test('taking back a mute that changed nothing keeps the earlier one', async () => {
  const db = anEmptyDatabase();
  await addMute(db, 'lantern', now);
  await takeBackMutes(db, await addMute(db, 'lantern', now + 1));
  expect(await queriesOf(db)).toEqual(['lantern']);
});

test('two windows that mute at once lose neither', async () => {
  const db = anEmptyDatabase();
  await Promise.all([addMute(db, 'lantern', now), addMute(db, 'lamp', now)]);
  expect((await queriesOf(db)).sort()).toEqual(['lamp', 'lantern']);
});
