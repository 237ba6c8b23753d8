import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  workers: 2,
  retries: 0,
  fullyParallel: true,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000, toPass: { intervals: [50, 100, 200] } },
  reporter: [['list'], ['json', { outputFile: '../../test-results/browsers.json' }]],
  projects: [
    { name: 'chromium', testDir: './chromium', testMatch: '**/*.e2e.ts' },
    { name: 'firefox', testDir: './firefox', testMatch: '**/*.e2e.ts' },
    { name: 'screenshots', testDir: './screenshots', testMatch: '**/*.e2e.ts' },
  ],
});
