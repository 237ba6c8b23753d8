import { builtTexts, reviewedList } from './world.mjs';

const reviewed = 'tests/security/own-machine.txt';

/** Keys as services write them. */
const keys =
  /\bhf_[A-Za-z0-9]{20,}|\bgh[pousr]_[A-Za-z0-9]{30,}|\bgithub_pat_\w{30,}|\bnpm_[A-Za-z0-9]{30,}|\bAKIA[0-9A-Z]{16}\b|\bxox[abprs]-[\w-]{10,}|\bsk-[A-Za-z0-9_-]{24,}|\bAIza[\w-]{35}|-----BEGIN [A-Z ]*PRIVATE KEY-----|_authToken\s*=/g;
/** What only tests and builders need. */
const hooks =
  /__TEST__|__DEV__|\bPAPERBOY_[A-Z_]+|\bdebugger\b|sourceMappingURL|import\.meta\.env|\bprocess\.env\b/g;
/** Whatever names this very machine, with all of the text or the pattern that it stands in. */
const ownMachine = /[^"'`\s]*(?:localhost|127\\?\.0\\?\.0\\?\.1|\[::1\]|0\.0\.0\.0)[^"'`\s]*/g;

export const secretsRule = {
  id: 'secrets',
  name: 'no keys anywhere, and nothing in what users get that only tests or builders need',
  advice: `take it out, and revoke a key that was written down; what may be there, such as Zotero’s address, stands in ${reviewed}`,
  check: (world) => {
    const { known, said } = reviewedList(world, reviewed);
    const built = builtTexts(world, /\.(js|html|css|json)$/);
    const sources = Object.entries(world.files).map(([where, text]) => ({ where, text }));
    const met = new Set();
    const machine = built
      .filter(({ path }) => !/^manifest\.json$|^_locales\//.test(path))
      .flatMap(({ where, text }) =>
        [...text.matchAll(ownMachine)].flatMap(([word]) => {
          met.add(word);
          return known.includes(word) ? [] : [`${where}: ${word.slice(0, 80)}`];
        }),
      );
    const files = Object.entries(world.output).flatMap(([browser, all]) =>
      Object.keys(all)
        .filter((path) => !/\.(js|html|css|json|png)$/.test(path))
        .map((path) => `${browser}: ${path} is no kind of file that belongs into a package`),
    );
    return [
      ...said,
      ...[...built, ...sources].flatMap(({ where, text }) =>
        [...text.matchAll(keys)].map(({ index }) => `${where}: a key, at ${index}`),
      ),
      ...built.flatMap(({ where, text }) =>
        [...text.matchAll(hooks)].map(([word]) => `${where}: ${word}`),
      ),
      ...machine,
      ...known
        .filter((word) => !met.has(word))
        .map((word) => `“${word}” stands in ${reviewed}, but is gone`),
      ...files,
    ];
  },
};
