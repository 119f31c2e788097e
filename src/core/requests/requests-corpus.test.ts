/**
 * Over real connectors: every operation's form is filled, its request built and read back, and a skeleton of its answer
 * checked. Set CORPUS_DIR to the folder that holds `connectors`.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isObject, objectOf, textOf, type JsonObject } from '../base/json';
import { readJson } from '../base/json-text/read-json';
import { connectorOf, type Connector } from '../connector/connector';
import { buildRequest } from './build-request';
import { checkResponse, describedResponse } from './check-response';
import { connectionInputs, connectionSets } from './connection-inputs';
import { operationInputs, textOfValue, type OperationInputs, type OperationPlace, type ParameterInput, type ParameterValue } from './operation-inputs';
import { initialValues, sampleBody } from './sample-body';

const folder = join(process.env['CORPUS_DIR'] ?? '../shared/corpus', 'connectors');

function read(path: string): JsonObject | undefined {
  if (!existsSync(path)) return undefined;
  const result = readJson(readFileSync(path, 'utf8'));
  return result.ok && isObject(result.value) ? result.value : undefined;
}

function connectors(): { name: string; connector: Connector }[] {
  return readdirSync(folder).flatMap((name) => {
    const definition = read(join(folder, name, 'apiDefinition.swagger.json'));
    const properties = read(join(folder, name, 'apiProperties.json'));
    return definition && properties ? [{ name, connector: connectorOf(definition, properties) }] : [];
  });
}

const verbs = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch'];

function operations(definition: JsonObject): OperationPlace[] {
  return Object.entries(objectOf(definition, 'paths') ?? {}).flatMap(([path, item]) =>
    verbs.filter((method) => isObject(item) && isObject(item[method])).map((method) => ({ path, method })));
}

function valueFor(input: ParameterInput): ParameterValue {
  if (input.type === 'file') return { name: 'a.bin', type: '', bytes: new Uint8Array([1, 2]) };
  const first = input.choices.find(({ value }) => value !== '' && value !== null)?.value;
  if (first !== undefined) return textOfValue(first);
  const type = input.type === 'array' ? (input.items?.type ?? 'string') : input.type;
  const text = type === 'integer' || type === 'number' ? '1' : type === 'boolean' ? 'true' : 'a/b é';
  return input.type === 'array' ? [text, text] : text;
}

/** What a form sends when everything is filled in. */
function filled(definition: JsonObject, inputs: OperationInputs) {
  const started = initialValues(definition, inputs);
  const parameters = Object.fromEntries(inputs.parameters.map((input) => [input.key, started.parameters[input.key] || valueFor(input)]));
  const schema = inputs.body?.schema;
  const isFile = inputs.body && started.body.kind === 'none';
  return { parameters, body: isFile && schema ? { kind: 'file' as const, file: { name: 'a', type: '', bytes: new Uint8Array([1]) } } : started.body };
}

describe.skipIf(!existsSync(folder))('every operation of the corpus', () => {
  test('gives a request that its own definition describes', { timeout: 300_000 }, () => {
    const refused: string[] = [];
    const wrong: string[] = [];
    let count = 0;
    for (const { name, connector } of connectors()) {
      const set = connectionSets(connector)[0]?.name;
      const connection = Object.fromEntries(connectionInputs(connector, set).map((input) => [input.name, input.choices[0] ? textOfValue(input.choices[0].value) : (input.default ?? `value-of-${input.name.replace(/\W/g, '-')}`)]));
      for (const place of operations(connector.definition)) {
        count += 1;
        const inputs = operationInputs(connector.definition, place);
        const result = buildRequest(connector, place, filled(connector.definition, inputs), connection, { boundary: 'b0undary', ...(set === undefined ? {} : { set }) });
        if (!result.ok) {
          refused.push(`${name}: ${place.method} ${place.path}: ${result.problems.map(({ input, message }) => `${input}: ${message}`).join(' ')}`);
          continue;
        }
        const url = new URL(result.request.url);
        const isRouted = result.applied.some(({ templateId }) => /host|route/i.test(templateId));
        const expected = `${textOf(connector.definition, 'basePath') ?? ''}${place.path}`.replace(/\/+/g, '/').split('?')[0] ?? '';
        if (!isRouted && url.pathname.replace(/\/+/g, '/').split('/').length !== expected.split('/').length) wrong.push(`${name}: ${url.pathname}`);
        for (const input of inputs.parameters) {
          if (input.in === 'query' && !isRouted && !url.searchParams.has(input.name)) wrong.push(`${name}: ${place.path} lacks ${input.name}`);
        }
        if (result.redacted.url.includes('value-of-api-key')) wrong.push(`${name}: ${place.path} shows the key`);
      }
    }
    console.log(`requests built: ${count - refused.length} of ${count}`);
    expect(wrong).toEqual([]);
    expect(count).toBeGreaterThan(1000);
    // The definition's own mistakes, which no value can put right; anything else is ours.
    expect(refused.filter((each) => !/is no header name|is internal and required/.test(each))).toEqual([]);
  });

  test('answers as its own schemas describe are found to match', { timeout: 300_000 }, () => {
    let checked = 0;
    const differing: string[] = [];
    for (const { name, connector } of connectors()) {
      const { definition } = connector;
      for (const place of operations(definition)) {
        const schema = objectOf(describedResponse(definition, place, 200)?.node, 'schema');
        if (!schema) continue;
        checked += 1;
        const body = new TextEncoder().encode(JSON.stringify(sampleBody(definition, schema)));
        const verdict = checkResponse(definition, place, { status: 200, headers: [['Content-Type', 'application/json']], body });
        const errors = verdict.findings.filter(({ severity }) => severity === 'error');
        if (errors.length > 0) differing.push(`${name}: ${place.method} ${place.path}: ${errors[0]?.message}`);
      }
    }
    console.log(`answers checked: ${checked}, whose skeleton does not fit: ${differing.length}`);
    expect(checked).toBeGreaterThan(500);
    // What is left breaks its own schema: defaults that are not in the enum, examples that do not have the format.
    expect(differing.length).toBeLessThan(checked * 0.03);
  });
});
