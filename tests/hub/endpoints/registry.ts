import { dailyPapers } from './daily-papers.ts';
import type { Endpoint } from './endpoint.ts';
import { paper } from './paper.ts';
import { search } from './search.ts';

/** Every endpoint that the stand-in Hub has. */
export const endpoints: readonly Endpoint[] = [dailyPapers, paper, search];
