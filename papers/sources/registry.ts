import { dailyPapers } from './daily-papers.ts';

/** Every paper source; the manifest's hosts follow from it. */
export const sources = [dailyPapers] as const;
