import { isArray, isObject, member, textOf, type Json, type JsonObject } from '../base/json';
import { readJson } from '../base/json-text/read-json';
import { isPointer, type Pointer } from '../base/pointer';
import { nodeAt, replaceAt } from '../base/tree';
import { dynamicSource, pathOfName, type DynamicSource } from '../connector/dynamic/dynamic-source';
import { inputPathsOf } from '../connector/dynamic/paths-in-schema';
import { operationsOf, type OperationEntry } from '../connector/operations-of';
import type { HttpResponse } from '../ports/http';
import { bodyText } from './body-text';
import { formValueOf, operationInputs, textOfValue, type BodyValue, type InputChoice, type InputValues } from './operation-inputs';
import { initialValues } from './sample-body';

/** The call that fills a drop-down, or what stands in its way. */
export type ChoicesCall =
  | { readonly ok: true; readonly operation: OperationEntry; readonly values: InputValues; readonly paths: DynamicSource['paths'] }
  | { readonly ok: false; readonly message: string };

export type Choices = { readonly ok: true; readonly choices: readonly InputChoice[] } | { readonly ok: false; readonly message: string };

/** A drop-down of more entries is not read by anyone. */
const mostChoices = 2000;

/** A path string as a pointer: the whole for an empty one. */
function pointerOfPath(path: string): Pointer {
  const pointer = path === '' ? '' : `/${path.replace(/^\//, '')}`;
  return isPointer(pointer) ? pointer : '';
}

function jsonOf(body: BodyValue): Json | undefined {
  if (body.kind === 'json') return body.value;
  if (body.kind !== 'text') return undefined;
  const read = readJson(body.text);
  return read.ok ? read.value : undefined;
}

/** True for a parameter, property or item that takes its values from another operation. */
export const hasDynamicChoices = (node: JsonObject): boolean => isObject(member(node, 'x-ms-dynamic-values')) || isObject(member(node, 'x-ms-dynamic-list'));

/** What the form of an operation holds for a reference: a parameter by its name, or a property by its path from the body's name. */
function referred(definition: JsonObject, place: OperationEntry, path: string, values: InputValues): Json | undefined {
  const inputs = operationInputs(definition, place);
  const parameter = inputs.parameters.find(({ name }) => name === path);
  if (parameter) {
    const held = Object.hasOwn(values.parameters, parameter.key) ? values.parameters[parameter.key] : undefined;
    const value = parameter.visibility === 'internal' && parameter.default !== undefined ? formValueOf(parameter.default) : held;
    return value === undefined || (typeof value === 'object' && 'bytes' in value) || value.length === 0 ? undefined : value;
  }
  const body = jsonOf(values.body);
  const { name = 'body' } = inputs.body ?? {};
  const inside = path === name || path === 'body' ? '' : path.startsWith(`${name}/`) ? path.slice(name.length + 1) : path.startsWith('body/') ? path.slice(5) : path;
  const found = body === undefined ? undefined : nodeAt(body, pointerOfPath(inside));
  return found === '' || found === null ? undefined : found;
}

/**
 * The call that a drop-down of `place` makes (`x-ms-dynamic-values`, `x-ms-dynamic-list`), with arguments from the form's
 * values. Undefined for a node without one.
 */
export function choicesCall(definition: JsonObject, place: OperationEntry, node: JsonObject, values: InputValues): ChoicesCall | undefined {
  const source = dynamicSource(node, 'choices', inputPathsOf(definition, place.path, place.method));
  if (!source) return undefined;
  const operation = operationsOf(definition).find(({ operationId }) => operationId !== '' && operationId === source.operationId);
  if (!operation) {
    return { ok: false, message: source.operationId === '' ? 'Its values come from the file picker, which exists on the platform only: type one.' : `Its values come from ${source.operationId}, which is not in the definition.` };
  }
  const inputs = operationInputs(definition, operation);
  const targets = inputPathsOf(definition, operation.path, operation.method);
  const started = initialValues(definition, inputs);
  let parameters = started.parameters;
  let body: Json = jsonOf(started.body) ?? {};
  let hasBody = false;
  for (const { name, value } of source.args) {
    const given = value.kind === 'literal' ? value.value : value.kind === 'reference' ? referred(definition, place, value.path, values) : undefined;
    const parameter = inputs.parameters.find((input) => input.name === name);
    if (given === undefined || given === null) {
      if (parameter && !parameter.required) continue;
      return { ok: false, message: value.kind === 'reference' ? `Fill in “${value.path}” first: the values depend on it.` : `The argument ${name} of ${source.operationId} cannot be given here.` };
    }
    if (parameter) parameters = { ...parameters, [parameter.key]: formValueOf(given) };
    else if (inputs.body) {
      const path = pathOfName(targets, name);
      body = replaceAt(body, pointerOfPath(path.startsWith(`${inputs.body.name}/`) ? path.slice(inputs.body.name.length + 1) : path.replace(/^body\//, '')), given);
      hasBody = true;
    }
  }
  return { ok: true, operation, values: { parameters, body: hasBody ? { kind: 'json', value: body } : started.body }, paths: source.paths };
}

/** The entries of a drop-down in the answer of its call. */
export function choicesIn(answer: Json, { collection = '', value = '', title = '' }: DynamicSource['paths']): Choices {
  const list = nodeAt(answer, pointerOfPath(collection));
  if (!isArray(list)) return { ok: false, message: collection === '' ? 'The answer is no array.' : `The answer has no array at “${collection}”.` };
  const choices = list.slice(0, mostChoices).flatMap((item): InputChoice[] => {
    const found = nodeAt(item, pointerOfPath(value));
    if (found === undefined || found === null) return [];
    const text = nodeAt(item, pointerOfPath(title));
    return [{ value: found, label: title === '' || text === undefined || text === null ? textOfValue(found) : textOfValue(text) }];
  });
  if (choices.length === 0 && list.length > 0) return { ok: false, message: `${list.length === 1 ? 'The entry' : `The ${list.length} entries`} of the answer ${list.length === 1 ? 'has' : 'have'} nothing at “${value}”.` };
  return { ok: true, choices };
}

/** The JSON of an answer of a drop-down's call; a text says what is wrong with it. */
export function choicesAnswer(response: Pick<HttpResponse, 'status' | 'headers' | 'body'>): { readonly ok: true; readonly answer: Json } | { readonly ok: false; readonly message: string } {
  if (response.status >= 400) return { ok: false, message: `The service answered ${response.status}.` };
  const decoded = bodyText(response);
  if (!decoded.ok) return { ok: false, message: `The body of the answer ${decoded.why}.` };
  const read = readJson(decoded.text);
  return read.ok ? { ok: true, answer: read.value } : { ok: false, message: 'The answer is no JSON.' };
}

/** The operation that a drop-down calls, for its hint. */
export const dynamicOperation = (node: JsonObject): string =>
  textOf(member(node, 'x-ms-dynamic-values'), 'operationId') ?? textOf(member(node, 'x-ms-dynamic-list'), 'operationId') ?? '';
