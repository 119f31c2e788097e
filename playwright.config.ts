import { defineConfig } from '@playwright/test';

/** Another port lets two copies of the project be tested side by side. */
const port = Number(process.env['PORT'] ?? 4187);
const chromium = process.env['CHROMIUM_PATH'];

export default defineConfig({
  testDir: 'e2e',
  timeout: 120_000,
  expect: { timeout: 10_000 },
  fullyParallel: true,
  workers: 2,
  // On a shared machine one slow moment is no fault of the page; what passes only then is reported as flaky.
  retries: process.env['CI'] === undefined ? 0 : 1,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list']],
  use: {
    baseURL: `http://localhost:${port}`,
    viewport: { width: 1440, height: 900 },
    // Tracing slows every test down: the one that failed is traced when it runs again.
    trace: 'on-first-retry',
    launchOptions: {
      ...(chromium ? { executablePath: chromium } : {}),
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    },
  },
  webServer: {
    command: `npx vite preview --configLoader runner --port ${port} --strictPort --logLevel error`,
    url: `http://localhost:${port}`,
    reuseExistingServer: false,
  },
});
