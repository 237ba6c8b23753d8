import { late } from './late.ts';

/** The open card: loaded ahead once the first screen is drawn. */
export const LateOpenPaper = late(async () => (await import('./OpenPaper.tsx')).OpenPaper);
/** What just happened: nothing has, in the first frame. */
export const LateToast = late(async () => (await import('./Toast.tsx')).Toast);
