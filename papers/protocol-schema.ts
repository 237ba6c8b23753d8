import * as z from 'zod/mini';
import { isFeedDay } from './feed-day.ts';
import type { RefreshRequest } from './protocol.ts';

const feedDay = z.string().check(z.refine(isFeedDay));

/** Checks a message at the worker's edge; apart from its type, so that no page carries the checker. */
export const refreshRequest: z.ZodMiniType<RefreshRequest> = z.object({
  kind: z.literal('refresh'),
  id: z.string().check(z.maxLength(64)),
  days: z.array(feedDay).check(z.maxLength(31)),
  force: z.boolean(),
  trending: z.optional(z.boolean()),
});
