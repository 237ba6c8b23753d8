import {
  type OwnView,
  type OwnViewChange,
  type OwnViewFields,
  readOwnViews,
} from '../papers/own-view.ts';
import {
  undoOwnViews,
  withViewAdded,
  withViewChanged,
  withViewMoved,
  withViewRemoved,
} from '../papers/own-view-edits.ts';
import type { ListUndo } from '../papers/undo-list.ts';
import type { PaperboyDatabase } from './db.ts';
import { beginChannels, channelTables } from './notice-channels.ts';
import { editList } from './panel-list.ts';

/** Takes an act upon the user's views back. */
export type OwnViewsUndo = ListUndo<OwnView>;

/** Views that tell at once and did not before, or that ask for something else now. */
function newlyWatched({ before, after }: OwnViewsUndo): string[] {
  const was = new Map(before.map((view) => [view.id, view]));
  return after.flatMap(({ id, notify, query }) => {
    const view = was.get(id);
    return notify && !(view?.notify && view.query === query) ? id : [];
  });
}

function editViews(
  db: PaperboyDatabase,
  edit: (views: OwnView[]) => OwnView[],
): Promise<OwnViewsUndo> {
  return editList(db, 'views', readOwnViews, edit, {
    tables: channelTables(db),
    follow: (undo) => beginWatched(db, undo),
  });
}

/** Begins the channels of views that an act has made watched, within its transaction over `channelTables`. */
export async function beginWatched(db: PaperboyDatabase, undo: OwnViewsUndo): Promise<void> {
  await beginChannels(db, newlyWatched(undo));
}

/** Adds a view behind the others, under an id of its own. */
export async function addOwnView(
  db: PaperboyDatabase,
  fields: OwnViewFields,
): Promise<{ view: OwnView; undo: OwnViewsUndo }> {
  const view = { ...fields, id: crypto.randomUUID() };
  return { view, undo: await editViews(db, (views) => withViewAdded(views, view)) };
}

/** Changes fields of a view; one that is gone stays gone. */
export function changeOwnView(
  db: PaperboyDatabase,
  id: string,
  change: OwnViewChange,
): Promise<OwnViewsUndo> {
  return editViews(db, (views) => withViewChanged(views, id, change));
}

/** Removes a view. */
export function removeOwnView(db: PaperboyDatabase, id: string): Promise<OwnViewsUndo> {
  return editViews(db, (views) => withViewRemoved(views, id));
}

/** Makes a view number `to` of the list, from 0. */
export function moveOwnView(db: PaperboyDatabase, id: string, to: number): Promise<OwnViewsUndo> {
  return editViews(db, (views) => withViewMoved(views, id, to));
}

/** Takes an act upon views back; what was done since stays. */
export async function takeBackOwnViews(db: PaperboyDatabase, undo: OwnViewsUndo): Promise<void> {
  await editViews(db, (views) => undoOwnViews(views, undo));
}
