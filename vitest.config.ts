import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [WxtVitest()],
  resolve: {
    alias: { '#i18n': fileURLToPath(new URL('./tests/unit/catalogue.ts', import.meta.url)) },
  },
  test: {
    environment: 'happy-dom',
    include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/architecture.test.ts'],
    setupFiles: ['tests/unit/set-up.ts'],
    allowOnly: false,
    retry: 0,
  },
});
