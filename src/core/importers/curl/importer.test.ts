import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrayOf, type JsonObject, objectOf, textOf } from '../../base/json';
import { nodeAt } from '../../base/tree';
import { pointerOf } from '../../base/pointer';
import { structureProblems } from '../testing/swagger-structure';
import type { Imported } from '../importer';
import { importFiles } from '../import-files';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

async function importOk(text: string): Promise<Imported> {
  const result = await importFiles([{ name: 'pasted.txt', bytes: bytesOf(text) }]);
  if (!result.ok) throw new Error(result.message);
  expect(structureProblems(result.connector.definition)).toEqual([]);
  return result;
}

function operationOf({ connector }: Imported, path: string, method = 'get'): JsonObject {
  const found = objectOf(nodeAt(connector.definition, pointerOf(['paths', path])), method);
  if (found === undefined) throw new Error(`no ${method} ${path} in ${Object.keys(objectOf(connector.definition, 'paths') ?? {}).join(', ')}`);
  return found;
}

const parametersOf = (operation: JsonObject): Record<string, string> =>
  Object.fromEntries((arrayOf(operation, 'parameters') ?? []).map((parameter) => [textOf(parameter, 'name') ?? '', textOf(parameter, 'in') ?? '']));
const bodyOf = (operation: JsonObject): unknown => objectOf((arrayOf(operation, 'parameters') ?? []).find((parameter) => textOf(parameter, 'in') === 'body'), 'schema');
const kinds = ({ notes }: Imported): string[] => notes.map(({ kind }) => kind);

describe('a curl command', () => {
  it('becomes an operation with path, query, headers and body', async () => {
    const result = await importOk(`curl -X PUT 'https://api.harbour.example/v1/berths/4711?dry_run=true' \\
      -H 'Content-Type: application/json' -H "X-Trace: on" \\
      --data-raw '{"ship": "Ada", "length": 12}'`);
    const { definition } = result.connector;
    expect([result.source, result.requests, result.operations, definition['host']]).toEqual(['curl', 1, 1, 'api.harbour.example']);
    const operation = operationOf(result, '/v1/berths/{berthId}', 'put');
    expect(parametersOf(operation)).toEqual({ berthId: 'path', dry_run: 'query', 'X-Trace': 'header', body: 'body' });
    expect(bodyOf(operation)).toMatchObject({ type: 'object', properties: { ship: { type: 'string' }, length: { type: 'integer' } } });
    expect(objectOf(definition, 'info')).toMatchObject({ title: 'Harbour' });
  });

  it.each([
    ['-d is a POST', `curl https://h.example/a -d 'x=1&y=2'`, 'post', { x: 'formData', y: 'formData' }],
    ['several -d are joined', `curl https://h.example/a -d x=1 --data y=2`, 'post', { x: 'formData', y: 'formData' }],
    ['-G sends data in the query', `curl -G https://h.example/a -d x=1 --data-urlencode 'q=a b&c'`, 'get', { x: 'query', q: 'query' }],
    ['-I is a HEAD', 'curl -I https://h.example/a', 'head', {}],
    ['-F is a form, @ a file', `curl -F plan=@plan.pdf -F 'title=North;type=text/plain' https://h.example/a`, 'post', { plan: 'formData', title: 'formData' }],
    ['-T sends a file', 'curl -T plan.pdf https://h.example/a', 'put', { body: 'body' }],
    ['--json is JSON', `curl --json '{"a":1}' https://h.example/a`, 'post', { body: 'body' }],
    ['values stand at their letters', `curl -sSLXDELETE -HX-Ship:Ada https://h.example/a`, 'delete', { 'X-Ship': 'header' }],
    ['options with values are no addresses', 'curl -o out.json --max-time 5 --url https://h.example/a -w "%{http_code}"', 'get', {}],
    ['an option behind the address', 'curl h.example/a --request=PATCH', 'patch', {}],
    ['--url-query adds to the query', `curl https://h.example/a?x=1 --url-query 'y=2'`, 'get', { x: 'query', y: 'query' }],
  ])('%s', async (_what, text, method, parameters) => {
    expect(parametersOf(operationOf(await importOk(text), '/a', method))).toEqual(parameters);
  });

  it('marks files of a form as files', async () => {
    const operation = operationOf(await importOk(`curl -F plan=@plan.pdf https://h.example/a`), '/a', 'post');
    expect(arrayOf(operation, 'parameters')?.[0]).toMatchObject({ name: 'plan', in: 'formData', type: 'file' });
    expect(operation['consumes']).toEqual(['multipart/form-data']);
  });

  it.each([
    ["single quotes, with one inside", `-d '{"name": "O'\\''Hara"}'`],
    ['double quotes with escapes', `-d "{\\"name\\": \\"x\\"}"`],
    ['ANSI-C quotes', `--data-raw $'{"name": "O\\'Hara\\u0021\\n"}'`],
    ['a here document', `-d @- <<'EOF'\n{"name": "x"}\nEOF\n`],
    ['a variable between quotes', `-d '{"name": "'"$NAME"'"}'`],
  ])('reads a body in %s', async (_what, data) => {
    const operation = operationOf(await importOk(`curl https://h.example/a -H 'content-type: application/json' ${data}`), '/a', 'post');
    expect(bodyOf(operation)).toMatchObject({ type: 'object', properties: { name: { type: 'string' } } });
  });

  it('reads what Windows copies, with carets, and what PowerShell takes', async () => {
    const text = 'curl ^"https://h.example/a?x=1^&y=2^" ^\r\n  -H ^"content-type: application/json^" ^\r\n  --data-raw ^"^{^\\^"name^\\^":^\\^"x^\\^"^}^"\r\n';
    const operation = operationOf(await importOk(text), '/a', 'post');
    expect(parametersOf(operation)).toEqual({ x: 'query', y: 'query', body: 'body' });
    expect(bodyOf(operation)).toMatchObject({ properties: { name: { type: 'string' } } });
    const shell = operationOf(await importOk('curl.exe -X POST https://h.example/a `\n  -H "Content-Type: application/json" `\n  -d \'{\\"name\\": 1, \\"b\\": \\"two words\\"}\''), '/a', 'post');
    expect(bodyOf(shell)).toMatchObject({ properties: { name: { type: 'integer' }, b: { type: 'string' } } });
    const old = operationOf(await importOk('curl "https://h.example/a" ^\n -X POST ^\n -d "{""name"": 1}"'), '/a', 'post');
    expect(bodyOf(old)).toMatchObject({ properties: { name: { type: 'integer' } } });
  });

  it('asks for the content of a file that is not there', async () => {
    const result = await importOk(`curl https://h.example/a -H 'Content-Type: application/json' -d @ship.json`);
    expect(bodyOf(operationOf(result, '/a', 'post'))).toEqual({ type: 'object' });
    expect(result.notes.find(({ message }) => message.includes('ship.json'))?.kind).toBe('needs-you');
  });

  it('keeps no user name, password, token or cookie', async () => {
    for (const text of [
      'curl -u keeper:sup3rSecret9 https://h.example/a',
      'curl https://keeper:sup3rSecret9@h.example/a',
      `curl -H 'Authorization: Bearer sup3rSecret9abc' https://h.example/a`,
      'curl --oauth2-bearer sup3rSecret9 https://h.example/a',
      `curl -H 'X-API-Key: sup3rSecret9' https://h.example/a`,
      `curl -b 'session=sup3rSecret9' https://h.example/a`,
      `curl -H 'Cookie: session=sup3rSecret9' https://h.example/a`,
      'curl "https://h.example/a?api_key=sup3rSecret9"',
      'API_KEY=sup3rSecret9\ncurl -H "X-API-Key: $API_KEY" https://h.example/a',
    ]) {
      const result = await importOk(text);
      expect(JSON.stringify(result)).not.toContain('sup3rSecret9');
      expect(kinds(result)).toContain('secret-removed');
    }
  });

  it.each([
    ['curl -u a:b https://h.example/a', { basic_auth: { type: 'basic' } }],
    [`curl -H 'X-API-Key: k' https://h.example/a`, { 'API Key': { type: 'apiKey', in: 'header', name: 'X-API-Key' } }],
    [`curl -H "Authorization: Bearer $TOKEN" https://h.example/a`, { 'API Key': { type: 'apiKey', in: 'header', name: 'Authorization' } }],
    ['curl --digest -u a:b https://h.example/a', {}],
  ])('recognises the sign-in of %s', async (text, definitions) => {
    expect((await importOk(text)).connector.definition['securityDefinitions']).toEqual(definitions);
  });

  it('takes variables of the shell for variables', async () => {
    const known = await importOk('export BASE="https://h.example/v2"\ncurl "$BASE/ships/${SHIP_ID}"');
    expect(known.connector.definition['host']).toBe('h.example');
    expect(parametersOf(operationOf(known, '/ships/{SHIP_ID}'))).toEqual({ SHIP_ID: 'path' });
    const unknown = await importOk('curl "https://$HOST/ships"');
    expect(unknown.connector.definition).not.toHaveProperty('host');
    expect(unknown.notes.find(({ message }) => message.includes('“HOST”'))?.kind).toBe('needs-you');
  });
});

describe('several curl commands', () => {
  it('become operations with the comments as names; other commands are named', async () => {
    const result = await importOk(`#!/bin/sh
# List the ships
$ curl https://h.example/ships | jq .
# Register a ship
curl https://h.example/ships -d '{"name":"Ada"}' > out.json 2>&1
sleep 1
curl https://h.example/ships/7 --next -X DELETE https://h.example/ships/8`);
    expect([result.requests, result.operations]).toEqual([4, 4]);
    expect(operationOf(result, '/ships')['summary']).toBe('List the ships');
    expect(operationOf(result, '/ships', 'post')['summary']).toBe('Register a ship');
    operationOf(result, '/ships/{shipId}', 'delete');
    expect(result.notes).toContainEqual({ kind: 'skipped', from: '', message: expect.stringContaining('“sleep”') });
  });

  it('of one method and path become one operation', async () => {
    const result = await importOk('curl https://h.example/ships?x=1; curl https://h.example/ships?y=2');
    expect([result.requests, result.operations]).toEqual([2, 1]);
    expect(parametersOf(operationOf(result, '/ships'))).toEqual({ x: 'query', y: 'query' });
    expect(kinds(result)).toContain('merged');
  });
});

describe('what is no curl command', () => {
  it.each(['curling is a sport\n', 'I use curl daily.', 'wget https://h.example/a', '# curl\n'])('is told apart: %s', async (text) => {
    const result = await importFiles([{ name: 'a.txt', bytes: bytesOf(text) }]);
    expect(result.ok).toBe(false);
  });

  it('a command without an address is refused in a sentence', async () => {
    expect(await importFiles([{ name: 'a.txt', bytes: bytesOf('curl -X POST ') }])).toEqual({ ok: false, message: expect.stringMatching(/names no address.*\.$/) });
  });

  it('never throws, whatever follows the word', async () => {
    const marks = fc.array(fc.constantFrom('\\', '\n', "'", '"', '$', '`', '^', '{', '}', '#', '<<A', '>', '|', '-d', '-F', ' ', 'https://h.example/', 'a=@', '%', '&', "$'\\x"), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string({ maxLength: 80 }), marks.map((list) => list.join(''))), async (text) => {
        await importFiles([{ name: 'a.txt', bytes: bytesOf(`curl ${text}`) }]);
      }),
      { numRuns: 400 },
    );
  });

  it('is found out in reasonable time', async () => {
    const started = performance.now();
    for (const text of ['a=1;'.repeat(5000), 'export a=1 '.repeat(2000), ' '.repeat(30_000), '\\'.repeat(50_000), `curl "${'"" ^'.repeat(50_000)}`, `curl ${'$('.repeat(50_000)}`]) {
      await importFiles([{ name: 'a.txt', bytes: bytesOf(text) }]);
    }
    expect(performance.now() - started).toBeLessThan(8000);
  });
});
