import { filesIn, fixtures } from '../fixtures';
import { textIn } from '../unzip';
import { expect, test } from '../wizard-test';

test('one section of a readme changes, and every other byte of it stays', async ({ start, importing, wizard }) => {
  const given = filesIn(fixtures.connector).get('readme.md')?.toString('utf8') ?? '';
  await start.open();
  await start.openFolder(fixtures.connector);
  await importing.open();
  const field = wizard.general.section('Prerequisites');
  const before = await field.inputValue();
  expect(before).not.toBe('');
  await field.press('End');
  await field.pressSequentially(' And a boat.\n## not a heading yet\n```\ncode');
  await expect(field).toHaveValue(/code/);
  const readme = async (): Promise<string> => (await wizard.download()).members.get('Harbour Desk/readme.md')?.toString('utf8') ?? '';
  const lineBreak = given.includes('\r\n') ? '\r\n' : '\n';
  const [first = '', ...rest] = before.split('\n');
  const typed = [`${first} And a boat.`, '## not a heading yet', '```', 'code', ...rest].join(lineBreak);
  expect(await readme()).toBe(given.replace(before.replaceAll('\n', lineBreak), typed));
  await wizard.undo.click();
  expect(await readme()).toBe(given);
});

test('a readme and an introduction are filled from the connector, edited as a form, and shown as a page', async ({ page, start, importing, wizard }) => {
  await start.open();
  await start.openFolder(fixtures.connector);
  await importing.open();
  await wizard.general.writeDocument('readme.md', '');
  await wizard.general.openDocument('readme.md', 'Form');
  await wizard.general.documents.getByRole('button', { name: /^Fill \d+ empty sections$/ }).click();
  await expect(wizard.toast).toContainText('of readme.md from the connector');
  await expect(wizard.general.section('Supported Operations')).toHaveValue(/### List berths/);
  await expect(wizard.general.section('Publisher: …')).toHaveValue('Harbour Desk Ltd');
  await wizard.general.section('Known Issues and Limitations').fill('See [the list](https://harbourdesk.example/issues) and [this](javascript:alert(1)).\n\n![A chart](https://tracker.example/chart.png)\n\n<b onclick="alert(1)">raw</b>');
  await wizard.general.openDocument('readme.md', 'Preview');
  const link = wizard.general.documents.getByRole('link', { name: 'the list' });
  await expect(link).toHaveAttribute('rel', 'noopener noreferrer');
  await expect(wizard.general.documents.getByRole('link')).toHaveCount(1);
  await expect(wizard.general.documents).toContainText('Image: A chart');
  await expect(wizard.general.documents.getByRole('tabpanel').locator('img')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Nothing to fill' })).toBeDisabled();

  await wizard.general.openDocument('intro.md', 'Form');
  await expect(wizard.general.section('Opening')).toBeVisible();
  const intro = (await wizard.download()).members.get('Harbour Desk/intro.md')?.toString('utf8');
  expect(intro).toBe(filesIn(fixtures.connector).get('intro.md')?.toString('utf8'));
});

test('categories, keywords, the gateway and an environment variable are chosen, not typed', async ({ page, start, importing, wizard }) => {
  await start.open();
  await start.openFolder(fixtures.connector);
  await importing.open();
  await wizard.general.chooseCategory('Data');
  await expect(page.getByText('2 of 2, from a list of 19')).toBeVisible();
  await page.getByRole('combobox', { name: 'Keywords' }).fill('berths');
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: 'Keywords' }).fill('ships');
  await page.keyboard.press('Enter');
  await page.getByRole('checkbox', { name: /gateway/ }).check();
  await page.getByRole('button', { name: 'Take the host from an environment variable' }).click();
  await page.getByRole('textbox', { name: /ariable/ }).fill('hbr_Host');
  await page.keyboard.press('Enter');
  await expect(wizard.general.host).toHaveValue('@environmentVariables("hbr_Host")');
  await expect(page.getByRole('main')).toContainText('https://{hbr_Host}');
  const { members } = await wizard.download();
  const json = (name: string) => JSON.parse(textIn(members, name));
  const definition = json('apiDefinition.swagger.json');
  const properties = json('apiProperties.json');
  expect(definition.host).toBe('@environmentVariables("hbr_Host")');
  expect(definition.info['x-ms-keywords']).toEqual(['berths', 'ships']);
  expect(definition['x-ms-connector-metadata'].at(-1).propertyValue).toBe('Business Management;Data');
  expect(properties.properties.capabilities).toContain('gateway');
  expect(Object.values(properties.properties.connectionParameters)).toContainEqual(expect.objectContaining({ type: 'gatewaySetting' }));
});
