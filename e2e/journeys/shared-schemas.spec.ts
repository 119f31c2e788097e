import { filesIn, fixtures } from '../fixtures';
import { expect, test } from '../wizard-test';

test('a definition is renamed with its references, copied in place of one, and an operation gets its next version', async ({ start, importing, wizard, page }) => {
  const before = filesIn(fixtures.connector).get('apiDefinition.swagger.json');
  const definitionNow = async (): Promise<string> => (await wizard.download()).members.get('Harbour Desk/apiDefinition.swagger.json')?.toString('utf8') ?? '';
  await start.open();
  await start.openFolder(fixtures.connector);
  await importing.open();
  await wizard.goTo('Definition');

  await test.step('the name takes every reference along', async () => {
    await wizard.definition.main.getByRole('tab', { name: /^References/ }).click();
    await wizard.definition.operation('Berth').click();
    const name = wizard.definition.main.getByRole('textbox', { name: 'Name', exact: true });
    await name.fill('Mooring');
    await name.press('Enter');
    await expect(wizard.definition.main.getByRole('heading', { level: 2, name: 'Mooring' })).toBeVisible();
    const text = await definitionNow();
    expect(text).toContain('#/definitions/Mooring');
    expect(text).not.toContain('#/definitions/Berth');
    await wizard.undo.click();
    expect(await definitionNow()).toBe(before?.toString('utf8'));
  });

  await test.step('the next version leaves the earlier one, deprecated', async () => {
    await wizard.definition.main.getByRole('tab', { name: /^Actions/ }).click();
    await wizard.definition.operation('List berths').click();
    await page.getByRole('button', { name: 'Make the next version of the operation' }).click();
    await expect(wizard.definition.field('Operation ID')).toHaveValue('ListBerths_V2');
    const { paths } = JSON.parse(await definitionNow());
    expect(Object.values<{ get?: { operationId?: string; deprecated?: boolean } }>(paths).filter(({ get }) => get?.operationId?.startsWith('ListBerths')).map(({ get }) => [get?.operationId, get?.deprecated])).toEqual([
      ['ListBerths', true],
      ['ListBerths_V2', undefined],
    ]);
    await wizard.undo.click();
    expect(await definitionNow()).toBe(before?.toString('utf8'));
  });
});
