/** A value of a facet, and how many papers of the hit set have it. */
export interface FacetValue {
  value: string;
  /** What people call it, where that is another name. */
  label?: string;
  count: number;
}

/** One way in which a value is written, and in how many papers. */
export interface Spelling extends FacetValue {
  /** Spellings of one group are one value. */
  group: string | number;
}

/** So many values of a facet are worth offering. */
export const mostValues = 30;

/** True where the first spelling stands for both: more papers write it so, or it comes first. */
function isBetter(a: Spelling, b: Spelling): boolean {
  if (a.count !== b.count) return a.count > b.count;
  if (a.value !== b.value) return a.value < b.value;
  return (a.label ?? '') < (b.label ?? '');
}

/** The most frequent values, under their most frequent spelling; `countOf`: papers that have any of a group. */
export function topValues(
  spellings: Iterable<Spelling>,
  countOf: (group: Spelling['group']) => number,
): FacetValue[] {
  const best = new Map<Spelling['group'], Spelling>();
  for (const spelling of spellings) {
    const known = best.get(spelling.group);
    if (!known || isBetter(spelling, known)) best.set(spelling.group, spelling);
  }
  const counted = [...best.values()].map((spelling) => ({
    spelling,
    count: countOf(spelling.group),
  }));
  // Most occur once: only what may be among the first is sorted.
  const least = Uint32Array.from(counted, ({ count }) => count)
    .sort()
    .at(-mostValues);
  return counted
    .filter(({ count }) => least === undefined || count >= least)
    .sort((a, b) => b.count - a.count || (a.spelling.value < b.spelling.value ? -1 : 1))
    .slice(0, mostValues)
    .map(({ spelling: { group: _, ...value }, count }) => ({ ...value, count }));
}
