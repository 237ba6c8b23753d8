import { type OwnView, type OwnViewChange, withDensity, withOneBadge } from './own-view.ts';
import { type ListUndo, undoList } from './undo-list.ts';

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
