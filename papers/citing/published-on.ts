import type { Paper } from '../paper.ts';

/** The day of the first arXiv version, UTC. */
export interface PublishedOn {
  /** `2026`. */
  year: string;
  /** `01` to `12`. */
  month: string;
  /** `01` to `31`; absent where the id alone tells the date. */
  day?: string;
}

/** When the paper came out: its own date, else the year and month in its id. */
export function publishedOn({ id, publishedAt }: Paper): PublishedOn {
  const at = publishedAt === undefined ? undefined : new Date(publishedAt);
  // A year of four digits, or the date is none.
  const iso = at && Number.isFinite(at.getTime()) ? at.toISOString() : '';
  return /^\d{4}-/.test(iso)
    ? { year: iso.slice(0, 4), month: iso.slice(5, 7), day: iso.slice(8, 10) }
    : { year: `20${id.slice(0, 2)}`, month: id.slice(2, 4) };
}

/** The same as `2026-11-17`, or `2026-11` where the day is not known. */
export function isoDate({ year, month, day }: PublishedOn): string {
  return [year, month, ...(day === undefined ? [] : [day])].join('-');
}
