import { exportJson } from '../../papers/exports/json.ts';
import type { Place } from '../../papers/view.ts';
import { openDatabase, type PaperboyDatabase } from '../../storage/db.ts';
import { readLibrary } from '../../storage/library.ts';
import type { Undo } from '../../storage/marks.ts';
import * as marks from '../../storage/marks.ts';
import type { PanelData, PanelQuestion } from '../../storage/panel-data.ts';
import { keepPlace } from '../../storage/place.ts';
import { readPanel } from '../../storage/rows.ts';
import { type Watch, watch } from '../../storage/watch.ts';
import { paintBadge } from '../shared/paint-badge.ts';
import { saveFile } from '../shared/save-file.ts';

/** Every act upon marks, with the database left out. */
export interface Marks {
  savePaper: (id: string) => Promise<Undo>;
  unsavePaper: (id: string) => Promise<Undo>;
  markSeen: (ids: string[]) => Promise<Undo>;
  markRead: (id: string) => Promise<Undo>;
  markNewAgain: (ids: string[]) => Promise<Undo>;
  undoMarks: (undo: Undo) => Promise<number>;
}

/** The store as a panel uses it; this module brings Dexie along, so it is loaded after the first frame. */
export interface PanelStore {
  marks: Marks;
  watchPanel: (
    question: () => PanelQuestion,
    onAnswer: (data: PanelData) => void,
    onError: (error: unknown) => void,
  ) => Watch;
  keepPlace: (place: Place) => Promise<void>;
  /** Hands the user a file with everything they made; returns the number of papers in it. */
  exportLibrary: () => Promise<number>;
}

/** Runs an act, then paints the badge: the act is acknowledged once it is stored. */
function withBadge<Args extends unknown[], Result>(
  db: PaperboyDatabase,
  act: (...args: Args) => Promise<Result>,
): (...args: Args) => Promise<Result> {
  return async (...args) => {
    const result = await act(...args);
    await paintBadge(db);
    return result;
  };
}

async function exportLibrary(db: PaperboyDatabase): Promise<number> {
  const library = await readLibrary(db);
  const now = Date.now();
  const day = new Date(now).toISOString().slice(0, 10);
  saveFile(`paperboy-${day}.json`, 'application/json', exportJson(library, now));
  return library.marks.length;
}

/** Opens the store for one panel. */
export function openPanelStore(): PanelStore {
  const db = openDatabase('strict');
  return {
    marks: {
      savePaper: withBadge(db, (id) => marks.savePaper(db, id, Date.now())),
      unsavePaper: withBadge(db, (id) => marks.unsavePaper(db, id)),
      markSeen: withBadge(db, (ids) => marks.markSeen(db, ids, Date.now())),
      markRead: withBadge(db, (id) => marks.markRead(db, id, Date.now())),
      markNewAgain: withBadge(db, (ids) => marks.markNewAgain(db, ids)),
      undoMarks: withBadge(db, (undo) => marks.undoMarks(db, undo)),
    },
    watchPanel: (question, onAnswer, onError) =>
      watch(() => readPanel(db, question()), onAnswer, onError),
    keepPlace: (place) => keepPlace(db, place),
    exportLibrary: () => exportLibrary(db),
  };
}
