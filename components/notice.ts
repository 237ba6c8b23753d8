import type { ZoteroWords } from '../papers/zotero/outcome.ts';

/** One line at the bottom that says what just happened. */
export type Notice = (
  | {
      kind: 'saved' | 'unsaved' | 'seen-one' | 'new-again' | 'hidden' | 'shown-again' | 'undone';
      title: string;
    }
  | { kind: 'saved-many' | 'seen-many' | 'hidden-many' | 'undone-many'; count: number }
  | { kind: 'exported'; count: number }
  | { kind: 'nothing-to-undo' | 'no-code' | 'storage-failed' | 'refresh-unanswered' }
  | { kind: 'copied' | 'copy-failed' }
  | { kind: 'exported-papers' | 'copied-papers' | 'too-many'; count: number }
  | { kind: 'status-many' | 'tags-many' | 'remove-many'; count: number }
  | {
      kind: 'status-one' | 'tags-one' | 'remove-one' | 'noted' | 'tag-renamed' | 'tag-removed';
      title: string;
    }
  | { kind: 'to-zotero'; count: number }
  /** So many of all are in Zotero; `told` says what came between, and that the others are still to be sent. */
  | { kind: 'sending'; sent: number; of: number; told?: ZoteroWords }
  | { kind: 'muted' | 'unmuted' | 'view-kept' | 'view-changed' | 'view-removed'; title: string }
) & {
  /** The key of the act that it tells of, which can be taken back. */
  undoes?: number | undefined;
  /** It stays until it is sent away, or another takes its place. */
  stays?: true;
};
