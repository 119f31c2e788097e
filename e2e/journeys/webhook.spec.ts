import { axeFaults } from '../axe-faults';
import { looks } from '../looks';
import { TriggerRehearsal } from '../pages/trigger-rehearsal';
import { pilotConnector, pilotKey, pilotStation, toldAddress } from '../servers/pilot-station';
import { everythingStored } from '../stored-drafts';
import { expect, test } from '../wizard-test';

/** Opens the pilot station's connector at its Test tab. */
async function atTest(host: string, { start, importing, wizard }: Pick<Parameters<Parameters<typeof test>[2]>[0], 'start' | 'importing' | 'wizard'>): Promise<void> {
  await start.open();
  await start.importFiles(pilotConnector(host));
  await importing.open();
  await wizard.goTo('Test');
}

/** A notification from the service, as a real request. */
const notify = async (address: string, body: unknown): Promise<number> => {
  const { status } = await fetch(address, { method: 'POST', headers: { 'Content-Type': 'application/json', 'X-Station-Token': 'made-by-the-station' }, body: JSON.stringify(body) });
  return status;
};

test('a webhook is registered, notifies, is checked against its description and removed, and nothing of its secrets is kept', async ({ page, start, importing, wizard, serve, consoleLines }) => {
  test.slow();
  const service = await serve(pilotStation, { cors: false });
  const rehearsal = new TriggerRehearsal(page);
  await atTest(service.host, { start, importing, wizard });
  await wizard.test.connectionField(/^API key/).fill(pilotKey);
  await wizard.test.chooseOperation('When a berth is free');

  await rehearsal.start.click();
  const local = (await rehearsal.address.innerText()).trim();
  const { pathname, origin } = new URL(local);
  const token = pathname.split('/').at(-1) ?? '';
  expect(origin).toBe(new URL(page.url()).origin);
  expect(token).toHaveLength(43);

  await test.step('the registration is a real call', async () => {
    await rehearsal.register.click();
    await expect(rehearsal.registration).toContainText('The service registered the webhook: 201.');
    await expect(rehearsal.registration).toContainText('Location names the webhook');
    await expect(rehearsal.registration).toContainText('DELETE /alerts/{id} (DeleteAlert) has this address.');
    expect(toldAddress(service.seen)).toBe(local);
    await expect(wizard.test.verdict).toHaveAttribute('data-verdict', 'no-schema');
  });

  await test.step('notifications appear as they come, each with a verdict', async () => {
    expect(await notify(toldAddress(service.seen), { berth: 7, freeSince: '2026-03-01T06:12:00Z' })).toBe(202);
    await expect(rehearsal.notifications.getByRole('listitem').first()).toContainText('The notification matches its description.');
    await expect(wizard.test.row('When a berth is free')).toContainText('2 of 10 passed');
    expect(await notify(toldAddress(service.seen), { berth: 'seven', note: pilotKey })).toBe(202);
    const wrong = rehearsal.notifications.locator('> li').first();
    await expect(wrong).toHaveAttribute('data-verdict', 'differs');
    await expect(wrong).toContainText('$.berth is the text "seven", the schema says an integer.');
    await expect(wrong).toContainText('$.freeSince is missing');
    await expect(wizard.test.row('When a berth is free')).toContainText('notification, schema mismatch');
    await wrong.getByRole('button', { name: 'Make freeSince optional' }).click();
    await expect(wrong).toContainText('differs from its description in one way');
    await wizard.undo.click();
    await wrong.getByRole('button', { expanded: false }).click();
    await expect(wrong.getByLabel('The request that came')).toContainText('X-Station-Token');
    expect(await axeFaults(page)).toEqual([]);
  });

  await test.step('a sample of our own gets there for real, fits the description, and proves nothing', async () => {
    const before = await page.getByRole('region', { name: 'Calls' }).getByRole('listitem').count();
    await rehearsal.sample.click();
    const first = rehearsal.notifications.locator('> li').first();
    await expect(first).toContainText('a sample of this page');
    await expect(first).toHaveAttribute('data-verdict', 'matches');
    expect(await page.getByRole('region', { name: 'Calls' }).getByRole('listitem').count()).toBe(before);
  });

  await test.step('a question that validates the address is told from a notification, and answered when asked to', async () => {
    const question = `${local}?validationToken=are-you-there`;
    expect(await (await fetch(question, { method: 'POST' })).text()).toBe('');
    await expect(rehearsal.notifications.locator('> li').first()).toContainText('the query parameter validationToken');
    const answering = page.waitForResponse(/callbacks\/handshakes/);
    await rehearsal.webhook.getByRole('checkbox', { name: /^Answer questions/ }).check();
    await answering;
    expect(await (await fetch(question, { method: 'POST' })).text()).toBe('are-you-there');
    await expect(rehearsal.notifications.locator('> li').first()).toContainText('It was answered here.');
  });

  await test.step('the address of a tunnel takes the place of the local one', async () => {
    const tunnel = rehearsal.webhook.getByLabel('Public address of a tunnel to it');
    await tunnel.fill('ftp://x');
    await expect(rehearsal.register).toBeDisabled();
    await tunnel.fill('https://quiet-heron.tunnel.example/');
    await expect(rehearsal.address.nth(1)).toHaveText(`https://quiet-heron.tunnel.example${pathname}`);
    await rehearsal.register.click();
    await expect(rehearsal.registration).toContainText('The service registered the webhook: 201.');
    expect(toldAddress(service.seen)).toBe(`https://quiet-heron.tunnel.example${pathname}`);
    await tunnel.fill('');
  });

  await test.step('the removal is a real call by the operation that has the address, and what comes after it is late', async () => {
    await rehearsal.unregister.click();
    await expect(rehearsal.removal).toContainText('The service removed the webhook: 204.');
    expect(service.seen.at(-1)).toMatchObject({ method: 'DELETE', path: '/v1/alerts/al%201' });
    await expect(wizard.test.row('Delete an alert')).toContainText('1 of 10 passed');
    await notify(local, { berth: 8, freeSince: '2026-03-01T06:12:00Z' });
    await expect(rehearsal.notifications.locator('> li').first()).toContainText('came after the registration was removed');
  });

  await test.step('the address dies when the rehearsal stops', async () => {
    await rehearsal.stop.click();
    await expect(rehearsal.start).toBeVisible();
    await expect.poll(() => notify(local, {})).toBe(404);
    await expect(rehearsal.notifications).toBeVisible();
  });

  await test.step('neither key nor token is in the draft, the package or the console', async () => {
    await wizard.saved();
    const { members } = await wizard.download();
    const kept = [await everythingStored(page), ...[...members.values()].map(String), ...consoleLines].join('\n');
    const report = [...members].find(([name]) => name.endsWith('report.html'))?.[1].toString() ?? '';
    expect(report).toContain('notification to a callback address, answered with 202');
    expect(report).toContain('/__relay/callback/•••');
    for (const secret of [pilotKey, token, 'made-by-the-station']) expect(kept).not.toContain(secret);
  });
});

test('a connector that is left takes its callback address with it', async ({ page, start, importing, wizard, serve }) => {
  const service = await serve(pilotStation, { cors: false });
  await atTest(service.host, { start, importing, wizard });
  await wizard.test.chooseOperation('When a berth is free');
  const rehearsal = new TriggerRehearsal(page);
  await rehearsal.start.click();
  const address = (await rehearsal.address.innerText()).trim();
  expect(await notify(address, {})).toBe(202);
  await wizard.goTo('Review');
  expect(await notify(address, {})).toBe(202);
  await wizard.leave();
  await expect.poll(() => notify(address, {})).toBe(404);
});

test('a page without a relay says how to start one', async ({ page, start, importing, wizard, serve }) => {
  const service = await serve(pilotStation, { cors: false });
  await page.route('**/__relay/**', (route) => route.fulfill({ status: 404 }));
  await atTest(service.host, { start, importing, wizard });
  await wizard.test.chooseOperation('When a berth is free');
  const rehearsal = new TriggerRehearsal(page);
  await rehearsal.start.click();
  await expect(rehearsal.webhook.getByRole('status')).toContainText('Start the wizard with npm start');
});

test('polling triggers: the state goes on by a policy, and by Location', async ({ page, start, importing, wizard, serve }) => {
  test.slow();
  const service = await serve(pilotStation, { cors: false });
  const rehearsal = new TriggerRehearsal(page);
  await atTest(service.host, { start, importing, wizard });
  await wizard.test.connectionField(/^API key/).fill(pilotKey);

  await test.step('by a policy that reads the newest item', async () => {
    await wizard.test.chooseOperation('When a ship arrives');
    await expect(rehearsal.polling).toContainText('The policy pollingtrigger keeps the state in since.');
    await rehearsal.poll('Poll').click();
    await expect(rehearsal.round(1)).toContainText('The answer is a batch: 2 items in @triggerBody().value. The flow starts for each.');
    await expect(rehearsal.round(1)).toContainText('The newest item comes first, as since needs it.');
    await expect(rehearsal.polling).toContainText('Next: since = 12');
    await rehearsal.poll('Poll again with the state').click();
    await expect(rehearsal.round(2)).toContainText('The list is empty: nothing is new, and the state stays as it is.');
    expect(service.seen.filter(({ path }) => path === '/v1/ships').map(({ query }) => query.get('since'))).toEqual([null, '12']);
    await expect(wizard.test.row('When a ship arrives')).toContainText('2 of 10 passed');
  });

  await test.step('by the Location that the service gives', async () => {
    await wizard.test.chooseOperation('When a ship leaves');
    await rehearsal.poll('Poll').click();
    await expect(rehearsal.round(1)).toContainText('Location carries the state of the next poll in triggerState.');
    await expect(rehearsal.round(1)).toContainText('triggerState in Location is no parameter of the operation');
    await expect(rehearsal.round(1)).toContainText('Retry-After asks for a pause of 15 seconds.');
    await rehearsal.poll('Poll again with the state').click();
    await expect(rehearsal.round(2)).toContainText('Nothing is new: 202, the flow does not start.');
    expect(service.seen.at(-1)?.query.get('triggerState')).toBe('12');
    expect(await axeFaults(page)).toEqual([]);
    await rehearsal.poll('Start over').click();
    await expect(rehearsal.round(1)).toHaveCount(0);
  });
});

// The first look is that of the journeys above.
for (const look of looks.slice(1)) {
  const { width, height } = look.viewport;
  test.describe(`axe finds nothing in rehearsals, ${look.colorScheme}, ${width} × ${height}`, () => {
    test.use(look);

    test('of a webhook and of polling', async ({ page, start, importing, wizard, serve }) => {
      test.slow();
      const service = await serve(pilotStation, { cors: false });
      const rehearsal = new TriggerRehearsal(page);
      await atTest(service.host, { start, importing, wizard });
      await wizard.test.chooseOperation('When a berth is free');
      await wizard.test.connectionField(/^API key/).fill(pilotKey);
      await rehearsal.start.click();
      await rehearsal.register.click();
      await expect(rehearsal.unregister).toBeEnabled();
      await notify(toldAddress(service.seen), { berth: 'seven' });
      await rehearsal.notifications.getByRole('button', { expanded: false }).click();
      await rehearsal.unregister.click();
      await expect(rehearsal.removal).toContainText('204');
      expect(await axeFaults(page), 'webhook').toEqual([]);
      if (width < 500) await page.getByRole('button', { name: '‹ Operations' }).click();
      await wizard.test.chooseOperation('When a ship leaves');
      await rehearsal.poll('Poll').click();
      await expect(rehearsal.round(1)).toBeVisible();
      expect(await axeFaults(page), 'polling').toEqual([]);
    });
  });
}
