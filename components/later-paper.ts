import { later } from './Later.tsx';

/** What an opened card says: the panel fetches it right behind the first frame. */
export const OpenPaper = later(() => import('./OpenPaper.tsx').then((module) => module.OpenPaper));
/** The open paper beside the list, in a wide tab. */
export const Reader = later(() => import('./Reader.tsx').then((module) => module.Reader));
