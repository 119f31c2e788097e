import { madeFile } from '../pages/start-page';
import { expect, test } from '../wizard-test';

const schema = 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json';

const call = (name: string, method: string) => ({
  name,
  request: { method: 'POST', url: '{{baseUrl}}/rpc', body: { mode: 'raw', raw: JSON.stringify({ jsonrpc: '2.0', method, params: {} }) } },
});

const collection = JSON.stringify(
  { info: { name: 'Pilot station', schema }, item: [call('List pilots', 'pilots.list'), call('Send a pilot', 'pilots.send'), { name: 'Tides', request: { method: 'GET', url: '{{baseUrl}}/tides' } }] },
  null,
  2,
);

const environment = (name: string, value: string) =>
  madeFile(`${name}.postman_environment.json`, JSON.stringify({ name, _postman_variable_scope: 'environment', values: [{ key: 'baseUrl', value }, { key: 'pilotToken', value: 'never-kept-4471', type: 'secret' }] }));

test('an import is decided question by question, keeps what was left out, and its notes lead to what they are about', async ({ page, start, importing, wizard }) => {
  test.slow();
  await start.open();
  await start.importFile(madeFile('pilots.postman_collection.json', collection));

  await test.step('the host that the file does not say is given, and requests of one path come apart', async () => {
    await expect(importing.dialog).toContainText('3 requests, 2 operations in the connector');
    await importing.answer('Value of {{baseUrl}}', 'https://api.pilots.example/v2');
    await importing.choose('Requests with one method and path', /each request/);
    await expect(importing.dialog).toContainText('3 requests.');
    await expect(importing.dialog.getByText('/rpc/PilotsSend')).toBeVisible();
  });

  await test.step('what was left out stays out when another answer imports again', async () => {
    await importing.operation(/Tides/).uncheck();
    await expect(importing.accept).toHaveText('Import 2 operations');
    await importing.choose('Names of operations', 'From method and path');
    await expect(importing.dialog.getByText('Create rpc', { exact: true })).toBeVisible();
    await expect(importing.accept).toHaveText('Import 2 operations');
    await importing.choose('Names of operations', 'From the names of the requests');
    await expect(importing.dialog.getByText('Send a pilot', { exact: true })).toBeVisible();
    await importing.open();
  });

  await test.step('the notes are at hand afterwards', async () => {
    await expect(wizard.title).toHaveText('Pilot station');
    await expect(wizard.general.basePath).toHaveValue('/v2');
    await page.getByRole('button', { name: 'Import notes' }).click();
    const notes = page.getByRole('dialog', { name: 'Import notes' });
    await notes.getByRole('button', { name: /^Guessed/ }).click();
    await expect(notes).toContainText(/Send a pilot, line \d+/);
    await notes.getByRole('button', { name: 'POST /rpc/PilotsSend (Send a pilot)' }).first().click();
    await expect(notes).toBeHidden();
    await expect(page.getByRole('heading', { name: 'Send a pilot' })).toBeVisible();
  });

  await test.step('and after the page was opened anew', async () => {
    await page.reload();
    await page.getByRole('button', { name: 'Import notes' }).click();
    await expect(page.getByRole('dialog', { name: 'Import notes' })).toContainText('pilots.postman_collection.json');
  });
});

test('environments beside a collection give its values, and one of several is chosen', async ({ start, importing, wizard }) => {
  await start.open();
  await start.importFiles([madeFile('pilots.postman_collection.json', collection), environment('Live', 'https://live.pilots.example'), environment('Test', 'https://test.pilots.example/t')]);
  await expect(importing.dialog).toContainText('3 files, a Postman collection (v2.1)');
  await importing.group('Secrets removed').click();
  await expect(importing.dialog).toContainText('“pilotToken”');
  await expect(importing.dialog).not.toContainText('never-kept-4471');
  await importing.choose('Environment', 'Test');
  await importing.group('Merged').click();
  await expect(importing.dialog).toContainText('came from the environment “Test”');
  await importing.open();
  await expect(wizard.general.host).toHaveValue('test.pilots.example');
});

test('a collection that does not parse is repaired before it is read, and the original is a click away', async ({ page, start, importing, wizard }) => {
  await start.open();
  await start.importFile(madeFile('broken.postman_collection.json', collection.replace(/\}\s*$/, ',}')));
  await expect(importing.refusal).toContainText('no correct JSON');
  await importing.dialog.getByRole('button', { name: 'Propose repairs' }).click();
  const repairs = page.getByRole('dialog', { name: 'Proposed repairs' });
  await expect(repairs).toContainText('A comma stands before the end of the object. Removed.');
  await expect(repairs.getByRole('region', { name: 'Changed lines' })).toContainText(',}');
  await repairs.getByRole('button', { name: 'Take the repairs' }).click();
  await expect(importing.dialog).toContainText('3 requests, 2 operations in the connector');

  await importing.dialog.getByRole('button', { name: 'Use the original' }).click();
  await expect(importing.refusal).toContainText('no correct JSON');
  await importing.dialog.getByRole('button', { name: 'Propose repairs' }).click();
  await page.getByRole('button', { name: 'Take the repairs' }).click();
  await importing.open();
  await expect(wizard.title).toHaveText('Pilot station');
});

test('of a key that stands twice the person chooses the value', async ({ start, importing, wizard }) => {
  await start.open();
  await start.importFile(madeFile('twice.json', '{"swagger":"2.0","info":{"title":"Twice","version":"1.0"},\n"host":"one.quay.example",\n"host":"two.quay.example",\n"paths":{}}'));
  await importing.choose('“host” stands 2 times in one object', 'Line 2: "one.quay.example"');
  await expect(importing.dialog).toContainText('The value in line 2 was taken, as you decided');
  await importing.open();
  await expect(wizard.general.host).toHaveValue('one.quay.example');
});
