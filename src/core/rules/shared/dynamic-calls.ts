import { isObject, member, objectOf, textOf, type Json, type JsonObject } from '../../base/json';
import { lastOf } from '../../base/last-of';

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

/** The dynamic calls that a parameter or schema node makes itself. */
export const dynamicCallsOf = lastOf((node: JsonObject): readonly DynamicCall[] => {
  let calls = none;
  for (const extension of dynamicExtensions) {
    if (node[extension] === undefined) continue;
    const found = callsOf(extension, member(node, extension));
    if (found.length > 0) calls = [...calls, ...found];
  }
  return calls;
});

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

const callsWithItems = lastOf((node: JsonObject): readonly DynamicCall[] => {
  const own = dynamicCallsOf(node);
  const items = objectOf(node, 'items');
  const inner = items ? dynamicCallsOf(items) : none;
  return inner.length === 0 ? own : [...own, ...inner.map((call) => ({ ...call, keys: ['items', ...call.keys] }))];
});

/** The dynamic calls of a parameter: its own and those of its items, which a designer takes as well. */
export const dynamicCallsOfParameter = (node: JsonObject): readonly DynamicCall[] => (objectOf(node, 'items') ? callsWithItems(node) : dynamicCallsOf(node));
