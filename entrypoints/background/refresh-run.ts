import { type FeedDay, latestFeedDay, previousFeedDay } from '../../papers/feed-day.ts';
import type { Problem } from '../../papers/problem.ts';
import type { RateLimit } from '../../papers/rate-limit.ts';
import type { PaperboyDatabase } from '../../storage/db.ts';
import type { HubWorld } from '../shared/hub-world.ts';

/** The world that a refresh runs in. */
export interface World extends HubWorld {
  db: PaperboyDatabase;
}

/** What a run has done and met so far. */
export interface Run {
  done: Set<FeedDay>;
  checked: FeedDay[];
  /** Days that the Hub does not accept. */
  refused: Set<FeedDay>;
  /** Days behind the newest that the Hub did not give, for reasons of their own. */
  passedOver: FeedDay[];
  arrived: number;
  written: number;
  problem: Omit<Problem, 'at'> | undefined;
  /** Days in a row that failed for reasons of their own, or so it seems. */
  failed: number;
  /** Days whose reply made no sense. */
  unreadableDays: number;
  limit: RateLimit;
}

/** A run that has not begun. */
export function newRun(): Run {
  return {
    done: new Set(),
    checked: [],
    refused: new Set(),
    passedOver: [],
    arrived: 0,
    written: 0,
    problem: undefined,
    failed: 0,
    unreadableDays: 0,
    limit: {},
  };
}

/** The newest day that the Hub accepts, as far as this run knows: at the rollover it may be behind our clock. */
export function newestDay(run: Run, now: number): FeedDay {
  let day = latestFeedDay(now);
  while (run.refused.has(day)) day = previousFeedDay(day);
  return day;
}
