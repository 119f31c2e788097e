/** Calls of every operation of real connectors, with generated values. Set CORPUS_DIR to the folder that holds `connectors`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isObject, objectOf, type JsonObject } from '../../base/json';
import { readJson } from '../../base/json-text/read-json';
import { corpusFolder } from '../../base/testing/corpus';
import { connectorOf, type Connector } from '../../connector/connector';
import { operationMethods } from '../../connector/operations-of';
import { buildRequest, type BuildResult } from '../build-request';
import { connectionInputs, connectionSets } from '../connection-inputs';
import { operationInputs, textOfValue, type InputValues, type OperationInputs, type OperationPlace, type ParameterInput, type ParameterValue } from '../operation-inputs';
import { initialValues, sampleBody } from '../sample-body';

export const folder = corpusFolder('connectors');

function read(path: string): JsonObject | undefined {
  if (!existsSync(path)) return undefined;
  const result = readJson(readFileSync(path, 'utf8'));
  return result.ok && isObject(result.value) ? result.value : undefined;
}

/** All connectors whose two JSON files are readable. */
export function connectors(): { name: string; connector: Connector }[] {
  return readdirSync(folder).flatMap((name) => {
    const definition = read(join(folder, name, 'apiDefinition.swagger.json'));
    const properties = read(join(folder, name, 'apiProperties.json'));
    return definition && properties ? [{ name, connector: connectorOf(definition, properties) }] : [];
  });
}

/** The places of all operations of a definition. */
export function operations(definition: JsonObject): OperationPlace[] {
  return Object.entries(objectOf(definition, 'paths') ?? {}).flatMap(([path, item]) =>
    operationMethods.filter((method) => isObject(item) && isObject(item[method])).map((method) => ({ path, method })));
}

/** A text that asks for every kind of encoding, within the lengths that the parameter allows. */
function oddText({ source }: ParameterInput): string {
  const least = typeof source['minLength'] === 'number' ? source['minLength'] : 0;
  const most = typeof source['maxLength'] === 'number' ? source['maxLength'] : 100;
  return 'a/b é'.padEnd(least, 'x').slice(0, most);
}

function valueFor(input: ParameterInput): ParameterValue {
  if (input.type === 'file') return { name: 'a.bin', type: '', bytes: new Uint8Array([1, 2]) };
  const choices = input.type === 'array' ? (input.items?.choices ?? []) : input.choices;
  const first = choices.find(({ value }) => value !== '' && value !== null)?.value;
  const type = input.type === 'array' ? (input.items?.type ?? 'string') : input.type;
  const sampled = sampleBody({}, input.type === 'array' ? (objectOf(input.source, 'items') ?? {}) : input.source);
  const isMade = input.format !== undefined || input.items?.format !== undefined;
  const number = typeof sampled === 'number' && sampled > 0 ? textOfValue(sampled) : '1';
  const text = type === 'integer' || type === 'number' ? number : type === 'boolean' ? 'true' : isMade && typeof sampled === 'string' && sampled !== '' ? sampled : oddText(input);
  const one = first === undefined ? text : textOfValue(first);
  return input.type === 'array' ? [one, one] : one;
}

/** What a form sends when everything is filled in. */
function filled(definition: JsonObject, inputs: OperationInputs): InputValues {
  const started = initialValues(definition, inputs);
  const parameters = Object.fromEntries(inputs.parameters.map((input) => [input.key, started.parameters[input.key] || valueFor(input)]));
  const schema = inputs.body?.schema;
  const isFile = inputs.body && started.body.kind === 'none';
  return { parameters, body: isFile && schema ? { kind: 'file' as const, file: { name: 'a', type: '', bytes: new Uint8Array([1]) } } : started.body };
}

/** The request of an operation when everything is filled in. */
export function builtFor(connector: Connector, place: OperationPlace): BuildResult {
  const set = connectionSets(connector)[0]?.name;
  const connection = Object.fromEntries(connectionInputs(connector, set).map((input) => [input.name, input.choices[0] ? textOfValue(input.choices[0].value) : (input.default ?? `value-of-${input.name.replace(/\W/g, '-')}`)]));
  const values = filled(connector.definition, operationInputs(connector.definition, place));
  return buildRequest(connector, place, values, connection, { boundary: 'b0undary', ...(set === undefined ? {} : { set }) });
}
