import { late } from './late.ts';

/** The open card: loaded ahead once the first screen is drawn. */
export const LateOpenPaper = late(async () => (await import('./OpenPaper.tsx')).OpenPaper);
