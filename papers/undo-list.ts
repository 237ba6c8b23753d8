/** A list of the user's around one act: all that it takes to take the act back. */
export interface ListUndo<Item> {
  before: readonly Item[];
  after: readonly Item[];
}

interface HasId {
  readonly id: string;
}

function idsOf(items: readonly HasId[], wanted: ReadonlySet<string>): string[] {
  return items.flatMap(({ id }) => (wanted.has(id) ? id : []));
}

/** What the act has moved goes back to its place, unless somebody has moved these items since. */
function inOrderBefore<Item extends HasId>(now: readonly Item[], undo: ListUndo<Item>): Item[] {
  const { before, after } = undo;
  const present = new Set(now.map(({ id }) => id));
  const common = new Set(idsOf(after, new Set(idsOf(before, present))));
  const order = idsOf(before, common);
  const isAsLeft = String(idsOf(now, common)) === String(idsOf(after, common));
  if (!isAsLeft) return [...now];
  const items = new Map(now.map((item) => [item.id, item]));
  return now.map((item) => (common.has(item.id) ? (items.get(order.shift() ?? '') ?? item) : item));
}

/**
 * Takes an act back: what it added goes, what it took comes back behind the one that it stood behind, what it moved
 * returns, and `itemBack` gives an item that is still there the fields that it had. What was done since stays.
 */
export function undoList<Item extends HasId>(
  now: readonly Item[],
  undo: ListUndo<Item>,
  itemBack: (now: Item, before: Item, after: Item) => Item = (item) => item,
): Item[] {
  const before = new Map(undo.before.map((item) => [item.id, item]));
  const after = new Map(undo.after.map((item) => [item.id, item]));
  const back = inOrderBefore(now, undo).flatMap((item) => {
    const [was, became] = [before.get(item.id), after.get(item.id)];
    if (became && !was) return [];
    return was && became ? itemBack(item, was, became) : item;
  });
  undo.before.forEach((item, at) => {
    if (after.has(item.id) || back.some(({ id }) => id === item.id)) return;
    const earlier = new Set(undo.before.slice(0, at).map(({ id }) => id));
    back.splice(back.findLastIndex(({ id }) => earlier.has(id)) + 1, 0, item);
  });
  return back;
}
