import { dayShown, type Place, readPlace } from '../papers/view.ts';
import type { PaperboyDatabase } from './db.ts';
import type { PanelData } from './panel-data.ts';
import { newestDay } from './papers.ts';
import { withRoom } from './room.ts';
import { readPanel } from './rows.ts';

/** Remembers where the reader is; in one request, for the page may be going. */
export async function keepPlace(db: PaperboyDatabase, place: Place): Promise<void> {
  await withRoom(db, () => db.panel.put({ key: 'place', value: place }));
}

/** Where the reader was; undefined on a first run. */
export async function storedPlace(db: PaperboyDatabase): Promise<Place | undefined> {
  const row = await db.panel.get('place');
  return row && readPlace(row.value);
}

/** What the reader left, with what it shows now; undefined on a first run. */
export async function readStoredScreen(
  db: PaperboyDatabase,
): Promise<{ place: Place; data: PanelData } | undefined> {
  const place = await storedPlace(db);
  if (!place) return undefined;
  const day = dayShown(place, await newestDay(db));
  return { place, data: await readPanel(db, { view: place.view, day, held: [] }) };
}
