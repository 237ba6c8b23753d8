import type { SourceState } from '../papers/source-state.ts';
import type { PaperboyDatabase } from './db.ts';

/** Changes fields of the source's row where there is one, within the caller's transaction; one without a value goes. */
export async function changeSourceRow(
  db: PaperboyDatabase,
  changes: Partial<SourceState>,
): Promise<void> {
  const source = await db.sources.get('daily-papers');
  if (!source) return;
  const changed = { ...source, ...changes };
  if (changed.searchLimit === undefined) delete changed.searchLimit;
  await db.sources.put(changed);
}
