import { expect, test } from 'vitest';
import { readBadgeFacts } from '../../../storage/badge-facts.ts';
import { changeSetting } from '../../../storage/change-setting.ts';
import { anEmptyDatabase, aSource, friday, fridayNoon as now } from '../../fixtures/factories.ts';
import { aView } from '../../fixtures/own-views.ts';

test('the badge follows from the count of new papers, the source’s row and the style that was chosen', async () => {
  const db = anEmptyDatabase();
  expect(await readBadgeFacts(db, now)).toEqual({
    newCount: 0,
    viewName: undefined,
    source: undefined,
    style: 'number',
  });
  await db.unseen.bulkAdd(
    ['2611.00001', '2611.00002'].map((paperId) => ({ paperId, day: friday })),
  );
  await db.sources.add(aSource());
  await changeSetting(db, 'badge', 'dot');
  expect(await readBadgeFacts(db, now)).toEqual({
    newCount: 2,
    viewName: undefined,
    source: aSource(),
    style: 'dot',
  });
});

test('the badge names the view that feeds it', async () => {
  const db = anEmptyDatabase();
  await db.panel.add({ key: 'views', value: [aView({ isBadge: true })] });
  expect((await readBadgeFacts(db, now)).viewName).toBe('Lanterns');
});
