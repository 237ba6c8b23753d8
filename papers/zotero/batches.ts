import type { ZoteroItem } from './zotero-item.ts';

/** Zotero stores the items of one request all or none, and its window stands still meanwhile. */
const mostItems = 50;
/** A crowd of authors makes an item of 300 kB. */
const mostCharacters = 1_000_000;

/**
 * What is sent in one request. Zotero knows it again by its session: sent twice under the same, it is stored once and
 * refused the second time.
 */
export interface Batch {
  sessionID: string;
  items: readonly ZoteroItem[];
}

/** The items in their order, in requests of a bounded size; only an item that is too large alone goes beyond. */
export function batchesOf(items: readonly ZoteroItem[], newId: () => string): Batch[] {
  const batches: ZoteroItem[][] = [];
  let size = 0;
  for (const item of items) {
    const length = JSON.stringify(item).length;
    const last = batches.at(-1);
    if (last && last.length < mostItems && size + length <= mostCharacters) {
      last.push(item);
      size += length;
    } else {
      batches.push([item]);
      size = length;
    }
  }
  return batches.map((batch) => ({ sessionID: newId(), items: batch }));
}
