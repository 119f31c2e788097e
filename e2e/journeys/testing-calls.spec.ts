import { madeFile } from '../pages/start-page';
import type { Answer, SeenRequest } from '../servers/loopback-service';
import { choose } from '../pages/general-tab';
import { expect, test } from '../wizard-test';

/** Bytes that are no text. */
const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0xff, 0xfe, 0x80]);

const done = { '200': { description: 'Done.', schema: { type: 'object', properties: { ok: { type: 'boolean' } } } } };
const operation = (operationId: string, summary: string, parameters: readonly object[], more: object = {}) => ({ operationId, summary, description: `${summary}, for tests.`, parameters, responses: done, ...more });
const tags = (name: string, collectionFormat: string) => ({ name, in: 'query', type: 'array', items: { type: 'string' }, collectionFormat, 'x-ms-summary': `Tags ${collectionFormat}` });

const definition = (host: string) => ({
  swagger: '2.0',
  info: { title: 'Harbour calls', description: 'Takes everything.', version: '1.0' },
  host,
  basePath: '/v1',
  schemes: ['http'],
  consumes: ['application/json'],
  produces: ['application/json'],
  paths: {
    '/ships/{name}': {
      get: operation('FindShips', 'Find ships', [
        { name: 'name', in: 'path', type: 'string', required: true, 'x-ms-summary': 'Name', 'x-ms-url-encoding': 'double' },
        tags('a', 'csv'),
        tags('b', 'pipes'),
        tags('c', 'multi'),
        { name: 'limit', in: 'query', type: 'integer', default: 5, 'x-ms-summary': 'Limit' },
        { name: 'api-version', in: 'query', type: 'string', default: '2025-03', required: true, 'x-ms-visibility': 'internal' },
        { name: 'X-Trace', in: 'header', type: 'string', 'x-ms-summary': 'Trace' },
      ]),
    },
    '/photos': {
      post: operation('UploadPhoto', 'Upload a photo', [{ name: 'caption', in: 'formData', type: 'string', 'x-ms-summary': 'Caption' }, { name: 'photo', in: 'formData', type: 'file', required: true, 'x-ms-summary': 'Photo' }], { consumes: ['multipart/form-data'] }),
      put: operation('PutPhoto', 'Put a photo', [{ name: 'body', in: 'body', required: true, 'x-ms-summary': 'Content', schema: { type: 'string', format: 'binary' } }], { consumes: ['image/png'] }),
    },
    '/notes': { post: operation('AddNote', 'Add a note', [{ name: 'text', in: 'formData', type: 'string', required: true, 'x-ms-summary': 'Text' }, { name: 'pinned', in: 'formData', type: 'boolean', default: true, 'x-ms-visibility': 'internal' }], { consumes: ['application/x-www-form-urlencoded'] }) },
    '/berths': {
      post: operation('AddBerth', 'Add a berth', [{ name: 'body', in: 'body', required: true, schema: { type: 'object', required: ['name'], properties: { name: { type: 'string', 'x-ms-summary': 'Berth name' }, origin: { type: 'string', default: 'wizard', 'x-ms-visibility': 'internal' } } } }]),
    },
    '/routed': { get: operation('GetRouted', 'Get routed', [{ name: 'day', in: 'query', type: 'string', 'x-ms-summary': 'Day' }, { name: 'X-Desk', in: 'header', type: 'string', 'x-ms-summary': 'Desk' }]) },
    '/slow': { get: operation('GetSlow', 'Get slow', []) },
  },
  securityDefinitions: {},
  security: [],
});

const policy = (templateId: string, title: string, parameters: Readonly<Record<string, string>>) => ({
  templateId,
  title,
  parameters: { ...Object.fromEntries(Object.entries(parameters).map(([name, value]) => [`x-ms-apimTemplateParameter.${name}`, value])), 'x-ms-apimTemplate-policySection': 'Request', 'x-ms-apimTemplate-operationName': ['GetRouted'] },
});

const properties = (elsewhere: string) => ({
  properties: {
    connectionParameters: {},
    iconBrandColor: '#0b4f6c',
    capabilities: [],
    policyTemplateInstances: [
      policy('setheader', 'Name the desk', { name: 'X-Desk', value: 'desk-7', existsAction: 'override' }),
      policy('setqueryparameter', 'Ask in short', { name: 'view', value: 'short', existsAction: 'override' }),
      policy('routerequesttoendpoint', 'Route to days', { newPath: '/days', httpMethod: 'POST' }),
      policy('dynamichosturl', 'Host of the day', { urlTemplate: `http://${elsewhere}/v2` }),
    ],
  },
});

test('calls: what the form holds goes out as the platform sends it, and all of it can be seen, repeated, cancelled and pasted', async ({ page, start, importing, wizard, serve }) => {
  test.slow();
  const answer = ({ path }: SeenRequest): Answer => (path === '/v1/slow' ? 'never' : { status: 200, body: { ok: true } });
  const service = await serve(answer, { cors: false });
  const elsewhere = await serve(answer, { cors: false });
  const { test: tab } = wizard;
  const main = page.getByRole('main', { name: 'Test' });
  const made = async (): Promise<SeenRequest> => {
    const before = service.seen.length;
    await tab.send.click();
    await expect(tab.result).toContainText('200 OK');
    await expect.poll(() => service.seen.length).toBeGreaterThan(before);
    const last = service.seen.at(-1);
    if (!last) throw new Error('Nothing was sent.');
    return last;
  };
  const sentRow = (name: string) => tab.result.getByRole('table', { name: 'What you typed and what was sent' }).getByRole('row').filter({ has: page.getByRole('rowheader', { name: new RegExp(`^${name}`) }) });

  await start.open();
  await start.importFiles([madeFile('apiDefinition.swagger.json', JSON.stringify(definition(service.host))), madeFile('apiProperties.json', JSON.stringify(properties(elsewhere.host)))]);
  await importing.open();
  await wizard.goTo('Test');

  await test.step('path, collection formats, defaults and internal values', async () => {
    await tab.chooseOperation('Find ships');
    await expect(tab.field('Limit')).toHaveValue('5');
    await expect(main).toContainText('One internal parameter is sent with the default, as the platform does.');
    await tab.send.click();
    await expect(main).toContainText('Name is required: give it a value.');
    await tab.field('Name').fill('a/b ü');
    await tab.field('Tags csv').fill('one\ntwo, too');
    await tab.field('Tags pipes').fill('one\ntwo');
    await tab.field('Tags multi').fill('one\ntwo');
    await tab.field('Limit').fill('many');
    await tab.field('Trace').fill('t-1');
    await tab.send.click();
    await expect(main).toContainText('“many” is not a whole number.');
    await tab.field('Limit').fill('7');
    const { target, headers } = await made();
    expect(target).toBe('/v1/ships/a%252Fb%2520%25C3%25BC?a=one,two%2C%20too&b=one%7Ctwo&c=one&c=two&limit=7&api-version=2025-03');
    expect(headers).toMatchObject({ 'x-trace': 't-1', accept: 'application/json' });
    await tab.show('Sent');
    await expect(sentRow('name').getByRole('cell')).toHaveText(['a/b ü', 'a%252Fb%2520%25C3%25BC']);
    await expect(sentRow('c').getByRole('cell')).toHaveText(['one, two', 'c=one&c=two']);
    await expect(sentRow('api-version').getByRole('cell')).toHaveText(['–', 'api-version=2025-03']);
    await expect(sentRow('api-version')).toContainText('query, by default');
  });

  await test.step('a file in a form, and a form without one', async () => {
    await tab.chooseOperation('Upload a photo');
    await tab.field('Caption').fill('North quay');
    await main.getByLabel('File to send').setInputFiles({ name: 'quay.png', mimeType: 'image/png', buffer: picture });
    const { headers, bytes } = await made();
    const boundary = /^multipart\/form-data; boundary=(\S+)$/.exec(headers['content-type'] ?? '')?.[1];
    expect(bytes.toString('latin1')).toBe(
      `--${boundary}\r\nContent-Disposition: form-data; name="caption"\r\n\r\nNorth quay\r\n--${boundary}\r\nContent-Disposition: form-data; name="photo"; filename="quay.png"\r\nContent-Type: image/png\r\n\r\n${picture.toString('latin1')}\r\n--${boundary}--\r\n`,
    );
    await tab.chooseOperation('Add a note');
    await tab.field('Text').fill('Fog & wind = stay');
    const note = await made();
    expect([note.headers['content-type'], note.body]).toEqual(['application/x-www-form-urlencoded', 'text=Fog%20%26%20wind%20%3D%20stay&pinned=true']);
  });

  await test.step('a body of bytes goes out byte for byte', async () => {
    await tab.chooseOperation('Put a photo');
    await main.getByLabel('File to send').setInputFiles({ name: 'quay.png', mimeType: 'image/png', buffer: picture });
    const { headers, bytes, method } = await made();
    expect([method, headers['content-type'], headers['content-length'], bytes.equals(picture)]).toEqual(['PUT', 'image/png', String(picture.length), true]);
    await tab.show('curl');
    await expect(tab.result.getByLabel('curl command')).toContainText('--data-binary @body.bin');
  });

  await test.step('a JSON body gets the defaults of its internal properties', async () => {
    await tab.chooseOperation('Add a berth');
    await tab.field('Berth name').fill('North');
    expect(JSON.parse((await made()).body)).toEqual({ name: 'North', origin: 'wizard' });
    await tab.show('Sent');
    await expect(tab.result.getByLabel('Body that was sent')).toContainText('"origin":"wizard"');
  });

  await test.step('policies change the request, and each is shown: what you typed, what was sent', async () => {
    await tab.chooseOperation('Get routed');
    await tab.field('Day').fill('Monday');
    await tab.field('Desk').fill('desk-1');
    await tab.send.click();
    await expect(tab.result).toContainText('200 OK');
    const last = elsewhere.seen.at(-1);
    expect([last?.method, last?.target, last?.headers['x-desk']]).toEqual(['POST', '/v2/days?day=Monday&view=short', 'desk-7']);
    await tab.show('Sent');
    await expect(sentRow('Name the desk').getByRole('cell')).toHaveText(['X-Desk: desk-1', 'X-Desk: desk-7']);
    await expect(sentRow('Ask in short').getByRole('cell')).toHaveText(['–', 'view=short']);
    await expect(sentRow('Route to days').getByRole('cell')).toHaveText([`GET http://${service.host}/v1/routed?day=Monday&view=short`, `POST http://${service.host}/v1/days?day=Monday&view=short`]);
    await expect(sentRow('Host of the day').getByRole('cell')).toHaveText([`http://${service.host}/v1`, `http://${elsewhere.host}/v2`]);
    await expect(tab.result).toContainText(`POST http://${elsewhere.host}/v2/days?day=Monday&view=short`);
  });

  await test.step('a call is cancelled, and another gives up by itself', async () => {
    await tab.chooseOperation('Get slow');
    await tab.send.click();
    await expect.poll(() => service.seen.at(-1)?.path).toBe('/v1/slow');
    await tab.cancel.click();
    await expect(tab.result).toContainText('You cancelled the call.');
    await expect(tab.row('Get slow')).toContainText('never called');
    await choose(page, main.getByRole('combobox', { name: /^Wait at most/ }), '10 seconds');
    await tab.send.click();
    await expect(tab.result).toContainText(`${service.host} did not answer within 10 seconds: wait longer, or find out at the service what takes the time.`, { timeout: 15_000 });
    await expect(tab.row('Get slow')).toContainText('no answer');
  });

  await test.step('history: an earlier call is shown and repeated as it was', async () => {
    await tab.chooseOperation('Find ships');
    await tab.field('Name').fill('Boreas');
    await made();
    const calls = tab.history.getByRole('listitem');
    await expect(calls).toHaveCount(2);
    await calls.nth(1).getByRole('button', { name: 'Show' }).click();
    await tab.show('Sent');
    await expect(sentRow('name').getByRole('cell').first()).toHaveText('a/b ü');
    const before = service.seen.length;
    await calls.nth(1).getByRole('button', { name: 'Repeat' }).click();
    await expect(calls).toHaveCount(3);
    expect(service.seen).toHaveLength(before + 1);
    expect(service.seen.at(-1)?.target).toContain('/v1/ships/a%252Fb');
    await expect(tab.field('Name')).toHaveValue('a/b ü');
  });

  await test.step('the curl command is the call', async () => {
    await tab.show('curl');
    const command = (await tab.result.getByLabel('curl command').textContent()) ?? '';
    expect(command).toContain(`--url 'http://${service.host}/v1/ships/a%252Fb%2520%25C3%25BC?`);
    expect(command).toContain("--header 'X-Trace: t-1'");
  });

  await test.step('an answer that was got elsewhere is judged like one that came', async () => {
    await main.getByRole('button', { name: 'Paste an answer' }).click();
    const pasting = main.getByRole('region', { name: 'Paste an answer' });
    await pasting.getByLabel('Status').fill('2');
    await expect(pasting).toContainText('Three digits, such as 200.');
    await pasting.getByLabel('Status').fill('200');
    await pasting.getByLabel('Body of the answer').fill('{"ok": "yes"}');
    await pasting.getByRole('button', { name: 'Check' }).click();
    await expect(tab.result).toContainText('pasted');
    await expect(tab.verdict).toContainText('$.ok is the text "yes", the schema says a boolean.');
    await expect(tab.row('Find ships')).toContainText('schema mismatch');
  });
});
