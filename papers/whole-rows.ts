import { isRecord } from './is-record.ts';
import type { Mute } from './mute.ts';
import type { OwnView } from './own-view.ts';
import { unknownFields } from './unknown-fields.ts';

const viewFields = ['id', 'name', 'query', 'sort', 'density', 'notify', 'isBadge'];
const muteFields = ['id', 'query', 'mutedAt'];

function whole<Row extends { id: string }>(
  rows: readonly Row[],
  raw: unknown,
  known: readonly string[],
): Row[] {
  const items: unknown[] = Array.isArray(raw) ? raw : [];
  const byId = new Map<unknown, unknown>();
  for (const item of items) {
    if (isRecord(item) && !byId.has(item.id)) byId.set(item.id, item);
  }
  return rows.map((row) => ({ ...unknownFields(byId.get(row.id), known), ...row }));
}

/** The views that were read of `raw`, with what only a newer version knows of each. */
export function wholeOwnViews(views: readonly OwnView[], raw: unknown): OwnView[] {
  return whole(views, raw, viewFields);
}

/** The mutes that were read of `raw`, with what only a newer version knows of each. */
export function wholeMutes(mutes: readonly Mute[], raw: unknown): Mute[] {
  return whole(mutes, raw, muteFields);
}
