/**
 * How a text has to fit: `word` as a word, singular or plural; `phrase` exactly these words in this order; `start` as
 * their beginning; `whole` as all that the field holds.
 */
export type Fit = 'word' | 'phrase' | 'start' | 'whole';

/** What a query asks for in one place, as it is written: `graph`, `"graph of"`, `gra*`, `="North Lab"`. */
export interface Wording {
  readonly text: string;
  readonly fit: Fit;
}

/** True for a text that is read back as itself without quotes. */
export function isBare(text: string): boolean {
  return !/[\s"()]|^[-=]|\*$|^OR$|^[A-Za-z]+:|^$/.test(text);
}

/** The wording as one writes it; only a phrase, and what would be read as something else, is quoted. */
export function writeWording({ text, fit }: Wording): string {
  const body = fit !== 'phrase' && isBare(text) ? text : `"${text}"`;
  if (fit === 'whole') return `=${body}`;
  return fit === 'start' ? `${body}*` : body;
}

/** The text as it can stand between quotes: one line, without quotes of its own. */
export function quotable(text: string): string {
  return text.replaceAll('"', ' ').replace(/\s+/g, ' ').trim();
}
