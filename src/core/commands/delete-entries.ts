import { isArray, objectOf, type Json, type JsonObject } from '../base/json';
import { keysOf, type Pointer } from '../base/pointer';
import { withKey, withoutKey } from '../base/tree';
import { editAt, withPart, type Connector } from '../connector/connector';
import { sharedSections } from '../connector/shared-object';
import { policiesAt } from '../connector/policy-templates/policy-form';
import type { Command } from './command';
import { methodsByPath } from './edit-operations';
import { removeScript } from './script';

/** Members of a path item that mean nothing without an operation. */
const onlyForOperations = new Set(['parameters', 'x-ms-notification-content']);

/** A path item without some of its operations; undefined when nothing is left in it that stands for itself. */
function withoutMethods(item: JsonObject, methods: ReadonlySet<string>): JsonObject | undefined {
  let rest = item;
  for (const method of methods) rest = withoutKey(rest, method);
  return rest !== item && Object.keys(rest).every((key) => onlyForOperations.has(key)) ? undefined : rest;
}

function withoutOperations(definition: JsonObject, places: readonly Pointer[]): JsonObject {
  const gone = methodsByPath(places);
  const paths = objectOf(definition, 'paths');
  if (!paths || gone.size === 0) return definition;
  const changed = new Map<string, JsonObject | undefined>();
  for (const [path, methods] of gone) {
    const item = objectOf(paths, path);
    const rest = item && withoutMethods(item, methods);
    if (item && rest !== item) changed.set(path, rest);
  }
  return changed.size === 0 ? definition : withKey(definition, 'paths', withMembers(paths, changed));
}

/** The object with some members changed, or removed where they are undefined. */
function withMembers(object: JsonObject, changed: ReadonlyMap<string, JsonObject | undefined>): JsonObject {
  const [only] = changed;
  if (only && changed.size === 1) return only[1] === undefined ? withoutKey(object, only[0]) : withKey(object, only[0], only[1]);
  return Object.fromEntries(
    Object.entries(object).flatMap(([key, member]): [string, Json][] => {
      const next = changed.has(key) ? changed.get(key) : member;
      return next === undefined ? [] : [[key, next]];
    }),
  );
}

function withoutShared(definition: JsonObject, places: readonly Pointer[]): JsonObject {
  let left = definition;
  for (const section of sharedSections) {
    const shared = objectOf(left, section);
    const names = places.filter((place) => place.startsWith(`/definition/${section}/`)).map(keysOf);
    const gone = new Map(names.flatMap(([, , name, ...rest]): [string, undefined][] => (name !== undefined && rest.length === 0 && Object.hasOwn(shared ?? {}, name) ? [[name, undefined]] : [])));
    if (shared && gone.size > 0) left = withKey(left, section, withMembers(shared, gone));
  }
  return left;
}

function withoutPolicies(connector: Connector, places: readonly Pointer[]): Connector {
  const gone = new Set(places.filter((place) => place.startsWith(`${policiesAt}/`)).map((place) => Number(place.slice(policiesAt.length + 1))));
  if (gone.size === 0) return connector;
  return editAt(connector, policiesAt, (list) => {
    if (!isArray(list)) return list;
    const rest = list.filter((_, index) => !gone.has(index));
    return rest.length === list.length ? list : rest;
  });
}

/** What the undo menu and the page call entries of the list: "GET /pets" is one operation, several kinds are entries. */
export function entriesText(places: readonly Pointer[]): string {
  const kinds = new Set(places.map((place) => (place.startsWith('/definition/paths/') ? 'operation' : place.startsWith(policiesAt) ? 'policy' : place === '/script' ? 'custom code' : 'reference')));
  const [kind = 'entry'] = kinds;
  if (places.length === 1) return kind;
  const plural = kind.endsWith('y') ? `${kind.slice(0, -1)}ies` : `${kind}s`;
  return `${places.length} ${kinds.size === 1 ? plural : 'entries'}`;
}

/**
 * Deletes operations (with their path items where nothing else is left in them), shared objects, policies, and the custom
 * code at `/script`, all as one step.
 */
export const deleteEntries: Command<{ places: readonly Pointer[] }> = {
  name: 'delete-entries',
  label: ({ places }) => `Delete ${entriesText(places)}`,
  apply: (connector, { places }) => {
    const defined = withPart(connector, 'definition', withoutShared(withoutOperations(connector.definition, places), places));
    const left = withoutPolicies(defined, places);
    return places.includes('/script') ? removeScript.apply(left, {}) : left;
  },
};
