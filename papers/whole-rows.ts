import { isRecord } from './is-record.ts';
import { type Mute, readMutes } from './mute.ts';
import { type OwnView, readOwnViews } from './own-view.ts';
import { unknownFields } from './unknown-fields.ts';

const viewFields = ['id', 'name', 'query', 'sort', 'density', 'notify', 'isBadge'];
const muteFields = ['id', 'query', 'mutedAt'];

/** Each row with what only a newer version knows of it. */
function whole<Row extends { id: string }>(
  raw: unknown,
  rows: readonly Row[],
  known: readonly string[],
): Row[] {
  const items: unknown[] = Array.isArray(raw) ? raw : [];
  const byId = new Map<unknown, unknown>();
  for (const item of items) {
    if (isRecord(item) && !byId.has(item.id)) byId.set(item.id, item);
  }
  return rows.map((row) => ({ ...unknownFields(byId.get(row.id), known), ...row }));
}

/** The user's views as `readOwnViews` reads them, with the fields of newer versions. */
export function wholeOwnViews(raw: unknown): OwnView[] {
  return whole(raw, readOwnViews(raw), viewFields);
}

/** What the user muted as `readMutes` reads it, with the fields of newer versions. */
export function wholeMutes(raw: unknown): Mute[] {
  return whole(raw, readMutes(raw), muteFields);
}
