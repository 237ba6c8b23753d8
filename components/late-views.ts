import { late } from './late.ts';

/** The open card: loaded ahead once the first screen is drawn. */
export const LateOpenPaper = late(async () => (await import('./OpenPaper.tsx')).OpenPaper);
/** What just happened: nothing has, in the first frame. */
export const LateToast = late(async () => (await import('./Toast.tsx')).Toast);

const cardPictures = () => import('./CardPictures.tsx');
/** Pictures in the list: loaded only where somebody wants them. */
export const LateAvatar = late(async () => (await cardPictures()).CardAvatar);
/** The first figure of a closed card. */
export const LateFigure = late(async () => (await cardPictures()).CardFigure);
/** What is to be allowed for pictures in the list. */
export const LateListMediaLine = late(async () => (await cardPictures()).ListMediaLine);
