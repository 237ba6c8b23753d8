import { badgeIsTrue } from './badge-is-true.ts';
import { everyPaper } from './every-paper.ts';
import type { Invariant } from './invariant.ts';
import { nothingHangs } from './nothing-hangs.ts';
import { nothingLost } from './nothing-lost.ts';
import { nothingTold } from './nothing-told.ts';
import { panelEqualsStore } from './panel-equals-store.ts';
import { toldOnce } from './told-once.ts';
import { wholeDays } from './whole-days.ts';

/** Every invariant, in the order of the report. */
export const invariants: readonly Invariant[] = [
  nothingLost,
  wholeDays,
  everyPaper,
  panelEqualsStore,
  badgeIsTrue,
  toldOnce,
  nothingHangs,
  nothingTold,
];
