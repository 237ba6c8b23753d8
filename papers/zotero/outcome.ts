import { isRecord } from '../is-record.ts';

/** Everything that can come between a paper and Zotero, as a closed set; each has a title and an advice. */
export const zoteroTroubles = {
  /** The reader has not allowed the browser to reach it. */
  'not-allowed': { title: 'zotero.notAllowed.title', advice: 'zotero.notAllowed.advice' },
  /** Nobody listens there; nothing was sent. */
  'not-running': { title: 'zotero.notRunning.title', advice: 'zotero.notRunning.advice' },
  /** It listened, but gave no answer: what was sent last may have arrived. */
  'no-answer': { title: 'zotero.noAnswer.title', advice: 'zotero.noAnswer.advice' },
  'read-only': { title: 'zotero.readOnly.title', advice: 'zotero.readOnly.advice' },
  /** It could not store them, for reasons of its own. */
  'not-stored': { title: 'zotero.notStored.title', advice: 'zotero.notStored.advice' },
  /** Another version of the protocol, or something else than Zotero. */
  'odd-answer': { title: 'zotero.oddAnswer.title', advice: 'zotero.oddAnswer.advice' },
} as const satisfies Record<string, { title: string; advice: string }>;

export type ZoteroTrouble = keyof typeof zoteroTroubles;

/**
 * What an answer to `saveItems` means, as Zotero's own server of the protocol gives it. 409 says that the session was
 * there before: the items have arrived at an earlier try, unless the reader has cancelled them in Zotero.
 */
export function readOutcome(status: number, body: unknown): 'saved' | ZoteroTrouble {
  const said = isRecord(body) ? body : {};
  if (status === 201) return 'saved';
  if (status === 409) return said.error === 'SESSION_CANCELLED' ? 'not-stored' : 'saved';
  if (status === 500) return said.libraryEditable === false ? 'read-only' : 'not-stored';
  return 'odd-answer';
}
