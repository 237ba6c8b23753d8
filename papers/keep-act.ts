import type { ReadingStatus } from './mark.ts';
import type { PaperId } from './paper-id.ts';

/** What the user does to papers that they keep, and to their tags. */
export type StoredKeepAct =
  | { kind: 'status'; ids: readonly PaperId[]; status: ReadingStatus | undefined }
  | { kind: 'tags'; ids: readonly PaperId[]; add?: readonly string[]; remove?: readonly string[] }
  /** The note as it stands while it is being written. */
  | { kind: 'note'; id: PaperId; text: string }
  | { kind: 'rename-tag'; from: string; to: string }
  | { kind: 'remove-tag'; name: string }
  /** Takes papers out of the library: no longer saved, tagged or noted. */
  | { kind: 'remove'; ids: readonly PaperId[] };

/** The same, and the end of writing a note. */
export type KeepAct =
  | StoredKeepAct
  /** The note is written: all of it is one act. */
  | { kind: 'note-done'; id: PaperId }
  /** The page goes while the note is being written. */
  | { kind: 'note-left'; id: PaperId; text: string };
