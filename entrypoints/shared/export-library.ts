import { jsonParts } from '../../papers/exports/json.ts';
import { isBlank } from '../../papers/mark.ts';
import type { PaperboyDatabase } from '../../storage/db.ts';
import { readLibrary } from '../../storage/library.ts';
import { saveFile } from './save-file.ts';

/** Hands the user a file with everything they made; returns the number of marked papers in it. */
export async function exportLibrary(db: PaperboyDatabase): Promise<number> {
  const library = await readLibrary(db);
  const now = Date.now();
  const day = new Date(now).toISOString().slice(0, 10);
  saveFile(`paperboy-${day}.json`, 'application/json', jsonParts(library, now));
  return library.marks.filter((mark) => !isBlank(mark)).length;
}
