import { arrayOf, isArray, isObject, member, objectOf, textOf, type Json, type JsonObject } from '../base/json';
import { withKey } from '../base/tree';

/** The parameter of a policy that lists the operations to which it applies. */
const operationNames = 'x-ms-apimTemplate-operationName';

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

/** The new ID for an old one; the same when it stays. */
export type RenameId = (id: string) => string;

function atKeys(node: Json, keys: readonly string[], rename: RenameId): Json {
  if (!isObject(node)) return node;
  const [key, ...rest] = keys;
  if (key === undefined) {
    const id = textOf(node, 'operationId');
    return id === undefined ? node : withKey(node, 'operationId', rename(id));
  }
  const inner = member(node, key);
  return inner === undefined ? node : withKey(node, key, atKeys(inner, rest, rename));
}

function openAiOperations(node: Json, rename: RenameId): Json {
  const list = arrayOf(node, 'operations');
  if (!isObject(node) || !list) return node;
  const next = list.map((entry) => atKeys(entry, [], rename));
  return next.every((entry, index) => entry === list[index]) ? node : withKey(node, 'operations', next);
}

function followMember(key: string, value: Json, rename: RenameId): Json {
  if (key === 'x-ms-openai-data') return openAiOperations(value, rename);
  return (references.get(key) ?? []).reduce((node, keys) => atKeys(node, keys, rename), value);
}

/** The tree with every reference renamed; nodes without one stay the same objects. `names` says that the keys are names, not keywords. */
function renamed(node: Json, rename: RenameId, names: boolean, depth: number): Json {
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

function renamedNames(list: Json | undefined, rename: RenameId): Json | undefined {
  if (typeof list === 'string') return rename(list);
  if (!isArray(list)) return list;
  const next = list.map((name) => (typeof name === 'string' ? rename(name) : name));
  return next.every((name, index) => name === list[index]) ? list : next;
}

/** The API definition with every reference to an operation renamed, own IDs left as they are; the same object when nothing names one. */
export function withRenamedReferences(definition: JsonObject, rename: RenameId): JsonObject {
  const result = renamed(definition, rename, false, 0);
  return isObject(result) ? result : definition;
}

function policyWithIds(policy: Json, change: (list: Json | undefined) => Json | undefined): Json | undefined {
  const parameters = objectOf(policy, 'parameters');
  const list = member(parameters, operationNames);
  const next = change(list);
  if (!isObject(policy) || !parameters || Object.is(next, list)) return policy;
  return next === undefined ? undefined : withKey(policy, 'parameters', withKey(parameters, operationNames, next));
}

/** The API properties with every list of operation IDs changed: undefined drops the policy, and leaves script operations as they are. */
function withIds(properties: JsonObject, change: (list: Json | undefined) => Json | undefined): JsonObject {
  const inner = objectOf(properties, 'properties');
  if (!inner) return properties;
  let result = inner;
  const policies = arrayOf(inner, 'policyTemplateInstances') ?? [];
  const changed = policies.flatMap((policy) => policyWithIds(policy, change) ?? []);
  const isSame = changed.length === policies.length && changed.every((policy, index) => policy === policies[index]);
  if (!isSame) result = withKey(result, 'policyTemplateInstances', changed);
  // An empty list would mean every operation, so that the last names stay for a rule to object to.
  const script = change(member(inner, 'scriptOperations'));
  if (script !== undefined) result = withKey(result, 'scriptOperations', script);
  return withKey(properties, 'properties', result);
}

/** The API properties with policies and script operations naming operations by their new IDs. */
export const propertiesWithRenamed = (properties: JsonObject, rename: RenameId): JsonObject => withIds(properties, (list) => renamedNames(list, rename));

/**
 * The API properties without the IDs of operations that are gone. A policy that is left with none goes altogether: without
 * a list it would apply to every operation.
 */
export function propertiesWithout(properties: JsonObject, gone: ReadonlySet<string>): JsonObject {
  if (gone.size === 0) return properties;
  return withIds(properties, (ids) => {
    if (!isArray(ids)) return ids;
    const kept = ids.filter((id) => typeof id !== 'string' || !gone.has(id));
    return kept.length === ids.length ? ids : kept.length === 0 ? undefined : kept;
  });
}
