import { refresh } from './acts.ts';
import type { Fault } from './faults/fault.ts';
import { invariants } from './invariants/registry.ts';
import { type Scene, setScene } from './scene.ts';

export interface TortureOptions {
  seed: number;
  faults: readonly Fault[];
  /** True while there is to be another step. */
  goesOn: (step: number) => boolean;
  /** Another build than the production build. */
  extensionDir?: string | undefined;
  /** Ends with the first thing that is broken. */
  endsWhenBroken?: boolean;
  tell?: (line: string) => void;
}

/** What a run has found. */
export interface Outcome {
  /** A line for each invariant, and one for the faults. */
  lines: string[];
  broken: string[];
  vacuous: string[];
  steps: number;
}

/** A scene ends after so many: its days have grown to many times what any day has. */
const stepsInScene = 60;

interface Sum {
  looked: number;
  broken: string[];
}

async function nextScene(scene: Scene, { seed, extensionDir }: TortureOptions): Promise<Scene> {
  await scene.close();
  scene.marks.beginAnew();
  const next = await setScene(seed, extensionDir, scene);
  await refresh(next);
  return next;
}

function* inTurn(faults: readonly Fault[], { chance }: Scene): Generator<Fault> {
  // What takes long strikes once in four rounds, and in the first.
  for (let round = 0; ; round += 1) {
    yield* chance.some(
      faults.filter(({ isSlow }) => !isSlow || round % 4 === 0),
      faults.length,
    );
  }
}

function report(scene: Scene, sums: Map<string, Sum>, seed: number): string[] {
  const lines = invariants.map(({ id, name, facts }) => {
    const { looked, broken } = sums.get(id) ?? { looked: 0, broken: [] };
    const all = { ...facts?.(scene), looked, broken: broken.length, seed };
    const words = Object.entries(all).map(([fact, value]) => `${fact}=${value}`);
    return `${id} ${name}: ${words.join(' ')}`;
  });
  const struck = [...scene.tally.struck].toSorted(([one], [other]) => (one < other ? -1 : 1));
  return [...lines, `faults: ${struck.map(([id, times]) => `${id}=${times}`).join(' ')}`];
}

/** Lets fault after fault strike, and looks at every invariant behind each. */
export async function torture(options: TortureOptions): Promise<Outcome> {
  const { seed, faults, goesOn, endsWhenBroken, tell = () => {} } = options;
  let scene = await setScene(seed, options.extensionDir);
  const sums = new Map(invariants.map(({ id }) => [id, { looked: 0, broken: [] } as Sum]));
  const broken: string[] = [];
  let steps = 0;
  try {
    await refresh(scene);
    for (const fault of inTurn(faults, scene)) {
      if (!goesOn(steps) || (endsWhenBroken && broken.length > 0)) break;
      if (steps > 0 && steps % stepsInScene === 0) scene = await nextScene(scene, options);
      steps += 1;
      const told = `step ${steps}, ${fault.id} (${fault.name})`;
      tell(told);
      await fault.strike(scene).catch((error: unknown) => {
        scene.tally.broken.push(`could not go on: ${error}`);
      });
      scene.tally.strike(fault.id);
      for (const { id, look } of invariants) {
        const found = await look(scene);
        const sum = sums.get(id);
        if (!sum) continue;
        sum.looked += found.looked;
        sum.broken.push(...found.broken);
        broken.push(...found.broken.map((text) => `${id} behind ${told}: ${text}`));
      }
      const own = scene.tally.broken.splice(0);
      broken.push(...own.map((text) => `${told}: ${text}`));
    }
    const vacuous = invariants.flatMap(({ id, name, isVacuous }) => {
      const why = (sums.get(id)?.looked ?? 0) === 0 ? 'nothing was looked at' : isVacuous?.(scene);
      return why === undefined ? [] : [`${id} ${name} has proved nothing: ${why}`];
    });
    return { lines: report(scene, sums, seed), broken, vacuous, steps };
  } finally {
    await scene.close();
  }
}
