import type { Mark } from '../mark.ts';
import type { Paper } from '../paper.ts';

/** A paper that is written into a file, with what the user made of it; undefined where they made nothing. */
export interface ListedPaper {
  paper: Paper;
  mark: Mark | undefined;
}

/** A piece of a file: text in UTF-8, or bytes. */
export type FilePart = string | Uint8Array<ArrayBuffer>;

/** A kind of file that papers are written into. */
export interface ExportFormat {
  /** Its name in the catalogue. */
  words: string;
  /** The file's ending, without the dot. */
  extension: string;
  mediaType: string;
  /** It is no text, and cannot be copied as such. */
  isBinary?: true;
  /** More papers than this do not fit; absent where any number does. */
  most?: number;
  /** Writes the papers in their order, a piece at a time: ten thousand of them are never one text. `now` is in epoch ms. */
  write: (papers: readonly ListedPaper[], now: number) => Iterable<FilePart>;
}
