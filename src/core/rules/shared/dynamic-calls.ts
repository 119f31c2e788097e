import { isObject, member, objectOf, textOf, type Json, type JsonObject } from '../../base/json';

/** The extensions that call an operation to fill a list or make a schema. */
export const dynamicExtensions = ['x-ms-dynamic-values', 'x-ms-dynamic-list', 'x-ms-dynamic-schema', 'x-ms-dynamic-properties', 'x-ms-dynamic-tree'] as const;
export type DynamicExtension = (typeof dynamicExtensions)[number];

/** One call that a parameter or schema asks the designer to make. */
export interface DynamicCall {
  readonly extension: DynamicExtension;
  /** The keys from the parameter or schema to the call. */
  readonly keys: readonly string[];
  readonly call: JsonObject;
  /** How arguments are written: 1 `{"parameter": "name"}`, 2 `{"parameterReference": "path"}` or `{"value": …}`. */
  readonly version: 1 | 2;
  readonly operationId: string | undefined;
}

const none: readonly DynamicCall[] = [];
let lastNode: JsonObject | undefined;
let lastCalls: readonly DynamicCall[] = none;

/** The dynamic calls that a parameter or schema node makes itself. Several rules ask about one node in a row, so the last answer is kept. */
export function dynamicCallsOf(node: JsonObject): readonly DynamicCall[] {
  if (node === lastNode) return lastCalls;
  lastNode = node;
  lastCalls = none;
  for (const extension of dynamicExtensions) {
    if (node[extension] === undefined) continue;
    const found = callsOf(extension, member(node, extension));
    if (found.length > 0) lastCalls = [...lastCalls, ...found];
  }
  return lastCalls;
}

function callsOf(extension: DynamicExtension, value: Json | undefined): readonly DynamicCall[] {
  if (!isObject(value)) return none;
  if (extension !== 'x-ms-dynamic-tree') {
    const version = extension === 'x-ms-dynamic-values' || extension === 'x-ms-dynamic-schema' ? 1 : 2;
    return [{ extension, keys: [extension], call: value, version, operationId: textOf(value, 'operationId') }];
  }
  return ['open', 'browse'].flatMap((part): DynamicCall[] => {
    const call = objectOf(value, part);
    return call ? [{ extension, keys: [extension, part], call, version: 2, operationId: textOf(call, 'operationId') }] : [];
  });
}

let lastParameter: JsonObject | undefined;
let lastOfParameter: readonly DynamicCall[] = none;

/** The dynamic calls of a parameter: its own and those of its items, which a designer takes as well. */
export function dynamicCallsOfParameter(node: JsonObject): readonly DynamicCall[] {
  const items = objectOf(node, 'items');
  if (!items) return dynamicCallsOf(node);
  if (node === lastParameter) return lastOfParameter;
  const own = dynamicCallsOf(node);
  const inner = dynamicCallsOf(items);
  lastParameter = node;
  lastOfParameter = inner.length === 0 ? own : [...own, ...inner.map((call) => ({ ...call, keys: ['items', ...call.keys] }))];
  return lastOfParameter;
}
