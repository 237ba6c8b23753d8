import { parseArgs } from 'node:util';
import { killedWithinRefresh } from './faults/background.ts';
import type { Fault } from './faults/fault.ts';
import { faults } from './faults/registry.ts';
import { killedWhileTelling } from './faults/telling.ts';
import { tryPlanted } from './planted/try-planted.ts';
import { torture } from './torture.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    faults: { type: 'string' },
    planted: { type: 'boolean', default: false },
    only: { type: 'string' },
    sweep: { type: 'string' },
    verbose: { type: 'boolean', default: false },
  },
});
/** By then a refresh is over. */
const sweptMs = 350;
const seed = Number(values.seed);
const tell = values.verbose ? (line: string) => console.log(line) : () => {};

/** Kills at every `--sweep` milliseconds of a refresh, and of one that is told of, each once. */
function sweep(everyMs: number): Fault[] {
  const moments = Array.from({ length: Math.ceil(sweptMs / everyMs) }, (_, at) => at * everyMs);
  return moments.flatMap((ms) => [killedWithinRefresh(ms), killedWhileTelling(ms)]);
}

async function tryFaults(): Promise<boolean> {
  const ids = values.faults?.split(',');
  const end = Date.now() + Number(values.minutes) * 60_000;
  const swept = values.sweep === undefined ? undefined : sweep(Number(values.sweep));
  const { lines, broken, vacuous, steps } = await torture({
    ...{ seed, tell },
    faults: swept ?? faults.filter(({ id }) => ids?.includes(id) ?? true),
    goesOn: (step) => (swept ? step < swept.length : Date.now() < end),
  });
  for (const line of lines) console.log(line);
  for (const line of [...broken, ...vacuous]) console.error(`✘ ${line}`);
  console.log(`${steps} steps, ${broken.length} broken, seed ${seed}`);
  return broken.length === 0 && vacuous.length === 0;
}

const isWell = values.planted
  ? await tryPlanted(seed, tell, values.only?.split(','))
  : await tryFaults();
process.exit(isWell ? 0 : 1);
