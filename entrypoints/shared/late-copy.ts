import type { PaperboyDatabase } from '../../storage/db.ts';

/** What a page calls once an act is stored: the second copy follows. Its code comes with the first act. */
export function lateCopyOf(db: PaperboyDatabase): () => Promise<void> {
  const load = async () => (await import('./page-copy.ts')).pageCopyOf(db);
  let coming: ReturnType<typeof load> | undefined;
  const copy = () => {
    coming ??= load();
    return coming;
  };
  db.onReopened = async () => (await copy()).followReopened();
  return async () => await (await copy()).follow();
}
