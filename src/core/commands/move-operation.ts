import { arrayOf, isObject, objectOf, textOf, type Json, type JsonArray, type JsonObject } from '../base/json';
import { keysOf, type Pointer } from '../base/pointer';
import { withKey, withKeyAfter, withoutKey, withRenamedKey } from '../base/tree';
import { titleCaseOf } from '../base/words';
import { withPart } from '../connector/connector';
import { isOperationMethod, type OperationMethod } from '../connector/operations-of';
import { variableChange, variablesOf, type VariableChange } from '../connector/path-template';
import { resolved } from '../connector/shared-object';
import type { Command } from './command';

/** Which operation, and its new path and method. */
export interface MoveOperation {
  readonly at: Pointer;
  readonly path: string;
  readonly method: OperationMethod;
}

/** A required text in the path, as the platform wants it, with its name as title. */
export const pathParameter = (name: string): JsonObject => ({ name, in: 'path', required: true, type: 'string', 'x-ms-url-encoding': 'single', 'x-ms-summary': titleCaseOf(name) });

/** A path parameter under another name; a title that only says the name follows. */
function withName(parameter: JsonObject, name: string): JsonObject {
  const titled = textOf(parameter, 'x-ms-summary') === titleCaseOf(textOf(parameter, 'name') ?? '');
  return withKey(titled ? withKey(parameter, 'x-ms-summary', titleCaseOf(name)) : parameter, 'name', name);
}

function pathNameOf(definition: JsonObject, parameter: Json): string | undefined {
  const node = resolved(definition, parameter);
  return node && textOf(node, 'in') === 'path' ? textOf(node, 'name') : undefined;
}

/** Parameters that fit the new path: renamed with their variable, gone with it, and (for an operation) added for it. */
function following(definition: JsonObject, parameters: JsonArray, change: VariableChange): JsonArray {
  let isChanged = false;
  const kept = parameters.flatMap((parameter): Json[] => {
    const name = pathNameOf(definition, parameter);
    if (name === undefined) return [parameter];
    const renamed = change.renamed.get(name);
    if (renamed === undefined && !change.removed.includes(name)) return [parameter];
    isChanged = true;
    const node = renamed === undefined ? undefined : resolved(definition, parameter);
    return node && renamed !== undefined ? [withName(node, renamed)] : [];
  });
  return isChanged ? kept : parameters;
}

function withFollowing(definition: JsonObject, node: JsonObject, change: VariableChange): JsonObject {
  const parameters = arrayOf(node, 'parameters');
  if (!parameters) return node;
  const next = following(definition, parameters, change);
  return next === parameters ? node : withKey(node, 'parameters', next);
}

/** The operation with a parameter for every variable of its path that neither it nor its path item describes. */
function withMissing(definition: JsonObject, operation: JsonObject, item: JsonObject, earlier: JsonObject, path: string): JsonObject {
  const own = arrayOf(operation, 'parameters') ?? [];
  const described = new Set([...own, ...(arrayOf(item, 'parameters') ?? [])].map((parameter) => pathNameOf(definition, parameter)));
  const missing = variablesOf(path).filter((name) => !described.has(name));
  if (missing.length === 0) return operation;
  const fromEarlier = arrayOf(earlier, 'parameters') ?? [];
  const added = missing.map((name) => fromEarlier.find((parameter) => pathNameOf(definition, parameter) === name) ?? pathParameter(name));
  if (Object.hasOwn(operation, 'parameters')) return withKey(operation, 'parameters', [...own, ...added]);
  const keys = Object.keys(operation);
  const before = keys.indexOf('responses');
  return withKeyAfter(operation, before < 0 ? keys.at(-1) : keys[before - 1], 'parameters', added);
}

/**
 * Gives an operation another path or method. Path parameters follow the variables of the path. What the path item says for
 * all operations moves along when this is its only operation and the new path is free; else it stays, and the operation takes
 * a copy of what it needs. Nothing happens where the new place is taken.
 */
export const moveOperation: Command<MoveOperation> = {
  name: 'move-operation',
  label: ({ path, method }) => `Move operation to ${method.toUpperCase()} ${path}`,
  apply(connector, { at, path: to, method: toMethod }) {
    const { definition } = connector;
    const [, , from, method] = keysOf(at);
    const paths = objectOf(definition, 'paths');
    if (!paths || from === undefined || method === undefined) return connector;
    const item = objectOf(paths, from);
    const operation = objectOf(item, method);
    if (!item || !operation || (from === to && method === toMethod)) return connector;
    const target = objectOf(paths, to);
    if (target && Object.hasOwn(target, toMethod)) return connector;
    const withPaths = (next: JsonObject) => withPart(connector, 'definition', withKey(definition, 'paths', next));
    if (from === to) return withPaths(withKey(paths, from, withRenamedKey(item, method, toMethod)));

    const change = variableChange(from, to);
    const moved = withFollowing(definition, operation, change);
    const isAlone = Object.keys(item).filter(isOperationMethod).length === 1;
    if (isAlone && !Object.hasOwn(paths, to)) {
      const around = withFollowing(definition, item, change);
      const complete = withMissing(definition, moved, around, around, to);
      return withPaths(withRenamedKey(paths, from, to, withRenamedKey(around, method, toMethod, complete)));
    }
    const rest = withoutKey(item, method);
    const left = isAlone ? withoutKey(paths, from) : withKey(paths, from, rest);
    const content = item['x-ms-notification-content'];
    const isWebhook = Object.hasOwn(operation, 'x-ms-trigger') && isObject(content);
    const base = target ?? {};
    const ready = isWebhook && content !== undefined && !Object.hasOwn(base, 'x-ms-notification-content') ? withKey(base, 'x-ms-notification-content', content) : base;
    const landed = withKey(ready, toMethod, withMissing(definition, moved, ready, withFollowing(definition, item, change), to));
    return withPaths(target || isAlone ? withKey(left, to, landed) : withKeyAfter(left, from, to, landed));
  },
};
