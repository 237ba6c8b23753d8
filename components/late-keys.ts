import type { doKeyAct } from './key-acts.ts';

let loaded: typeof doKeyAct | undefined;

/** Loads what keys do: the first frame only needs to know which of them are ours. */
export async function loadKeyActs(): Promise<void> {
  loaded ??= (await import('./key-acts.ts')).doKeyAct;
}

/** Does what the key asks for, or as soon as its code is there: in the order of the presses. */
export async function pressKey(...press: Parameters<typeof doKeyAct>): Promise<void> {
  if (!loaded) await loadKeyActs();
  loaded?.(...press);
}
