import { defineConfig } from 'vitest/config';

const tests = ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts', 'bench/**/*.test.ts'];

/** Tests that need a page's globals, or that change what all modules see: each runs in a process of its own. */
const apart = ['src/**/*.test.tsx', 'src/app/keep-focus.test.ts', 'src/core/exporters/report/export-report.test.ts'];

export default defineConfig({
  test: {
    environment: 'node',
    testTimeout: 30_000,
    projects: [
      // Most tests take pure functions: loading the core once for all of them saves more than half of the time.
      { extends: true, test: { name: 'shared', include: tests, exclude: apart, isolate: false } },
      { extends: true, test: { name: 'apart', include: apart } },
    ],
  },
});
