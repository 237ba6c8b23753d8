import { bareCodeOf, findIn } from '../code.ts';
import { type Files, filesWhere } from '../files.ts';
import type { Rule } from '../rule.ts';

const configs = /^(vitest\.config|tests\/e2e\/playwright\.config)\.ts$/;
const isTest = (path: string) => /^tests\/.*\.(test|e2e)\.tsx?$/.test(path);

const habits: readonly [RegExp, (path: string) => boolean, string][] = [
  [/\.(?:only|fixme|todo|fails?)\b\s*[(.`]/g, isTest, 'every test runs, and holds'],
  [
    /\b(?:test|it|describe)(?:\.\w+)*\.skip\b/g,
    isTest,
    'no test is skipped; test.runIf says what it needs',
  ],
  [/\bx(?:it|test|describe)\(/g, isTest, 'no test is skipped'],
  [
    /\bretr(?:y|ies)\b\s*:(?!\s*0\b)/g,
    (path) => isTest(path) || configs.test(path),
    'no test is tried again',
  ],
  [/\bwaitForTimeout\(/g, isTest, 'wait for what must happen, not for a while'],
];

function check(files: Files): string[] {
  const empty = filesWhere(files, isTest)
    .filter(([, text]) => !/\b(?:test|it)\b(?:\.\w+)*[(<]/.test(bareCodeOf(text)))
    .map(([path]) => `${path}: holds no test`);
  const found = habits.flatMap(([pattern, where, advice]) =>
    findIn(files, where, pattern).map((hit) => `${hit.where}: ${hit.found[0].trim()}: ${advice}`),
  );
  return [...empty, ...found];
}

const test = (text: string): Files => ({ 'tests/unit/a.test.ts': `test('a', () => {});\n${text}` });

export const testHabitsRule: Rule = {
  name: 'every test runs, once, without sleeping',
  check,
  broken: [
    [test("test.only('b', () => {});"), /a\.test\.ts:2: \.only\(/],
    [test("describe.only.each([1])('b', () => {});"), /\.only/],
    [test("test.skip('b', () => {});"), /skipped/],
    [test("describe.skip('b', () => {});"), /skipped/],
    [test("test.concurrent.skip('b', () => {});"), /skipped/],
    [test("xit('b', () => {});"), /skipped/],
    [test("test.fixme('b', () => {});"), /every test runs/],
    [test("test.todo('b');"), /every test runs/],
    [test("test('b', { retry: 2 }, () => {});"), /tried again/],
    [{ 'tests/e2e/playwright.config.ts': 'export default { retries: 2 };' }, /tried again/],
    [{ 'vitest.config.ts': 'export default { test: { retry: 1 } };' }, /tried again/],
    [{ 'tests/e2e/a.e2e.ts': "test('a', () => page.waitForTimeout(5));" }, /wait for what/],
    [{ 'tests/unit/a.test.ts': "import { test } from 'vitest';" }, /holds no test/],
  ],
  kept: [
    { 'tests/unit/a.test.ts': "test.each<[string]>([['b']])('%s', () => {});" },
    test("test.runIf(has)('b', () => {});\ntest.each([1])('b', () => {});"),
    test("// test.only('b')\nconst a = 'test.skip(b)';\ncursor.skip(1);"),
    { 'vitest.config.ts': 'export default { test: { retry: 0 } };' },
    { 'tests/e2e/harness/a.ts': 'page.waitForTimeout(5);' },
  ],
};
