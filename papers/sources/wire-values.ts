/** Counts that no real paper reaches; more is a broken number. */
const mostOfAnything = 1e9;

/** A count; numbers in quotes are read too. Undefined where there is none, which is not 0. */
export function toCount(value: unknown): number | undefined {
  const count = typeof value === 'string' && value.trim() ? Number(value) : value;
  if (typeof count !== 'number' || !Number.isFinite(count)) return undefined;
  return Math.min(Math.max(Math.round(count), 0), mostOfAnything);
}

/** Epoch ms of an ISO moment, UTC where no zone is told; any other text browsers would read by whim, in a zone of their own. */
export function toMoment(value = ''): number | undefined {
  const text = value.replace(/T[\d:.]+$/, '$&Z');
  const isMoment = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+[Z+-][\d:]*)?$/.test(text);
  const time = isMoment ? Date.parse(text) : Number.NaN;
  return Number.isFinite(time) ? time : undefined;
}
