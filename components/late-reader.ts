import { late } from './late.ts';

/** The open paper beside the list, in a wide tab. */
export const LateReader = late(async () => (await import('./Reader.tsx')).Reader);
