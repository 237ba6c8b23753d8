import { late } from './late.ts';

/** The open card: loaded ahead once the first screen is drawn. */
export const LateOpenPaper = late(async () => (await import('./OpenPaper.tsx')).OpenPaper);
/** What lies over the list: nothing does, in the first frame. */
export const LateOverlays = late(async () => (await import('./Overlays.tsx')).Overlays);

const cardPictures = () => import('./CardPictures.tsx');
/** Pictures in the list: loaded only where somebody wants them. */
export const LateAvatar = late(async () => (await cardPictures()).CardAvatar);
/** The first figure of a closed card. */
export const LateFigure = late(async () => (await cardPictures()).CardFigure);
/** What is to be allowed for pictures in the list. */
export const LateListMediaLine = late(async () => (await cardPictures()).ListMediaLine);
