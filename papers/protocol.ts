import type { FeedDay } from './feed-day.ts';

/** The one message: please refresh. Repeating it with the same id joins the run that it started. */
export interface RefreshRequest {
  kind: 'refresh';
  id: string;
  /** Days that the panel waits for, beside the newest. */
  days: FeedDay[];
  /** The user pressed the button: read the last days whatever their age. */
  force: boolean;
  /** Somebody looks at what is trending: it is read too. */
  trending?: boolean | undefined;
}

/** The answer, once the run has ended; what it found stands in the database. */
export interface RefreshReply {
  id: string;
  done: true;
}

/** The port that tells a page when the worker dies. */
export const lifelinePort = 'lifeline';

/** The channel on which a worker announces that it has started. */
export const workerChannel = 'paperboy-worker';
