import { Dexie } from 'dexie';

const dexieNames = new Set<string>(Object.values(Dexie.errnames));

/** True for an error that the store raised, rather than a defect of our own. */
export function isStorageError(error: unknown): boolean {
  return error instanceof DOMException || (error instanceof Error && dexieNames.has(error.name));
}
