import { arrayOf, isArray, isObject, member, objectOf, textOf, type Json, type JsonObject } from '../base/json';
import { child, type Pointer } from '../base/pointer';
import { withKey } from '../base/tree';
import { editAt, setAt, valueAt, withPart, type Connector } from '../connector/connector';
import type { Command } from './command';

/** Deeper nodes hold no reference that a designer would follow; readers of files refuse them before. */
const deepest = 600;

/** Extensions that name an operation in a member `operationId`, by the keys that lead from the extension to it. */
const references: ReadonlyMap<string, readonly (readonly string[])[]> = new Map([
  ['x-ms-dynamic-values', [[]]],
  ['x-ms-dynamic-list', [[]]],
  ['x-ms-dynamic-schema', [[]]],
  ['x-ms-dynamic-properties', [[]]],
  ['x-ms-dynamic-tree', [['open'], ['browse']]],
  ['x-ms-notification', [[]]],
  ['x-ms-operation-context', [['simulate']]],
  ['x-ms-api-annotation', [['replacement']]],
  ['x-ms-capabilities', [['testConnection'], ['file-picker', 'open'], ['file-picker', 'browse']]],
]);

/** Members that hold data, not a description of it. */
const dataKeys = new Set(['default', 'enum', 'example', 'examples', 'x-ms-examples', 'x-ms-test-value']);

/** Members whose own keys are names that the author chose. */
const namedKeys = new Set(['properties', 'definitions', 'parameters', 'responses', 'headers', 'paths', 'securityDefinitions']);

type Rename = (id: string) => string;

function atKeys(node: Json, keys: readonly string[], rename: Rename): Json {
  if (!isObject(node)) return node;
  const [key, ...rest] = keys;
  if (key === undefined) {
    const id = textOf(node, 'operationId');
    return id === undefined ? node : withKey(node, 'operationId', rename(id));
  }
  const inner = member(node, key);
  return inner === undefined ? node : withKey(node, key, atKeys(inner, rest, rename));
}

function openAiOperations(node: Json, rename: Rename): Json {
  const list = arrayOf(node, 'operations');
  if (!isObject(node) || !list) return node;
  const next = list.map((entry) => atKeys(entry, [], rename));
  return next.every((entry, index) => entry === list[index]) ? node : withKey(node, 'operations', next);
}

function followMember(key: string, value: Json, rename: Rename): Json {
  if (key === 'x-ms-openai-data') return openAiOperations(value, rename);
  return (references.get(key) ?? []).reduce((node, keys) => atKeys(node, keys, rename), value);
}

/** The tree with every reference renamed; nodes without one stay the same objects. `names` says that the keys are names, not keywords. */
function renamed(node: Json, rename: Rename, names: boolean, depth: number): Json {
  if (depth > deepest) return node;
  if (isArray(node)) {
    let changed = false;
    const next = node.map((item) => {
      const inner = typeof item === 'object' && item !== null ? renamed(item, rename, false, depth + 1) : item;
      changed ||= inner !== item;
      return inner;
    });
    return changed ? next : node;
  }
  if (!isObject(node)) return node;
  let result: JsonObject = node;
  for (const key of Object.keys(node)) {
    const value = node[key];
    if (typeof value !== 'object' || value === null) continue;
    if (!names && dataKeys.has(key)) continue;
    const followed = names || !key.startsWith('x-ms-') ? value : followMember(key, value, rename);
    const inner = renamed(followed, rename, !names && namedKeys.has(key), depth + 1);
    if (inner !== value) result = withKey(result, key, inner);
  }
  return result;
}

function renamedNames(list: Json | undefined, rename: Rename): Json | undefined {
  if (typeof list === 'string') return rename(list);
  if (!isArray(list)) return list;
  const next = list.map((name) => (typeof name === 'string' ? rename(name) : name));
  return next.every((name, index) => name === list[index]) ? list : next;
}

function inProperties(connector: Connector, rename: Rename): Connector {
  const inner = objectOf(connector.properties, 'properties');
  const withScript = editAt(connector, '/properties/properties/scriptOperations', (list) => renamedNames(list, rename));
  return (arrayOf(inner, 'policyTemplateInstances') ?? []).reduce((current: Connector, policy, index) => {
    if (!isObject(policy) || !objectOf(policy, 'parameters')) return current;
    const at = child('/properties/properties/policyTemplateInstances', index);
    return editAt(current, child(child(at, 'parameters'), 'x-ms-apimTemplate-operationName'), (list) => renamedNames(list, rename));
  }, withScript);
}

function* operationIds(connector: Connector, except: Pointer): Iterable<string> {
  for (const [path, item] of Object.entries(objectOf(connector.definition, 'paths') ?? {})) {
    if (!isObject(item)) continue;
    for (const [method, operation] of Object.entries(item)) {
      const id = textOf(operation, 'operationId');
      if (id !== undefined && child(child('/definition/paths', path), method) !== except) yield id;
    }
  }
}

/** `wanted`, or with a number behind it where another operation than the one at `at` has that ID, in any case. */
export function freeOperationId(connector: Connector, wanted: string, at: Pointer): string {
  const taken = new Set(Array.from(operationIds(connector, at), (id) => id.toLowerCase()));
  if (!taken.has(wanted.toLowerCase())) return wanted;
  let number = 2;
  while (taken.has(`${wanted}${number}`.toLowerCase())) number++;
  return `${wanted}${number}`;
}

/** Which operation, and its new ID. The caller sees to it that the ID is free. */
export interface RenameOperation {
  readonly at: Pointer;
  readonly to: string;
}

/**
 * Gives an operation another ID. What names it follows: dynamic values and schemas, notifications, annotations, capabilities,
 * policies, script operations. When another operation has the old ID as well, the references stay, for they may mean that one.
 */
export const renameOperation: Command<RenameOperation> = {
  name: 'rename-operation',
  label: ({ to }) => `Rename operation to ${to}`,
  apply(connector, { at, to }) {
    const operation = valueAt(connector, at);
    if (!isObject(operation)) return connector;
    const from = textOf(operation, 'operationId');
    if (from === to) return connector;
    const own = setAt(connector, child(at, 'operationId'), to);
    if (from === undefined || Array.from(operationIds(connector, at)).includes(from)) return own;
    const rename: Rename = (id) => (id === from ? to : id);
    const definition = renamed(own.definition, rename, false, 0);
    return inProperties(isObject(definition) ? withPart(own, 'definition', definition) : own, rename);
  },
};
