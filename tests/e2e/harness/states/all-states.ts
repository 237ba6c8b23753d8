import { keepingStates } from './keeping.ts';
import { lookStates } from './looks.ts';
import { openTabStates } from './open-tab.ts';
import { readingStates } from './reading.ts';
import { searchingStates } from './searching.ts';
import type { PanelState } from './stage.ts';
import { troubleStates } from './trouble.ts';

/** Every state, in rows in which each can be reached after the one before; each row begins in a fresh browser. */
export const stateRows: Readonly<Record<string, readonly PanelState[]>> = {
  reading: [...readingStates, ...lookStates, ...troubleStates],
  searching: searchingStates,
  'the open tab': openTabStates,
  keeping: keepingStates,
};
