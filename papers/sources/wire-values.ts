/** Counts that no real paper reaches; more is a broken number. */
const mostOfAnything = 1e9;

/** A count; numbers in quotes are read too. Undefined where there is none, which is not 0. */
export function toCount(value: unknown): number | undefined {
  const count = typeof value === 'string' && value.trim() ? Number(value) : value;
  if (typeof count !== 'number' || !Number.isFinite(count)) return undefined;
  return Math.min(Math.max(Math.round(count), 0), mostOfAnything);
}

/** A day, or a moment of it; what follows a time is its zone. */
const isoMoment =
  /^\d{4}-\d{2}-\d{2}(?:(T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(?:Z|[+-]\d{2}:?\d{2})?)?$/;

/** Epoch ms of an ISO moment, UTC where no zone is told; any other text browsers would read by whim, in a zone of their own. */
export function toMoment(value = ''): number | undefined {
  const [whole, clock] = isoMoment.exec(value) ?? [];
  if (whole === undefined) return undefined;
  const time = Date.parse(clock && whole.endsWith(clock) ? `${whole}Z` : whole);
  return Number.isFinite(time) ? time : undefined;
}
