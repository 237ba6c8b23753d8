import type { PaperId } from '../papers/paper-id.ts';

/**
 * How far apart the arXiv numbers of neighbours may lie in one range. A request costs as much as a dozen marks or two
 * papers that nobody asked for, and one number in 25 is a daily paper.
 */
export const mostBetween = { marks: 300, papers: 40 } as const;

function isClose(one: PaperId, next: PaperId, most: number): boolean {
  const isSameMonth = one.slice(0, 5) === next.slice(0, 5);
  return isSameMonth && Number(next.slice(5)) - Number(one.slice(5)) <= most;
}

/** The ids, each once and in order, in groups of close neighbours: the first and the last of a group span a range. */
export function closeIds(ids: readonly PaperId[], most: number): [PaperId, ...PaperId[]][] {
  const groups: [PaperId, ...PaperId[]][] = [];
  let before: PaperId | undefined;
  for (const id of [...new Set(ids)].sort()) {
    if (before !== undefined && isClose(before, id, most)) groups.at(-1)?.push(id);
    else groups.push([id]);
    before = id;
  }
  return groups;
}
