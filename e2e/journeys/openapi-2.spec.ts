import { readFileSync } from 'node:fs';
import { fixtures } from '../fixtures';
import { tidesAccount, tideTables } from '../servers/tide-tables';
import { everythingStored } from '../stored-drafts';
import { expect, test } from '../wizard-test';

test('an OpenAPI 2.0 file is taken as it is, mended, tested with a user name, and packed', async ({ page, start, importing, wizard, serve, consoleLines }) => {
  const service = await serve(tideTables, { cors: false });
  const given = readFileSync(fixtures.openApi2, 'utf8');

  await test.step('import', async () => {
    await start.open();
    await start.importFile(fixtures.openApi2);
    await expect(importing.dialog).toContainText('an OpenAPI 2.0 definition: 3 operations');
    await importing.open();
    await expect(wizard.title).toHaveText('Tide Tables');
  });

  await test.step('untouched, the definition is the file', async () => {
    const { members } = await wizard.download();
    expect(members.get('Tide Tables/apiDefinition.swagger.json')?.toString('utf8')).toBe(given);
  });

  await test.step('one click each: the operation id and the full stop', async () => {
    await wizard.findings.only('list-ports');
    await wizard.findings.putRight('Write the ID in PascalCase');
    await wizard.findings.only('Returns all ports');
    await wizard.findings.putRight('Add a full stop');
    await expect(wizard.findings.finding(/Returns all ports/)).toHaveCount(0);
    await wizard.findings.only('');
  });

  await test.step('the address and the sign-in', async () => {
    await wizard.general.host.fill(service.host);
    await wizard.general.chooseScheme('HTTP');
    await wizard.goTo('Security');
    await expect(wizard.security.kind('Basic')).toBeChecked();
  });

  await test.step('a call with user name and password', async () => {
    await wizard.goTo('Test');
    await wizard.test.connectionField(/user/i).first().fill(tidesAccount.user);
    await wizard.test.connectionField(/password/i).first().fill(tidesAccount.password);
    await wizard.test.chooseOperation('Get tides');
    await wizard.test.field('port').first().fill('DOV');
    await wizard.test.send.click();
    await expect(wizard.test.result).toContainText('200 OK');
    await expect(wizard.test.verdict).toHaveAttribute('data-verdict', 'matches');
  });

  await test.step('the package differs from the file by what was changed', async () => {
    const { members } = await wizard.download();
    const before = given.split('\n');
    const after = members.get('Tide Tables/apiDefinition.swagger.json')?.toString('utf8').split('\n') ?? [];
    const added = after.filter((line) => !before.includes(line)).map((line) => line.trim());
    expect(added).toEqual([`"host": "${service.host}",`, '"http"', '"operationId": "ListPorts",', '"description": "Returns all ports.",']);
    await wizard.saved();
    const kept = await everythingStored(page);
    const encoded = Buffer.from(`${tidesAccount.user}:${tidesAccount.password}`).toString('base64');
    for (const secret of [tidesAccount.password, encoded]) {
      expect([...members.values()].map((bytes) => bytes.toString('latin1')).join('\n')).not.toContain(secret);
      expect(kept).not.toContain(secret);
      expect(consoleLines.join('\n')).not.toContain(secret);
    }
  });
});
