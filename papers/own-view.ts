import { isRecord } from './is-record.ts';
import { type OwnSort, ownSorts } from './own-sorts.ts';
import { isOwnViewId } from './own-view-id.ts';
import { type Settings, settings } from './settings.ts';

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

/** The longest name that can be typed, in UTF-16 units; files may bring longer ones. */
export const longestViewName = 60;

/** What of a view its user writes. */
export type OwnViewFields = Omit<OwnView, 'id'>;

/** Fields to write; without a density of its own where that is undefined. */
export type OwnViewChange = Partial<Omit<OwnViewFields, 'density'>> & {
  density?: Settings['density'] | undefined;
};

/** The view with the density, where that is one. */
export function withDensity(fields: Omit<OwnView, 'density'>, density: unknown): OwnView {
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
export function withOneBadge(views: readonly OwnView[], holder?: string): OwnView[] {
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
