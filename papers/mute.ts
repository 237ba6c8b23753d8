import { isRecord } from './is-record.ts';

/** A query whose hits are folded away. */
export interface Mute {
  id: string;
  /** In the query language's normal form; never empty, for that would be every paper. */
  query: string;
  /** Epoch ms. */
  mutedAt: number;
}

function readMute(raw: unknown): Mute[] {
  const { id, query, mutedAt } = isRecord(raw) ? raw : {};
  if (typeof query !== 'string' || query.trim() === '') return [];
  const isMoment = typeof mutedAt === 'number' && Number.isFinite(mutedAt);
  return [
    {
      id: typeof id === 'string' && id !== '' ? id : `mute ${query}`,
      query,
      mutedAt: isMoment ? mutedAt : 0,
    },
  ];
}

/** Reads stored mutes, each field by itself; one without a query, or with another's id, is left out. */
export function readMutes(raw: unknown): Mute[] {
  const items: unknown[] = Array.isArray(raw) ? raw : [];
  const byId = new Map<string, Mute>();
  for (const mute of items.flatMap(readMute)) if (!byId.has(mute.id)) byId.set(mute.id, mute);
  return [...byId.values()];
}
