import { digestId } from '../papers/notices/notice.ts';
import { readNoticeLog } from '../papers/notices/notice-log.ts';
import type { PaperboyDatabase } from './db.ts';
import { putPanelRow } from './panel-row.ts';

/** Tables that beginning a channel reads and writes, for the transaction around it. */
export function channelTables(db: PaperboyDatabase) {
  return [db.panel, db.unseen, db.papers];
}

/**
 * Begins the channels of watched views anew, or the digest's: what is new by now counts as told in them. Runs within
 * the transaction that switches them on, so that nothing that comes right behind it is missed. Before there is any
 * paper it is left to the first look, since a first run tells nothing.
 */
export async function beginChannels(
  db: PaperboyDatabase,
  channelIds: readonly string[],
): Promise<void> {
  if (channelIds.length === 0 || (await db.papers.limit(1).count()) === 0) return;
  const unseen = await db.unseen.toArray();
  const told = Object.fromEntries(unseen.map(({ paperId, day }) => [paperId, day]));
  const log = readNoticeLog((await db.panel.get('notices'))?.value);
  const begun = Object.fromEntries(channelIds.map((id) => [id, told]));
  const channels = { ...log.channels, ...begun };
  await putPanelRow(db, 'notices', { ...log, channels });
}

/** Begins the digest's channel. */
export async function beginDigest(db: PaperboyDatabase): Promise<void> {
  await beginChannels(db, [digestId]);
}
