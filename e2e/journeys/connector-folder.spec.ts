import { zipOf } from '../bytes';
import { filesIn, fixtures } from '../fixtures';
import { madeFile } from '../pages/start-page';
import { expect, test } from '../wizard-test';

test('a connector folder comes out again byte for byte, and an edit changes its own line alone', async ({ start, importing, wizard }) => {
  const given = filesIn(fixtures.connector);

  await test.step('open the folder', async () => {
    await start.open();
    await start.openFolder(fixtures.connector);
    await expect(importing.dialog).toContainText('a connector');
    await importing.open();
    await expect(wizard.title).toHaveText('Harbour Desk');
    await expect(wizard.general.icon).toBeVisible();
  });

  await test.step('untouched, every file is the same', async () => {
    const { name, members } = await wizard.download();
    expect(name).toBe('Harbour Desk.zip');
    expect([...members.keys()].toSorted()).toEqual([...[...given.keys()].map((file) => `Harbour Desk/${file}`), 'submission.md'].toSorted());
    for (const [file, bytes] of given) expect(members.get(`Harbour Desk/${file}`)?.equals(bytes), file).toBe(true);
  });

  await test.step('one edit is one line of one file', async () => {
    await wizard.general.host.fill('desk.harbourdesk.example');
    const { members } = await wizard.download();
    const before = given.get('apiDefinition.swagger.json')?.toString('utf8').split('\r\n') ?? [];
    const after = members.get('Harbour Desk/apiDefinition.swagger.json')?.toString('utf8').split('\r\n') ?? [];
    expect(after).toHaveLength(before.length);
    expect(after.filter((line, index) => line !== before[index])).toEqual(['    "host": "desk.harbourdesk.example",']);
    for (const [file, bytes] of given) {
      if (file !== 'apiDefinition.swagger.json') expect(members.get(`Harbour Desk/${file}`)?.equals(bytes), file).toBe(true);
    }
  });

  await test.step('undone, every file is the same again', async () => {
    await wizard.undo.click();
    await expect(wizard.general.host).toHaveValue('api.harbourdesk.example');
    const { members } = await wizard.download();
    for (const [file, bytes] of given) expect(members.get(`Harbour Desk/${file}`)?.equals(bytes), file).toBe(true);
  });
});

test('a zipped connector gives the same files again', async ({ start, importing, wizard }) => {
  const given = filesIn(fixtures.connector);
  await start.open();
  await start.importFile(madeFile('harbour.zip', zipOf([...given].map(([name, bytes]) => [`some folder/${name}`, bytes]))));
  await expect(importing.dialog).toContainText('a connector');
  await importing.open();
  const { members } = await wizard.download();
  expect(members.size).toBe(given.size + 1);
  for (const [file, bytes] of given) expect(members.get(`Harbour Desk/${file}`)?.equals(bytes), file).toBe(true);
});

test('findings of an existing connector are put right once the change is seen, and taken back with undo', async ({ start, importing, wizard }) => {
  await start.open();
  await start.openFolder(fixtures.connector);
  await importing.open();

  await wizard.findings.only('getBerth');
  await expect(wizard.findings.finding(/“getBerth” is not in PascalCase/)).toBeVisible();
  await wizard.findings.putRight('Write the ID in PascalCase');
  await expect(wizard.findings.finding(/“getBerth” is not in PascalCase/)).toBeHidden();
  const { members } = await wizard.download();
  expect(members.get('Harbour Desk/apiDefinition.swagger.json')?.toString('utf8')).toContain('"operationId": "GetBerth",\r\n');

  await wizard.undo.click();
  const again = await wizard.download();
  const given = filesIn(fixtures.connector);
  expect(again.members.get('Harbour Desk/apiDefinition.swagger.json')?.equals(given.get('apiDefinition.swagger.json') ?? Buffer.of())).toBe(true);
});
