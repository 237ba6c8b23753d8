import type { Settings } from '../papers/settings.ts';
import type { SourceState } from '../papers/source-state.ts';
import type { PaperboyDatabase } from './db.ts';
import { storedSettings } from './settings.ts';

/** What the badge follows from: nothing else may decide it. */
export interface BadgeFacts {
  newCount: number;
  source: SourceState | undefined;
  style: Settings['badge'];
}

/** Reads the badge's facts. */
export async function readBadgeFacts(db: PaperboyDatabase): Promise<BadgeFacts> {
  return await db.transaction('r', db.unseen, db.sources, db.panel, async () => ({
    newCount: await db.unseen.count(),
    source: await db.sources.get('daily-papers'),
    style: (await storedSettings(db)).badge,
  }));
}
