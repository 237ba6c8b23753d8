import * as z from 'zod/mini';
import { isFeedDay } from './feed-day.ts';

const feedDay = z.string().check(z.refine(isFeedDay));

/** The one message: please refresh. Repeating it with the same id joins the run that it started. */
export const refreshRequest = z.object({
  kind: z.literal('refresh'),
  id: z.string().check(z.maxLength(64)),
  /** Days that the panel waits for, beside the newest. */
  days: z.array(feedDay).check(z.maxLength(31)),
  /** The user pressed the button: read the last days whatever their age. */
  force: z.boolean(),
});

export type RefreshRequest = z.infer<typeof refreshRequest>;

/** The answer, once the run has ended; what it found stands in the database. */
export interface RefreshReply {
  id: string;
  done: true;
}

/** The port that tells a page when the worker dies. */
export const lifelinePort = 'lifeline';

/** The channel on which a worker announces that it has started. */
export const workerChannel = 'paperboy-worker';
