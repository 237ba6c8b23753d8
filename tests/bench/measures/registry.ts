import type { Measure } from '../measure.ts';
import { archive } from './archive.ts';
import { backFill } from './back-fill.ts';
import { hundredThousand } from './hundred-thousand.ts';
import { marks } from './marks.ts';
import { memory } from './memory.ts';
import { panelOpen } from './panel-open.ts';
import { search } from './search.ts';
import { searchPanel } from './search-panel.ts';
import { tabOpen } from './tab-open.ts';
import { viewsOfFeed } from './views.ts';
import { worker } from './worker.ts';

/** Every measure, in the order of the table; `npm run bench -- <name>` runs one. */
export const measures: Readonly<Record<string, Measure>> = {
  'panel-open': panelOpen,
  'tab-open': tabOpen,
  views: viewsOfFeed,
  marks,
  worker,
  memory,
  search,
  archive,
  'search-panel': searchPanel,
  'back-fill': backFill,
  'hundred-thousand': hundredThousand,
};
