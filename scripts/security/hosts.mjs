import { builtTexts, differences, reviewedList } from './world.mjs';

const reviewed = 'tests/security/hosts.txt';

const addresses = /\b(?:https?|wss?|ftp):\/\/[\w.-]+(?::\d+)?/gi;
/** Names of hosts that code puts an address together from. */
const bareNames = /["'`]((?:[a-z\d-]+\.)+(?:co|com|org|net|io|ai|app|dev|xyz|me))(?=["'`/])/gi;

export const hostsRule = {
  id: 'hosts',
  name: 'every address in what users get was looked at',
  advice: `an address that is only linked to or named belongs into ${reviewed}, with why; one that is asked, into PRIVACY.md too`,
  check: (world) => {
    const { known, said } = reviewedList(world, reviewed);
    const found = builtTexts(world, /\.(js|html|css|json)$/)
      .filter(({ path }) => path !== 'manifest.json')
      .flatMap(({ text }) => [
        ...(text.match(addresses) ?? []),
        ...[...text.matchAll(bareNames)].map(([, name]) => name),
      ])
      .map((address) => address.toLowerCase().replace(/\.+$/, ''));
    return [...said, ...differences(found, known, reviewed)];
  },
};
