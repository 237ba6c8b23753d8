import { differences, reviewedList } from './world.mjs';

const reviewed = 'tests/security/packages.txt';
const most = 12;

/** Tools of which only a small part comes to the reader: what that part needs. */
const parts = { wxt: ['@wxt-dev/browser'], '@wxt-dev/i18n': ['@wxt-dev/browser'] };
const own = { '#i18n': '@wxt-dev/i18n' };

function packageOf(from) {
  return (
    own[from] ??
    from
      .split('/')
      .slice(0, from.startsWith('@') ? 2 : 1)
      .join('/')
  );
}

/** The packages that the product's code imports, and what those need in turn. */
function runtimePackages({ files }, lock) {
  const found = new Set(
    Object.entries(files)
      .filter(([path]) => /^(papers|storage|components|entrypoints)\/.*\.tsx?$/.test(path))
      .flatMap(([, text]) => [
        ...text.matchAll(/^(?:import|export)\b(?!\s+type\b)[^'"`;=()]*?\bfrom\s*'([^'.][^']*)'/gm),
        ...text.matchAll(/^import\s*'([^'.][^']*)'/gm),
        ...text.matchAll(/\bimport\(\s*'([^'.][^']*)'/g),
      ])
      .map(([, from]) => packageOf(from)),
  );
  for (const name of found) {
    const needs =
      parts[name] ?? Object.keys(lock.packages[`node_modules/${name}`]?.dependencies ?? {});
    for (const need of needs) if (!need.startsWith('@types/')) found.add(need);
  }
  return [...found];
}

const registry = 'https://registry.npmjs.org/';

/** Packages of the lock file that somebody could put another in the place of. */
function loose(lock) {
  return Object.entries(lock.packages)
    .filter(([path]) => path !== '')
    .flatMap(([path, { integrity, link, resolved }]) => [
      ...(link || !/^sha512-/.test(integrity ?? '')
        ? [`package-lock.json: ${path} has no sha512`]
        : []),
      ...(resolved === undefined || resolved.startsWith(registry)
        ? []
        : [`package-lock.json: ${path} comes from ${resolved}`]),
    ]);
}

const runsOnInstall = ['preinstall', 'install', 'postinstall'];

export const packagesRule = {
  id: 'packages',
  name: 'packages are few, looked at, locked by their bytes, and run nothing when installed',
  advice: `do without, or write into ${reviewed} why it is worth having; lock by “npm install” from the public registry`,
  check: (world) => {
    const lock = JSON.parse(world.files['package-lock.json'] ?? '{"packages":{}}');
    const { known, said } = reviewedList(world, reviewed);
    const found = runtimePackages(world, lock);
    const manifest = JSON.parse(world.files['package.json'] ?? '{}');
    const wide = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
      .filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))
      .map(([name, version]) => `package.json: ${name} is “${version}”, no one version`);
    const scripts = found.flatMap((name) =>
      runsOnInstall
        .filter((when) => world.installed[name]?.scripts?.[when])
        .map((when) => `${name}: runs “${world.installed[name].scripts[when]}” when installed`),
    );
    return [
      ...said,
      ...differences(found, known, reviewed),
      ...(found.length > most ? [`${found.length} packages of ${most}`] : []),
      ...found.filter((name) => !world.installed[name]).map((name) => `${name}: is not installed`),
      ...scripts,
      ...wide,
      ...loose(lock),
    ];
  },
};
