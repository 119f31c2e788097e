import { textIn } from '../unzip';
import { expect, test } from '../wizard-test';

test('a policy and a dynamic drop-down from blank, by mouse and by keyboard', async ({ page, start, wizard }) => {
  const { main } = wizard.definition;
  const write = async (label: string, text: string): Promise<void> => {
    const box = main.getByRole('combobox', { name: label, exact: true });
    await box.fill(text);
    await box.press('Enter');
  };

  await test.step('two actions: one lists harbours, one takes a harbour', async () => {
    await start.open();
    await start.startBlank();
    await wizard.goTo('General');
    await wizard.general.host.fill('api.harbour.example');
    await wizard.goTo('Definition');
    await main.getByRole('button', { name: 'New action' }).click();
    await wizard.definition.field('Summary').fill('List harbours');
    const id = main.getByRole('textbox', { name: /^Operation ID/ });
    await id.fill('ListHarbours');
    await id.press('Enter');
    await wizard.definition.add('Action');
    const second = main.getByRole('textbox', { name: /^Operation ID/ });
    await second.fill('ListBerths');
    await second.press('Enter');
    await main.getByRole('button', { name: 'Add query', exact: true }).click();
  });

  await test.step('the drop-down takes its values from the other action', async () => {
    await main.getByRole('button', { name: 'Drop-down from an operation' }).click();
    await write('Operation that supplies it', 'ListHarbours');
    await write('Collection', 'items');
    await write('Value', 'id');
    await write('Shown text', 'label/text');
    await expect(main.getByText('Written as x-ms-dynamic-values and x-ms-dynamic-list.')).toBeVisible();
    await wizard.undo.click();
    await expect(main.getByRole('combobox', { name: 'Shown text', exact: true })).toHaveValue('');
    await wizard.redo.click();
    await expect(main.getByRole('combobox', { name: 'Shown text', exact: true })).toHaveValue('label/text');
  });

  await test.step('a policy by keyboard alone', async () => {
    await main.getByRole('button', { name: 'New', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Policy' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'New policy' });
    await dialog.getByRole('button', { name: /^Set HTTP header/ }).focus();
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await main.getByRole('textbox', { name: /^Header name/ }).focus();
    await page.keyboard.type('X-Harbour');
    await main.getByRole('textbox', { name: /^Value/ }).focus();
    await page.keyboard.type('north');
    await main.getByRole('checkbox', { name: 'ListBerths' }).focus();
    await page.keyboard.press('Space');
    await expect(main.getByRole('region', { name: 'Preview' }).getByText('X-Harbour: north')).toHaveCount(1);
    await expect(main.getByRole('region', { name: 'Operations' }).getByText('1 of 2')).toBeVisible();
  });

  await test.step('custom code for one operation, gone and back', async () => {
    await main.getByRole('button', { name: 'New', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Custom code' }).click();
    await expect(main.getByRole('group', { name: 'Custom code in C#' })).toContainText('ScriptBase');
    await main.getByRole('checkbox', { name: 'ListBerths' }).check();
    await main.getByRole('button', { name: 'Remove custom code' }).click();
    await expect(main.getByRole('option', { name: /Custom code/ })).toHaveCount(0);
    await wizard.undo.click();
    await wizard.saved();
  });

  await test.step('the package holds all of it', async () => {
    const { members } = await wizard.download();
    const properties = textIn(members, 'apiProperties.json');
    expect(JSON.parse(properties)).toMatchObject({
      properties: { policyTemplateInstances: [{ templateId: 'setheader', parameters: { 'x-ms-apimTemplateParameter.name': 'X-Harbour', 'x-ms-apimTemplate-operationName': ['ListBerths'] } }], scriptOperations: ['ListBerths'] },
    });
    expect([...members.keys()].some((name) => name.endsWith('script.csx'))).toBe(true);
  });
});
