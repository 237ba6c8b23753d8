import { addDays, type FeedDay, latestFeedDate } from './feed-day.ts';
import type { PaperId } from './paper-id.ts';

/** Upvotes as they were counted: when (epoch ms) and how many. */
export type CountPoint = readonly [at: number, upvotes: number];

/** What the refreshes have counted for one paper, the earliest first. */
export interface CountHistory {
  paperId: PaperId;
  points: CountPoint[];
}

/** How a paper's upvotes moved of late. */
export interface Momentum {
  /** From the beginning of the stretch until now; the last stands for now. */
  points: readonly CountPoint[];
  /** Upvotes gained over the stretch. */
  rise: number;
  /** Length of the stretch in whole hours, at least one. */
  hours: number;
  /** It outpaces its feed day. */
  isRising: boolean;
}

/** Points kept of one paper: two days of half-hourly refreshes in which every one brought a change. */
const mostPoints = 96;
/** Today and the last three feed days are read again and again, over a weekend and a holiday; older counts stand. */
const movingDays = 7;
/** A count says something about now for this long. */
const recentMs = 24 * 3_600_000;
const hourMs = 3_600_000;
/** Fewer upvotes than this in a day are chance. */
const leastRise = 5;
const timesFaster = 2;

/** The earliest feed day whose papers' upvotes are worth counting. */
export function firstMovingDay(now: number): FeedDay {
  return addDays(latestFeedDate(now), -movingDays);
}

/** The history with one count more; undefined where it says nothing new. */
export function withCount(
  history: CountHistory | undefined,
  paperId: PaperId,
  upvotes: number,
  at: number,
): CountHistory | undefined {
  const points = history?.points ?? [];
  const last = points.at(-1);
  if (last && (last[1] === upvotes || last[0] >= at)) return undefined;
  return { paperId, points: [...points, [at, upvotes] as const].slice(-mostPoints) };
}

/** The last day of a history: a count from before stands at its beginning, and the last one still holds now. */
function recentPoints(points: readonly CountPoint[], now: number): CountPoint[] {
  const begin = now - recentMs;
  const recent = points.filter(([at]) => at > begin && at <= now);
  const before = points.findLast(([at]) => at <= begin);
  if (before) recent.unshift([begin, before[1]]);
  const last = recent.at(-1);
  if (last && last[0] < now) recent.push([now, last[1]]);
  return recent;
}

/** The middle value, the lower one of two; 0 of none. */
function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? 0;
}

function paceOf(points: readonly CountPoint[]): { rise: number; ms: number; pace: number } {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return { rise: 0, ms: 0, pace: 0 };
  const [rise, ms] = [last[1] - first[1], last[0] - first[0]];
  return { rise, ms, pace: rise / Math.max(1, ms / hourMs) };
}

/**
 * The momentum of the papers whose counts say something: at least five upvotes more within a day. Rising are those
 * at least twice as fast as the middle paper of their feed day.
 */
export function momentumOf(
  histories: readonly (CountHistory & { day: FeedDay })[],
  now: number,
): Map<PaperId, Momentum> {
  const counted = histories.map(({ paperId, day, points }) => {
    const recent = recentPoints(points, now);
    return { paperId, day, points: recent, ...paceOf(recent) };
  });
  // A paper that has only just come has no pace yet.
  const measured = counted.filter(({ rise, ms }) => rise !== 0 || ms >= hourMs);
  const pacesOf = Map.groupBy(measured, ({ day }) => day);
  const medians = new Map(
    [...pacesOf].map(([day, papers]) => [day, median(papers.map(({ pace }) => pace))]),
  );
  const found = new Map<PaperId, Momentum>();
  for (const { paperId, day, points, rise, ms, pace } of counted) {
    if (rise < leastRise) continue;
    const hours = Math.max(1, Math.round(ms / hourMs));
    const isRising = pace >= timesFaster * (medians.get(day) ?? 0);
    found.set(paperId, { points, rise, hours, isRising });
  }
  return found;
}
