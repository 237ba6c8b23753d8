import { isRecord } from '../papers/is-record.ts';
import type { Undo } from './act.ts';
import type { PaperboyDatabase } from './db.ts';
import { withRoom } from './room.ts';

function isUndo(raw: unknown): raw is Undo {
  const isMarkedPaper = (item: unknown) =>
    isRecord(item) &&
    typeof item.paperId === 'string' &&
    isRecord(item.before) &&
    isRecord(item.after) &&
    typeof item.wasNew === 'boolean';
  return Array.isArray(raw) && raw.length > 0 && raw.every(isMarkedPaper);
}

/** Leaves the way back of an act that was done outside any panel, for the next panel to offer. */
export async function leaveUndo(db: PaperboyDatabase, undo: Undo): Promise<void> {
  if (undo.length === 0) return;
  await withRoom(db, () => db.panel.put({ key: 'left-undo', value: undo }));
}

/** True where a way back lies ready. */
export async function hasLeftUndo(db: PaperboyDatabase): Promise<boolean> {
  return (await db.panel.where('key').equals('left-undo').count()) > 0;
}

/** Takes what was left, so that one panel alone offers it. */
export async function takeLeftUndo(db: PaperboyDatabase): Promise<Undo | undefined> {
  return await db.transaction('rw', db.panel, async () => {
    const row = await db.panel.get('left-undo');
    await db.panel.delete('left-undo');
    return isUndo(row?.value) ? row.value : undefined;
  });
}
