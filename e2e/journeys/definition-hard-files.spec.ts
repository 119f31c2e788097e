import { madeFile, type StartPage } from '../pages/start-page';
import type { ImportDialog } from '../pages/import-dialog';
import type { Wizard } from '../pages/wizard';
import { textIn } from '../unzip';
import { expect, test } from '../wizard-test';

type Schema = Readonly<Record<string, unknown>>;

const text = (description: string): Schema => ({ type: 'string', description });

const withBody = (schema: Schema, definitions: Schema = {}, parameters: readonly Schema[] = []): string =>
  JSON.stringify(
    {
      swagger: '2.0',
      info: { title: 'Deep Water', description: 'Soundings.', version: '1.0' },
      host: 'api.deepwater.example',
      basePath: '/',
      schemes: ['https'],
      paths: { '/soundings': { post: { operationId: 'AddSounding', summary: 'Add a sounding', description: 'Adds.', parameters: [...parameters, { name: 'body', in: 'body', required: true, schema }], responses: { '200': { description: 'OK' } } } } },
      definitions,
    },
    null,
    2,
  );

interface Tools {
  readonly start: StartPage;
  readonly importing: ImportDialog;
  readonly wizard: Wizard;
}

async function opened(definition: string, { start, importing, wizard }: Tools): Promise<void> {
  await start.open();
  await start.importFile(madeFile('apiDefinition.swagger.json', definition));
  await importing.open();
  await wizard.goTo('Definition');
  await expect(wizard.definition.field('Summary')).toHaveValue('Add a sounding');
}

async function asDownloaded(wizard: Wizard): Promise<string> {
  const { members } = await wizard.download();
  return textIn(members, 'apiDefinition.swagger.json');
}

test('parts of allOf that lead in a circle are drawn as links, edited, and undone', async ({ page, start, importing, wizard }) => {
  const given = withBody({ $ref: '#/definitions/Depth' }, { Depth: { allOf: [{ $ref: '#/definitions/Reading' }, { type: 'object', properties: { fathoms: text('In fathoms.') } }] }, Reading: { allOf: [{ $ref: '#/definitions/Depth' }] } });
  await opened(given, { start, importing, wizard });
  const { main } = wizard.definition;
  await main.getByRole('region', { name: 'Request' }).getByRole('button', { name: 'Depth' }).click();
  await expect(main.getByText('Part 1 of all')).toBeVisible();
  await main.getByRole('button', { name: 'Open Part 2 of all' }).click();
  const field = main.getByRole('textbox', { name: 'Title of fathoms' });
  await field.click();
  await page.keyboard.type('Fathoms');
  await main.getByRole('button', { name: 'Reading' }).click();
  await expect(main.getByRole('heading', { name: 'Reading' })).toBeVisible();
  expect(await asDownloaded(wizard)).toContain('Fathoms');
  await wizard.undo.click();
  expect(await asDownloaded(wizard)).toBe(given);
});

test('a schema of 100 levels opens down to the last, which is edited and undone', async ({ page, start, importing, wizard }) => {
  test.slow();
  let schema: Schema = { type: 'object', properties: { bottom: text('The last.') } };
  for (let level = 100; level > 0; level--) schema = { type: 'object', properties: { [`level${level}`]: schema } };
  const given = withBody(schema);
  await opened(given, { start, importing, wizard });
  const { main } = wizard.definition;
  for (let level = 1; level <= 100; level++) {
    await main.getByRole('button', { name: `Open level${level}`, exact: true }).focus({ timeout: 10_000 });
    await page.keyboard.press('Enter');
  }
  const field = main.getByRole('textbox', { name: 'Title of bottom' });
  await field.click();
  await page.keyboard.type('Bottom');
  await expect(field).toHaveValue('Bottom');
  await wizard.undo.click();
  await expect(field).toHaveValue('');
  expect(await asDownloaded(wizard)).toBe(given);
});

test('505 schemas in one body are scrolled through, edited at the end, added to, and undone', async ({ page, start, importing, wizard }) => {
  const given = withBody({ type: 'object', properties: Object.fromEntries(Array.from({ length: 505 }, (_, index) => [`p${index + 1}`, text(`Sounding ${index + 1}.`)])) });
  await opened(given, { start, importing, wizard });
  const { main } = wizard.definition;
  const list = main.getByRole('list', { name: 'Schema' });
  await list.hover();
  await list.evaluate((element) => element.scrollTo(0, element.scrollHeight));
  const last = main.getByRole('textbox', { name: 'Title of p505' });
  await last.click();
  await page.keyboard.type('The deepest');
  await expect(last).toHaveValue('The deepest');
  await wizard.undo.click();
  await list.evaluate((element) => element.scrollTo(0, 0));
  await main.getByRole('button', { name: /^Add a property to / }).first().click();
  await expect(main.getByRole('textbox', { name: 'Name of property' })).toBeFocused();
  await page.keyboard.type('keel');
  await page.keyboard.press('Enter');
  await expect(main.getByRole('textbox', { name: 'Name of keel' })).toBeFocused();
  await wizard.undo.click();
  await wizard.undo.click();
  expect(await asDownloaded(wizard)).toBe(given);
});

test('5,000 values of a drop-down are scrolled through, edited at the end, and undone', async ({ page, start, importing, wizard }) => {
  const given = withBody({ type: 'object', properties: {} }, {}, [{ name: 'buoy', in: 'query', type: 'string', required: false, enum: Array.from({ length: 5000 }, (_, index) => `buoy-${index + 1}`) }]);
  await opened(given, { start, importing, wizard });
  const { main } = wizard.definition;
  await main.getByRole('button', { name: 'Open parameter buoy' }).click();
  await expect(main.getByText('Drop-down values (5000)')).toBeVisible();
  const first = main.getByRole('textbox', { name: 'Value 1', exact: true });
  await first.evaluate((element) => element.parentElement?.closest('[data-pointer]')?.lastElementChild?.scrollTo(0, 1_000_000));
  const shown = main.getByRole('textbox', { name: 'Shown text of value 5000' });
  await shown.click();
  await page.keyboard.type('Far out');
  await expect(shown).toHaveValue('Far out');
  await wizard.undo.click();
  await expect(shown).toHaveValue('');
  expect(await asDownloaded(wizard)).toBe(given);
});

test('broken text keeps the list and the code at hand, is mended, and is undone', async ({ page, start, importing, wizard }) => {
  const given = withBody({ type: 'object', properties: { fathoms: text('In fathoms.') } });
  await opened(given, { start, importing, wizard });
  const { definition } = wizard;
  await definition.show('Code');
  await definition.typeInCode('{"');
  await expect(definition.main).toContainText(/Line \d+, column \d+/);
  await expect(definition.operation('Add a sounding')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(definition.main.getByText(/Line \d+, column \d+/)).toHaveCount(0);
  await definition.show('Form');
  await expect(definition.field('Summary')).toHaveValue('Add a sounding');
  expect(await asDownloaded(wizard)).toBe(given);
});
