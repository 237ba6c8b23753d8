/** Why something in a file was not taken, with its words in the catalogue. */
export const refusalWords = {
  noId: 'refused.noId',
  oldId: 'refused.oldId',
  notBibtex: 'refused.notBibtex',
  notPaperboy: 'refused.notPaperboy',
  cutOff: 'refused.cutOff',
  badItem: 'refused.badItem',
  badField: 'refused.badField',
  tooLarge: 'refused.tooLarge',
  tooMany: 'refused.tooMany',
} as const;

export type RefusalReason = keyof typeof refusalWords;

/** Something in a file that was not taken. */
export interface Refusal {
  /** Counted from 1. */
  line: number;
  reason: RefusalReason;
  /** The beginning of what stands there. */
  text: string;
}

/** More than these are counted in one. */
const mostRefusals = 500;
const longestText = 80;

/** The largest file that is read, in UTF-16 units. */
const longestFile = 200_000_000;
/** The most papers that are read of one file. */
export const mostEntries = 100_000;

/** What was refused of a file, in a bounded list. */
export class Refusals {
  readonly list: Refusal[] = [];

  /** Notes a refusal; what no list has room for is said once. */
  add(line: number, reason: RefusalReason, text = ''): void {
    if (this.list.length > mostRefusals) return;
    const isFull = this.list.length === mostRefusals;
    const begin = text
      .slice(0, longestText * 4)
      .replace(/\s+/g, ' ')
      .trim();
    this.list.push({
      line,
      reason: isFull ? 'tooMany' : reason,
      text: isFull ? '' : begin.slice(0, longestText).toWellFormed(),
    });
  }
}

/** True where the text is longer than any that is read. */
export function isTooLarge(text: string): boolean {
  return text.length > longestFile;
}
