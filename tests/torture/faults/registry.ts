import { backgroundFaults } from './background.ts';
import { contentFaults } from './content.ts';
import type { Fault } from './fault.ts';
import { meaningFaults } from './meaning.ts';
import { networkFaults } from './network.ts';
import { storageFaults } from './storage.ts';
import { tellingFaults } from './telling.ts';

/** Every fault that strikes at random, by the letters of its group. */
export const faults: readonly Fault[] = [
  ...backgroundFaults,
  ...storageFaults,
  ...networkFaults,
  ...meaningFaults,
  ...tellingFaults,
  ...contentFaults,
];
