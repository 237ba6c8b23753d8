import type { PaperboyDatabase } from '../../storage/db.ts';

/** The second copy of a page, whose code comes with the first act. */
export interface LateCopy {
  /** An act begins: what it will need is loaded while it is stored. */
  prepare: () => void;
  /** An act is stored: the second copy follows. */
  follow: () => Promise<void>;
}

/** Keeps the second copy for a page. */
export function lateCopyOf(db: PaperboyDatabase): LateCopy {
  const load = async () => (await import('./page-copy.ts')).pageCopyOf(db);
  let coming: ReturnType<typeof load> | undefined;
  const copy = () => {
    coming ??= load();
    return coming;
  };
  db.onReopened = async () => (await copy()).followReopened();
  return {
    prepare: () => {
      // Where it fails, whoever follows tells.
      copy().catch(() => {});
    },
    follow: async () => (await copy()).follow(),
  };
}
