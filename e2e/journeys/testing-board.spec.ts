import { axeFaults } from '../axe-faults';
import { startPreview, type PreviewServer } from '../preview-server';
import { boardKey, boardKeyForms, handedOut, harbourBoard, harbourBoardService } from '../servers/harbour-board';
import { everythingStored } from '../stored-drafts';
import { expect, test as base } from '../wizard-test';

const test = base.extend<{ served: PreviewServer }>({
  served: async ({}, use) => {
    const served = await startPreview();
    await use(served);
    await served.close();
  },
});

test('the board: all safe ones in a run, stopped and finished, counted towards ten, stale after an edit, and evidence without secrets', async ({ page, start, importing, wizard, serve, served, consoleLines }) => {
  test.slow();
  const service = await serve(harbourBoardService, { cors: false });
  const { test: board } = wizard;

  await test.step('nothing was called yet', async () => {
    await page.goto(served.address);
    await start.importFiles(harbourBoard(service.host));
    await importing.open();
    await wizard.goTo('Test');
    await board.connectionField(/^Key/).fill(boardKey);
    await expect(board.row('List berths')).toContainText('never called');
    await expect(board.summary).toHaveText('0 of 7 passing');
  });

  await test.step('an operation that changes nothing is marked as safe', async () => {
    await board.chooseOperation('Search berths');
    await board.safe.check();
  });

  await test.step('all safe ones once: passing, mismatch, failing, and what could not be called', async () => {
    await board.openRun();
    await board.chooseRun('How often', 'Once each');
    await board.chooseRun('At most', '5 a second');
    await board.run(6).click();
    await expect(board.progress).toBeVisible();
    await expect(board.board).toContainText('5 of 6 called, 3 passed.');
    await expect(board.row('List berths')).toContainText('1 of 10 passed');
    await expect(board.row('Get a berth')).toContainText('1 of 10 passed');
    await expect(board.row('Search berths')).toContainText('1 of 10 passed');
    await expect(board.row('List fees')).toContainText('schema mismatch');
    await expect(board.row('List tides')).toContainText('failed with 500');
    await expect(board.row('Get cargo')).toContainText('never called');
    await expect(board.row('Close a berth')).toContainText('never called');
    await board.board.getByRole('button', { name: '1 could not be called' }).click();
    await expect(board.board).toContainText('Get cargo: Berth is required: give it a value.');
    await expect(board.summary).toHaveText('3 of 7 passing');
    // The key is in the address, which a browser would write into its console: so none was tried directly.
    expect(service.seen.map(({ headers }) => headers['user-agent'])).toEqual(Array.from({ length: 5 }, () => 'connector-wizard'));
    expect(service.seen.some(({ method }) => method === 'DELETE')).toBe(false);
  });

  await test.step('the board shows one state at a time', async () => {
    await board.showState('Failing (1)');
    await expect(board.rows).toHaveCount(1);
    await board.showState('Never called (2)');
    await expect(board.rows).toHaveCount(2);
    await board.showState('All (7)');
    expect(await axeFaults(page)).toEqual([]);
  });

  await test.step('a run up to ten keeps its pace, and stops at once', async () => {
    await board.chooseRun('How often', 'Up to 10 passed each');
    await board.chooseRun('At most', '2 a second');
    const before = service.seen.length;
    const began = Date.now();
    await board.run(6).click();
    await expect.poll(() => service.seen.length).toBeGreaterThan(before + 2);
    await board.stop.click();
    await expect(board.board).toContainText('Stopped.');
    const made = service.seen.length - before;
    expect(made).toBeLessThanOrEqual((Date.now() - began) / 500 + 1);
    await wizard.goTo('Review');
    await wizard.goTo('Test');
    expect(service.seen.length - before).toBe(made);
  });

  await test.step('the run to its end: ten of each that passes', async () => {
    await board.openRun();
    await board.chooseRun('How often', 'Up to 10 passed each');
    await board.chooseRun('At most', '5 a second');
    await board.run(6).click();
    await expect(board.progress).toBeVisible();
    // It goes on while another tab is open.
    await wizard.goTo('General');
    await wizard.goTo('Test');
    await expect(board.row('Search berths')).toContainText('10 of 10 passed', { timeout: 60_000 });
    await expect(board.progress).toBeHidden({ timeout: 60_000 });
    for (const name of ['List berths', 'Get a berth']) await expect(board.row(name)).toContainText('10 of 10 passed');
    await expect(board.summary).toHaveText('3 of 7 passing, 3 with 10 calls');
    await expect(wizard.step('Test')).toContainText('3/7');
  });

  await test.step('an edit makes its operation stale, and no other; undone, it stands again', async () => {
    await wizard.goTo('Definition');
    await wizard.definition.operation('List berths').click();
    await wizard.definition.chooseMethod('POST');
    await wizard.goTo('Test');
    await expect(board.row('List berths')).toContainText('changed since its last call');
    await expect(board.row('Get a berth')).toContainText('10 of 10 passed');
    await expect(board.summary).toHaveText('2 of 7 passing, 2 with 10 calls');
    await wizard.undo.click();
    await expect(board.row('List berths')).toContainText('10 of 10 passed');
  });

  await test.step('forgotten calls come back', async () => {
    await board.chooseOperation('Get a berth');
    await board.history.getByRole('button', { name: 'Forget them' }).click();
    await expect(board.row('Get a berth')).toContainText('never called');
    await wizard.toast.getByRole('button', { name: 'Undo' }).click();
    await expect(board.row('Get a berth')).toContainText('10 of 10 passed');
  });

  await test.step('the evidence is in the package and in the draft, the key is nowhere', async () => {
    await board.chooseOperation('List fees');
    await board.show('curl');
    const curl = await board.result.getByLabel('curl command').textContent();
    await board.show('Sent');
    const sent = await board.result.getByRole('tabpanel').textContent();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: served.address });
    await board.show('curl');
    await board.result.getByRole('button', { name: 'Copy the command' }).click();
    await expect(board.result.getByRole('status').first()).toHaveText('Copied.');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(curl);
    expect(copied).toContain('key=•••');

    const { zip, members } = await wizard.download();
    const report = JSON.parse(members.get('report.json')?.toString('utf8') ?? '');
    const tested = new Map<string, unknown>(report.operations.map((each: { operation: string }) => [each.operation, each]));
    expect(tested.get('ListBerths')).toMatchObject({ state: 'passing', passed: 10 });
    expect(tested.get('ListFees')).toMatchObject({ state: 'mismatch', passed: 0 });
    expect(tested.get('ListTides')).toMatchObject({ state: 'failing' });
    expect(tested.get('CloseBerth')).toMatchObject({ state: 'never', passed: 0 });
    const page1 = members.get('report.html')?.toString('utf8') ?? '';
    expect(page1).toContain('ListBerths');
    await wizard.saved();
    const stored = await everythingStored(page);
    for (const kept of [stored, page1, JSON.stringify(report)]) expect(kept).toContain('North quay');

    await wizard.goTo('Review');
    const solution = await wizard.downloaded(async () => {
      await wizard.review.choose('Solution');
      await wizard.review.downloadChosen.click();
    });
    const outputs = new Map([
      ['package', [...members.values()].map(String).join('\n') + zip.toString('latin1')],
      ['solution', [...solution.members.values()].map(String).join('\n')],
      ['draft', stored],
      ['server', served.output()],
      ['console', consoleLines.join('\n')],
      ['address', page.url()],
      ['curl', copied],
      ['sent', sent ?? ''],
    ]);
    for (const [where, text] of outputs) for (const form of [...boardKeyForms, handedOut]) expect({ where, form, found: text.includes(form) }).toEqual({ where, form, found: false });
  });

  await test.step('a later visit finds the evidence and not the key', async () => {
    await wizard.leave();
    await page.reload();
    await start.openDraft('Harbour board');
    await wizard.goTo('Test');
    await expect(board.row('List berths')).toContainText('10 of 10 passed');
    await expect(board.connectionField(/^Key/)).toHaveValue('');
  });
});
