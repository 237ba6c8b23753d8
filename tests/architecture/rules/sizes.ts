import { filesWhere, isCode } from '../files.ts';
import type { Rule } from '../rule.ts';

const mostLines = 250;
const lines = (count: number) => 'a;\n'.repeat(count);

export const sizesRule: Rule = {
  name: `no file of code, of styles or of tests has more than ${mostLines} lines`,
  check: (files) =>
    filesWhere(files, (path) => isCode(path) || path.endsWith('.css')).flatMap(([path, text]) => {
      const count = text.replace(/\n$/, '').split('\n').length;
      return count > mostLines ? [`${path}: ${count} lines; a file is one reason, split it`] : [];
    }),
  broken: [
    [{ 'papers/a.ts': lines(251) }, /251 lines/],
    [{ 'tests/unit/a.test.tsx': lines(300) }, /300 lines/],
    [{ 'components/A.module.css': lines(251) }, /251/],
    [{ 'scripts/a.mjs': lines(251).trimEnd() }, /251/],
  ],
  kept: [{ 'papers/a.ts': lines(250), 'package-lock.json': lines(999), 'docs/a.md': lines(999) }],
};
