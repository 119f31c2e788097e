/** A call of an operation in a flow. */
export interface FlowCall {
  readonly operationId: string;
  readonly parameters: { readonly [name: string]: unknown };
}

type Node = { readonly [key: string]: unknown };
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const methods = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch']);

/** What a `$ref` leads to; written for the tests, apart from the exporter's own walk. */
function followed(root: Node, value: unknown): Node | undefined {
  let node = value;
  for (let step = 0; step < 20 && isNode(node) && typeof node['$ref'] === 'string'; step++) {
    const keys = decodeURIComponent(node['$ref'].replace(/^#\//, '')).split('/').map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
    node = keys.reduce<unknown>((at, key) => (isNode(at) && Object.hasOwn(at, key) ? at[key] : undefined), root);
  }
  return isNode(node) ? node : undefined;
}

interface Described {
  readonly id: string;
  readonly isTrigger: boolean;
  readonly parameters: readonly Node[];
}

function operationsIn(root: Node): Described[] {
  return Object.values(isNode(root['paths']) ? root['paths'] : {}).flatMap((item) => {
    if (!isNode(item)) return [];
    return Object.entries(item).flatMap(([method, operation]) => {
      if (!methods.has(method) || !isNode(operation) || typeof operation['operationId'] !== 'string' || operation['operationId'] === '') return [];
      const all = [...listOf(item['parameters']), ...listOf(operation['parameters'])].flatMap((parameter): Node[] => { const node = followed(root, parameter); return node ? [node] : []; });
      const own = new Map(all.map((parameter) => [`${String(parameter['in'])} ${String(parameter['name'])}`, parameter]));
      return [{ id: operation['operationId'], isTrigger: Object.hasOwn(operation, 'x-ms-trigger'), parameters: [...own.values()] }];
    });
  });
}

/** Operations that no flow has a step for. */
export function unusedOperations(definition: unknown, calls: readonly FlowCall[]): string[] {
  const called = new Set(calls.map(({ operationId }) => operationId));
  return isNode(definition) ? operationsIn(definition).flatMap(({ id }) => (called.has(id) ? [] : [id])) : [];
}

/** The keys under which the required parts of a body are given: `body/to/name`; one that stands as a whole serves all below it. */
function bodyKeys(root: Node, schema: Node, key: string, depth: number): string[] {
  const properties = isNode(schema['properties']) ? schema['properties'] : {};
  const required = listOf(schema['required']).filter((name): name is string => typeof name === 'string' && Object.hasOwn(properties, name));
  if (required.length === 0 || depth > 3) return [key];
  return required.flatMap((name) => bodyKeys(root, followed(root, properties[name]) ?? {}, `${key}/${name}`, depth + 1));
}

/** Whether a value is given under a key, or as a part of what stands under a shorter or longer one. */
const isGiven = (given: readonly string[], key: string): boolean => given.some((each) => each === key || key.startsWith(`${each}/`) || each.startsWith(`${key}/`));

/**
 * Required parameters that a call in a flow gives no value: `BookTrip body/to`. Internal ones with a default are left out, as the
 * platform fills them and no designer shows them.
 */
export function unmetArguments(definition: unknown, calls: readonly FlowCall[]): string[] {
  if (!isNode(definition)) return [];
  const byId = new Map(operationsIn(definition).map((operation) => [operation.id, operation]));
  return calls.flatMap(({ operationId, parameters }) => {
    const given = Object.keys(parameters);
    const required = (byId.get(operationId)?.parameters ?? []).flatMap((parameter): string[] => {
      const name = String(parameter['name']);
      const schema = followed(definition, parameter['schema']);
      if (parameter['in'] === 'body') return parameter['required'] === true && schema ? bodyKeys(definition, schema, name, 0) : [];
      const isFilled = parameter['x-ms-visibility'] === 'internal' && parameter['default'] !== undefined;
      return parameter['required'] === true && !isFilled ? [name] : [];
    });
    return required.filter((key) => !isGiven(given, key) || given.some((each) => each === key && parameters[each] === undefined)).map((key) => `${operationId} ${key}`);
  });
}
