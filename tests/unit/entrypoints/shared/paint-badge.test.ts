// @vitest-environment node
import { expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { paintBadge } from '../../../../entrypoints/shared/paint-badge.ts';
import type { SourceState } from '../../../../papers/source-state.ts';
import { readBadgeFacts } from '../../../../storage/badge-facts.ts';
import { changeSetting } from '../../../../storage/change-setting.ts';
import { markSeen } from '../../../../storage/marks.ts';
import { eventually } from '../../../fixtures/eventually.ts';
import { anEmptyDatabase, aPaper, aSource, friday } from '../../../fixtures/factories.ts';
import { aView } from '../../../fixtures/own-views.ts';

const dayMs = 86_400_000;
const { action } = browser;

/** A store with so many new papers. */
async function aStore(count: number, source?: Partial<SourceState>) {
  const db = anEmptyDatabase();
  const ids = Array.from({ length: count }, (_, index) => `2611.${String(index).padStart(5, '0')}`);
  await db.unseen.bulkAdd(ids.map((paperId) => ({ paperId, day: friday })));
  if (source) await db.sources.add(aSource(source));
  return { db, ids };
}

const problem = (kind: 'no-permission' | 'offline') => ({ problem: { kind, at: 1 } });
const permission = 'No access to huggingface.co';
const stale = 'No check has worked for more than a day';
const fresh = { lastSuccessAt: Date.now() };

test.each<[number, Partial<SourceState> | undefined, string, string]>([
  [0, undefined, '', 'Paperboy: no papers fetched yet'],
  [0, fresh, '', 'Paperboy: nothing new'],
  [1, {}, '1', 'Paperboy: 1 new paper'],
  [31, fresh, '31', 'Paperboy: 31 new papers'],
  [1000, {}, '999+', 'Paperboy: 1000 new papers'],
  [2, problem('offline'), '2', 'Paperboy: 2 new papers'],
  [2, problem('no-permission'), '!', `Paperboy: 2 new papers · ${permission}`],
  [0, { ...problem('no-permission'), ...fresh }, '!', `Paperboy: nothing new · ${permission}`],
  [1, { lastSuccessAt: Date.now() - 2 * dayMs }, '!', `Paperboy: 1 new paper · ${stale}`],
])('%i new papers with %o show “%s” and say “%s”', async (count, source, text, title) => {
  const { db } = await aStore(count, source);
  await paintBadge(db);
  expect(action.setBadgeText).toHaveBeenLastCalledWith({ text });
  expect(action.setTitle).toHaveBeenLastCalledWith({ title });
  const colour = { color: expect.stringMatching(/^#[0-9a-f]{6}$/) };
  expect(action.setBadgeBackgroundColor).toHaveBeenLastCalledWith(colour);
  expect(action.setBadgeTextColor).toHaveBeenLastCalledWith(colour);
});

test('the style that was chosen is painted; the title says the number in any', async () => {
  const { db } = await aStore(3, fresh);
  for (const [style, text] of [
    ['dot', '•'],
    ['none', ''],
    ['number', '3'],
  ] as const) {
    await changeSetting(db, 'badge', style);
    await paintBadge(db);
    expect(action.setBadgeText).toHaveBeenLastCalledWith({ text });
    expect(action.setTitle).toHaveBeenLastCalledWith({ title: 'Paperboy: 3 new papers' });
  }
});

test.each<[number, Partial<SourceState>, string]>([
  [0, {}, 'Paperboy: no papers fetched yet'],
  [0, fresh, 'Paperboy: nothing new in “Lanterns”'],
  [2, fresh, 'Paperboy: 2 new papers in “Lanterns”'],
  [1, problem('no-permission'), `Paperboy: 1 new paper in “Lanterns” · ${permission}`],
])('the title names the view that is counted: %i with %o', async (count, source, title) => {
  const { db, ids } = await aStore(count, source);
  await db.papers.bulkAdd(ids.map((id) => aPaper({ id })));
  await db.panel.add({ key: 'views', value: [aView({ isBadge: true })] });
  await paintBadge(db);
  expect(action.setTitle).toHaveBeenLastCalledWith({ title });
});

test('a problem that needs the user has another colour', async () => {
  await paintBadge((await aStore(1, {})).db);
  await paintBadge((await aStore(1, problem('no-permission'))).db);
  const colours = vi.mocked(action.setBadgeBackgroundColor).mock.calls.map(([{ color }]) => color);
  expect(new Set(colours).size).toBe(2);
});

test('the last painting stands, though the browser is slow over the one before', async () => {
  const { db, ids } = await aStore(3, {});
  const slow = Promise.withResolvers<void>();
  let shown: string | undefined;
  vi.mocked(action.setBadgeText).mockImplementation((async ({ text }: { text: string }) => {
    if (text === '3') await slow.promise;
    shown = text;
  }) as never);
  const first = paintBadge(db);
  await eventually(() => expect(action.setBadgeText).toHaveBeenCalledTimes(1));
  await markSeen(db, ids, 1);
  const second = paintBadge(db);
  // A second painter that did not wait would have read the store, and painted, by then.
  for (let reading = 0; reading < 5; reading += 1) await readBadgeFacts(db, Date.now());
  slow.resolve();
  await Promise.all([first, second]);
  expect(shown).toBe('');
});

test('a painter that fails stands in nobody’s way', async () => {
  const { db } = await aStore(1, {});
  vi.mocked(action.setTitle).mockRejectedValueOnce(new Error('no window') as never);
  await expect(paintBadge(db)).rejects.toThrow('no window');
  await paintBadge(db);
  expect(action.setTitle).toHaveBeenLastCalledWith({ title: 'Paperboy: 1 new paper' });
});
