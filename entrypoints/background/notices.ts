import type { LocalTime } from '../../papers/notices/local-time.ts';
import type { Notice } from '../../papers/notices/notice.ts';
import type { PaperboyDatabase } from '../../storage/db.ts';
import { decideNotices, settleNotices } from '../../storage/notices.ts';

/** What telling needs of the browser: passed in, so that a test can kill it between any two steps. */
export interface Teller {
  time: () => LocalTime;
  /** The user allows notifications. */
  mayTell: () => Promise<boolean>;
  /** The ids of what the browser shows, or has shown and the user has not cleared. */
  shownIds: () => Promise<ReadonlySet<string>>;
  show: (notice: Notice) => Promise<unknown>;
  /** Sees to it that somebody looks at that moment (epoch ms), and at no other; undefined at none. */
  lookAt: (at: number | undefined) => Promise<unknown>;
}

/**
 * Tells what is due, each thing once. What is decided on is written down first, shown, and then settled: a worker that
 * died in between has left an intent, which is shown only where the browser does not have it.
 */
export async function tellWhatIsDue(db: PaperboyDatabase, teller: Teller): Promise<void> {
  await navigator.locks.request('paperboy-notices', async () => {
    const { intents, lookAt } = await decideNotices(db, teller.time(), await teller.mayTell());
    await teller.lookAt(lookAt);
    if (intents.length === 0) return;
    const shown = await teller.shownIds();
    for (const intent of intents) if (!shown.has(intent.id)) await teller.show(intent);
    await settleNotices(
      db,
      intents.map(({ id }) => id),
    );
  });
}
