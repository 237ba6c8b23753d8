/** Words of a note, in what they are dressed in. */
export type NoteWords =
  | string
  | { kind: 'strong' | 'em' | 'del' | 'code'; words: NoteWords[] }
  /** `href` is an https address. */
  | { kind: 'link'; href: string; words: NoteWords[] }
  | { kind: 'break' };

/** An item of a list; `isDone` where it is a box to tick. */
export interface NoteItem {
  isDone?: boolean;
  blocks: NoteBlock[];
}

/** A part of a note that stands by itself. */
export type NoteBlock =
  | { kind: 'paragraph'; words: NoteWords[] }
  | { kind: 'heading'; words: NoteWords[] }
  | { kind: 'list'; first: number | undefined; items: NoteItem[] }
  | { kind: 'quote'; blocks: NoteBlock[] }
  | { kind: 'code'; text: string }
  | { kind: 'table'; rows: NoteWords[][][] }
  | { kind: 'rule' };
