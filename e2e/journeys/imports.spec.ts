import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { fixtures } from '../fixtures';
import { madeFile } from '../pages/start-page';
import { textIn } from '../unzip';
import { expect, test } from '../wizard-test';

/** A small API of version 3, as a service would answer it. */
const openApi3 = {
  openapi: '3.0.3',
  info: { title: 'Slipway', version: '1.0', description: 'Boats on land, and who mends them.' },
  servers: [{ url: 'https://api.slipway.example/v2' }],
  paths: { '/boats': { get: { operationId: 'ListBoats', summary: 'List boats', responses: { 200: { description: 'OK', content: { 'application/json': { schema: { type: 'array', items: { type: 'string' } } } } } } } } },
};

test('a Postman collection of version 1 keeps a request that no order lists, and its sign-in without the password', async ({ start, importing, wizard }) => {
  const collection = {
    id: 'c1',
    name: 'Ropewalk',
    description: 'Ropes by length.',
    order: ['r1'],
    folders: [],
    requests: [
      { id: 'r1', name: 'List ropes', method: 'GET', url: 'https://api.ropewalk.example/ropes?length=3', currentHelper: 'basicAuth', helperAttributes: { id: 'basic', username: 'walker', password: 'hemp-and-tar-7' }, headers: 'X-Yard: north\n//X-Old: 1\n', responses: [] },
      { id: 'r2', name: 'Cut a rope', method: 'POST', url: 'https://api.ropewalk.example/ropes/:id/cuts', dataMode: 'raw', rawModeData: '{"at": 12.5}', pathVariables: { id: '7' }, headers: '', currentHelper: 'basicAuth', helperAttributes: '{"username":"walker"}', responses: [] },
    ],
  };
  await start.open();
  await start.importFile(madeFile('ropes.json', JSON.stringify(collection)));
  await expect(importing.dialog).toContainText('a Postman collection (v1): 2 requests');
  await expect(importing.group('Secrets removed')).toBeVisible();
  await importing.open();
  await expect(wizard.title).toHaveText('Ropewalk');
  await wizard.goTo('Definition');
  for (const name of ['List ropes', 'Cut a rope']) await expect(wizard.definition.main).toContainText(name);
  const { members } = await wizard.download();
  const text = [...members.values()].map((bytes) => bytes.toString('utf8')).join('');
  expect(text).toContain('"/ropes/{id}/cuts"');
  expect(text).toContain('"basic"');
  expect(text).not.toContain('hemp-and-tar-7');
});

/** An OpenAPI 3.1 document in YAML with so many operations that it has some megabytes. */
function largeYaml(operations: number): string {
  const properties = Array.from({ length: 60 }, (_, index) => `                  field_${index}:\n                    type: [string, 'null']\n                    description: What a keeper has to know about field ${index}, in a sentence of some length.`).join('\n');
  const paths = Array.from(
    { length: operations },
    (_, index) => `  /quay-${index}/berths/{id}:
    get:
      operationId: getBerthOfQuay${index}
      summary: Get berth of quay ${index}
      tags: [Area ${index % 6}]
      parameters:
        - {name: id, in: path, required: true, schema: {type: string}}
      responses:
        '200':
          description: The berth.
          content:
            application/json:
              schema:
                type: object
                properties:
${properties}`,
  );
  return `openapi: 3.1.0\ninfo: {title: Quays, version: '1'}\nservers: [{url: https://api.quays.example}]\npaths:\n${paths.join('\n')}\n`;
}

/** Measures from now on the longest time in which the page did nothing that a person could see. */
async function watchPage(page: Page): Promise<() => Promise<number>> {
  const watch = await page.evaluateHandle(() => {
    const state = { longest: 0, last: performance.now() };
    const beat = (): void => {
      const now = performance.now();
      state.longest = Math.max(state.longest, now - state.last);
      state.last = now;
      setTimeout(beat, 10);
    };
    beat();
    return state;
  });
  return () => watch.evaluate(({ longest }) => longest);
}

test('OpenAPI 3.1 in YAML of several megabytes is read while the page stays live, and what goes beyond the limits is left out by choice', async ({ page, start, importing, wizard }) => {
  test.slow();
  const text = largeYaml(300);
  expect(text.length).toBeGreaterThan(2_500_000);
  await start.open();

  await test.step('read away from the page', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'quays-'));
    try {
      const path = join(folder, 'quays.yaml');
      writeFileSync(path, text);
      const longestPause = await watchPage(page);
      const began = performance.now();
      await start.importFile(path);
      await expect(importing.dialog.getByRole('progressbar')).toBeVisible();
      await expect(importing.dialog).toContainText('an OpenAPI 3.1 definition: 300 operations', { timeout: 60_000 });
      const whole = performance.now() - began;
      const pause = await longestPause();
      test.info().annotations.push({ type: 'page live', description: `read in ${Math.round(whole)} ms, longest pause of the page ${Math.round(pause)} ms` });
      // A page that read the file itself would stand still for nearly all of the time.
      expect(pause).toBeLessThan(Math.max(500, whole / 2));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  await test.step('the chooser: what is too much, a search, and a group', async () => {
    await expect(importing.dialog).toContainText(/300 of 256/);
    const filter = importing.dialog.getByRole('textbox', { name: 'Filter operations' });
    await filter.fill('quay-299');
    await expect(importing.operation(/quay 299/)).toBeChecked();
    await importing.operation(/quay 299/).uncheck();
    await filter.fill('');
    await importing.operation(/^Area 0/).uncheck();
    await expect(importing.accept).toHaveText('Import 249 operations');
    await expect(importing.dialog).toContainText(/249 of 256/);
    await importing.open();
  });

  await expect(wizard.title).toHaveText('Quays', { timeout: 20_000 });
  const { members } = await wizard.download();
  const definition = textIn(members, 'apiDefinition.swagger.json');
  expect(definition).toContain('"/quay-1/berths/{id}"');
  expect(definition).not.toContain('"/quay-0/berths/{id}"');
  expect(definition).not.toContain('"/quay-299/berths/{id}"');
});

test('a text that is pasted is imported', async ({ page, start, importing, wizard }) => {
  await start.open();
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
  }, JSON.stringify(openApi3));
  await expect(importing.dialog).toContainText('an OpenAPI 3.0 definition');
  await importing.open();
  await expect(wizard.title).toHaveText('Slipway');
});

for (const cors of [true, false]) {
  test(`an address is fetched ${cors ? 'directly' : 'through the relay where the service lets no page read it'}`, async ({ page, start, importing, wizard, serve }) => {
    const service = await serve(({ path }) => (path === '/openapi.json' ? { status: 200, body: openApi3 } : { status: 404, body: {} }), { cors });
    await start.open();
    const address = page.getByLabel('Or from an address');
    await address.fill(`http://${service.host}/nothing.json`);
    await address.press('Enter');
    await expect(page.getByRole('alert').filter({ hasText: /404/ })).toBeVisible();
    if (await importing.dialog.isVisible()) await importing.close();
    await address.fill(`http://${service.host}/openapi.json`);
    await address.press('Enter');
    await expect(importing.dialog).toContainText('an OpenAPI 3.0 definition');
    await importing.open();
    await expect(wizard.title).toHaveText('Slipway');
  });
}

test('the command line makes the same files of a collection as the page', async ({ start, importing, wizard }) => {
  const folder = mkdtempSync(join(tmpdir(), 'imported-'));
  try {
    execFileSync(process.execPath, ['dist/cli/connector-wizard.js', 'import', fixtures.postman, '--out', folder]);
    await start.open();
    await start.importFile(fixtures.postman);
    await importing.open();
    await expect(wizard.title).toHaveText('Bookshop');
    const { members } = await wizard.download();
    const byName = new Map([...members].map(([name, bytes]) => [name.split('/').at(-1), bytes.toString('utf8')]));
    const written = readdirSync(folder);
    expect(written).toContain('apiDefinition.swagger.json');
    for (const name of written) expect({ name, text: byName.get(name) }).toEqual({ name, text: readFileSync(join(folder, name), 'utf8') });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
