import { fixtures } from '../fixtures';
import { expect, test } from '../wizard-test';

test.beforeEach(async ({ start, importing, wizard }) => {
  await start.open();
  await start.openFolder(fixtures.connector);
  await importing.open();
  await wizard.goTo('Definition');
});

test('what is typed in the code is in the form, and is undone from the form', async ({ page, wizard }) => {
  const { definition } = wizard;
  await definition.operation('AnnounceArrival').or(definition.operation('Announce')).first().click();
  const summary = definition.field('Summary');
  const before = await summary.inputValue();
  await definition.show('Both');
  await expect(definition.code).toBeVisible();
  await summary.click();
  await expect(definition.code.locator('.view-line').filter({ hasText: '"summary"' }).first()).toBeVisible();

  await test.step('the cursor of the code is at what has the focus in the form', async () => {
    const line = definition.code.locator('.view-line').filter({ hasText: `"${before}"` }).first();
    await expect(line).toBeVisible();
    const [row, cursor] = [await line.boundingBox(), await definition.code.locator('.cursor').first().boundingBox()];
    expect(Math.abs((row?.y ?? 0) - (cursor?.y ?? -99))).toBeLessThan(4);
  });

  await test.step('typed in the code, seen in the form at once', async () => {
    await definition.code.locator('.view-line').filter({ hasText: `"${before}"` }).first().getByText(`"${before}"`).click();
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.type(' by radio');
    await expect(summary).toHaveValue(`${before} by radio`);
  });

  await test.step('undone from the form', async () => {
    await definition.field('Description').click();
    await page.keyboard.press('Control+z');
    await expect(summary).toHaveValue(before);
    await expect(definition.code).not.toContainText('by radio');
    await page.keyboard.press('Control+Shift+z');
    await expect(summary).toHaveValue(`${before} by radio`);
    await page.keyboard.press('Control+z');
  });

  await test.step('typed in the form, seen in the code, one history', async () => {
    await summary.click();
    await page.keyboard.press('End');
    await page.keyboard.type(' now');
    await expect(definition.code).toContainText(`${before} now`.replaceAll(' ', '\u00a0'));
    await page.keyboard.press('Control+z');
    await expect(summary).toHaveValue(before);
  });
});

test('the line with the cursor stays in view when the code gets less room', async ({ page, wizard }) => {
  const { definition } = wizard;
  await definition.show('Code');
  await expect(definition.code.locator('.view-line').first()).toBeVisible();
  await definition.typeInCode('x');
  await expect(definition.main.getByText(/^Line \d+, column \d+:/)).toBeVisible();
  const isInView = async (): Promise<boolean> => {
    const [cursor, code] = [await definition.code.locator('.cursor').first().boundingBox(), await definition.code.boundingBox()];
    return cursor !== null && code !== null && cursor.height > 0 && cursor.y >= code.y && cursor.y + cursor.height <= code.y + code.height;
  };
  await expect.poll(isInView).toBe(true);
  // As much as the keyboard of a phone takes.
  await page.setViewportSize({ width: 1440, height: 480 });
  await expect.poll(async () => (await definition.code.boundingBox())?.height ?? 999).toBeLessThan(440);
  await expect.poll(isInView).toBe(true);
});
