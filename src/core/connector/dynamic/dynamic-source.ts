import { isObject, member, objectOf, textOf, type Json, type JsonObject } from '../../base/json';
import { keysOf, type Pointer } from '../../base/pointer';
import { isOperationMethod } from '../operations-of';
import { inputPathsOf, type InputPath } from './paths-in-schema';

/** What a parameter or schema asks another operation for. `open` and `browse` are the two calls of a tree. */
export type DynamicUse = 'choices' | 'schema' | 'open' | 'browse';

/** What a path of a call leads to. */
export type PathRole = 'collection' | 'value' | 'title' | 'description' | 'fullTitle' | 'isParent';

/** One extension that makes a call: where it stands below its parameter or schema, and how it writes things. */
export interface CallShape {
  readonly keys: readonly string[];
  /** 1: literals as they are, `{"parameter": name}`. 2: `{"value": …}`, `{"parameterReference": path}`. */
  readonly version: 1 | 2;
  readonly roles: { readonly [role in PathRole]?: string };
}

const treeRoles = { collection: 'itemsPath', value: 'itemValuePath', title: 'itemTitlePath', fullTitle: 'itemFullTitlePath', isParent: 'itemIsParent' } as const;

/** The extensions of each use, the older one first. Source: connector features reference, 3.5. */
export const callShapes: { readonly [use in DynamicUse]: readonly CallShape[] } = {
  choices: [
    { keys: ['x-ms-dynamic-values'], version: 1, roles: { collection: 'value-collection', value: 'value-path', title: 'value-title', description: 'value-description' } },
    { keys: ['x-ms-dynamic-list'], version: 2, roles: { collection: 'itemsPath', value: 'itemValuePath', title: 'itemTitlePath' } },
  ],
  schema: [
    { keys: ['x-ms-dynamic-schema'], version: 1, roles: { value: 'value-path' } },
    { keys: ['x-ms-dynamic-properties'], version: 2, roles: { value: 'itemValuePath' } },
  ],
  open: [{ keys: ['x-ms-dynamic-tree', 'open'], version: 2, roles: treeRoles }],
  browse: [{ keys: ['x-ms-dynamic-tree', 'browse'], version: 2, roles: treeRoles }],
};

/** The keys of each kind of dynamic extension. */
export const dynamicKeys = {
  choices: ['x-ms-dynamic-values', 'x-ms-dynamic-list'],
  schema: ['x-ms-dynamic-schema', 'x-ms-dynamic-properties'],
  tree: ['x-ms-dynamic-tree'],
} as const satisfies { readonly [kind: string]: readonly string[] };
export type DynamicKind = keyof typeof dynamicKeys;

/** Every key that the forms of dynamic extensions look after. */
export const allDynamicKeys: readonly string[] = Object.values(dynamicKeys).flat();

/** Where an argument of a call comes from. `other` is in no form that the reference knows. */
export type ArgumentValue =
  | { readonly kind: 'literal'; readonly value: Json }
  | { readonly kind: 'reference'; readonly path: string }
  | { readonly kind: 'selected'; readonly path: string }
  | { readonly kind: 'other'; readonly value: Json };

export interface DynamicArgument {
  /** The parameter of the called operation, or the path of a property of its body. */
  readonly name: string;
  readonly value: ArgumentValue;
}

/** A call as a form shows it: the older extension's where there is one, and what only the newer one has. */
export interface DynamicSource {
  readonly hasOlder: boolean;
  readonly hasNewer: boolean;
  readonly operationId: string;
  readonly paths: { readonly [role in PathRole]?: string };
  readonly args: readonly DynamicArgument[];
  /** Members that no field shows, with the extension that has them. */
  readonly others: readonly { readonly keys: readonly string[]; readonly value: Json }[];
  /** True when both extensions are there and say different things. */
  readonly differs: boolean;
}

/** The call that an extension makes on a parameter or schema. */
export const callAt = (node: Json | undefined, { keys }: CallShape): JsonObject | undefined => {
  const found = keys.reduce<Json | undefined>((inner, key) => member(inner, key), node);
  return isObject(found) ? found : undefined;
};

/** The last name of a path string. */
export const lastName = (path: string): string => path.split('/').at(-1) ?? path;

/** The path that a name of version 1 means among inputs: a parameter of that name, else the one place of a body that ends so, else the name. */
export function pathOfName(inputs: readonly InputPath[], name: string): string {
  if (inputs.some(({ path, isInBody }) => !isInBody && path === name)) return name;
  return inputs.find(({ path, isInBody }) => isInBody && lastName(path) === name)?.path ?? name;
}

/** The value of an argument as it is written in a version. */
function readArgument(written: Json, version: 1 | 2, inputs: readonly InputPath[]): ArgumentValue {
  if (version === 1) {
    const name = textOf(written, 'parameter');
    if (name !== undefined && isObject(written) && Object.keys(written).length === 1) return { kind: 'reference', path: pathOfName(inputs, name) };
    return isObject(written) ? { kind: 'other', value: written } : { kind: 'literal', value: written };
  }
  if (isObject(written) && Object.keys(written).length === 1) {
    const path = textOf(written, 'parameterReference');
    if (path !== undefined) return { kind: 'reference', path };
    const selected = textOf(written, 'selectedItemValuePath');
    if (selected !== undefined) return { kind: 'selected', path: selected };
    const value = member(written, 'value');
    if (value !== undefined) return { kind: 'literal', value };
  }
  return { kind: 'other', value: written };
}

/** An argument as a version writes it. */
export function writeArgument(value: ArgumentValue, version: 1 | 2): Json {
  switch (value.kind) {
    case 'literal':
      return version === 1 ? value.value : { value: value.value };
    case 'reference':
      return version === 1 ? { parameter: lastName(value.path) } : { parameterReference: value.path };
    case 'selected':
      return { selectedItemValuePath: value.path };
    case 'other':
      return value.value;
  }
}

/** The inputs of the operation that a place lies in; empty in shared objects, which many operations use. */
export function inputsAround(definition: JsonObject, at: Pointer): readonly InputPath[] {
  const [part, section, path, method] = keysOf(at);
  if (part !== 'definition' || section !== 'paths' || path === undefined) return [];
  const item = objectOf(objectOf(definition, 'paths'), path);
  const wanted = method !== undefined && isOperationMethod(method) ? method : Object.keys(item ?? {}).find(isOperationMethod);
  return wanted === undefined ? [] : inputPathsOf(definition, path, wanted);
}

function rolesOf(call: JsonObject, shape: CallShape): DynamicSource['paths'] {
  return Object.fromEntries(Object.entries(shape.roles).flatMap(([role, key]) => {
    const text = textOf(call, key);
    return text === undefined ? [] : [[role, text]];
  }));
}

const argumentsIn = (call: JsonObject, shape: CallShape, inputs: readonly InputPath[]): readonly DynamicArgument[] =>
  Object.entries(objectOf(call, 'parameters') ?? {}).map(([name, written]) => ({ name, value: readArgument(written, shape.version, inputs) }));

function othersIn(call: JsonObject, shape: CallShape): DynamicSource['others'] {
  const fields = new Set([...Object.values(shape.roles).filter((key) => typeof member(call, key) === 'string'), ...(typeof member(call, 'operationId') === 'string' ? ['operationId'] : []), ...(objectOf(call, 'parameters') ? ['parameters'] : [])]);
  return Object.entries(call).flatMap(([key, value]) => (fields.has(key) ? [] : [{ keys: [...shape.keys, key], value }]));
}

const withoutProperties = (path: string): string => path.replace(/\/?properties$/, '');

function saysTheSame(use: DynamicUse, older: { call: JsonObject; shape: CallShape }, newer: { call: JsonObject; shape: CallShape }, inputs: readonly InputPath[]): boolean {
  if (textOf(older.call, 'operationId') !== textOf(newer.call, 'operationId')) return false;
  const [left, right] = [rolesOf(older.call, older.shape), rolesOf(newer.call, newer.shape)];
  const plain = (path: string | undefined): string => (use === 'schema' ? withoutProperties(path ?? '') : (path ?? ''));
  if ((['collection', 'value', 'title'] as const).some((role) => plain(left[role]) !== plain(right[role]))) return false;
  const [given, also] = [argumentsIn(older.call, older.shape, inputs), argumentsIn(newer.call, newer.shape, inputs)];
  return given.length === also.length && given.every(({ name }) => also.some((argument) => argument.name === name || lastName(argument.name) === name));
}

/** Reads what a parameter or schema asks for; undefined when it asks for nothing of this use. `inputs` are those of its own operation. */
export function dynamicSource(node: Json | undefined, use: DynamicUse, inputs: readonly InputPath[]): DynamicSource | undefined {
  const found = callShapes[use].flatMap((shape) => {
    const call = callAt(node, shape);
    return call ? [{ call, shape }] : [];
  });
  const [first, second] = found;
  if (!first) return undefined;
  const paths = second ? { ...rolesOf(second.call, second.shape), ...rolesOf(first.call, first.shape) } : rolesOf(first.call, first.shape);
  const older = argumentsIn(first.call, first.shape, inputs);
  const newer = second ? argumentsIn(second.call, second.shape, inputs) : [];
  const named = older.map((argument) => newer.find(({ name }) => name === argument.name) ?? newer.find(({ name }) => lastName(name) === argument.name) ?? argument);
  return {
    hasOlder: found.some(({ shape }) => shape.version === 1),
    hasNewer: found.some(({ shape }) => shape.version === 2),
    operationId: textOf(first.call, 'operationId') ?? textOf(second?.call, 'operationId') ?? '',
    paths,
    args: [...named, ...newer.filter((argument) => !named.includes(argument))],
    others: found.flatMap(({ call, shape }) => othersIn(call, shape)),
    differs: second !== undefined && !saysTheSame(use, first, second, inputs),
  };
}

/**
 * True when the newer extension has to stand beside the older: an argument is taken from the body, or from a name that a
 * parameter and a property of the body share, or the schema's path ends in `properties`.
 */
export function needsNewer(use: DynamicUse, { args, paths }: DynamicSource, inputs: readonly InputPath[]): boolean {
  if (use === 'schema' && /(?:^|\/)properties$/.test(paths.value ?? '')) return true;
  return args.some(({ value }) => {
    if (value.kind !== 'reference') return false;
    return value.path.includes('/') || inputs.filter(({ path }) => lastName(path) === value.path).length > 1;
  });
}
