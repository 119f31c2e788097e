import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { filesIn, fixtures } from '../fixtures';
import { testedByOthers } from '../other-readers';
import { madeFile } from '../pages/start-page';
import { textIn, unzip } from '../unzip';
import { expect, test } from '../wizard-test';

test('a solution and a certification package are made, open elsewhere, and open here again', async ({ start, importing, wizard }) => {
  const given = filesIn(fixtures.connector);
  await start.open();
  await start.openFolder(fixtures.connector);
  await importing.open();
  await wizard.goTo('Review');

  await test.step('the solution', async () => {
    await wizard.review.choose('Solution');
    await expect(wizard.review.files.filter({ hasText: 'customizations.xml' })).toBeVisible();
    const { name, zip, members } = await wizard.downloaded(() => wizard.review.downloadChosen.click());
    expect(name).toBe('HarbourDeskConnector.zip');
    expect(testedByOthers(zip)).toEqual([]);
    for (const part of ['solution.xml', 'customizations.xml', '[Content_Types].xml']) expect(XMLValidator.validate(textIn(members, part)), part).toBe(true);
    const { Connector } = new XMLParser().parse(textIn(members, 'customizations.xml')).ImportExportXml.Connectors;
    expect(Connector.displayname).toBe('Harbour Desk');
    expect(members.get(String(Connector.openapidefinition).slice(1))?.equals(given.get('apiDefinition.swagger.json') ?? Buffer.alloc(0))).toBe(true);
  });

  await test.step('another title later makes no second connector', async () => {
    const first = await wizard.downloaded(() => wizard.review.downloadChosen.click());
    await wizard.goTo('General');
    await wizard.general.title.fill('Harbour Office');
    await wizard.goTo('Review');
    await wizard.review.choose('Solution');
    await expect(wizard.review.files.filter({ hasText: 'customizations.xml' })).toBeVisible();
    const second = await wizard.downloaded(() => wizard.review.downloadChosen.click());
    const idIn = (members: ReadonlyMap<string, Buffer>): string => /<connectorid>(.*?)<\/connectorid>/.exec(textIn(members, 'customizations.xml'))?.[1] ?? '';
    expect(idIn(second.members)).toBe(idIn(first.members));
    await wizard.goTo('General');
    await wizard.general.title.fill('Harbour Desk');
    await wizard.goTo('Review');
  });

  await test.step('the certification package', async () => {
    await wizard.review.choose('Certification package');
    await expect(wizard.review.files.filter({ hasText: 'PkgAssets' })).toBeVisible();
    const { name, zip, members } = await wizard.downloaded(() => wizard.review.downloadChosen.click());
    expect(testedByOthers(zip)).toEqual([]);
    const inner = members.get('package.zip') ?? Buffer.alloc(0);
    expect(testedByOthers(inner)).toEqual([]);
    const assets = unzip(inner);
    expect([...assets.keys()].filter((member) => member.endsWith('.zip'))).toEqual(['PkgAssets/HarbourDeskConnector.zip', 'PkgAssets/HarbourDeskConnectorFlows.zip']);
    const flows = unzip(assets.get('PkgAssets/HarbourDeskConnectorFlows.zip') ?? Buffer.alloc(0));
    expect([...flows.keys()].some((member) => member.startsWith('Workflows/'))).toBe(true);

    const solutions = [...assets].filter(([member]) => member.endsWith('.zip')).map(([member, bytes]) => ({ name: member.replace('PkgAssets/', ''), mimeType: 'application/zip', buffer: bytes }));
    const packed = await wizard.downloaded(() => wizard.review.main.getByLabel('Exported solutions').setInputFiles(solutions));
    expect(unzip(packed.members.get('package.zip') ?? Buffer.alloc(0)).get('PkgAssets/HarbourDeskConnector.zip')?.equals(solutions[0]?.buffer ?? Buffer.alloc(0))).toBe(true);
    await wizard.review.main.getByLabel('Finished package').setInputFiles({ name, mimeType: 'application/zip', buffer: zip });
    await expect(wizard.review.main.getByText('is what Microsoft’s package script asks for')).toBeVisible();
    await wizard.review.main.getByLabel('Finished package').setInputFiles({ name: 'solution.zip', mimeType: 'application/zip', buffer: solutions[0]?.buffer ?? Buffer.alloc(0) });
    await expect(wizard.review.main.getByText('Microsoft’s package script would refuse solution.zip')).toBeVisible();

    await wizard.leave();
    await start.importFile(madeFile(name, zip));
    await expect(importing.dialog).toContainText('certification package');
    await importing.open();
    await expect(wizard.title).toHaveText('Harbour Desk');
  });
});

test('what is published is compared: breaking changes are named and put right, and the release note is written', async ({ start, importing, wizard }) => {
  const published = filesIn(fixtures.connector).get('apiDefinition.swagger.json') ?? Buffer.alloc(0);
  await start.open();
  await start.openFolder(fixtures.connector);
  await importing.open();
  await wizard.goTo('Review');
  const renamed = published.toString('utf8').replace(/"operationId"(\s*):(\s*)"(\w+)"/, '"operationId"$1:$2"$3Published"');
  await wizard.review.publishedFile.setInputFiles({ name: 'published.json', mimeType: 'application/json', buffer: Buffer.from(renamed) });
  await expect(wizard.review.breaking).toHaveCount(1);
  await expect(wizard.review.breaking).toContainText('Published');
  await expect(wizard.review.published.getByLabel('Release note', { exact: true })).toContainText('its ID changed from');
  await wizard.review.breaking.getByRole('button', { name: 'Restore' }).click();
  await expect(wizard.review.breaking).toHaveCount(0);
  await wizard.undo.click();
  await expect(wizard.review.breaking).toHaveCount(1);
});

test('a secret blocks every package until it is taken out', async ({ start, importing, wizard }) => {
  await start.open();
  await start.openFolder(fixtures.connector);
  await importing.open();
  await wizard.goTo('General');
  await wizard.general.description.fill('Opens with the key ghp_0123456789abcdefghijABCDEFGHIJ012345.');
  await wizard.goTo('Review');
  await expect(wizard.review.main.getByText('A package must hold no secrets')).toBeVisible();
  await expect(wizard.review.main.getByText(/apiDefinition\.swagger\.json, line \d+, column \d+: a GitHub token/)).toBeVisible();
  await expect(wizard.review.downloadChosen).toBeDisabled();
  await wizard.goTo('General');
  await wizard.general.description.fill('Opens with a key of your own.');
  await wizard.goTo('Review');
  await expect(wizard.review.downloadChosen).toBeEnabled();
});

test('what was typed as a secret in this visit is found in whatever is handed over, and its place is named', async ({ page, start, importing, wizard }) => {
  const secret = 'lamp-of-1823-burns';
  await start.open();
  await start.openFolder(fixtures.connector);
  await importing.open();
  await wizard.goTo('Review');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await wizard.review.askForAccount.click();
  await wizard.review.accountDialog.getByLabel('User name').fill('reviewer');
  await wizard.review.accountDialog.getByLabel('Password').fill(secret);
  await wizard.review.accountDialog.getByRole('button', { name: 'Copy the test account' }).click();
  await expect(wizard.review.accountDialog).toBeHidden();

  await wizard.goTo('General');
  await wizard.general.writeDocument('readme.md', `# Harbour Desk\n\nSign in with ${secret}.\n`);
  await wizard.goTo('Review');
  for (const kind of ['Folder', 'Solution', 'Certification package'] as const) {
    await wizard.review.choose(kind);
    await expect(wizard.review.main.getByText(/readme\.md, line 3, column 14: a secret that was typed here/)).toBeVisible();
    await expect(wizard.review.downloadChosen).toBeDisabled();
  }
  await page.getByRole('banner').getByRole('button', { name: 'Download package' }).click();
  await expect(wizard.toast.filter({ hasText: 'Not downloaded: Harbour Desk/readme.md, line 3, column 14' })).toBeVisible();

  await wizard.goTo('General');
  await wizard.general.writeDocument('readme.md', '# Harbour Desk\n');
  await wizard.goTo('Review');
  await wizard.review.field('How a reviewer signs in').fill('Choose “Keys”.');
  await wizard.review.attestations.getByRole('checkbox').first().check();
  await wizard.review.attestations.getByRole('textbox', { name: 'Note for the reviewer' }).fill(secret);
  await wizard.review.main.getByRole('button', { name: 'As JSON' }).click();
  await expect(wizard.review.main.getByText(/Not downloaded: report\.json, line \d+/)).toBeVisible();
});
