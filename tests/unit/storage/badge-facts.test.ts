// @vitest-environment node
import { expect, test } from 'vitest';
import { readBadgeFacts } from '../../../storage/badge-facts.ts';
import { changeSetting } from '../../../storage/settings.ts';
import { anEmptyDatabase, aSource, friday } from '../../fixtures/factories.ts';

test('the badge follows from the count of new papers, the source’s row and the style that was chosen', async () => {
  const db = anEmptyDatabase();
  expect(await readBadgeFacts(db)).toEqual({ newCount: 0, source: undefined, style: 'number' });
  await db.unseen.bulkAdd(
    ['2611.00001', '2611.00002'].map((paperId) => ({ paperId, day: friday })),
  );
  await db.sources.add(aSource());
  await changeSetting(db, 'badge', 'dot');
  expect(await readBadgeFacts(db)).toEqual({ newCount: 2, source: aSource(), style: 'dot' });
});
