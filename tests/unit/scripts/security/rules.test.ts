import { describe, expect, test } from 'vitest';
import { judge, rules } from '../../../../scripts/security/registry.mjs';
import { readWorld } from '../../../../scripts/security/world.mjs';
import { type Change, change, soundWorld } from '../../../security/planted-world.ts';
import { violations } from '../../../security/violations.ts';

test('a small extension that is as it must be breaks no rule', () => {
  expect(judge(soundWorld())).toEqual([]);
});

test('every rule has violations planted', () => {
  expect([...new Set(violations.map(([id]) => id))].sort()).toEqual(
    rules.map(({ id }) => id).sort(),
  );
});

describe.each(rules)('the rule “$name”', ({ id, advice, check }) => {
  const own = violations.filter(([rule]) => rule === id);
  test.each(own.map(([, what, changes, words]) => ({ what, changes, words })))(
    'finds $what',
    ({ changes, words }) => {
      const world = change(soundWorld(), changes);
      expect(check(world).filter((said) => words.test(said))).not.toEqual([]);
      const told = judge(world).join('\n');
      expect(told).toContain(`“${id}” is broken`);
      expect(told).toContain(advice);
    },
  );
});

test('of many findings twelve are told, and how many more there are', () => {
  const many = Object.fromEntries(
    Array.from({ length: 30 }, (_, n): Change => [`chrome:chunks/${n}.js`, 'eval(a)']),
  );
  const told = judge(change(soundWorld(), Object.entries(many)));
  expect(told).toHaveLength(1 + 12 + 1 + 1);
  expect(told).toContain('  and 18 more');
});

test('the project’s own reviewed lists and documents are read', () => {
  const { files, installed } = readWorld(process.cwd());
  expect(files['tests/security/hosts.txt']).toMatch(/huggingface/);
  expect(files['PRIVACY.md']).toMatch(/connects/);
  expect(Object.keys(installed)).toContain('preact');
});
