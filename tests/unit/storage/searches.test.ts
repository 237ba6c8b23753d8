import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSearches } from '../../../storage/read-searches.ts';
import { forgetSearches, keepSearch } from '../../../storage/searches.ts';
import { anEmptyDatabase } from '../../fixtures/factories.ts';

type Database = ReturnType<typeof anEmptyDatabase>;

const kept = async (db: Database) => readSearches((await db.panel.get('searches'))?.value);

async function after(...texts: string[]): Promise<string[]> {
  const db = anEmptyDatabase();
  for (const text of texts) await keepSearch(db, text);
  return await kept(db);
}

test('searches are remembered, the latest first, each once', async () => {
  expect(await after()).toEqual([]);
  expect(await after('lamp', 'oil', 'moss')).toEqual(['moss', 'oil', 'lamp']);
  expect(await after('lamp', 'oil', 'lamp')).toEqual(['lamp', 'oil']);
});

test('a search that goes on from the last takes its place', async () => {
  expect(await after('moss', 'oil', 'oil lamp')).toEqual(['oil lamp', 'moss']);
  expect(await after('oil lamp', 'oil')).toEqual(['oil', 'oil lamp']);
});

test('no search is remembered for nothing, nor with the space around it', async () => {
  expect(await after('', '  ', ' lamp ', '\n')).toEqual(['lamp']);
});

test('the latest twelve are remembered', async () => {
  const texts = Array.from({ length: 20 }, (_, at) => `${at} lamps`);
  expect(await after(...texts)).toEqual(texts.toReversed().slice(0, 12));
});

test('all of them are forgotten at once', async () => {
  const db = anEmptyDatabase();
  await keepSearch(db, 'lamp');
  await forgetSearches(db);
  expect(await kept(db)).toEqual([]);
  await forgetSearches(db);
});

test('two windows that search at once lose neither', async () => {
  const db = anEmptyDatabase();
  await Promise.all([keepSearch(db, 'lamp'), keepSearch(db, 'oil')]);
  expect((await kept(db)).sort()).toEqual(['lamp', 'oil']);
});

test('what is stored is read text by text: what is none is left out', () => {
  expect(readSearches(['lamp', 5, '', null, ['oil'], 'oil'])).toEqual(['lamp', 'oil']);
  fc.assert(
    fc.property(fc.oneof(fc.array(fc.anything()), fc.anything()), (raw) => {
      const read = readSearches(raw);
      expect(readSearches(structuredClone(read))).toEqual(read);
      expect(read.length).toBeLessThanOrEqual(12);
    }),
  );
});
