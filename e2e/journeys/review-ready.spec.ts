import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { join } from 'node:path';
import { filesIn, fixtures } from '../fixtures';
import { testedByOthers } from '../other-readers';
import { madeFile } from '../pages/start-page';
import { textIn, unzip } from '../unzip';
import { expect, test } from '../wizard-test';

/** Every file of a zip that is XML, read by a parser that the wizard does not use. */
function brokenXml(zip: Buffer): string[] {
  return [...unzip(zip)].flatMap(([name, bytes]) => {
    if (name.endsWith('.zip')) return brokenXml(bytes).map((each) => `${name}/${each}`);
    return name.endsWith('.xml') && XMLValidator.validate(bytes.toString('utf8').replace(/^\uFEFF/, '')) !== true ? [name] : [];
  });
}

test('a connector with findings in every tab becomes a package with none open but attestations', async ({ page, start, importing, wizard }) => {
  test.slow();
  const left: number[] = [];
  const isFewer = async (what: string): Promise<void> => {
    const before = left.at(-1) ?? Infinity;
    await expect.poll(() => wizard.findings.countAll(), { message: what }).toBeLessThan(before);
    left.push(await wizard.findings.countAll());
  };
  await start.open();
  await start.openFolder(fixtures.unready);
  await importing.open();
  await expect(wizard.title).toHaveText('Pilot Station API');
  await wizard.goTo('Review');
  await expect(wizard.review.verdict('Not ready to submit yet')).toBeVisible();
  await expect(wizard.review.file('icon.png')).toContainText('Missing');
  await expect(wizard.review.file('apiDefinition.swagger.json')).toContainText(/\d errors?/);
  await isFewer('opened');

  await test.step('a line of the tree leads to its first finding', async () => {
    await wizard.review.file('readme.md').getByRole('button', { name: /Missing/ }).click();
    await expect(page.getByRole('main', { name: 'General' })).toBeVisible();
  });

  await test.step('General: texts, support contact, icon, documents', async () => {
    await wizard.general.title.fill('Pilot Station');
    await wizard.general.description.fill('Tells which pilots are on duty in a harbour, and orders one for a ship that arrives.');
    await isFewer('texts');
    await wizard.general.field('Support contact').fill('Pilot Station support');
    await wizard.general.field('Support e-mail').fill('help@pilotstation.example');
    await wizard.general.field('Support site').fill('https://pilotstation.example/help');
    await isFewer('support contact');
    await wizard.general.field('Website').fill('https://pilotstation.example');
    await wizard.general.field('Privacy policy').fill('https://pilotstation.example/privacy');
    await wizard.general.chooseCategory('Data');
    await isFewer('metadata');
    await wizard.general.field('Brand colour').fill('#0b4f6c');
    await wizard.general.chooseIcon(join(fixtures.connector, 'icon.png'));
    await expect(wizard.general.icon).toBeVisible();
    await isFewer('icon');
    for (const [name, own] of [['readme.md', readmeTexts], ['intro.md', introTexts]] as const) {
      await wizard.general.openDocument(name, 'Form');
      await wizard.general.documents.getByRole('button', { name: /^Fill \d+ empty sections$/ }).click();
      for (const [label, words] of own) await wizard.general.section(label).fill(words);
    }
    await isFewer('documents');
  });

  await test.step('quick fixes put right what has one right answer', async () => {
    await wizard.findings.only('listPilots');
    await wizard.findings.putRight('Write the ID in PascalCase');
    await wizard.findings.only('on duty today');
    await wizard.findings.putRight('Add a full stop');
    await wizard.findings.only('stackOwner');
    await wizard.findings.putRight('Enter the publisher');
    await wizard.findings.only('');
    await isFewer('quick fixes');
  });

  await test.step('Definition: the finding leads to the field', async () => {
    await wizard.findings.only('has no description');
    await wizard.findings.finding(/The output “name” has no description/).click();
    await expect(page.getByRole('main', { name: 'Definition' })).toBeVisible();
    await page.keyboard.type('The name of the pilot on duty.');
    await wizard.findings.only('');
    await isFewer('an output');
  });

  await test.step('Review: contact and test account', async () => {
    await wizard.goTo('Review');
    await wizard.review.field('Contact for Microsoft').fill('Pia Lotse');
    await wizard.review.field('E-mail of the contact').fill('pia@pilotstation.example');
    await wizard.review.field('User name of the test account').fill('reviewer');
    await wizard.review.field('How a reviewer signs in').fill('Sign in at pilotstation.example and open Keys.');
    await isFewer('contact and test account');
  });

  await expect.poll(() => wizard.findings.countAll()).toBe(0);
  await expect(wizard.review.verdict('Ready to submit, as far as can be checked here')).toBeVisible();
  await expect(wizard.review.main.getByText(/^(\d+) of \1 met, 0 of \d+ attested$/)).toHaveCount(3);
  expect(left.length).toBeGreaterThan(8);

  await test.step('what only a person can answer for is attested', async () => {
    const boxes = wizard.review.attestations.getByRole('checkbox');
    const all = await boxes.count();
    expect(all).toBeGreaterThan(15);
    for (let index = 0; index < all; index++) await boxes.nth(index).check();
    await expect(wizard.review.attestations.getByText(`${all} of ${all} attested`)).toBeVisible();
    await wizard.review.attestations.getByRole('textbox', { name: 'Note for the reviewer' }).first().fill('Seen in the catalogue.');
  });

  const definition = await test.step('the folder', async () => {
    await wizard.review.file('apiProperties.json').getByRole('button', { name: 'apiProperties.json' }).click();
    await expect(wizard.review.main.getByLabel('Contents of Pilot Station/apiProperties.json')).toContainText('"stackOwner": "Pilot Station Ltd"');
    const { name, zip, members } = await wizard.downloaded(() => wizard.review.downloadChosen.click());
    expect(name).toBe('Pilot Station.zip');
    expect(testedByOthers(zip)).toEqual([]);
    const files = ['apiDefinition.swagger.json', 'apiProperties.json', 'icon.png', 'intro.md', 'readme.md'].map((file) => `Pilot Station/${file}`);
    expect([...members.keys()]).toEqual([...files, 'submission.md']);
    expect(textIn(members, 'submission.md')).toContain('- No other published connector has this title. Seen in the catalogue.');
    // Only the lines of what was mended differ from the file that was opened.
    const before = filesIn(fixtures.unready).get('apiDefinition.swagger.json')?.toString('utf8').split('\n') ?? [];
    const after = textIn(members, 'Pilot Station/apiDefinition.swagger.json');
    expect(before.filter((line) => !after.includes(line)).length).toBeLessThan(12);
    return members.get('Pilot Station/apiDefinition.swagger.json') ?? Buffer.alloc(0);
  });

  await test.step('the solution', async () => {
    await wizard.review.choose('Solution');
    await expect(wizard.review.files.filter({ hasText: 'customizations.xml' })).toBeVisible();
    const { zip, members } = await wizard.downloaded(() => wizard.review.downloadChosen.click());
    expect([testedByOthers(zip), brokenXml(zip)]).toEqual([[], []]);
    const { Connector } = new XMLParser().parse(textIn(members, 'customizations.xml')).ImportExportXml.Connectors;
    expect([Connector.displayname, Connector.iconbrandcolor]).toEqual(['Pilot Station', '#0b4f6c']);
    expect(members.get(String(Connector.openapidefinition).slice(1))?.equals(definition)).toBe(true);
  });

  await test.step('the certification package, opened again: nothing is lost and nothing is open', async () => {
    await wizard.review.choose('Certification package');
    await wizard.review.file('PilotStationConnectorFlows.zip').getByRole('button').first().click();
    await expect(wizard.review.files.filter({ hasText: /^PilotStationsamples-/ })).toBeVisible();
    const { name, zip } = await wizard.downloaded(() => wizard.review.downloadChosen.click());
    const assets = unzip(unzip(zip).get('package.zip') ?? Buffer.alloc(0));
    const zips = [...assets].filter(([member]) => member.endsWith('.zip'));
    expect(zips).toHaveLength(2);
    for (const each of [zip, ...zips.map(([, bytes]) => bytes)]) expect([testedByOthers(each), brokenXml(each)]).toEqual([[], []]);
    await wizard.review.main.getByLabel('Finished package').setInputFiles({ name, mimeType: 'application/zip', buffer: zip });
    await expect(wizard.review.main.getByText('is what Microsoft’s package script asks for')).toBeVisible();
  });

  await test.step('the report', async () => {
    const coming = page.waitForEvent('download');
    await wizard.review.main.getByRole('button', { name: 'Report as a page' }).click();
    const path = await (await coming).path();
    const report = await page.context().newPage();
    await report.goto(`file://${path}`);
    await expect(report.getByText('Ready to submit, as far as can be checked.')).toBeVisible();
    await expect(report.getByRole('cell', { name: 'Open', exact: true })).toHaveCount(0);
    await report.close();
  });

  await test.step('the folder, opened again, has nothing open that belongs to its files', async () => {
    await wizard.review.choose('Folder');
    const { name, zip } = await wizard.downloaded(() => wizard.review.downloadChosen.click());
    await wizard.leave();
    await start.importFile(madeFile(name, zip));
    await importing.open();
    await expect(wizard.title).toHaveText('Pilot Station');
    // Contact and test account are in no file of the connector, on purpose.
    await expect.poll(() => wizard.findings.countAll()).toBe(3);
    await wizard.findings.only('submission');
    await wizard.goTo('Review');
    await wizard.review.field('Contact for Microsoft').fill('Pia Lotse');
    await wizard.review.field('E-mail of the contact').fill('pia@pilotstation.example');
    await wizard.review.field('User name of the test account').fill('reviewer');
    await wizard.review.field('How a reviewer signs in').fill('Sign in and open Keys.');
    await expect.poll(() => wizard.findings.countAll()).toBe(0);
  });
});

const readmeTexts = [
  ['Prerequisites', 'An account of a pilot station.'],
  ['Obtaining Credentials', 'Open the settings of your station, and copy the key from the page “Keys”.'],
  ['Getting Started', 'List the pilots of your area, and order the first of them.'],
  ['Known Issues and Limitations', 'None.'],
] as const;
const introTexts = [
  ['Prerequisites', 'An account of a pilot station.'],
  ['How to get credentials', 'Open the settings of your station, and copy the key from the page “Keys”.'],
  ['Known issues and limitations', 'None.'],
] as const;
