import { fixtures } from './fixtures';
import { expect, test } from './wizard-test';

test.beforeEach(async ({ start, importing, wizard }) => {
  await start.open();
  await start.openFolder(fixtures.connector);
  await importing.open();
  await expect(wizard.title).toHaveText('Harbour Desk');
});

test('undo and redo take back and bring again, field by field', async ({ page, wizard }) => {
  await wizard.general.title.fill('');
  await wizard.general.title.pressSequentially('Quay Desk');
  await wizard.general.host.click();
  await wizard.general.host.press('End');
  await wizard.general.host.pressSequentially('.test');
  await expect(wizard.title).toHaveText('Quay Desk');

  await page.keyboard.press('Control+z');
  await expect(wizard.general.host).toHaveValue('api.harbourdesk.example');
  await expect(wizard.general.title).toHaveValue('Quay Desk');
  await page.keyboard.press('Control+z');
  await expect(wizard.general.title).toHaveValue('Harbour Desk');
  await page.keyboard.press('Control+Shift+z');
  await expect(wizard.general.title).toHaveValue('Quay Desk');
  await page.keyboard.press('Control+y');
  await expect(wizard.general.host).toHaveValue('api.harbourdesk.example.test');
  await expect(wizard.redo).toBeDisabled();
});

test('Alt and a number open a step, ? lists the keys, and focus comes back', async ({ page, wizard }) => {
  for (const [index, step] of (['General', 'Security', 'Definition', 'Test', 'Review'] as const).entries()) {
    await page.keyboard.press(`Alt+${index + 1}`);
    await expect(page.getByRole('main', { name: step })).toBeVisible();
  }
  await wizard.undo.page().getByRole('button', { name: 'Use the dark theme' }).focus();
  await page.keyboard.press('?');
  const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(list).toContainText('Next finding');
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
  await expect(page.getByRole('button', { name: 'Use the dark theme' })).toBeFocused();
});

test('the buttons that hand the package over keep the focus while it is made', async ({ page, wizard }) => {
  await wizard.goTo('Review');
  for (const button of [page.getByRole('banner').getByRole('button', { name: 'Download package' }), page.getByRole('main').getByRole('button', { name: /^Download/ }).first()]) {
    await button.focus();
    // Whoever loses the focus in between, for a moment only, has lost it.
    await button.evaluate((element) => element.addEventListener('blur', () => element.setAttribute('data-lost', '')));
    await wizard.downloaded(() => page.keyboard.press('Enter'));
    await expect(button).toBeEnabled();
    await expect(button).toBeFocused();
    await expect(button).not.toHaveAttribute('data-lost');
  }
});

test('the palette finds an operation and opens it', async ({ page, wizard }) => {
  await page.keyboard.press('Control+k');
  await expect(wizard.palette).toBeVisible();
  await page.keyboard.type('announce');
  await expect(wizard.palette.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main', { name: 'Definition' })).toBeVisible();
  await expect(wizard.definition.field('Operation ID')).toHaveValue('AnnounceArrival');

  await wizard.find('no such thing');
  await expect(wizard.palette).toContainText('Nothing is called “no such thing”.');
  await page.keyboard.press('Escape');
  await expect(wizard.palette).toBeHidden();
});

test('what is typed into the palette stays there, though the place chosen before is only just being shown', async ({ page, wizard }) => {
  await wizard.find('announce');
  const client = await page.context().newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: 8 });
  await Promise.all([page.keyboard.press('Enter'), page.keyboard.press('Control+k')]);
  await page.keyboard.type('no such thing');
  // By now the place has been shown.
  await expect(page.locator('main [data-pointer$="/summary"]')).toHaveCount(1);
  await page.keyboard.type(' at all');
  await expect(wizard.palette).toContainText('Nothing is called “no such thing at all”.');
});

test('F8 goes from finding to finding, and brings the cursor to the field', async ({ page, wizard }) => {
  await wizard.general.field('Website').fill('');
  await wizard.general.title.focus();
  const seen = new Set<string>();
  for (let press = 0; press < 3; press++) {
    const before = page.url();
    await page.keyboard.press('F8');
    await expect.poll(() => page.url()).not.toBe(before);
    seen.add(page.url());
  }
  expect(seen.size).toBe(3);
  const third = page.url();
  await page.keyboard.press('Shift+F8');
  await expect.poll(() => page.url()).not.toBe(third);
  expect(seen).toContain(page.url());
});

test('a finding in the list takes the cursor to its field, and the field puts it right', async ({ wizard }) => {
  await wizard.goTo('Review');
  await wizard.findings.only('getBerth');
  await wizard.findings.finding(/“getBerth” is not in PascalCase/).click();
  const id = wizard.definition.field('Operation ID');
  await expect(id).toBeFocused();
  await wizard.definition.main.getByRole('button', { name: 'Write the ID in PascalCase' }).click();
  await expect(id).toHaveValue('GetBerth');
});
