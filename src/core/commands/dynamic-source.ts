import { isObject, objectOf, type Json, type JsonObject } from '../base/json';
import { pointerOf, type Pointer } from '../base/pointer';
import { withKey, withKeyAfter, withoutKey } from '../base/tree';
import { editAt, valueAt, type Connector } from '../connector/connector';
import { callAt, callShapes, dynamicSource, inputsAround, lastName, needsNewer, writeArgument, type ArgumentValue, type CallShape, type DynamicUse, type PathRole } from '../connector/dynamic/dynamic-source';
import { guessedPaths, inputPathsOf, operationById, pathsInAnswer, pathsInItems } from '../connector/dynamic/paths-in-schema';
import type { Command } from './command';

/** A parameter or schema, and what it asks another operation for. */
export interface DynamicPlace {
  readonly at: Pointer;
  readonly use: DynamicUse;
}

const useNames: { readonly [use in DynamicUse]: string } = { choices: 'drop-down', schema: 'dynamic schema', open: 'tree', browse: 'tree' };

/** Changes each call of a use that is there; a node without any stays. */
function eachCall(connector: Connector, { at, use }: DynamicPlace, change: (call: JsonObject, shape: CallShape) => JsonObject): Connector {
  return callShapes[use].reduce((current, shape) => {
    const place = pointerOf(shape.keys);
    return callAt(valueAt(current, at), shape) ? editAt(current, `${at}${place}`, (call) => (isObject(call) ? change(call, shape) : call)) : current;
  }, connector);
}

function withRole(call: JsonObject, shape: CallShape, role: PathRole, path: string): JsonObject {
  const key = shape.roles[role];
  if (key === undefined) return call;
  return path === '' ? withoutKey(call, key) : withKey(call, key, path);
}

/** The path of a dynamic schema is written without its final `properties` by the newer extension. */
const pathIn = (use: DynamicUse, shape: CallShape, path: string): string => (use === 'schema' && shape.version === 2 ? path.replace(/\/?properties$/, '') : path);

/** Of a call that a new one is made from: what each path and argument is in the other version. */
function copied(connector: Connector, { at, use }: DynamicPlace, shape: CallShape): JsonObject | undefined {
  const inputs = inputsAround(connector.definition, at);
  const source = dynamicSource(valueAt(connector, at), use, inputs);
  if (!source) return undefined;
  const called = operationById(connector.definition, source.operationId);
  const wanted = called ? inputPathsOf(connector.definition, called.path, called.method) : [];
  const roles = Object.entries(shape.roles).flatMap(([role, key]): [string, Json][] => {
    const path = Object.entries(source.paths).find(([name]) => name === role)?.[1];
    return path === undefined ? [] : [[key, pathIn(use, shape, path)]];
  });
  const parameters = source.args.map(({ name, value }): [string, Json] => {
    const full = wanted.some(({ path }) => path === name) ? name : (wanted.find(({ path, isInBody }) => isInBody && lastName(path) === name)?.path ?? name);
    return [shape.version === 1 ? lastName(name) : full, writeArgument(value, shape.version)];
  });
  return { operationId: source.operationId, ...Object.fromEntries(roles), ...(parameters.length === 0 ? {} : { parameters: Object.fromEntries(parameters) }) };
}

/** Puts the extension that is not there beside the one that is, saying the same. */
function withBoth(connector: Connector, place: DynamicPlace): Connector {
  return callShapes[place.use].reduce((current, shape, index, shapes) => {
    const [key] = shape.keys;
    if (key === undefined || shape.keys.length > 1 || objectOf(valueAt(current, place.at), key)) return current;
    const call = copied(current, place, shape);
    if (!call) return current;
    const beside = shapes[index === 0 ? 1 : 0]?.keys[0];
    return editAt(current, place.at, (node) => {
      if (!isObject(node)) return node;
      // What stands there without being a call, such as a text, is not overwritten.
      return Object.hasOwn(node, key) ? node : withKeyAfter(node, beside, key, call);
    });
  }, connector);
}

/** Adds the newer extension when what was just written is clear to the newer one only. */
function settled(connector: Connector, place: DynamicPlace): Connector {
  const inputs = inputsAround(connector.definition, place.at);
  const source = dynamicSource(valueAt(connector, place.at), place.use, inputs);
  return source?.hasOlder && !source.hasNewer && needsNewer(place.use, source, inputs) ? withBoth(connector, place) : connector;
}

function firstCall(connector: Connector, { at, use }: DynamicPlace): Connector {
  const node = valueAt(connector, at);
  if (callShapes[use].some((shape) => callAt(node, shape))) return connector;
  const shape = callShapes[use][0];
  return shape && isObject(node) ? editAt(connector, `${at}${pointerOf(shape.keys)}`, (before) => before ?? { operationId: '' }) : connector;
}

/** Which of the paths still lead somewhere in the answer of an operation; without its answer all do. */
function leads(connector: Connector, use: DynamicUse, operationId: string, paths: { readonly [role in PathRole]?: string }): boolean {
  const { definition } = connector;
  if (use === 'schema') return pathsInAnswer(definition, operationId).some(({ path }) => path === (paths.value ?? ''));
  const items = pathsInItems(definition, operationId, paths.collection ?? '');
  return paths.value !== undefined && items.some(({ path }) => path === paths.value);
}

/**
 * Takes the choices, schema or tree of a parameter or schema from an operation. Makes both extensions where there was none.
 * Arguments that the operation does not take go; paths that lead nowhere in its answer are guessed anew.
 */
export const setDynamicOperation: Command<DynamicPlace & { operationId: string }> = {
  name: 'set-dynamic-operation',
  label: ({ use }) => `Choose operation of the ${useNames[use]}`,
  apply: (connector, { at, use, operationId }) => {
    const place = { at, use };
    const { definition } = connector;
    const node = valueAt(connector, at);
    if (!isObject(node)) return connector;
    const source = dynamicSource(node, use, []);
    if (source && source.operationId === operationId && !source.differs) return connector;
    const called = operationById(definition, operationId);
    const wanted = called && inputPathsOf(definition, called.path, called.method);
    const guess = called && use !== 'schema' && !leads(connector, use, operationId, source?.paths ?? {}) ? guessedPaths(definition, operationId) : undefined;
    const named = eachCall(firstCall(connector, place), place, (call, shape) => {
      let next = withKey(call, 'operationId', operationId);
      if (guess) {
        next = withRole(withRole(withRole(next, shape, 'collection', guess.collection), shape, 'value', guess.value), shape, 'title', guess.title);
      }
      const parameters = objectOf(next, 'parameters');
      if (!parameters || !wanted) return next;
      const kept = Object.fromEntries(Object.entries(parameters).filter(([name]) => wanted.some(({ path }) => path === name || lastName(path) === name)));
      return Object.keys(kept).length === Object.keys(parameters).length ? next : Object.keys(kept).length === 0 ? withoutKey(next, 'parameters') : withKey(next, 'parameters', kept);
    });
    return source ? settled(named, place) : withBoth(named, place);
  },
};

/** Sets where in the answer something stands, in each extension that is there; `''` takes the whole. */
export const setDynamicPath: Command<DynamicPlace & { role: PathRole; path: string }> = {
  name: 'set-dynamic-path',
  label: ({ use }) => `Edit path of the ${useNames[use]}`,
  apply: (connector, { at, use, role, path }) => settled(eachCall(connector, { at, use }, (call, shape) => withRole(call, shape, role, pathIn(use, shape, path))), { at, use }),
};

/**
 * Sets what an argument of the call is, in each extension that is there, or takes it away. The older one names it by the last
 * part of its path. A source that only the newer one can name brings the newer one along.
 */
export const setDynamicArgument: Command<DynamicPlace & { name: string; value: ArgumentValue | undefined }> = {
  name: 'set-dynamic-argument',
  label: ({ name, value }) => `${value ? 'Edit' : 'Remove'} argument ${name}`,
  apply: (connector, { at, use, name, value }) => {
    const next = eachCall(connector, { at, use }, (call, shape) => {
      const before = objectOf(call, 'parameters');
      if (!before && call['parameters'] !== undefined) return call;
      const short = lastName(name);
      const key = before && Object.hasOwn(before, name) ? name : (Object.keys(before ?? {}).find((known) => lastName(known) === short) ?? (shape.version === 1 ? short : name));
      if (value === undefined) {
        const rest = withoutKey(before ?? {}, key);
        return before === undefined || rest === before ? call : Object.keys(rest).length === 0 ? withoutKey(call, 'parameters') : withKey(call, 'parameters', rest);
      }
      return withKey(call, 'parameters', withKey(before ?? {}, key, writeArgument(value, shape.version)));
    });
    return settled(next, { at, use });
  },
};

/** Writes the extension that is missing beside the one that is there, saying the same. */
export const writeBothDynamic: Command<DynamicPlace> = {
  name: 'write-both-dynamic',
  label: ({ use }) => `Write both extensions of the ${useNames[use]}`,
  apply: withBoth,
};

/** Takes the extensions of a use away; of a tree the whole extension. */
export const removeDynamic: Command<DynamicPlace> = {
  name: 'remove-dynamic',
  label: ({ use }) => `Remove ${useNames[use]}`,
  apply: (connector, { at, use }) =>
    editAt(connector, at, (node) => (isObject(node) ? callShapes[use].reduce((current, { keys: [key = ''] }) => withoutKey(current, key), node) : node)),
};

/** Makes the tree of a parameter or schema with both of its calls, or nothing when there is one. */
export const addDynamicTree: Command<{ at: Pointer; operationId: string }> = {
  name: 'add-dynamic-tree',
  label: () => 'Add tree',
  apply: (connector, { at, operationId }) => {
    if (!isObject(valueAt(connector, at)) || objectOf(valueAt(connector, at), 'x-ms-dynamic-tree')) return connector;
    const bare = editAt(connector, at, (node) => (isObject(node) ? withKey(node, 'x-ms-dynamic-tree', { settings: { canSelectParentNodes: false, canSelectLeafNodes: true }, open: { operationId: '' }, browse: { operationId: '' } }) : node));
    return (['open', 'browse'] as const).reduce((current, use) => setDynamicOperation.apply(current, { at, use, operationId }), bare);
  },
};

