import { fixtures } from './fixtures';
import { expect, test } from './wizard-test';

for (const { width, height } of [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]) {
  test(`the page itself never scrolls at ${width} × ${height}: each region does`, async ({ page, start, importing, wizard }) => {
    await page.setViewportSize({ width, height });
    await start.open();
    await start.openFolder(fixtures.connector);
    await importing.open();
    for (const step of ['General', 'Security', 'Definition', 'Test', 'Review'] as const) {
      await wizard.goTo(step);
      const size = await page.evaluate(() => ({ width: document.documentElement.scrollWidth, height: document.documentElement.scrollHeight }));
      expect(size, step).toEqual({ width, height });
    }
  });
}
