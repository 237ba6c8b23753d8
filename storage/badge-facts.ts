import type { SourceState } from '../papers/source-state.ts';
import type { PaperboyDatabase } from './db.ts';

/** What the badge follows from: nothing else may decide it. */
export interface BadgeFacts {
  newCount: number;
  source: SourceState | undefined;
}

/** Reads the badge's facts. */
export async function readBadgeFacts(db: PaperboyDatabase): Promise<BadgeFacts> {
  return await db.transaction('r', db.unseen, db.sources, async () => ({
    newCount: await db.unseen.count(),
    source: await db.sources.get('daily-papers'),
  }));
}
