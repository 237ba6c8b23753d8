/** An arXiv id without its version, e.g. `2511.01234`. */
export type PaperId = string;

/**
 * Reads an arXiv id; undefined where it is none. A version suffix is dropped. The Hub's search has been seen to lose
 * the zeros at the front of the number (`2406.105` is `2406.00105`): they are put back, five digits since 2015.
 */
export function toPaperId(raw: unknown): PaperId | undefined {
  if (typeof raw !== 'string') return undefined;
  const match = /^(\d{2}(?:0[1-9]|1[0-2]))\.(\d{1,5})(?:v\d{1,3})?$/.exec(raw.trim());
  if (!match) return undefined;
  const [, month = '', number = ''] = match;
  return `${month}.${number.padStart(month >= '1501' ? 5 : 4, '0')}`;
}
