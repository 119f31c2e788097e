import { fixtures } from '../fixtures';
import { join } from 'node:path';
import { everythingStored } from '../stored-drafts';
import { expect, test } from '../wizard-test';

test('from a blank start to a package, with an operation made by hand', async ({ page, start, wizard, consoleLines }) => {
  await test.step('start: every missing thing is a finding', async () => {
    await start.open();
    await start.startBlank();
    await expect(wizard.title).toHaveText('Untitled connector');
    expect(await wizard.findings.count('Error')).toBeGreaterThan(5);
  });

  await test.step('General', async () => {
    await wizard.general.title.fill('Lighthouse Log');
    await wizard.general.description.fill('Keeps the log of a lighthouse: who kept watch, which lamps were lit, and which ships passed.');
    await wizard.general.host.fill('api.lighthouselog.example');
    await wizard.general.field('Brand colour').fill('#0b4f6c');
    await wizard.general.chooseIcon(join(fixtures.connector, 'icon.png'));
    await expect(wizard.general.icon).toBeVisible();
    await wizard.general.field('Publisher').fill('Lighthouse Ltd');
    await wizard.general.field('Stack owner').fill('Lighthouse Ltd');
    await wizard.general.field('Support contact').fill('Lighthouse support');
    await wizard.general.field('Support e-mail').fill('help@lighthouselog.example');
    await wizard.general.field('Support site').fill('https://lighthouselog.example/help');
    await wizard.general.field('Website').fill('https://lighthouselog.example');
    await wizard.general.field('Privacy policy').fill('https://lighthouselog.example/privacy');
    await wizard.general.chooseCategory('Data');
    await wizard.general.writeDocument('readme.md', '# Lighthouse Log\n');
    await wizard.general.writeDocument('intro.md', 'The log of a lighthouse.\n');
  });

  await test.step('Security: each kind in turn, and back with undo', async () => {
    await wizard.goTo('Security');
    await wizard.security.kind('OAuth 2.0').check();
    await expect(wizard.security.field('Authorization URL')).toBeVisible();
    await wizard.security.kind('API key').check();
    await wizard.security.field('Parameter name').fill('X-Log-Key');
    await wizard.security.kind('Basic').check();
    await expect(wizard.security.field('Label of the password')).toBeVisible();
    await wizard.undo.click();
    await expect(wizard.security.kind('API key')).toBeChecked();
    await expect(wizard.security.field('Parameter name')).toHaveValue('X-Log-Key');
  });

  await test.step('Definition: an action, its parameter and its answer', async () => {
    await wizard.goTo('Definition');
    await wizard.definition.main.getByRole('button', { name: 'New action' }).click();
    await wizard.definition.field('Summary').fill('List watches');
    await wizard.definition.field('Description').fill('Returns the watches of one day with the names of their keepers.');
    await wizard.definition.field('Operation ID').fill('ListWatches');
    await wizard.definition.visibility('Important').click();
    await wizard.definition.path.fill('/watches/{day}');
    await wizard.definition.path.press('Enter');
    await expect(wizard.definition.operation('List watches')).toContainText('/watches/{day}');
    await wizard.definition.add('Webhook trigger');
    await expect(wizard.definition.field('Operation ID')).toHaveValue('WhenSomethingHappens');
    await wizard.definition.main.getByRole('button', { name: 'Delete operation' }).click();
    await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('tab', { name: /^Triggers/ }).click();
    await expect(wizard.definition.operation('When something happens')).toBeVisible();
    await wizard.undo.click();
    await page.getByRole('tab', { name: /^Actions/ }).click();
    await wizard.definition.operation('List watches').click();
  });

  await test.step('the code says the same, and what is typed there is in the form', async () => {
    await wizard.definition.show('Code');
    await expect(wizard.definition.code).toBeVisible();
    await wizard.definition.code.getByRole('textbox').focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('oops');
    await expect(wizard.definition.main).toContainText(/Line \d+, column \d+/);
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await expect(wizard.definition.main.getByText(/Line \d+, column \d+/)).toHaveCount(0);
    await wizard.definition.show('Form');
    await expect(wizard.definition.field('Summary')).toHaveValue('List watches');
  });

  await test.step('Review: reviewers get the account only when asked for', async () => {
    await wizard.goTo('Review');
    await wizard.review.field('Contact for Microsoft').fill('Ada Keeper');
    await wizard.review.field('E-mail of the contact').fill('ada@lighthouselog.example');
    await wizard.review.main.getByRole('checkbox').first().check();
    const { members } = await wizard.download();
    expect([...members.keys()]).toEqual(
      ['apiDefinition.swagger.json', 'apiProperties.json', 'icon.png', 'intro.md', 'readme.md'].map((name) => `Lighthouse Log/${name}`).concat('submission.md'),
    );
    const definition = JSON.parse(members.get('Lighthouse Log/apiDefinition.swagger.json')?.toString('utf8') ?? '');
    expect(definition.paths['/watches/{day}'].get).toMatchObject({ summary: 'List watches', operationId: 'ListWatches', 'x-ms-visibility': 'important' });
    expect(definition.paths['/watches/{day}'].get.parameters).toMatchObject([{ name: 'day', in: 'path', required: true, type: 'string' }]);
    expect(Object.values(definition.securityDefinitions)).toEqual([{ type: 'apiKey', in: 'header', name: 'X-Log-Key' }]);
    expect(Object.keys(definition.paths)).toEqual(['/watches/{day}']);
    expect(members.get('Lighthouse Log/readme.md')?.toString('utf8')).toBe('# Lighthouse Log\n');
    const submission = members.get('submission.md')?.toString('utf8');
    expect(submission).toContain('- **Name:** Ada Keeper');
    expect(submission).toContain('No other published connector has this title.');
    expect(submission).toContain('handed over separately');

    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await wizard.review.askForAccount.click();
    const dialog = wizard.review.accountDialog;
    await dialog.getByRole('button', { name: 'Copy the test account' }).click();
    await expect(dialog).toContainText('Enter the user name');
    await dialog.getByLabel('User name').fill('reviewer@lighthouselog.example');
    await dialog.getByLabel('Password').fill('lamp-of-1823');
    await dialog.getByRole('button', { name: 'Copy the test account' }).click();
    await expect(dialog).toBeHidden();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('Password: lamp-of-1823');
    await wizard.saved();
    expect(await everythingStored(page)).not.toContain('lamp-of-1823');
    expect(consoleLines.join('\n')).not.toContain('lamp-of-1823');
    const again = await wizard.download();
    expect([...again.members.values()].join('\n')).not.toContain('lamp-of-1823');
  });
});
