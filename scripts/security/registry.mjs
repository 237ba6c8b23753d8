import { doorRule } from './door.mjs';
import { hostsRule } from './hosts.mjs';
import { listenersRule } from './listeners.mjs';
import { manifestRule } from './manifest.mjs';
import { packagesRule } from './packages.mjs';
import { policyRule } from './policy.mjs';
import { privacyRule } from './privacy.mjs';
import { secretsRule } from './secrets.mjs';
import { sinksRule } from './sinks.mjs';
import { workflowsRule } from './workflows.mjs';

/** What must hold of what users get, and of what it is made from. */
export const rules = [
  manifestRule,
  policyRule,
  sinksRule,
  hostsRule,
  doorRule,
  listenersRule,
  packagesRule,
  workflowsRule,
  secretsRule,
  privacyRule,
];

/** So many findings of one rule are told; more only hide the others. */
const told = 12;

/** What is wrong with the world, rule by rule, each with what to do. */
export function judge(world) {
  return rules.flatMap(({ id, name, advice, check }) => {
    const said = check(world);
    if (said.length === 0) return [];
    const more = said.length > told ? [`  and ${said.length - told} more`] : [];
    return [
      `“${id}” is broken: ${name}.`,
      ...said.slice(0, told).map((line) => `  ${line}`),
      ...more,
      `  → ${advice}`,
    ];
  });
}
