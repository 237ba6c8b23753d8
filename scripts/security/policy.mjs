import { builtTexts, manifests } from './world.mjs';

const reviewed = 'tests/security/policy.txt';
/** What no policy of ours may say, whatever was reviewed. */
const never =
  /'unsafe-|'wasm-|'strict-dynamic'|\*|\bws{1,2}:|\bhttps?:(?!\/\/)|http:\/\/(?!127\.0\.0\.1:\d+)/;

function policyOf(manifest) {
  return (manifest.content_security_policy?.extension_pages ?? '').split('; ');
}

/** The origin of a match pattern; the browser's permissions know no ports. */
function originOf(pattern) {
  return pattern.replace(/\/\*$/, '');
}

/** Hosts that pages may connect to, and that no permission covers. */
function uncovered(manifest) {
  const connect = policyOf(manifest).find((directive) => directive.startsWith('connect-src')) ?? '';
  const covered = [
    ...(manifest.host_permissions ?? []),
    ...(manifest.optional_host_permissions ?? []),
  ].map(originOf);
  return connect
    .split(' ')
    .slice(1)
    .filter((host) => !covered.includes(host.replace(/:\d+$/, '')));
}

/** What a page may not hold, for the policy would stop it: code and looks between its tags. */
const inline = [
  /<script(?![^>]*\bsrc=)[^>]*>/gi,
  /<style\b/gi,
  /<[a-z][^>]*\son[a-z]+\s*=/gi,
  /<[a-z][^>]*\sstyle\s*=/gi,
  /<(?:base|iframe|object|embed|form)\b/gi,
  /<meta[^>]*http-equiv/gi,
  /(?:src|href)="(?!\/)[^"]*"/gi,
];

export const policyRule = {
  id: 'policy',
  name: 'pages have the reviewed content security policy, and nothing that needs a looser one',
  advice: `make do without what needs it; where a host must come, it belongs into ${reviewed} and PRIVACY.md`,
  check: (world) => {
    const known = (world.files[reviewed] ?? '').trim().split('\n');
    const said = manifests(world).flatMap(({ browser, manifest }) => {
      const found = policyOf(manifest);
      return [
        ...found
          .filter((line) => !known.includes(line))
          .map((line) => `${browser}: “${line}” is not in ${reviewed}`),
        ...known
          .filter((line) => !found.includes(line))
          .map((line) => `${browser}: “${line}” is missing`),
        ...found
          .filter((line) => never.test(line))
          .map((line) => `${browser}: “${line}” is too wide`),
        ...uncovered(manifest).map((host) => `${browser}: ${host} is no host of the manifest`),
      ];
    });
    const pages = builtTexts(world, /\.html$/).flatMap(({ where, text }) =>
      inline.flatMap((pattern) =>
        [...text.matchAll(pattern)].map(([found]) => `${where}: ${found}`),
      ),
    );
    return [...said, ...pages];
  },
};
