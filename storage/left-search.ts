import { wordsToFind } from '../papers/deep-link.ts';
import { isRecord } from '../papers/is-record.ts';
import type { PaperboyDatabase } from './db.ts';
import { withRoom } from './room.ts';

/** A search that no panel has taken up by then is forgotten: it belongs to the moment of its click. */
const freshMs = 60_000;

/** Leaves words to find for the panel of a window, which is open or is being opened. */
export async function leaveSearch(
  db: PaperboyDatabase,
  search: { text: string; windowId: number },
  now: number,
): Promise<void> {
  const value = { ...search, at: now };
  await withRoom(db, () => db.panel.put({ key: 'left-search', value }));
}

/** True where words lie ready. */
export async function hasLeftSearch(db: PaperboyDatabase): Promise<boolean> {
  return (await db.panel.where('key').equals('left-search').count()) > 0;
}

/** Takes the words that were left for this window, so that they are searched for once. */
export async function takeLeftSearch(
  db: PaperboyDatabase,
  windowId: number,
  now: number,
): Promise<string | undefined> {
  return await db.transaction('rw', db.panel, async () => {
    const left = (await db.panel.get('left-search'))?.value;
    const { text, at, windowId: meant } = isRecord(left) ? left : {};
    const isFresh = typeof at === 'number' && Math.abs(now - at) < freshMs;
    if (isFresh && meant !== windowId) return undefined;
    await db.panel.delete('left-search');
    return isFresh ? wordsToFind(text) : undefined;
  });
}
