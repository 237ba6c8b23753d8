import type { Scene } from '../scene.ts';

/** What a look at an invariant has found. */
export interface Look {
  /** Things compared: none of them would prove nothing. */
  looked: number;
  /** What did not hold, in words. */
  broken: string[];
}

/** Something that holds after every fault, as soon as what was wrong is right again. */
export interface Invariant {
  id: string;
  /** Its name in the report. */
  name: string;
  look: (scene: Scene) => Promise<Look>;
  /** What its line in the report says beside. */
  facts?: (scene: Scene) => Record<string, number>;
  /** Why a whole run has proved nothing of it; undefined where it has. */
  isVacuous?: (scene: Scene) => string | undefined;
}

/** So long after all is quiet it may take at most, on a machine that has other work. */
const quietMs = 5_000;

/** Looks again until nothing is broken, or the time is over. */
export async function untilHolds(look: () => Promise<Look>): Promise<Look> {
  const end = Date.now() + quietMs;
  let found = await look();
  while (found.broken.length > 0 && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    found = await look();
  }
  return found;
}
