import { fixtures } from '../fixtures';
import { madeFile } from '../pages/start-page';
import type { Wizard } from '../pages/wizard';
import { textIn } from '../unzip';
import { expect, test } from '../wizard-test';

interface Packed {
  readonly info: { readonly title: string; readonly version: string };
  readonly host: string;
  readonly paths: { readonly [path: string]: { readonly [method: string]: { readonly [key: string]: unknown } } };
  readonly definitions: { readonly [name: string]: unknown };
}

/** The definition in the package that is downloaded now, as text. */
const packed = async (wizard: Wizard): Promise<string> => textIn((await wizard.download()).members, '/apiDefinition.swagger.json');
const read = (text: string): Packed => JSON.parse(text);

test('a newer version of the source comes into a connector that was worked on, as chosen, in one step that undo takes back', async ({ page, start, importing, updating, wizard }) => {
  test.slow();
  await test.step('the first version, and work on it', async () => {
    await start.open();
    await start.importFile(fixtures.ferries);
    await importing.open();
    await wizard.general.title.fill('Island Ferries');
    await wizard.goTo('Definition');
    await wizard.definition.operation('List crossings').click();
    await wizard.definition.field('Summary').fill('Find crossings');
    await wizard.definition.field('Description').fill('Finds the crossings between two islands.');
    await wizard.definition.visibility('Important').click();
    await wizard.definition.operation('Get a booking').click();
    await wizard.definition.main.getByRole('button', { name: 'Delete operation' }).click();
    await expect(wizard.definition.operation('Get a booking')).toHaveCount(0);
  });
  const before = await packed(wizard);

  await test.step('what cannot be read changes nothing', async () => {
    await updating.open();
    await updating.bring(madeFile('ferries.json', '{ "openapi": '));
    await expect(updating.dialog.getByRole('alert')).toContainText('Nothing was changed.');
  });

  await test.step('the same version has nothing new', async () => {
    await updating.bring(fixtures.ferries);
    await expect(updating.row('Get a booking')).toContainText('Left out');
    await expect(updating.list.getByRole('listitem')).toHaveCount(1);
    await updating.dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect(updating.dialog).toBeHidden();
  });

  await test.step('the newer version: what changed, and what is proposed', async () => {
    await updating.open();
    await updating.bring(fixtures.newerFerries);
    await expect(updating.dialog).toContainText('compared with ferry-line-1.openapi.json');
    await expect(updating.row('List ports')).toContainText('Added');
    await expect(updating.taken('List ports')).toBeChecked();
    await expect(updating.row('List vessels')).toContainText('Removed');
    await expect(updating.taken('List vessels')).not.toBeChecked();
    await expect(updating.taken('Get a booking')).not.toBeChecked();
    await expect(updating.outcome).toContainText('2 added, 6 changed.');
    await expect(updating.outcome).toContainText('1 conflict: yours stays.');
  });

  await test.step('a conflict shows the three texts; what was chosen counts', async () => {
    await updating.filter('Conflicts');
    await expect(updating.list.getByRole('listitem')).toHaveCount(1);
    await updating.show('Find crossings');
    await expect(updating.place('Summary')).toContainText('List crossings');
    await expect(updating.place('Summary').getByRole('radio', { name: /^Yours/ })).toBeChecked();
    await updating.choose('Summary', 'New file');
    await expect(updating.outcome).not.toContainText('conflict');
    await updating.choose('Summary', 'Yours');
    await updating.choose('Parameter day · required', 'Yours');
    await updating.filter('All');
    await updating.taken('List vessels').check();
    await updating.taken('Add an alert').uncheck();
  });

  await test.step('one step, with what it did', async () => {
    await updating.update.click();
    await expect(updating.dialog).toBeHidden();
    await expect(wizard.toast).toContainText('Updated from ferry-line-2.openapi.json: 1 added, 6 changed, 1 removed.');
    const { info, host, paths, definitions } = read(await packed(wizard));
    expect(info).toMatchObject({ title: 'Island Ferries', version: '2.0.0' });
    expect(host).toBe('api2.ferryline.example');
    expect(Object.keys(paths).toSorted()).toEqual(['/bookings', '/bookings/{bookingId}', '/crossings', '/crossings/{crossingId}', '/ports']);
    expect(Object.keys(paths['/bookings/{bookingId}'] ?? {})).toEqual(['delete']);
    expect(paths['/crossings']?.['get']).toMatchObject({
      summary: 'Find crossings',
      description: 'Finds the crossings between two islands.',
      'x-ms-visibility': 'important',
      operationId: 'ListCrossings',
      parameters: [{ name: 'from' }, { name: 'to' }, { name: 'day', required: false }, { name: 'limit', type: 'integer' }],
    });
    expect(definitions['NewBooking']).toMatchObject({ properties: { passengers: { maximum: 9 }, vehicle: { type: 'string' } } });
    expect(definitions).not.toHaveProperty('NewAlert');
  });

  await test.step('undo gives every byte back, redo the update', async () => {
    const after = await packed(wizard);
    await wizard.undo.click();
    expect(await packed(wizard)).toBe(before);
    await wizard.redo.click();
    expect(await packed(wizard)).toBe(after);
  });

  await test.step('the other choice: everything of the new file, brought by a drop on the page', async () => {
    await wizard.undo.click();
    await start.drop(fixtures.newerFerries);
    await importing.dialog.getByRole('button', { name: 'Update the open connector' }).click();
    await updating.dialog.getByRole('button', { name: 'Take all' }).click();
    await expect(updating.taken('Find crossings')).toBeChecked();
    await updating.update.click();
    const { info, paths } = read(await packed(wizard));
    expect(info.title).toBe('Island Ferries');
    expect(paths['/crossings']?.['get']).toMatchObject({ summary: 'Search crossings', description: 'Finds the crossings between two islands.', 'x-ms-visibility': 'important' });
    expect(Object.keys(paths)).not.toContain('/vessels');
    expect(Object.keys(paths['/bookings/{bookingId}'] ?? {}).toSorted()).toEqual(['delete', 'get']);
    await wizard.saved();
    await page.reload();
    await expect(wizard.title).toHaveText('Island Ferries');
    await updating.open();
    await updating.bring(fixtures.newerFerries);
    await expect(updating.dialog).toContainText('Nothing is new');
  });
});

test('on a narrow screen, the menu of the header leads to the newer version', async ({ page, start, importing, updating }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await start.open();
  await start.importFile(fixtures.ferries);
  await importing.open();
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Update from a newer version' }).click();
  await updating.bring(fixtures.newerFerries);
  await expect(updating.row('List ports')).toContainText('Added');
});
