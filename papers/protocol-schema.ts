import * as z from 'zod/mini';
import { isFeedDay } from './feed-day.ts';
import type { RefreshRequest } from './protocol.ts';

const feedDay = z.string().check(z.refine(isFeedDay));
/** Zod’s own check of a length would be a third of a kilobyte of the worker. */
const atMost = (most: number) => z.refine<{ length: number }>(({ length }) => length <= most);

/** Checks a message at the worker's edge; apart from its type, so that no page carries the checker. */
export const refreshRequest: z.ZodMiniType<RefreshRequest> = z.object({
  kind: z.literal('refresh'),
  id: z.string().check(atMost(64)),
  days: z.array(feedDay).check(atMost(31)),
  force: z.boolean(),
  trending: z.optional(z.boolean()),
});
