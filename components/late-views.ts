import { late } from './late.ts';

/** The open card: loaded ahead once the first screen is drawn. */
export const LateOpenPaper = late(async () => (await import('./OpenPaper.tsx')).OpenPaper);

/** What the Hub has beside a paper: loaded when a reader wants it. */
export const LateCommunity = late(
  async () => (await import('./Community.tsx')).Community,
  'community.asking',
);
