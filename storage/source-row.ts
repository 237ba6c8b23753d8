import type { SourceState } from '../papers/source-state.ts';
import type { PaperboyDatabase } from './db.ts';

/** Changes the source's row where there is one, within the caller's transaction. */
export async function changeSourceRow(
  db: PaperboyDatabase,
  change: (source: SourceState) => SourceState,
): Promise<void> {
  const source = await db.sources.get('daily-papers');
  if (source) await db.sources.put(change(source));
}
