/** What is told of one paper in which one thing was turned over. */
export type TurnedKind = 'saved' | 'unsaved' | 'seen-one' | 'new-again' | 'hidden' | 'shown-again';

/** One line at the bottom that says what just happened. */
export type Notice = (
  | { kind: TurnedKind | 'undone'; title: string }
  | { kind: 'saved-many' | 'seen-many' | 'hidden-many' | 'undone-many'; count: number }
  | { kind: 'exported'; count: number }
  | { kind: 'nothing-to-undo' | 'no-code' | 'storage-failed' | 'refresh-unanswered' }
  | { kind: 'copied' | 'copy-failed' }
  | { kind: 'status-many' | 'tags-many' | 'remove-many'; count: number }
  | {
      kind: 'status-one' | 'tags-one' | 'remove-one' | 'noted';
      title: string;
    }
  /** In words already, which come with what they tell of. */
  | { kind: 'in-words'; words: string }
) & {
  /** The key of the act that it tells of, which can be taken back. */
  undoes?: number | undefined;
  /** The words on the button that sends to Zotero what has not arrived there. */
  again?: 'zotero.again' | 'zotero.rest';
  /** It stays until it is sent away, or another takes its place. */
  stays?: true;
};
