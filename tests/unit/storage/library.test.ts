// @vitest-environment node
import { expect, test } from 'vitest';
import { noFilters } from '../../../papers/filters/registry.ts';
import { readLibrary } from '../../../storage/library.ts';
import { keepPlace } from '../../../storage/place.ts';
import { anEmptyDatabase, aPaper } from '../../fixtures/factories.ts';

test('the library holds every mark, and the papers that have one, without the store’s own stamp', async () => {
  const db = anEmptyDatabase();
  expect(await readLibrary(db)).toEqual({ marks: [], papers: [], place: undefined });
  const [saved, seen, unmarked] = [aPaper(), aPaper(), aPaper()];
  await db.papers.bulkAdd([{ ...saved, revision: 7 }, seen, unmarked]);
  const marks = [
    { paperId: '2401.00001', tags: ['gone'], status: 'done' },
    { paperId: saved.id, savedAt: 1, note: 'for Monday' },
    { paperId: seen.id, seenAt: 2 },
  ];
  await db.marks.bulkAdd(marks);
  const place = { view: 'saved', filters: noFilters } as const;
  await keepPlace(db, place);
  expect(await readLibrary(db)).toEqual({ marks, papers: [saved, seen], place });
});
