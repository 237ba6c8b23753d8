import type { Refusal } from '../importing/refusals.ts';
import type { Mark } from '../mark.ts';
import type { Mute } from '../mute.ts';
import type { OwnView } from '../own-view.ts';
import type { Paper } from '../paper.ts';
import type { Place } from '../view.ts';

/** What a file says of one paper. */
export interface ImportedEntry {
  paperId: Paper['id'];
  /** Where it stands first, counted from 1. */
  line: number;
  /** Undefined where the file has nothing of the user's about it. */
  mark: Mark | undefined;
  /** Its metadata as far as the file has it; undefined where it has none. */
  paper: Paper | undefined;
}

/** What was read of a file. */
export interface Imported {
  /** One for each paper. */
  entries: ImportedEntry[];
  /** What was not taken, by lines; bounded. */
  refused: Refusal[];
  /** True where marks merge by their stamps; else they add to what is there and take nothing away. */
  isMergeable: boolean;
  /** What the user has taken away since comes back; else the later word holds, be it that something was taken away. */
  bringsBack?: boolean;
  /** The file's format version, where it is newer than any that is known here: it was read as far as it is known. */
  newerVersion?: number;
  /** Names of parts that are not known here, and were passed over. */
  unknownParts?: string[];
  place?: Place;
  views?: OwnView[];
  mutes?: Mute[];
  /** Settings as the file has them, also those that are not known here. */
  settings?: Readonly<Record<string, unknown>>;
}

/** A kind of file that papers are read from. */
export interface ImportFormat {
  /** Its name in the catalogue. */
  words: string;
  /** True for a text that looks like one. */
  fits: (text: string) => boolean;
  /** Reads it, without ever throwing; `now` (epoch ms) is when papers of a file without dates count as saved. */
  read: (text: string, now: number) => Imported;
}
