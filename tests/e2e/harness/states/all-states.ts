import { lookStates } from './looks.ts';
import { readingStates } from './reading.ts';
import type { PanelState } from './stage.ts';
import { troubleStates } from './trouble.ts';

/** Every state, in an order in which each can be reached after the one before. */
export const panelStates: readonly PanelState[] = [
  ...readingStates,
  ...lookStates,
  ...troubleStates,
];
