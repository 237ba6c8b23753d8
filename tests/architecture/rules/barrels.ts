import { codeOf, edgesOf } from '../code.ts';
import { filesWhere, isCode } from '../files.ts';
import type { Rule } from '../rule.ts';

export const barrelsRule: Rule = {
  name: 'no file hands on what is another’s: there are no barrels',
  check: (files) =>
    filesWhere(files, isCode).flatMap(([path, text]) => {
      const isIndex = /\/index\.\w+$/.test(path);
      const handsOn = edgesOf(path, text).some(({ isExport }) => isExport);
      const handsAllOn = /^export\s+(type\s+)?\*/m.test(codeOf(text));
      if (!handsAllOn && !(isIndex && handsOn)) return [];
      return [`${path}: hands on another file’s exports; import them where they are made`];
    }),
  broken: [
    [{ 'papers/index.ts': "export { a } from './a.ts';" }, /papers\/index\.ts/],
    [{ 'papers/index.ts': "export type {\n  A,\n} from './a.ts';" }, /hands on/],
    [{ 'papers/all.ts': "export * from './a.ts';" }, /hands on/],
    [{ 'tests/hub/all.ts': "export * as hub from './a.ts';" }, /hands on/],
  ],
  kept: [
    { 'entrypoints/background/index.ts': "import { a } from './a.ts';\nexport default a;" },
    { 'papers/index.ts': "// export * from './a.ts';\nexport const a = 1;" },
  ],
};
