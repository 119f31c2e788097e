/**
 * The parts of a connector whose findings are kept separately, so that an edit asks only those that changed.
 */
import { isObject, member, objectOf, type Json, type JsonObject } from '../../base/json';
import { child, keysOf, type Pointer } from '../../base/pointer';
import { changedKeys } from '../../base/tree';
import type { Connector } from '../../connector/connector';
import { isOperationMethod, type OperationMethod } from '../../connector/operations-of';

/** The members of a definition that hold shared objects. */
export const sharedSections = ['definitions', 'parameters', 'responses'] as const;
export type SharedSection = (typeof sharedSections)[number];

/** `at` is the pointer of the unit's own node. */
export type Unit =
  | { readonly kind: 'root'; readonly at: Pointer }
  | { readonly kind: 'path'; readonly at: Pointer; readonly path: string; readonly node: JsonObject }
  | { readonly kind: 'operation'; readonly at: Pointer; readonly path: string; readonly method: OperationMethod; readonly node: JsonObject; readonly pathItem: JsonObject; readonly pathAt: Pointer }
  | { readonly kind: 'shared'; readonly at: Pointer; readonly section: SharedSection; readonly name: string; readonly node: Json };

/** A unit's name: stays the same while its content changes. */
export type UnitKey = string;

export const rootKey: UnitKey = 'root';
export const pathKey = (path: string): UnitKey => `path ${path}`;
export const operationKey = (path: string, method: string): UnitKey => `${method} ${path}`;
export const sharedKey = (section: SharedSection, name: string): UnitKey => `${section} ${name}`;

/** The key of the unit that looks after a pointer. */
export function unitAt(pointer: Pointer): UnitKey {
  const [part, section, name, method] = keysOf(pointer);
  if (part !== 'definition' || section === undefined || name === undefined) return rootKey;
  if (section === 'paths') return method !== undefined && isOperationMethod(method) ? operationKey(name, method) : pathKey(name);
  const shared = sharedSections.find((candidate) => candidate === section);
  return shared ? sharedKey(shared, name) : rootKey;
}

/** What changed between two connectors: units that are new or differ, and keys of units that are gone. */
export interface Difference {
  readonly changed: ReadonlyMap<UnitKey, Unit>;
  readonly removed: ReadonlySet<UnitKey>;
}

const nothing: JsonObject = {};
const pathsAt: Pointer = '/definition/paths';

/** The units of a path item: itself, then one for each operation. */
function unitsOfPath(path: string, node: Json | undefined): Map<UnitKey, Unit> {
  const units = new Map<UnitKey, Unit>();
  if (!isObject(node)) return units;
  const pathAt = child(pathsAt, path);
  units.set(pathKey(path), { kind: 'path', at: pathAt, path, node });
  for (const key of Object.keys(node)) {
    const operation = node[key];
    if (isOperationMethod(key) && isObject(operation)) {
      units.set(operationKey(path, key), { kind: 'operation', at: child(pathAt, key), path, method: key, node: operation, pathItem: node, pathAt });
    }
  }
  return units;
}

/** True when two versions of a unit need no new answers. A path item's operations depend on its members, not on each other. */
function isSame(before: Unit | undefined, after: Unit): boolean {
  if (before?.kind === 'operation' && after.kind === 'operation') {
    return (
      before.node === after.node &&
      (before.pathItem === after.pathItem ||
        Array.from(changedKeys(before.pathItem, after.pathItem)).every(isOperationMethod))
    );
  }
  return before !== undefined && before.kind !== 'root' && after.kind !== 'root' && before.node === after.node;
}

/**
 * The units that differ between two connectors (all of them when there is no earlier one). Costs what changed: containers
 * are compared by the lineage of their copies.
 */
export function differenceOf(before: Connector | undefined, after: Connector): Difference {
  const changed = new Map<UnitKey, Unit>();
  const removed = new Set<UnitKey>();
  if (before === after) return { changed, removed };

  const oldDefinition = before?.definition ?? nothing;
  const pathsBefore = objectOf(oldDefinition, 'paths') ?? nothing;
  const pathsAfter = objectOf(after.definition, 'paths') ?? nothing;
  for (const path of changedKeys(pathsBefore, pathsAfter)) {
    const old = unitsOfPath(path, member(pathsBefore, path));
    const now = unitsOfPath(path, member(pathsAfter, path));
    for (const [key, unit] of now) if (!isSame(old.get(key), unit)) changed.set(key, unit);
    for (const key of old.keys()) if (!now.has(key)) removed.add(key);
  }
  for (const section of sharedSections) {
    const sharedBefore = objectOf(oldDefinition, section) ?? nothing;
    const sharedAfter = objectOf(after.definition, section) ?? nothing;
    for (const name of changedKeys(sharedBefore, sharedAfter)) {
      const node = member(sharedAfter, name);
      if (node === undefined) removed.add(sharedKey(section, name));
      else changed.set(sharedKey(section, name), { kind: 'shared', at: child(`/definition/${section}`, name), section, name, node });
    }
  }
  if (!before || isRootChanged(before, after)) changed.set(rootKey, { kind: 'root', at: '' });
  return { changed, removed };
}

const partsOfTheirOwn = new Set<string>(['paths', ...sharedSections]);

const partsAround = ['properties', 'icon', 'script', 'documents', 'submission', 'sources', 'broken', 'extras'] as const;

function isRootChanged(before: Connector, after: Connector): boolean {
  if (partsAround.some((part) => before[part] !== after[part])) return true;
  for (const key of changedKeys(before.definition, after.definition)) {
    // A part of its own that is no object has no units, so what is wrong with it is the root's to say.
    const hasUnits = isObject(member(before.definition, key)) && isObject(member(after.definition, key));
    if (!partsOfTheirOwn.has(key) || !hasUnits) return true;
  }
  // The order of the definition's members is the business of a rule too.
  const keys = Object.keys(after.definition);
  return Object.keys(before.definition).some((key, index) => key !== keys[index]);
}
