import { signalStation } from '../expected/signal-station';
import { Keyboard } from '../pages/keyboard';
import { textIn } from '../unzip';
import { expect, test } from '../wizard-test';

test('the same connector from blank by keyboard alone', async ({ page, start, wizard }) => {
  test.slow();
  const keys = new Keyboard(page);
  const describe = async (summary: string, id: string, description: string, path: string): Promise<void> => {
    await keys.ledTo('Summary');
    await keys.type(summary);
    await keys.press('Tab');
    await keys.type(description);
    await keys.to('Operation ID');
    await keys.type(id);
    await keys.to('Path');
    await keys.type(path);
    await keys.press('Enter');
  };
  const named = async (property: string): Promise<void> => {
    await keys.ledTo('Name of property');
    await keys.type(property);
    await keys.press('Enter');
    await keys.ledTo(`Name of ${property}`);
  };

  await test.step('General', async () => {
    await start.open();
    await keys.to('Start blank');
    await keys.press('Enter');
    await expect(wizard.title).toHaveText('Untitled connector');
    await keys.press('Alt+1');
    await keys.to('Title');
    await keys.type('Signal Station');
    await keys.to('Host');
    await keys.type('api.signalstation.example');
  });

  await test.step('a GET with an answer', async () => {
    await keys.run('new action');
    await describe('List stations', 'ListStations', 'Returns the stations.', '/stations');
    await keys.to('Add the first property');
    await keys.press('Enter');
    await named('stations');
    await keys.press('Tab');
    await keys.type('array');
    await keys.to('Type of Items');
    await keys.type('object');
    await keys.to('Add a property to Items');
    await keys.press('Enter');
    await named('code');
    await keys.to('Add a property to Items', 'Shift+Tab');
    await keys.press('Enter');
    await named('label');
  });

  await test.step('a POST with a nested body, and a drop-down that the GET fills', async () => {
    await keys.run('new action');
    await describe('Send a signal', 'SendSignal', 'Shows a signal at a station.', '/stations/{station}/signals');
    await keys.ledTo('Path');
    await keys.press('Shift+Tab');
    expect(await keys.focused()).toMatch(/^Method/);
    await keys.press('Enter');
    await keys.type('post');
    await keys.press('Enter');
    await expect(page.getByText('POST /stations/{station}/signals')).toBeVisible();
    await keys.ledTo(/^Method/);
    await keys.to('Open parameter station');
    await keys.press('Enter');
    await keys.to('Drop-down from an operation');
    await keys.press('Enter');
    await keys.ledTo('Operation that supplies it');
    await keys.type('ListStations');
    await keys.press('Enter');
    for (const [label, entry] of [['Collection', 'stations'], ['Value', 'code'], ['Shown text', 'label']] as const) {
      await keys.to(label);
      await keys.type(entry);
      await keys.press('Enter');
    }
    await keys.to('Add body');
    await keys.press('Enter');
    await keys.to('Add the first property');
    await keys.press('Enter');
    await named('lamp');
    await keys.press('Tab');
    await keys.type('object');
    await keys.to('lamp is required');
    await keys.press('Space');
    await keys.to('Add a property to lamp');
    await keys.press('Enter');
    await named('colour');
    await keys.to('Add a property to lamp', 'Shift+Tab');
    await keys.press('Enter');
    await named('seconds');
    await keys.press('Tab');
    await keys.type('integer');
  });

  await test.step('a webhook trigger', async () => {
    await keys.run('new webhook');
    await describe('When a ship is sighted', 'WhenShipIsSighted', '', '/watches');
    await keys.to(/^Callback address goes to/);
    await keys.to('Description');
    await keys.type('A ship came into sight.');
    await keys.to('Add the first property');
    await keys.press('Enter');
    await named('ship');
  });

  await test.step('a polling trigger', async () => {
    await keys.run('new polling');
    await describe('When a signal is logged', 'WhenSignalIsLogged', '', '/log');
    await keys.to('Open Items');
    await keys.press('Enter');
    await keys.to('Add a property to Items');
    await keys.press('Enter');
    await named('text');
  });

  await test.step('a policy', async () => {
    await keys.run('WhenSignalIsLogged');
    await keys.ledTo('Summary');
    await keys.to('New', 'Shift+Tab');
    await keys.press('Enter', 'End', 'ArrowUp', 'Enter');
    await keys.to(/^Set HTTP header/);
    await keys.press('Enter');
    await keys.ledTo('Title');
    await keys.to('Header name');
    await keys.type('X-Signal-Source');
    await keys.to('Value');
    await keys.type('flow');
    await keys.to('SendSignal');
    await keys.press('Space');
  });

  await test.step('the files say exactly that', async () => {
    const { members } = await wizard.downloaded(() => keys.run('download package'));
    expect(JSON.parse(textIn(members, 'apiDefinition.swagger.json'))).toEqual(signalStation.definition);
    expect(JSON.parse(textIn(members, 'apiProperties.json'))).toEqual(signalStation.properties);
    expect(keys.presses).toBeLessThanOrEqual(300);
    test.info().annotations.push({ type: 'key presses', description: String(keys.presses) });
  });
});
