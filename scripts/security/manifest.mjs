import { manifests } from './world.mjs';

/** Every leaf of a value, as `path = value`. */
function leaves(value, path = '') {
  if (typeof value !== 'object' || value === null) return [`${path} = ${JSON.stringify(value)}`];
  return Object.entries(value).flatMap(([key, part]) =>
    leaves(part, Array.isArray(value) ? `${path}[]` : path ? `${path}.${key}` : key),
  );
}

/** What would open the extension to web pages, or web pages to the extension. */
const neverKeys = [
  'content_scripts',
  'externally_connectable',
  'web_accessible_resources',
  'sandbox',
  'update_url',
  'key',
];
const neverGranted =
  /^(<all_urls>|\*:\/\/.*|https?:\/\/\*\/.*|tabs|scripting|cookies|webRequest|history|debugger|management|nativeMessaging|proxy|userScripts)$/;

export const manifestRule = {
  id: 'manifest',
  name: 'each browser’s manifest is the one that was reviewed',
  advice:
    'where the change is meant, and no smaller permission does, write it into tests/security/manifest.<browser>.json',
  check: (world) =>
    manifests(world).flatMap(({ browser, manifest }) => {
      const path = `tests/security/manifest.${browser}.json`;
      // The version changes with every release, and with nothing that matters here.
      const { version: _, ...rest } = manifest;
      const found = leaves(rest);
      const known = leaves(JSON.parse(world.files[path] ?? '{}'));
      const granted = [
        ...(manifest.permissions ?? []),
        ...(manifest.optional_permissions ?? []),
        ...(manifest.host_permissions ?? []),
        ...(manifest.optional_host_permissions ?? []),
      ];
      return [
        ...found.filter((leaf) => !known.includes(leaf)).map((leaf) => `${path} lacks ${leaf}`),
        ...known
          .filter((leaf) => !found.includes(leaf))
          .map((leaf) => `${path} has ${leaf}, the build has not`),
        ...neverKeys
          .filter((key) => key in manifest)
          .map((key) => `${browser}: ${key} may never be`),
        ...granted
          .filter((what) => neverGranted.test(what))
          .map((what) => `${browser}: ${what} may never be asked for`),
      ];
    }),
};
