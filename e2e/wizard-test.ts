import { expect, test as base } from '@playwright/test';
import { ImportDialog } from './pages/import-dialog';
import { StartPage } from './pages/start-page';
import { UpdateDialog } from './pages/update-dialog';
import { Wizard } from './pages/wizard';
import { startService, type LoopbackService } from './servers/loopback-service';

interface Wizardry {
  readonly start: StartPage;
  readonly importing: ImportDialog;
  readonly updating: UpdateDialog;
  readonly wizard: Wizard;
  /** Every line that the page wrote to the console, errors of scripts included. */
  readonly consoleLines: readonly string[];
  /** Starts a service that is closed at the end of the test. */
  readonly serve: typeof startService;
}

/** What the browser itself writes about a call that it blocked or that was answered with an error: no fault of the page. */
const ofTheBrowser = /blocked by CORS policy|Failed to load resource/;

/** A test with the page objects at hand. It fails when the page wrote an error to the console. */
export const test = base.extend<Wizardry>({
  start: async ({ page }, use) => use(new StartPage(page)),
  importing: async ({ page }, use) => use(new ImportDialog(page)),
  updating: async ({ page }, use) => use(new UpdateDialog(page)),
  wizard: async ({ page }, use) => use(new Wizard(page)),
  consoleLines: [
    async ({ page }, use) => {
      const lines: string[] = [];
      const faults: string[] = [];
      page.on('console', (message) => {
        lines.push(message.text());
        if (message.type() === 'error' && !ofTheBrowser.test(message.text())) faults.push(message.text());
      });
      page.on('pageerror', (error) => faults.push(String(error)));
      await use(lines);
      expect(faults, 'errors in the console').toEqual([]);
    },
    { auto: true },
  ],
  serve: async ({}, use) => {
    const open: LoopbackService[] = [];
    await use(async (answer, options) => {
      const service = await startService(answer, options);
      open.push(service);
      return service;
    });
    await Promise.all(open.map((service) => service.close()));
  },
});

export { expect };
