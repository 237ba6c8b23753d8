import { type Mute, readMutes } from '../papers/mute.ts';
import { type OwnView, readOwnViews } from '../papers/own-view.ts';
import type { PaperboyDatabase } from './db.ts';

/** The user's own views in their order. */
export async function storedOwnViews(db: PaperboyDatabase): Promise<OwnView[]> {
  return readOwnViews((await db.panel.get('views'))?.value);
}

/** What the user has muted, the latest last. */
export async function storedMutes(db: PaperboyDatabase): Promise<Mute[]> {
  return readMutes((await db.panel.get('mutes'))?.value);
}
