import { arrayOf, isObject, member, objectOf, textOf, type Json, type JsonObject } from '../../base/json';
import { lastOf } from '../../base/last-of';
import type { RuleContext } from '../rule';
import type { OperationTarget, SeenParameter } from '../targets';
import { dynamicCallsOf, dynamicCallsOfParameter, type DynamicCall } from './dynamic-calls';
import { answerSchemaOf, followed, isOpenSchema, propertyOf, schemaAtPath } from './schemas';
import { isDynamicSchema } from './traits';

/** One argument of a dynamic call: the key under `parameters`, and what it is. */
export interface DynamicArgument {
  readonly name: string;
  readonly value: Json;
  /** The parameter or path that the value is taken from; undefined for a literal. */
  readonly source: string | undefined;
}

const noArguments: readonly DynamicArgument[] = [];

/** The arguments of a call. */
export const argumentsOf = lastOf(({ call, version }: DynamicCall): readonly DynamicArgument[] => {
  const parameters = objectOf(call, 'parameters');
  if (!parameters) return noArguments;
  const key = version === 1 ? 'parameter' : 'parameterReference';
  return Object.entries(parameters).map(([name, value]) => ({ name, value, source: textOf(value, key) }));
});

const none: readonly DynamicCall[] = [];

/** The dynamic calls of a parameter outside the body, or of a schema; parts of a body parameter itself are none. */
export const callsOfTarget = (node: JsonObject, kind: 'parameter' | 'schema'): readonly DynamicCall[] =>
  kind === 'schema' ? dynamicCallsOf(node) : textOf(node, 'in') === 'body' ? none : dynamicCallsOfParameter(node);

/** What an argument is taken from: a parameter, or a property of the body; `unknown` when the body's properties are not known. */
export type Source = { readonly node: JsonObject; readonly parameter: SeenParameter | undefined } | 'unknown' | undefined;

const deepest = 12;

function propertyAnywhere(schema: JsonObject | undefined, name: string, context: RuleContext, depth: number): JsonObject | 'unknown' | undefined {
  if (!schema || depth > deepest) return undefined;
  if (member(schema, 'x-ms-dynamic-schema') !== undefined || member(schema, 'x-ms-dynamic-properties') !== undefined) return 'unknown';
  const own = propertyOf(schema, name, context);
  if (own) return own;
  const inner = [...Object.values(objectOf(schema, 'properties') ?? {}), member(schema, 'items'), ...(arrayOf(schema, 'allOf') ?? [])];
  for (const part of inner) {
    const found = isObject(part) ? propertyAnywhere(followed(part, context), name, context, depth + 1) : undefined;
    if (found) return found;
  }
  return undefined;
}

/** Where an argument's value comes from, among what an operation asks makers for. */
export function sourceOf(operation: OperationTarget, call: DynamicCall, source: string, context: RuleContext): Source {
  const [first = '', ...rest] = source.split('/');
  const parameters = operation.parameters();
  const parameter = parameters.find(({ node }) => node['name'] === first);
  if (parameter && (call.version === 1 || parameter.node['in'] !== 'body' || rest.length === 0)) return { node: parameter.node, parameter };
  const body = parameters.find(({ node }) => node['in'] === 'body');
  const schema = followed(body?.node['schema'], context);
  if (!body || !schema) return undefined;
  if (call.version === 2 && parameter) {
    let current: JsonObject | undefined = schema;
    for (const key of rest) {
      if (current && (member(current, 'x-ms-dynamic-schema') !== undefined || member(current, 'x-ms-dynamic-properties') !== undefined)) return 'unknown';
      current = current && (propertyOf(current, key, context) ?? followed(member(current, 'items'), context));
    }
    return current && { node: current, parameter: undefined };
  }
  const found = propertyAnywhere(schema, source.split('/').at(-1) ?? source, context, 0);
  return found === 'unknown' || found === undefined ? found : { node: found, parameter: undefined };
}

/** Where a call finds its list: the path, and the schema of one item. `open`: not known; `none`: there is no list. */
export interface DynamicItems {
  readonly path: string;
  /** The key of the call that names the path. */
  readonly key: string;
  readonly stated: boolean;
  readonly items: JsonObject | 'open' | 'none';
}

const collectionKeys: ReadonlyMap<string, string> = new Map([
  ['x-ms-dynamic-values', 'value-collection'],
  ['x-ms-dynamic-list', 'itemsPath'],
  ['x-ms-dynamic-tree', 'itemsPath'],
]);

/** The list that a call is filled from, in the answer of its operation; undefined when the call or its answer is not known. */
export function listOf({ extension, call, operationId }: DynamicCall, context: RuleContext): DynamicItems | undefined {
  const key = collectionKeys.get(extension);
  const operation = operationId === undefined ? undefined : context.operationsById(operationId)[0];
  const answer = key === undefined || !operation ? undefined : answerSchemaOf(operation.node, context);
  if (key === undefined || !answer) return undefined;
  const path = textOf(call, key) ?? '';
  const stated = textOf(call, key) !== undefined;
  const list = schemaAtPath(answer, path, context);
  if (list === undefined) return { path, key, stated, items: 'none' };
  if (list === 'open' || isDynamicSchema(list)) return { path, key, stated, items: 'open' };
  const items = followed(member(list, 'items'), context);
  if (items) return { path, key, stated, items };
  const isList = member(list, 'type') === 'array' || isOpenSchema(list);
  return { path, key, stated, items: isList && member(list, 'type') !== 'string' ? 'open' : 'none' };
}
