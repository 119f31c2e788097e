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

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the header has room for the title and every button, which are as large as a finger', async ({ page, start, importing, wizard }) => {
    await start.open();
    await start.openFolder(fixtures.connector);
    await importing.open();
    await expect(wizard.title).toBeVisible();
    expect((await wizard.title.boundingBox())?.width).toBeGreaterThan(60);
    for (const button of await page.getByRole('banner').getByRole('button').filter({ visible: true }).all()) {
      const box = await button.boundingBox();
      expect(box?.width, await button.innerHTML()).toBeGreaterThanOrEqual(40);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
    }
    await page.getByRole('banner').getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Use the dark theme' }).click();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  });

  test('parameters and properties show their type and visibility, and a name is seen whole', async ({ page, start, importing, wizard }) => {
    await start.open();
    await start.openFolder(fixtures.connector);
    await importing.open();
    await wizard.goTo('Definition');
    const { main } = wizard.definition;
    await wizard.definition.operation('List berths').click();
    const depth = main.getByRole('listitem').filter({ has: page.getByRole('button', { name: 'Open parameter depth' }) });
    await expect(depth.getByText('number, advanced')).toBeVisible();

    await main.getByRole('button', { name: 'All operations' }).click();
    await wizard.definition.operation('Announce an arrival').click();
    const visibility = main.getByRole('combobox', { name: 'Visibility of length' });
    await expect(visibility).toBeVisible();
    await expect(visibility).toHaveValue('advanced');
    await visibility.selectOption('important');
    await main.getByRole('checkbox', { name: 'length is required' }).check();
    await expect(wizard.undo).toBeEnabled();
    const name = main.getByRole('textbox', { name: 'Name of length' });
    await name.fill('lengthOverAllInMetres');
    expect(await name.evaluate((box) => box.scrollWidth <= box.clientWidth), 'the name has room').toBe(true);
    const row = main.getByRole('listitem').filter({ has: page.getByRole('button', { name: 'Details of length' }) });
    for (const control of await row.last().locator('button, select, input').filter({ visible: true }).all()) {
      const box = await control.boundingBox();
      expect((box?.x ?? 0) + (box?.width ?? 0), await control.getAttribute('aria-label') ?? '').toBeLessThanOrEqual(390);
    }
  });
});
