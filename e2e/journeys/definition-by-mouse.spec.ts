import type { Locator } from '@playwright/test';
import { signalStation } from '../expected/signal-station';
import { textIn } from '../unzip';
import { expect, test } from '../wizard-test';

test('a connector with each kind of operation, from blank by mouse', async ({ page, start, wizard }) => {
  page.setDefaultTimeout(15_000);
  const { definition } = wizard;
  const { main } = definition;
  /** A field is clicked, and what stands in it is replaced by what is typed. */
  const write = async (field: Locator, text: string): Promise<void> => {
    await field.click({ clickCount: 3 });
    await page.keyboard.type(text);
  };
  const name = async (to: Locator, property: string): Promise<void> => {
    await to.click();
    await expect(main.getByRole('textbox', { name: 'Name of property' })).toBeFocused();
    await page.keyboard.type(property);
    await page.keyboard.press('Enter');
  };
  const describe = async (summary: string, id: string, description: string, path: string): Promise<void> => {
    await expect(definition.field('Summary')).toBeFocused();
    await write(definition.field('Summary'), summary);
    if (description !== '') await write(definition.field('Description'), description);
    await write(definition.field('Operation ID'), id);
    await write(definition.path, path);
  };

  await test.step('General', async () => {
    await start.open();
    await start.startBlank();
    await write(wizard.general.title, 'Signal Station');
    await write(wizard.general.host, 'api.signalstation.example');
    await wizard.goTo('Definition');
  });

  await test.step('a GET with an answer', async () => {
    await main.getByRole('button', { name: 'New action' }).click();
    await describe('List stations', 'ListStations', 'Returns the stations.', '/stations');
    const answer = main.getByRole('region', { name: 'Responses' });
    await name(answer.getByRole('button', { name: 'Add the first property' }), 'stations');
    await answer.getByRole('combobox', { name: 'Type of stations' }).selectOption('array');
    await answer.getByRole('combobox', { name: 'Type of Items' }).selectOption('object');
    await name(answer.getByRole('button', { name: 'Add a property to Items' }), 'code');
    await name(answer.getByRole('button', { name: 'Add a property to Items' }), 'label');
  });

  await test.step('a POST with a nested body, and a drop-down that the GET fills', async () => {
    await definition.add('Action');
    await describe('Send a signal', 'SendSignal', 'Shows a signal at a station.', '/stations/{station}/signals');
    await definition.chooseMethod('POST');
    await main.getByRole('button', { name: 'Open parameter station' }).click();
    await main.getByRole('button', { name: 'Drop-down from an operation' }).click();
    const drop = main.getByRole('region', { name: 'Dynamic drop-down' });
    const take = async (label: string, entry: string): Promise<void> => {
      await drop.getByRole('combobox', { name: label, exact: true }).click();
      await page.locator('li').and(page.getByRole('option', { name: entry })).click();
    };
    await take('Operation that supplies it', 'ListStations');
    await take('Collection', 'stations');
    await take('Value', 'code');
    await take('Shown text', 'label');
    await main.getByRole('button', { name: 'Close parameter station' }).click();
    const request = main.getByRole('region', { name: 'Request' });
    await request.getByRole('button', { name: 'Add body' }).click();
    await name(request.getByRole('button', { name: 'Add the first property' }), 'lamp');
    await request.getByRole('combobox', { name: 'Type of lamp' }).selectOption('object');
    await request.getByRole('checkbox', { name: 'lamp is required' }).check();
    await name(request.getByRole('button', { name: 'Add a property to lamp' }), 'colour');
    await name(request.getByRole('button', { name: 'Add a property to lamp' }), 'seconds');
    await request.getByRole('combobox', { name: 'Type of seconds' }).selectOption('integer');
  });

  await test.step('a webhook trigger', async () => {
    await definition.add('Webhook trigger');
    await describe('When a ship is sighted', 'WhenShipIsSighted', '', '/watches');
    const trigger = main.getByRole('region', { name: 'Trigger' });
    await write(trigger.getByRole('textbox', { name: 'Description' }).first(), 'A ship came into sight.');
    await name(trigger.getByRole('button', { name: 'Add the first property' }), 'ship');
  });

  await test.step('a polling trigger', async () => {
    await definition.add('Polling trigger');
    await describe('When a signal is logged', 'WhenSignalIsLogged', '', '/log');
    await main.getByRole('region', { name: 'Responses' }).getByRole('button', { name: 'Open Items' }).click();
    await name(main.getByRole('button', { name: 'Add a property to Items' }), 'text');
  });

  await test.step('a policy', async () => {
    await main.getByRole('button', { name: 'New', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Policy' }).click();
    await page.getByRole('dialog', { name: 'New policy' }).getByRole('button', { name: /^Set HTTP header/ }).click();
    await write(main.getByRole('textbox', { name: /^Header name/ }), 'X-Signal-Source');
    await write(main.getByRole('textbox', { name: /^Value/ }), 'flow');
    await main.getByRole('checkbox', { name: 'SendSignal' }).check();
  });

  await test.step('the files say exactly that', async () => {
    const { members } = await wizard.download();
    expect(JSON.parse(textIn(members, 'apiDefinition.swagger.json'))).toEqual(signalStation.definition);
    expect(JSON.parse(textIn(members, 'apiProperties.json'))).toEqual(signalStation.properties);
  });
});
