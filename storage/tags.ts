import type { PaperId } from '../papers/paper-id.ts';
import { tagKey } from '../papers/tag.ts';
import type { PaperboyDatabase } from './db.ts';

/** A tag of the user's, and how many papers have it. */
export interface TagCount {
  /** As most papers have it written. */
  name: string;
  count: number;
}

/** How often each spelling occurs; the index of tags alone is read. */
async function spellings(db: PaperboyDatabase): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const name of await db.marks.orderBy('tags').keys()) {
    if (typeof name === 'string') counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

/** Every tag there is, in the order of their names. To be watched. */
export async function readTags(db: PaperboyDatabase): Promise<TagCount[]> {
  const tags = new Map<string, TagCount & { most: number }>();
  for (const [name, count] of await spellings(db)) {
    const key = tagKey(name);
    const known = tags.get(key) ?? { name, count: 0, most: 0 };
    const isBetter = count > known.most;
    tags.set(key, {
      name: isBetter ? name : known.name,
      count: known.count + count,
      most: Math.max(known.most, count),
    });
  }
  const inOrder = [...tags].sort(([a], [b]) => (a < b ? -1 : 1));
  return inOrder.map(([, { name, count }]) => ({ name, count }));
}

/** The papers that have the tag, however it is written. */
export async function idsTagged(db: PaperboyDatabase, name: string): Promise<PaperId[]> {
  const key = tagKey(name);
  const names = [...(await spellings(db)).keys()].filter((other) => tagKey(other) === key);
  const found = names.map((each) => db.marks.where('tags').equals(each).primaryKeys());
  return [...new Set((await Promise.all(found)).flat())];
}
