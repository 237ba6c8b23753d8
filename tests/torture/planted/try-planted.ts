import { spawnSync } from 'node:child_process';
import { faults } from '../faults/registry.ts';
import { torture } from '../torture.ts';
import type { Plant } from './plant.ts';
import { plants } from './plants.ts';

const root = new URL('../../../', import.meta.url).pathname;
const config = 'tests/torture/planted/wxt.config.ts';
/** So often the faults strike by which a defect shows; what is a matter of milliseconds needs more. */
const mostSteps = 8;

function build({ id }: Plant): string {
  const { status, stdout, stderr } = spawnSync('npx', ['wxt', 'build', '-c', config], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, PAPERBOY_PLANT: id },
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`${id} could not be built:\n${stdout}${stderr}`);
  return `${root}.output/planted/${id}/chrome-mv3`;
}

const faultsOf = (ids: readonly string[]) => faults.filter(({ id }) => ids.includes(id));

/**
 * Lets the faults strike a build with each planted defect, which they must find, and before that the production build,
 * in which they must find nothing. Returns true where all were found.
 */
export async function tryPlanted(
  seed: number,
  tell: (line: string) => void,
  only?: readonly string[],
): Promise<boolean> {
  const tried = plants.filter(({ id }) => only?.includes(id) ?? true);
  const wanted = faultsOf(tried.flatMap((plant) => plant.faults));
  const { broken } = await torture({
    ...{ seed, tell, faults: wanted },
    goesOn: (step) => step < wanted.length * 2,
  });
  for (const line of broken) console.error(`✘ without a planted defect: ${line}`);
  let caught = 0;
  for (const plant of tried) {
    const found = await torture({
      ...{ seed, tell, faults: faultsOf(plant.faults), extensionDir: build(plant) },
      goesOn: (step) => step < mostSteps,
      endsWhenBroken: true,
    });
    const [first] = found.broken;
    if (first) caught += 1;
    console.log(`${plant.id} (${plant.name}): ${first ? `caught, ${first}` : 'NOT caught'}`);
  }
  console.log(`planted: caught=${caught} of=${tried.length} seed=${seed}`);
  return broken.length === 0 && caught === tried.length;
}
