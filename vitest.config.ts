import { globSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const files = globSync(['tests/unit/**/*.test.{ts,tsx}', 'tests/architecture.test.ts']);

/** Tests that need no page, and no world for each file: that would cost a third of the time. */
const isPlain = (file: string) =>
  /^tests\/(?:architecture|unit\/(?:papers|storage|hub|scripts)\/)/.test(file) &&
  // They measure memory, open the database by its own name, or read HTML.
  !/\/(?:registry|first-screen|note-html)\.test\.ts$/.test(file);

const shared = {
  setupFiles: ['tests/unit/set-up.ts'],
  allowOnly: false,
  retry: 0,
  // Only so that what hangs ends: how long something takes is no test's business.
  testTimeout: 30_000,
};

export default defineConfig({
  test: {
    // One core is left idle otherwise, which is half of a machine of two.
    maxWorkers: '100%',
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          ...shared,
          name: 'plain',
          include: files.filter(isPlain),
          environment: 'node',
          isolate: false,
        },
      },
      {
        plugins: [WxtVitest()],
        test: {
          ...shared,
          name: 'pages',
          include: files.filter((file) => !isPlain(file)),
          environment: 'happy-dom',
        },
      },
    ],
  },
});
