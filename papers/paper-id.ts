/** An arXiv id without its version, e.g. `2511.01234`. */
export type PaperId = string;

/**
 * Reads an arXiv id; undefined where it is none. A version suffix is dropped, and zeros that a number format has
 * eaten at the end of the short form are put back (`2406.105` is `2406.10500`).
 */
export function toPaperId(raw: unknown): PaperId | undefined {
  if (typeof raw !== 'string') return undefined;
  const match = /^(\d{4})\.(\d{1,5})(?:v\d+)?$/.exec(raw.trim());
  if (!match) return undefined;
  const [, month = '', number = ''] = match;
  return `${month}.${number.padStart(month >= '1501' ? 5 : 4, '0')}`;
}
