import { cpSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipOf } from './bytes';
import { fixtures } from './fixtures';
import { madeFile } from './pages/start-page';
import { expect, test } from './wizard-test';

const minimal = (more: Record<string, unknown>): string =>
  JSON.stringify({ swagger: '2.0', info: { title: 'Lighthouse', version: '1.0' }, host: 'api.lighthouse.example', paths: {}, ...more });

test.describe('a file that cannot be opened', () => {
  test.beforeEach(async ({ start }) => start.open());

  test('is answered with line and column when it is no correct JSON', async ({ start, importing }) => {
    await start.importFile(madeFile('orders.json', '{\n  "orders": [\n    1,,\n  ]\n}\n'));
    await expect(importing.refusal).toContainText('line 3, column 7');
    await expect(importing.refusal).toContainText('Nothing was changed.');
    await importing.close();
    await expect(start.drafts).toContainText('None yet');
  });

  test('is answered with what it is and what would be accepted', async ({ start, importing }) => {
    await start.importFile(madeFile('package.json', '{ "name": "quay", "version": "1.0.0", "dependencies": {} }'));
    await expect(importing.refusal).toContainText('Postman');
    await expect(importing.refusal).toContainText('OpenAPI');
    await importing.close();
    await start.importFile(madeFile('letter.txt', 'Dear harbour master, the gauge at the mole is broken.'));
    await expect(importing.refusal).toContainText('neither JSON nor YAML');
  });

  test('is told in a sentence, whatever it is', async ({ start, importing }) => {
    const nested = (levels: number): string => `{"openapi": "3.0.0", "a": ${'['.repeat(levels)}${']'.repeat(levels)}}`;
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]', ...Array.from({ length: 12 }, (_, index) => `b${index}: &b${index} [${Array.from({ length: 9 }, () => `*${index === 0 ? 'a' : `b${index - 1}`}`).join(', ')}]`)].join('\n');
    const locked = zipOf([['apiDefinition.swagger.json', minimal({})]]);
    locked.writeUInt16LE(1, locked.readUInt32LE(locked.length - 6) + 8);
    const empty = '{"info": {"name": "Harbour", "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"}, "item": []}';
    const cases: readonly (readonly [name: string, content: string | Buffer, answer: RegExp])[] = [
      ['broken.yaml', 'openapi: 3.0.0\npaths:\n  /a: [1, 2\n  /b: {}\n', /line [34]/],
      ['bomb.yaml', `openapi: 3.0.0\n${bomb}\n`, /refers to itself|alias|anchor|expand/i],
      ['keys.json', '{"__proto__": {"openapi": "3.0.0"}, "constructor": {}}', /not read|is no|neither|other JSON/i],
      ['control.json', '{"openapi": "3.0.0\u0001"}'.replace('\\u0001', '\u0001'), /line 1, column \d+/],
      ['quotes.json', '{ “openapi”: “3.0.0” }', /line 1, column 3/],
      ['comma.json', '{ "openapi": "3.0.0", }', /line 1, column \d+/],
      ['photo.json', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), /PNG image/],
      ['data.json', Buffer.from(Array.from({ length: 4000 }, (_, index) => (index * 7) % 256)), /is a binary file/],
      ['swagger.json', '<!DOCTYPE html>\n<html><head><title>Sign in</title></head></html>', /is a web page/],
      ['locked.zip', locked, /encrypted/],
      ['empty.json', empty, /holds no requests/],
      ['nothing.json', '', /is empty/],
      ['deep.json', nested(6000), /nested|deep/i],
    ];
    for (const [name, content, answer] of cases) {
      await start.importFile(madeFile(name, content));
      await expect(importing.refusal, name).toContainText(answer);
      await importing.close();
    }
    await expect(start.drafts).toContainText('None yet');
  });

  test('is refused unread when it has more than 50 MB', async ({ start, importing }) => {
    const folder = mkdtempSync(join(tmpdir(), 'large-'));
    try {
      const path = join(folder, 'large.json');
      writeFileSync(path, '');
      truncateSync(path, 50_000_001);
      await start.importFile(path);
      await expect(importing.refusal).toContainText('up to 50 MB are opened');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('is refused when it is a zip that points outside of itself', async ({ start, importing }) => {
    await start.importFile(madeFile('sly.zip', zipOf([['../apiDefinition.swagger.json', minimal({})]])));
    await expect(importing.refusal).toContainText('../apiDefinition.swagger.json');
  });

  test('is refused when it is a zip cut short', async ({ start, importing }) => {
    const whole = zipOf([['apiDefinition.swagger.json', minimal({})]]);
    await start.importFile(madeFile('short.zip', whole.subarray(0, whole.length - 30)));
    await expect(importing.refusal).toContainText('short.zip');
  });
});

test('a file of 20 MB is read away from the page, which says so and can call it off', async ({ start, importing, wizard }) => {
  test.slow();
  const row = '{"id":"0000000000","name":"A name that is neither short nor long","tags":["one","two","three"]}';
  const rows = Array.from({ length: 200_000 }, () => row).join(',');
  const huge = Buffer.from(`{"swagger":"2.0","info":{"title":"Huge","version":"1.0"},"paths":{},"x-rows":[${rows}]}`);
  expect(huge.length).toBeGreaterThan(18_000_000);
  await start.open();

  await start.importFile(madeFile('huge.json', huge));
  await expect(importing.dialog.getByRole('progressbar')).toBeVisible();
  await importing.close();
  await expect(importing.dialog).toBeHidden();

  await start.importFile(madeFile('huge.json', huge));
  await expect(importing.dialog).toContainText('an OpenAPI 2.0 definition', { timeout: 40_000 });
  await importing.open();
  await expect(wizard.title).toHaveText('Huge', { timeout: 20_000 });
});

test('a definition that refers to itself is opened, tested and packed', async ({ start, importing, wizard }) => {
  const definition = minimal({
    paths: { '/keepers': { post: { operationId: 'AddKeeper', summary: 'Add a keeper', parameters: [{ name: 'body', in: 'body', schema: { $ref: '#/definitions/Keeper' } }], responses: { '200': { description: 'Added.', schema: { $ref: '#/definitions/Keeper' } } } } } },
    definitions: { Keeper: { type: 'object', properties: { name: { type: 'string' }, deputy: { $ref: '#/definitions/Keeper' } } } },
  });
  await start.open();
  await start.importFile(madeFile('lighthouse.json', definition));
  await importing.open();
  await wizard.goTo('Definition');
  await expect(wizard.definition.main).toContainText('Add a keeper');
  await wizard.goTo('Test');
  await expect(wizard.test.send).toBeVisible();
  await wizard.goTo('Review');
  const { members } = await wizard.download();
  expect(members.get('Lighthouse/apiDefinition.swagger.json')?.toString('utf8')).toBe(definition);
});

test('a byte-order mark, 200 levels of nesting and repeated keys are read', async ({ start, importing }) => {
  let schema: unknown = { type: 'string' };
  for (let level = 0; level < 200; level++) schema = { type: 'object', properties: { inner: schema } };
  const source = JSON.stringify({ openapi: '3.0.3', info: { title: 'Wells', version: '1' }, servers: [{ url: 'https://wells.example' }], paths: {}, components: { schemas: { Deep: schema } } });
  await start.open();
  await start.importFile(madeFile('wells.json', `\uFEFF${source.replace('"title":"Wells"', '"title":"Old wells","title":"Wells"')}`));
  await expect(importing.dialog).toContainText('an OpenAPI 3.0 definition');
  await expect(importing.group('Lost')).toBeVisible();
  await importing.close();
});

test('a schema of 100 levels is opened, shown and packed', async ({ start, importing, wizard }) => {
  let schema: unknown = { type: 'string' };
  for (let level = 0; level < 100; level++) schema = { type: 'object', properties: { inner: schema } };
  const definition = minimal({
    paths: { '/wells': { post: { operationId: 'DigWell', summary: 'Dig a well', parameters: [{ name: 'body', in: 'body', schema }], responses: { '200': { description: 'Dug.', schema } } } } },
  });
  await start.open();
  await start.importFile(madeFile('wells.json', definition));
  await importing.open();
  for (const step of ['Definition', 'Test', 'Review'] as const) await wizard.goTo(step);
  const { members } = await wizard.download();
  expect(members.get('Lighthouse/apiDefinition.swagger.json')?.toString('utf8')).toBe(definition);
});

test('the key __proto__ is data: kept, shown and written again', async ({ page, start, importing, wizard }) => {
  const definition = '{"swagger":"2.0","info":{"title":"Lighthouse","version":"1.0"},"host":"api.lighthouse.example","paths":{},"definitions":{"__proto__":{"type":"object","properties":{"constructor":{"type":"string"},"__proto__":{"type":"string"}}}}}';
  await start.open();
  await start.importFile(madeFile('lighthouse.json', definition));
  await importing.open();
  await wizard.general.host.fill('api2.lighthouse.example');
  await wizard.saved();
  await page.reload();
  await expect(wizard.general.host).toHaveValue('api2.lighthouse.example');
  const { members } = await wizard.download();
  expect(members.get('Lighthouse/apiDefinition.swagger.json')?.toString('utf8')).toBe(definition.replace('api.', 'api2.'));
});

test('nothing that is open is lost when an import is refused or called off', async ({ start, importing, wizard }) => {
  await start.open();
  await start.startBlank();
  await wizard.general.title.fill('Lighthouse');
  await start.drop(fixtures.openApi2);
  await expect(importing.dialog).toContainText('an OpenAPI 2.0 definition');
  await importing.close();
  await expect(wizard.general.title).toHaveValue('Lighthouse');
  await start.drop(import.meta.filename);
  await expect(importing.refusal).toBeVisible();
  await importing.close();
  await expect(wizard.general.title).toHaveValue('Lighthouse');
  await wizard.undo.click();
  await expect(wizard.general.title).toHaveValue('');
});

test('a connector whose definition does not parse opens; its text is mended in the code editor', async ({ page, start, importing, wizard }) => {
  const folder = mkdtempSync(join(tmpdir(), 'broken-'));
  try {
    cpSync(fixtures.connector, folder, { recursive: true });
    const file = join(folder, 'apiDefinition.swagger.json');
    const whole = readFileSync(file, 'utf8');
    const broken = whole.trimEnd().slice(0, -1);
    writeFileSync(file, broken);

    await start.open();
    await start.openFolder(folder);
    await expect(importing.group('Unreadable')).toBeVisible();
    await importing.open();
    await expect(wizard.general.host).toBeDisabled();
    await expect(page.getByRole('alert').first()).toContainText(/cannot be read at line \d+, column \d+/);
    const { members } = await wizard.download();
    expect([...members].find(([name]) => name.endsWith('apiDefinition.swagger.json'))?.[1].toString('utf8')).toBe(broken);

    await page.getByRole('button', { name: 'Mend in code' }).first().click();
    await expect(wizard.definition.code).toBeVisible();
    await wizard.definition.typeInCode('}');
    await expect(wizard.title).toHaveText('Harbour Desk');
    await wizard.goTo('General');
    await expect(wizard.general.host).toBeEnabled();
    await expect(wizard.general.host).toHaveValue('api.harbourdesk.example');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
