import { edgesOf } from '../code.ts';
import { type Files, filesWhere, isCode } from '../files.ts';
import type { Rule } from '../rule.ts';

/** Walks the imports in depth; a file that is met again on its own way closes a cycle. */
function check(files: Files): string[] {
  const next = new Map(
    filesWhere(files, isCode).map(([path, text]) => [
      path,
      edgesOf(path, text).flatMap(({ to }) => (to in files ? [to] : [])),
    ]),
  );
  const done = new Set<string>();
  const way: string[] = [];
  const cycles: string[] = [];
  const walk = (path: string) => {
    const met = way.indexOf(path);
    if (met !== -1) cycles.push([...way.slice(met), path].join(' → '));
    if (met !== -1 || done.has(path)) return;
    way.push(path);
    for (const to of next.get(path) ?? []) walk(to);
    way.pop();
    done.add(path);
  };
  for (const path of next.keys()) walk(path);
  return cycles.map((cycle) => `${cycle}: a cycle; move what both need to a file of its own`);
}

export const cyclesRule: Rule = {
  name: 'imports make no cycle, not even one of types',
  check,
  broken: [
    [
      {
        'papers/a.ts': "import { b } from './b.ts';",
        'papers/b.ts': "import { a } from './a.ts';",
      },
      /papers\/a\.ts → papers\/b\.ts → papers\/a\.ts/,
    ],
    [
      {
        'papers/a.ts': "import { b } from './x/b.ts';",
        'papers/x/b.ts': "import type { C } from '../c.ts';",
        'papers/c.ts': "export { a } from './a.ts';",
      },
      /cycle/,
    ],
    [{ 'papers/a.ts': "import { a } from './a.ts';" }, /cycle/],
  ],
  kept: [
    {
      'papers/a.ts': "import { b } from './b.ts';\nimport { c } from './c.ts';",
      'papers/b.ts': "import { c } from './c.ts';",
      'papers/c.ts': "import { gone } from './gone.ts';",
    },
  ],
};
