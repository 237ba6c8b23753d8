// @vitest-environment node
import { expect, test } from 'vitest';
import { readBadgeFacts } from '../../../storage/badge-facts.ts';
import { anEmptyDatabase, aSource, friday } from '../../fixtures/factories.ts';

test('the badge follows from the count of new papers and the source’s row', async () => {
  const db = anEmptyDatabase();
  expect(await readBadgeFacts(db)).toEqual({ newCount: 0, source: undefined });
  await db.unseen.bulkAdd(
    ['2611.00001', '2611.00002'].map((paperId) => ({ paperId, day: friday })),
  );
  await db.sources.add(aSource());
  expect(await readBadgeFacts(db)).toEqual({ newCount: 2, source: aSource() });
});
