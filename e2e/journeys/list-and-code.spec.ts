import { expect, test } from '../wizard-test';

test('several entries of the list are chosen, edited as one step, and moved', async ({ page, start, importing, wizard }) => {
  await start.open();
  await start.openFolder('e2e/fixtures/harbour-desk');
  await importing.open();
  await wizard.goTo('Definition');
  const list = wizard.definition.main.getByRole('navigation', { name: 'Operations' });
  const titles = (): Promise<string[]> => list.getByRole('option').allTextContents();
  const before = await titles();
  const chosen = wizard.definition.main.getByRole('toolbar', { name: 'Chosen entries' });

  await list.getByRole('option').nth(0).click();
  await list.getByRole('option').nth(1).click({ modifiers: ['Shift'] });
  await expect(chosen.getByRole('status')).toHaveText('2 chosen');
  await chosen.getByRole('button', { name: 'Visibility' }).click();
  await page.getByRole('menuitem', { name: 'Advanced' }).click();
  await expect(wizard.definition.visibility('Advanced')).toHaveAttribute('aria-pressed', 'true');
  await wizard.undo.click();
  await expect(wizard.definition.visibility('None')).toHaveAttribute('aria-pressed', 'true');

  await chosen.getByRole('button', { name: 'Delete' }).click();
  await expect(list.getByRole('option')).toHaveCount(before.length - 2);
  await wizard.undo.click();
  await expect(list.getByRole('option')).toHaveCount(before.length);

  await list.getByRole('option').nth(2).dragTo(list.getByRole('option').nth(0), { targetPosition: { x: 100, y: 4 } });
  await expect.poll(titles).toEqual([before[2], before[0], before[1]]);
  await wizard.undo.click();
  await expect.poll(titles).toEqual(before);

  await list.getByRole('option').nth(0).click();
  await list.getByRole('listbox').focus();
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(titles).toEqual([before[1], before[2], before[0]]);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('a mistake in the code takes one line, which opens to what can be done about it', async ({ start, importing, wizard }) => {
    await start.open();
    await start.openFolder('e2e/fixtures/harbour-desk');
    await importing.open();
    await wizard.goTo('Definition');
    await wizard.definition.operation('List berths').click();
    await wizard.definition.show('Code');
    const { main, code } = wizard.definition;
    await expect(code.locator('.view-line').first()).toBeVisible();
    const heights: number[] = [(await code.boundingBox())?.height ?? 0];
    await wizard.definition.typeInCode('x');
    const mistake = main.getByText(/^Line \d+, column \d+:/);
    await expect(mistake).toBeInViewport();
    heights.push((await code.boundingBox())?.height ?? 0);
    expect(heights[1]).toBe(heights[0]);
    await expect(main.getByRole('button', { name: 'Discard the text' })).toHaveCount(0);
    await main.getByRole('button', { name: 'Show what can be done' }).click();
    await expect(mistake).toBeInViewport({ ratio: 1 });
    await main.getByRole('button', { name: 'Discard the text' }).click();
    await expect(mistake).toHaveCount(0);
  });
});

test('pasted YAML becomes JSON, a mark is put right from the code, and the properties have code too', async ({ page, context, start, importing, wizard }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await start.open();
  await start.openFolder('e2e/fixtures/harbour-desk');
  await importing.open();
  await wizard.goTo('Definition');
  const { main } = wizard.definition;
  await wizard.definition.show('Both');
  const code = main.locator('.monaco-editor').first();
  await expect(code.locator('.view-line').first()).toBeVisible();

  await test.step('YAML over the whole file', async () => {
    await page.evaluate(() => navigator.clipboard.writeText('swagger: "2.0"\ninfo:\n  title: Tides\n  version: "1.0"\npaths:\n  /tides:\n    get:\n      operationId: ListTides\n      summary: List Of Tides\n      responses:\n        200:\n          description: OK\n'));
    await wizard.definition.code.getByRole('textbox').focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+v');
    await main.getByRole('button', { name: 'Write it as JSON…' }).click();
    await page.getByRole('dialog', { name: 'Pasted YAML as JSON' }).getByRole('button', { name: 'Write it as JSON' }).click();
    await expect(code).toContainText('"ListTides"');
    await expect(wizard.definition.field('Summary')).toHaveValue('List Of Tides');
  });

  await test.step('YAML over a line, in a file that had other line ends', async () => {
    await page.evaluate(() => navigator.clipboard.writeText('title: Tides and quays\nx-extra:\n  - one'));
    await wizard.definition.code.getByRole('textbox').focus();
    await page.keyboard.press('Control+Home');
    for (let line = 1; line < 4; line++) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+End');
    await page.keyboard.press('Control+v');
    await main.getByRole('button', { name: 'Write it as JSON…' }).click();
    await page.getByRole('dialog', { name: 'Pasted YAML as JSON' }).getByRole('button', { name: 'Write it as JSON' }).click();
    await expect(wizard.title).toHaveText('Tides and quays');
    await expect(wizard.definition.code.getByRole('textbox')).toBeFocused();
    await expect(main.getByText(/^Line \d+, column \d+:/)).toHaveCount(0);
    await expect(code.locator('.view-line', { hasText: '"x-extra"' })).toBeVisible();
  });

  await test.step('the fix of a rule, from its mark', async () => {
    await code.locator('.view-line', { hasText: 'List Of Tides' }).click();
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Control+.');
    await expect(page.getByText('Write it in sentence case: "List Of Tides" → "List of tides"').first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(wizard.definition.field('Summary')).toHaveValue('List of tides');
    await wizard.undo.click();
    await expect(wizard.definition.field('Summary')).toHaveValue('List Of Tides');
  });

  await test.step('YAML with a mistake', async () => {
    await page.evaluate(() => navigator.clipboard.writeText('swagger: "2.0"\ninfo:\n  title: [Tides\n  version: "1.0"\npaths: {}\n'));
    await wizard.definition.code.getByRole('textbox').focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+v');
    await expect(main.getByText('neither JSON nor correct YAML: line 4, column 3')).toBeVisible();
    await main.getByRole('button', { name: 'Discard the text' }).last().click();
    await expect(code).toContainText('"ListTides"');
  });

  await test.step('the properties as code, with the same undo', async () => {
    await main.getByRole('group', { name: 'File' }).getByRole('button', { name: 'Properties' }).click();
    const properties = main.getByRole('group', { name: 'API properties as JSON' });
    await properties.getByRole('textbox').focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('x');
    await expect(main.getByText(/^Line \d+, column \d+:/)).toBeVisible();
    await wizard.undo.click();
    await expect(main.getByText(/^Line \d+, column \d+:/)).toHaveCount(0);
  });
});
