import { fixtures } from '../fixtures';
import { madeFile } from '../pages/start-page';
import { textIn } from '../unzip';
import { expect, test } from '../wizard-test';

const named = 'ListQuays';

/** One operation, named in twelve places besides its own; odd spacing that nobody may touch. */
const definition = `{
  "swagger": "2.0",
  "info": { "title": "Quay Desk", "description": "Quays.", "version": "1.0" },
  "host": "api.quaydesk.example", "basePath": "/", "schemes": ["https"],
  "x-ms-capabilities": { "testConnection": { "operationId": "ListQuays", "parameters": {} }, "file-picker": { "open": { "operationId": "ListQuays" }, "browse": {  "operationId": "ListQuays"  } } },
  "paths": {
    "/quays": { "get": { "operationId": "ListQuays", "summary": "List quays", "description": "Gives ListQuays.", "responses": { "200": { "description": "OK", "schema": { "$ref": "#/definitions/Quay" } } } } },
    "/quays-old": { "get": { "operationId": "ListQuaysOld", "summary": "List quays (old)", "description": "Old.", "deprecated": true, "x-ms-api-annotation": { "family": "Quays", "revision": 1, "replacement": { "api": "Quays", "operationId": "ListQuays" } }, "responses": { "200": { "description": "OK" } } } },
    "/berths": { "post": { "operationId": "BookBerth", "summary": "Book a berth", "description": "Books.",
      "parameters": [
        { "name": "quay", "in": "query", "type": "string", "required": true, "default": "ListQuays",
          "x-ms-dynamic-values": { "operationId": "ListQuays", "value-path": "id", "value-title": "name" },
          "x-ms-dynamic-list": { "operationId": "ListQuays", "itemValuePath": "id", "itemTitlePath": "name" } },
        { "name": "yard", "in": "query", "type": "string", "x-ms-dynamic-tree": { "open": { "operationId": "ListQuays" }, "browse": { "operationId": "ListQuays" } } },
        { "name": "body", "in": "body", "schema": { "type": "object",
          "x-ms-dynamic-schema": { "operationId": "ListQuays", "value-path": "schema" },
          "x-ms-dynamic-properties": { "operationId": "ListQuays", "itemValuePath": "schema" } } }
      ],
      "responses": { "200": { "description": "OK" } } } }
  },
  "definitions": { "Quay": { "type": "object", "properties": { "operationId": { "type": "string", "default": "ListQuays" } } } }
}
`;
const properties = `{"properties":{"connectionParameters":{},"iconBrandColor":"#0b4f6c","capabilities":[],
  "scriptOperations": [ "BookBerth",  "ListQuays" ],
  "policyTemplateInstances":[{"templateId":"setheader","title":"ListQuays header","parameters":{"x-ms-apimTemplateParameter.name":"X-Quay","x-ms-apimTemplateParameter.value":"1","x-ms-apimTemplateParameter.existsAction":"override","x-ms-apimTemplate-policySection":"Request","x-ms-apimTemplate-operationName":["ListQuays"]}}]}}
`;

/** The text with every mention as a reference under the new name; texts and values that only happen to say it stay. */
const renamed = (text: string, to: string): string =>
  text
    .replaceAll(`"operationId": "${named}"`, `"operationId": "${to}"`)
    .replace(`"BookBerth",  "${named}"`, `"BookBerth",  "${to}"`)
    .replace(`operationName":["${named}"]`, `operationName":["${to}"]`);

test('an operation that twelve places name gets another ID: all follow, and one undo takes all back', async ({ page, start, importing, wizard }) => {
  expect(definition.split(`"operationId": "${named}"`).length - 1 + 2 - 1, 'places besides its own ID').toBe(12);
  const files = async (): Promise<readonly [string, string]> => {
    const { members } = await wizard.download();
    return [textIn(members, 'apiDefinition.swagger.json'), textIn(members, 'apiProperties.json')];
  };
  await start.open();
  await start.importFiles([madeFile('apiDefinition.swagger.json', definition), madeFile('apiProperties.json', properties), madeFile('script.csx', 'public class Script : ScriptBase { }\n')]);
  await importing.open();
  await expect(wizard.title).toHaveText('Quay Desk');
  expect(await files()).toEqual([definition, properties]);

  await wizard.goTo('Definition');
  await wizard.definition.operation('List quays').first().click();
  const id = wizard.definition.field('Operation ID');
  await id.click({ clickCount: 3 });
  await page.keyboard.type('ListQuaysOld');
  await page.keyboard.type('Two');
  await expect(id).toHaveValue('ListQuaysOldTwo');
  expect(await files()).toEqual([renamed(definition, 'ListQuaysOldTwo'), renamed(properties, 'ListQuaysOldTwo')]);

  await wizard.undo.click();
  await expect(id).toHaveValue(named);
  expect(await files()).toEqual([definition, properties]);
  await wizard.redo.click();
  expect(await files()).toEqual([renamed(definition, 'ListQuaysOldTwo'), renamed(properties, 'ListQuaysOldTwo')]);

  await test.step('a fix beside the field that reaches as far is shown first', async () => {
    await id.fill('listQuays');
    const fix = wizard.definition.main.getByRole('button', { name: 'Write the ID in PascalCase' });
    await fix.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Write the ID in PascalCase' });
    await expect(dialog).toContainText('13 places will change, in one step that undo takes back.');
    await expect(dialog.getByRole('status')).toHaveText('No error comes out by it.');
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(id).toHaveValue('listQuays');
    await expect(fix).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(dialog.getByRole('button', { name: 'Apply' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(id).toHaveValue('ListQuays');
    expect(await files()).toEqual([renamed(definition, 'ListQuays'), renamed(properties, 'ListQuays')]);
  });
});

test('a path that is taken stays in its field, with why, until one is free', async ({ start, importing, wizard }) => {
  const tab = wizard.definition;
  await start.open();
  await start.importFile(fixtures.postman);
  await importing.open();
  await wizard.goTo('Definition');
  await tab.operation('Take stock').click();
  await expect(tab.path).toHaveValue('/stocktaking');
  await tab.path.fill('stock');
  await tab.path.press('Tab');
  await expect(tab.path).toHaveValue('stock');
  await expect(tab.path).toHaveAttribute('aria-invalid', 'true');
  await expect(tab.main.getByText('/stock is another operation')).toBeVisible();

  await tab.path.fill('stock/counted');
  await tab.path.press('Enter');
  await expect(tab.path).toHaveValue('/stock/counted');
  await expect(tab.path).not.toHaveAttribute('aria-invalid', 'true');
});
