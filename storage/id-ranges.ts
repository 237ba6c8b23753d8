import type { PaperId } from '../papers/paper-id.ts';

/** Ranges (both ends included) that hold the ids: one a month of arXiv, since a request for each id would be felt. */
export function idRanges(ids: readonly PaperId[]): [least: PaperId, most: PaperId][] {
  const byMonth = new Map<string, [least: PaperId, most: PaperId]>();
  for (const id of ids) {
    const [least, most] = byMonth.get(id.slice(0, 4)) ?? [id, id];
    byMonth.set(id.slice(0, 4), [id < least ? id : least, id > most ? id : most]);
  }
  return [...byMonth.values()];
}
