import type { Files } from '../files.ts';
import { productFolders } from '../files.ts';
import type { Rule } from '../rule.ts';

/** What the other rules look at: where it is gone, they would find nothing and be content. */
const files = [
  'components/tokens.css',
  'docs/architecture.md',
  'entrypoints/background/index.ts',
  'entrypoints/shared/fetch-door.ts',
  'locales/en.yml',
  'storage/first-screen.ts',
  'tests/e2e/playwright.config.ts',
  'vitest.config.ts',
  'wxt.config.ts',
  'CHANGELOG.md',
  'package.json',
];
const folders = [
  ...productFolders,
  'entrypoints/background',
  'entrypoints/sidepanel',
  'scripts',
  'tests/unit',
  'tests/e2e',
  'tests/hub',
  'tests/bench',
  'tests/fixtures',
];

function check(project: Files): string[] {
  const paths = Object.keys(project);
  return [
    ...files.filter((path) => !(path in project)),
    ...folders.filter((folder) => !paths.some((path) => path.startsWith(`${folder}/`))),
  ].map((path) => `${path}: is missing, though rules are about it; if it moved, move the rules`);
}

const whole: Files = Object.fromEntries(
  [...files, ...folders.map((folder) => `${folder}/a.ts`)].map((path) => [path, '']),
);
const without = (start: string): Files =>
  Object.fromEntries(Object.entries(whole).filter(([path]) => !path.startsWith(start)));

export const groundRule: Rule = {
  name: 'every file and folder that a rule is about exists',
  check,
  broken: [
    [{}, /components\/tokens\.css: is missing/],
    [without('locales/'), /locales\/en\.yml: is missing/],
    [without('papers/'), /^papers: is missing/],
    [without('tests/hub/'), /^tests\/hub: is missing/],
    [without('entrypoints/shared/'), /fetch-door\.ts: is missing/],
  ],
  kept: [whole],
};
