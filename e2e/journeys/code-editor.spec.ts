import { fixtures } from '../fixtures';
import { expect, test } from '../wizard-test';

test('the code proposes what may stand at the cursor, finds texts, and shows what changed', async ({ start, importing, wizard, page }) => {
  await start.open();
  await start.openFolder(fixtures.connector);
  await importing.open();
  await wizard.goTo('Definition');
  await wizard.definition.show('Code');
  await wizard.definition.code.getByRole('textbox').focus();

  await test.step('the keys of the file, with what they mean', async () => {
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Home');
    for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Control+Space');
    await expect(page.getByRole('listbox', { name: 'Suggest' }).getByRole('option').first()).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('a text is found', async () => {
    await page.keyboard.press('Control+f');
    await page.keyboard.type('ListBerths');
    await expect(page.getByText(/^\d+ of \d+$/)).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('the changes are compared in a worker', async () => {
    await wizard.definition.show('Form');
    await wizard.definition.field('Summary').fill('List all berths');
    await wizard.definition.show('Code');
    await page.getByRole('button', { name: 'More for this file' }).click();
    await page.getByRole('menuitem', { name: /^Changes since/ }).click();
    const meaning = page.getByRole('region', { name: 'Changes since the beginning' });
    await expect(meaning).toContainText('since it was opened from harbour-desk');
    await expect(meaning.getByRole('listitem')).toHaveText([/^List all berths: .*summary/]);
    await expect(page.locator('.monaco-diff-editor .line-insert, .monaco-diff-editor .char-insert').first()).toBeVisible();
  });
});
