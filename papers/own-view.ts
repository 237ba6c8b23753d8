import { type Settings, settings } from './settings.ts';
import { type ListUndo, undoList } from './undo-list.ts';
import { isRecord } from './view.ts';

/** The orders that a view can have; `match` is what fits its words best. */
export const ownSorts = ['match', 'newest', 'upvotes', 'stars', 'comments'] as const;
type OwnSort = (typeof ownSorts)[number];

/** A search that the user has given a name. */
export interface OwnView {
  /** Letters, digits, `-` and `_`: it stands in addresses. */
  id: string;
  name: string;
  /** In the query language, as it was written; empty is every paper. */
  query: string;
  sort: OwnSort;
  /** How the list looks; as the settings say where it is missing. */
  density?: Settings['density'];
  /** Tells at once when a new paper matches. */
  notify: boolean;
  /** Its new papers are what the badge counts; one view at most. */
  isBadge: boolean;
}

/** What of a view its user writes. */
export type OwnViewFields = Omit<OwnView, 'id'>;

/** Fields to write; without a density of its own where that is undefined. */
export type OwnViewChange = Partial<Omit<OwnViewFields, 'density'>> & {
  density?: Settings['density'] | undefined;
};

/** True for what can be the id of a view. */
export function isOwnViewId(raw: unknown): raw is string {
  return typeof raw === 'string' && /^[\w-]{1,64}$/.test(raw);
}

function withDensity(fields: Omit<OwnView, 'density'>, density: unknown): OwnView {
  const known = settings.density.choices.find((choice) => choice === density);
  return known ? { ...fields, density: known } : fields;
}

function readOwnView(raw: Record<string, unknown>, at: number): OwnView {
  const { id, name, query, sort, density, notify, isBadge } = raw;
  const text = typeof query === 'string' ? query : '';
  return withDensity(
    {
      id: isOwnViewId(id) ? id : `view-${at + 1}`,
      name: typeof name === 'string' && name.trim() !== '' ? name : text,
      query: text,
      sort: ownSorts.find((known) => known === sort) ?? 'newest',
      notify: notify === true,
      isBadge: isBadge === true,
    },
    density,
  );
}

/** At most one view feeds the badge: `holder`, or the first that says so. */
function withOneBadge(views: readonly OwnView[], holder?: string): OwnView[] {
  const says = views.filter(({ isBadge }) => isBadge);
  const chosen = says.find(({ id }) => id === holder) ?? says[0];
  return views.map((view) =>
    view.isBadge && view !== chosen ? { ...view, isBadge: false } : view,
  );
}

/** Reads stored views, each field by itself; what is no view at all, or has another's id, is left out. */
export function readOwnViews(raw: unknown): OwnView[] {
  const items: unknown[] = Array.isArray(raw) ? raw : [];
  const views = items.flatMap((item, at) => (isRecord(item) ? readOwnView(item, at) : []));
  const byId = new Map<string, OwnView>();
  for (const view of views) if (!byId.has(view.id)) byId.set(view.id, view);
  return withOneBadge([...byId.values()]);
}

/** With one more view, behind the others. */
export function withViewAdded(views: readonly OwnView[], view: OwnView): OwnView[] {
  return withOneBadge([...views, view], view.id);
}

/** With fields of one view changed. */
export function withViewChanged(
  views: readonly OwnView[],
  id: string,
  change: OwnViewChange,
): OwnView[] {
  const changed = views.map((view) => {
    if (view.id !== id) return view;
    const { density, ...fields } = { ...view, ...change };
    return withDensity(fields, density);
  });
  return withOneBadge(changed, id);
}

/** Without one view. */
export function withViewRemoved(views: readonly OwnView[], id: string): OwnView[] {
  return views.filter((view) => view.id !== id);
}

/** With one view moved so that it is number `to` of the list, from 0. */
export function withViewMoved(views: readonly OwnView[], id: string, to: number): OwnView[] {
  const moved = views.filter((view) => view.id === id);
  return withViewRemoved(views, id).toSpliced(Math.max(0, to), 0, ...moved);
}

/** The fields of a view that an act has changed, and nobody since, are as they were before it. */
function viewBack(now: OwnView, before: OwnView, after: OwnView): OwnView {
  const back = <Value>(field: (view: OwnView) => Value) =>
    field(now) === field(after) ? field(before) : field(now);
  return withDensity(
    {
      id: now.id,
      name: back(({ name }) => name),
      query: back(({ query }) => query),
      sort: back(({ sort }) => sort),
      notify: back(({ notify }) => notify),
      isBadge: back(({ isBadge }) => isBadge),
    },
    back(({ density }) => density),
  );
}

/** Takes an act upon views back; what was done since stays, and so does the badge where it has moved on. */
export function undoOwnViews(now: readonly OwnView[], undo: ListUndo<OwnView>): OwnView[] {
  const holder = now.find(({ isBadge }) => isBadge)?.id;
  const hasMovedOn = holder !== undefined && holder !== undo.after.find((v) => v.isBadge)?.id;
  return withOneBadge(undoList(now, undo, viewBack), hasMovedOn ? holder : undefined);
}
