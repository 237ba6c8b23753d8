import { type Place, readPlace } from '../papers/view.ts';
import type { PaperboyDatabase } from './db.ts';
import { withRoom } from './room.ts';

/** Remembers where the reader is. */
export async function keepPlace(db: PaperboyDatabase, place: Place): Promise<void> {
  await withRoom(db, () => db.panel.put({ key: 'place', value: place }));
}

/** Where the reader was; undefined on a first run. */
export async function storedPlace(db: PaperboyDatabase): Promise<Place | undefined> {
  const row = await db.panel.get('place');
  return row && readPlace(row.value);
}
