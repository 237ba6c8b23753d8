import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readProject } from './architecture/files.ts';
import { rules } from './architecture/rules/registry.ts';

const project = readProject(join(import.meta.dirname, '..'));

test.each(rules)('$name', ({ check }) => {
  expect(check(project)).toEqual([]);
});

describe.each(rules)('the rule “$name”', ({ check, broken, kept }) => {
  test.each(broken.map(([files, words]) => ({ files, words })))(
    'finds $files',
    ({ files, words }) => {
      expect(check(files).filter((said) => words.test(said))).not.toEqual([]);
    },
  );

  test.each(kept.map((files) => ({ files })))('is content with $files', ({ files }) => {
    expect(check(files)).toEqual([]);
  });
});
