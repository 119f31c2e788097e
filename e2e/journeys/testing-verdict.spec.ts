import { madeFile } from '../pages/start-page';
import type { Answer, SeenRequest } from '../servers/loopback-service';
import { expect, test } from '../wizard-test';

const ship = {
  type: 'object',
  required: ['name', 'flag'],
  properties: {
    name: { type: 'string', pattern: '^[A-Z]' },
    flag: { type: 'string' },
    berthedAt: { type: 'string', format: 'date-time' },
    pilot: { type: 'string', 'x-nullable': true },
    draught: { type: 'number' },
  },
};
const list = (item: object) => ({ type: 'object', properties: { ships: { type: 'array', items: item } } });
const operation = (operationId: string, summary: string, responses: object) => ({ operationId, summary, description: `${summary}, for tests.`, responses });

const definition = (host: string) => ({
  swagger: '2.0',
  info: { title: 'Harbour verdicts', description: 'Answers that differ.', version: '1.0' },
  host,
  basePath: '/',
  schemes: ['http'],
  produces: ['application/json'],
  paths: {
    '/ships': { get: operation('ListShips', 'List ships', { '200': { description: 'Ships.', schema: list(ship) }, default: { description: 'Wrong.', schema: { type: 'object', required: ['code'], properties: { code: { type: 'string' } } } } }) },
    '/crew': { get: operation('ListCrew', 'List crew', { '200': { description: 'Crew.', schema: { type: 'object', properties: { crew: { type: 'array', items: { type: 'string' } } } } } }) },
    '/log': { get: operation('GetLog', 'Get log', { '200': { description: 'The log.' } }) },
    '/names': { get: operation('ListNames', 'List names', { '200': { description: 'Names.', schema: { type: 'object', properties: { name: { type: 'string', pattern: '^(([a-z])+.)+[A-Z]([a-z])+$' } } } } }) },
  },
  securityDefinitions: {},
  security: [],
});

test('the verdict: by the status that came, then default, then none; and one click each to put the definition right', async ({ page, start, importing, wizard, serve }) => {
  test.slow();
  page.setDefaultTimeout(20_000);
  let next: Answer = { status: 200, body: {} };
  const service = await serve((_request: SeenRequest) => next, { cors: true });
  const { test: tab } = wizard;
  const send = async (name: string, answer: Answer): Promise<void> => {
    next = answer;
    await tab.chooseOperation(name);
    await tab.send.click();
    await expect(tab.result).toContainText(answer === 'never' ? '' : `${answer.status} `);
  };
  /** What the file says now at a response of an operation. */
  const responses = async (path: string) => {
    const { members } = await wizard.download();
    return JSON.parse(members.get('Harbour verdicts/apiDefinition.swagger.json')?.toString('utf8') ?? '').paths[path].get.responses;
  };

  await start.open();
  await start.importFile(madeFile('harbour.swagger.json', JSON.stringify(definition(service.host))));
  await importing.open();
  await wizard.goTo('Test');

  await test.step('the status that came: formats, patterns, null where it may be, and what is not described as a hint', async () => {
    const sound = { name: 'Aurora', flag: 'NO', berthedAt: '2025-03-01T06:12:00Z', pilot: null };
    await send('List ships', { status: 200, body: { ships: [sound] } });
    await expect(tab.verdict).toHaveAttribute('data-verdict', 'matches');
    await send('List ships', { status: 200, body: { ships: [{ ...sound, name: 'aurora', berthedAt: '1 March', draught: null, crew: 9 }, { name: 'Boreas', flag: null, draught: 'deep' }, { name: 'Calypso' }] } });
    await expect(tab.verdict).toHaveAttribute('data-verdict', 'differs');
    for (const said of [
      '$.ships[0].name is the text "aurora", which does not match the pattern ^[A-Z].',
      '$.ships[0].berthedAt is the text "1 March", the schema says date-time: a date and time with its offset, such as 2025-01-31T09:30:00Z.',
      '$.ships[0].draught is null, the schema says a number that may not be null.',
      '$.ships[1].flag is null, the schema says a string that may not be null.',
      '$.ships[2].flag is missing, the schema says required.',
      '$.ships[0].crew came (9), and the schema does not describe it.',
    ]) {
      await expect(tab.verdict).toContainText(said);
    }
    await expect(tab.verdict).not.toContainText('pilot');
  });

  await test.step('one click: nullable, not required, described; each with undo', async () => {
    await tab.verdict.getByRole('button', { name: 'Make draught nullable' }).click();
    await expect(wizard.toast).toContainText('Make draught nullable.');
    await tab.verdict.getByRole('button', { name: 'Make flag optional' }).click();
    await expect(tab.verdict).not.toContainText('is missing, the schema says required');
    await tab.verdict.getByRole('button', { name: 'Make flag nullable' }).click();
    await tab.verdict.getByRole('button', { name: 'Describe crew' }).click();
    await expect(tab.verdict).not.toContainText('crew came');
    const { schema } = (await responses('/ships'))['200'];
    const made = schema.properties.ships.items;
    expect(made.required).toEqual(['name']);
    expect(made.properties.draught).toEqual({ type: 'number', 'x-nullable': true });
    expect(made.properties.flag).toEqual({ type: 'string', 'x-nullable': true });
    expect(made.properties.crew).toMatchObject({ type: 'integer' });
    await wizard.undo.click();
    await expect.poll(async () => Object.keys((await responses('/ships'))['200'].schema.properties.ships.items.properties)).not.toContain('crew');
  });

  await test.step('default for another status, and its own description by one click', async () => {
    await send('List ships', { status: 503, body: { message: 'Closed.' } });
    await expect(tab.verdict).toContainText('The answer differs from the default response');
    await expect(tab.verdict).toContainText('$.code is missing, the schema says required.');
    await expect(tab.row('List ships')).toContainText('failed with 503');
  });

  await test.step('a status that nothing describes is compared with nothing, and added by one click', async () => {
    await send('List crew', { status: 401, body: { message: 'Who are you?' } });
    await expect(tab.verdict).toHaveAttribute('data-verdict', 'not-described');
    await expect(tab.verdict).toContainText('The status 401 is not described. Described are: 200. The body was compared with nothing.');
    await tab.verdict.getByRole('button', { name: 'Describe the status 401' }).click();
    await expect(tab.verdict).toContainText('The answer matches the response 401.');
    expect((await responses('/crew'))['401']).toMatchObject({ description: 'Unauthorized', schema: { type: 'object', properties: { message: { type: 'string' } } } });
  });

  await test.step('the answer merged into the schema, and the schema made from the answer', async () => {
    await send('List crew', { status: 200, body: { crew: ['Ada', 7], captain: { name: 'Grace' } } });
    await expect(tab.verdict).toContainText('$.crew[1] is 7, the schema says a string.');
    await tab.verdict.getByRole('button', { name: 'Merge into the schema' }).click();
    await expect(tab.verdict).toHaveAttribute('data-verdict', 'matches');
    expect((await responses('/crew'))['200'].schema.properties.captain).toMatchObject({ type: 'object' });

    await send('Get log', { status: 200, body: { entries: [{ day: '2025-03-01', lamps: 4 }] } });
    await expect(tab.verdict).toHaveAttribute('data-verdict', 'no-schema');
    await tab.verdict.getByRole('button', { name: 'Make schema from answer' }).click();
    await expect(tab.verdict).toHaveAttribute('data-verdict', 'matches');
    expect((await responses('/log'))['200'].schema.properties.entries.items.properties).toMatchObject({ day: { type: 'string' }, lamps: { type: 'integer' } });
  });

  await test.step('a hostile pattern hangs no page: it stays usable, and the check is ended and says why', async () => {
    next = { status: 200, body: { name: `${'a'.repeat(60)}!` } };
    await tab.chooseOperation('List names');
    await page.evaluate(() => {
      const longest = { gap: 0, last: performance.now() };
      Object.assign(window, { longest });
      const tick = (): void => {
        const now = performance.now();
        longest.gap = Math.max(longest.gap, now - longest.last);
        longest.last = now;
        requestAnimationFrame(tick);
      };
      tick();
    });
    await tab.send.click();
    await expect.poll(() => service.seen.at(-1)?.path).toBe('/names');
    // While the check runs its three seconds, the page takes part in everything.
    await page.getByRole('textbox', { name: 'Filter operations' }).fill('crew');
    await expect(tab.rows).toHaveCount(1);
    await page.getByRole('textbox', { name: 'Filter operations' }).fill('');
    await expect(tab.verdict).toHaveAttribute('data-verdict', 'not-checked', { timeout: 15_000 });
    await expect(tab.verdict).toContainText('The check took more than three seconds and was ended. A pattern in the schema is the likely cause');
    const gap = await page.evaluate(() => Reflect.get(Reflect.get(window, 'longest'), 'gap'));
    expect(gap).toBeLessThan(1500);
    await send('List crew', { status: 200, body: { crew: ['Ada'], captain: { name: 'Grace' } } });
    await expect(tab.verdict).toHaveAttribute('data-verdict', 'matches');
  });
});
