import { dequal } from 'dequal/lite';
import type { ImportPlan } from '../papers/importing/plan-import.ts';
import { mergedSettings } from '../papers/importing/plan-rows.ts';
import type { Imported } from '../papers/imports/import-format.ts';
import { isRecord } from '../papers/is-record.ts';
import { type Mute, readMutes } from '../papers/mute.ts';
import { type OwnView, readOwnViews, withOneBadge } from '../papers/own-view.ts';
import { undoOwnViews } from '../papers/own-view-edits.ts';
import { readSettings } from '../papers/settings.ts';
import { type ListUndo, undoList } from '../papers/undo-list.ts';
import { wholeMutes, wholeOwnViews } from '../papers/whole-rows.ts';
import type { PaperboyDatabase } from './db.ts';
import { beginDigest } from './notice-channels.ts';
import { beginWatched } from './own-views.ts';
import { putPanelRow } from './panel-row.ts';

/** The rows that a user sets and a file may hold, with what only a newer version knows of them. */
interface Rows {
  views: OwnView[];
  mutes: Mute[];
  /** Undefined where nobody chose any. */
  settings: Readonly<Record<string, unknown>> | undefined;
}

/** What an import has made of these rows. */
export interface ImportedRows {
  views: ListUndo<OwnView>;
  mutes: ListUndo<Mute>;
  settings: { before: Rows['settings']; after: Rows['settings'] };
}

/** The rows as they are stored, within the caller's transaction. */
export async function readRowsToImport(db: PaperboyDatabase): Promise<Rows> {
  const [views, mutes, settings] = await db.panel.bulkGet(['views', 'mutes', 'settings']);
  return {
    views: wholeOwnViews(readOwnViews(views?.value), views?.value),
    mutes: wholeMutes(readMutes(mutes?.value), mutes?.value),
    settings: isRecord(settings?.value) ? settings.value : undefined,
  };
}

/** Behind those that are there; the badge stays with the view that has it. */
function withViews(views: readonly OwnView[], { added, changed }: ImportPlan['views']): OwnView[] {
  const byId = new Map(changed.map(({ after }) => [after.id, after]));
  const holder = views.find(({ isBadge }) => isBadge)?.id;
  return withOneBadge([...views.map((view) => byId.get(view.id) ?? view), ...added], holder);
}

/** One that has the id of another gets an id of its own. */
function withMutes(mutes: readonly Mute[], added: readonly Mute[]): Mute[] {
  const ids = new Set(mutes.map(({ id }) => id));
  const own = added.map((mute) => (ids.has(mute.id) ? { ...mute, id: crypto.randomUUID() } : mute));
  return [...mutes, ...own];
}

/** What the plan makes of the rows. */
export function rowsAfter(before: Rows, plan: ImportPlan, imported: Imported): ImportedRows {
  const { views, mutes, settings } = before;
  const given = imported.settings && mergedSettings(settings, imported.settings);
  return {
    views: { before: views, after: withViews(views, plan.views) },
    mutes: { before: mutes, after: withMutes(mutes, plan.mutes) },
    settings: {
      before: settings,
      after: given && !dequal(given, settings ?? {}) ? given : settings,
    },
  };
}

/** Writes those of the rows that are others than before, within the caller's transaction over `channelTables`. */
export async function writeRows(db: PaperboyDatabase, rows: ImportedRows): Promise<void> {
  const { views, mutes, settings } = rows;
  if (!dequal(views.before, views.after)) {
    await putPanelRow(db, 'views', views.after);
    await beginWatched(db, views);
  }
  if (mutes.after.length > mutes.before.length) await putPanelRow(db, 'mutes', mutes.after);
  if (settings.after !== settings.before) {
    await putPanelRow(db, 'settings', settings.after);
    const isDigestBegun = readSettings(settings.before).digest === 'off';
    if (isDigestBegun && readSettings(settings.after).digest !== 'off') await beginDigest(db);
  }
}

/** The settings that the import has changed, and nobody since, are as they were before it. */
function settingsBack(now: Rows['settings'], { before, after }: ImportedRows['settings']) {
  const back = new Map(Object.entries(now ?? {}));
  for (const [id, value] of Object.entries(after ?? {})) {
    const was = before?.[id];
    if (dequal(was, value) || !dequal(back.get(id), value)) continue;
    if (was === undefined) back.delete(id);
    else back.set(id, was);
  }
  return Object.fromEntries(back);
}

/** Takes it back, within the caller's transaction: what was done since stays. */
export async function takeBackRows(
  db: PaperboyDatabase,
  { views, mutes, settings }: ImportedRows,
): Promise<void> {
  const now = await readRowsToImport(db);
  const viewsBack = wholeOwnViews(undoOwnViews(now.views, views), [...views.before, ...now.views]);
  if (!dequal(now.views, viewsBack)) await putPanelRow(db, 'views', viewsBack);
  const mutesBack = undoList(now.mutes, mutes);
  if (!dequal(now.mutes, mutesBack)) await putPanelRow(db, 'mutes', mutesBack);
  const chosen = settingsBack(now.settings, settings);
  if (!dequal(now.settings ?? {}, chosen)) await putPanelRow(db, 'settings', chosen);
}
