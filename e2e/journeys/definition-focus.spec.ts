import { madeFile } from '../pages/start-page';
import { expect, test } from '../wizard-test';

const berths = {
  swagger: '2.0',
  info: { title: 'Berths', version: '1.0' },
  host: 'api.berths.example',
  paths: {
    '/berths': {
      get: {
        operationId: 'ListBerths',
        summary: 'List berths',
        parameters: [{ name: 'size', in: 'query', type: 'string', enum: ['small', 'large'] }],
        responses: { '200': { description: 'The berths.', schema: { $ref: '#/definitions/Berth' }, headers: { ETag: { type: 'string' } } } },
      },
    },
    '/quays': { get: { operationId: 'ListQuays', summary: 'List quays', responses: { '200': { description: 'The quays.' } } } },
  },
  definitions: Object.fromEntries(['Berth', 'Quay', 'Pier'].map((name) => [name, { type: 'object', properties: { id: { type: 'string' } } }])),
};

test('the cursor is where the work goes on: at what was added, in what got another name, in the list that is walked through', async ({ page, start, importing, wizard }) => {
  const { definition } = wizard;
  const { main } = definition;
  const kinds = main.getByRole('tablist', { name: 'Kind' });
  await start.open();
  await start.importFile(madeFile('berths.swagger.json', JSON.stringify(berths)));
  await importing.open();
  await wizard.goTo('Definition');

  await test.step('a new value of a drop-down', async () => {
    await main.getByRole('button', { name: 'Open parameter size' }).click();
    await main.getByRole('button', { name: 'Add value' }).click();
    await expect(main.getByRole('textbox', { name: 'Value 3', exact: true })).toBeFocused();
  });

  const responses = main.getByRole('region', { name: 'Responses' });
  await test.step('a new header, also under another name', async () => {
    await responses.getByRole('button', { name: 'Add header' }).click();
    await expect(responses.getByRole('textbox', { name: 'Name of header X-Header' })).toBeFocused();
    await page.keyboard.type('X-Page');
    await page.keyboard.press('Enter');
    await expect(responses.getByRole('textbox', { name: 'Name of header X-Page' })).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(responses.getByRole('button', { name: 'Delete header X-Page' })).toBeFocused();
  });

  await test.step('a response under another status', async () => {
    await responses.getByRole('textbox', { name: 'Status of response 200' }).fill('206');
    await page.keyboard.press('Enter');
    await expect(responses.getByRole('textbox', { name: 'Status of response 206' })).toBeFocused();
  });

  await test.step('a setting that was asked for', async () => {
    const settings = main.getByRole('region', { name: 'More settings' });
    await settings.getByRole('button', { name: 'Add a setting' }).click();
    await page.getByRole('menuitem', { name: /^Description for language models/ }).click();
    await expect(settings.getByRole('textbox', { name: /^Description for language models/ })).toBeFocused();
  });

  await test.step('a tag for several operations', async () => {
    await definition.operation('List quays').click({ modifiers: ['ControlOrMeta'] });
    await main.getByRole('toolbar', { name: 'Chosen entries' }).getByRole('button', { name: 'Tags' }).click();
    await expect(page.getByRole('dialog', { name: 'Tags' }).getByRole('textbox', { name: 'New tag' })).toBeFocused();
    await page.keyboard.press('Escape');
  });

  await test.step('the list of references, row by row', async () => {
    await kinds.getByRole('tab', { name: /^References/ }).click();
    await definition.operation('Berth').first().click();
    const list = main.getByRole('listbox', { name: 'References' });
    await list.focus();
    await page.keyboard.press('ArrowDown');
    await expect(main.getByRole('heading', { name: 'Quay' })).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await expect(main.getByRole('heading', { name: 'Pier' })).toBeVisible();
    await expect(list).toBeFocused();
  });

  await test.step('a definition that gets another name on the way through its form', async () => {
    await page.keyboard.press('Enter');
    const name = main.getByRole('textbox', { name: 'Name', exact: true });
    await expect(name).toBeFocused();
    await page.keyboard.type('Jetty');
    await page.keyboard.press('Tab');
    await expect(main.getByRole('heading', { name: 'Jetty' })).toBeVisible();
    await expect(main.getByRole('button', { name: 'Close Schema' })).toBeFocused();
  });

  await test.step('a policy from the palette', async () => {
    await wizard.find('new policy');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'New policy' }).getByRole('button', { name: /^Set HTTP header/ }).click();
    await expect(main.getByRole('textbox', { name: /^Title/ })).toBeFocused();
  });
});

test('a finding about what has no form leads to its place in the code', async ({ start, importing, wizard }) => {
  const { definition, findings } = wizard;
  await start.open();
  await start.importFile(madeFile('berths.swagger.json', JSON.stringify({ ...berths, tags: [{ description: 'A tag without a name.' }] }, null, 2)));
  await importing.open();
  await wizard.goTo('Definition');
  await expect(definition.field('Summary')).toHaveValue('List berths');
  await findings.only('/definition/tags');
  await findings.panel.getByRole('listitem').nth(1).getByRole('button').first().click();
  await expect(definition.code).toBeVisible();
  await expect(definition.code).toContainText('A tag without a name.');
  await definition.show('Form');
  await expect(definition.code).toBeHidden();
});

test('who deletes by keyboard goes on in the row nearby: in a schema of a few and of many properties, and behind a closed preview', async ({ page, start, importing, wizard }) => {
  const { main } = wizard.definition;
  const many = Object.fromEntries(Array.from({ length: 160 }, (_, index) => [`p${index}`, { type: 'string' }]));
  const operationOf = (operationId: string, properties: object) => ({ get: { operationId, summary: operationId, responses: { '200': { description: 'Found.', schema: { type: 'object', properties } } } } });
  const few = { kind: { type: 'string', enum: ['small', 'large'] }, lines: { type: 'array', items: { type: 'string' } }, note: { type: 'string' } };
  await start.open();
  await start.importFile(madeFile('berths.swagger.json', JSON.stringify({ ...berths, paths: { '/few': operationOf('Few', few), '/many': operationOf('Many', many) } })));
  await importing.open();
  await wizard.goTo('Definition');
  const tree = main.getByRole('list', { name: 'Schema' });
  const row = (name: string) => tree.getByRole('textbox', { name: `Name of ${name}`, exact: true });
  const press = async (name: string): Promise<void> => {
    await tree.getByRole('button', { name, exact: true }).focus();
    await page.keyboard.press('Enter');
  };
  const remove = async (name: string): Promise<void> => {
    await press(`Details of ${name}`);
    await press('Delete');
    await expect(row(name)).toHaveCount(0);
  };

  await test.step('values of a drop-down', async () => {
    await press('Details of kind');
    await press('Delete value 2');
    await expect(tree.getByRole('textbox', { name: 'Value 1', exact: true })).toBeFocused();
    await press('Delete value 1');
    await expect(tree.getByRole('button', { name: 'Add value' })).toBeFocused();
    await press('Details of kind');
  });

  await test.step('the first, the last and the only property', async () => {
    await remove('kind');
    await expect(tree.getByRole('button', { name: 'Open lines' })).toBeFocused();
    await remove('note');
    await expect(tree.getByRole('button', { name: 'Open lines' })).toBeFocused();
    await remove('lines');
    await expect(tree.getByRole('button', { name: 'Close Schema' })).toBeFocused();
  });

  await test.step('one of many, of which few are drawn', async () => {
    await wizard.definition.operation('Many').click();
    await remove('p3');
    await expect(row('p4')).toBeFocused();
    await tree.evaluate((element) => element.scrollTo(0, element.scrollHeight));
    await remove('p159');
    await expect(row('p158')).toBeFocused();
    await expect(row('p158')).toBeInViewport();
  });

  await test.step('the preview', async () => {
    const toggle = main.getByRole('button', { name: 'Preview', exact: true });
    await toggle.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Close the preview' }).focus();
    await page.keyboard.press('Enter');
    await expect(toggle).toBeFocused();
  });
});
