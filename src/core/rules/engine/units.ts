/**
 * The parts of a connector whose findings are kept separately, so that an edit asks only those that changed.
 */
import { isObject, member, objectOf, type Json, type JsonObject } from '../../base/json';
import { child, keysOf, type Pointer } from '../../base/pointer';
import { changedKeys, hasSameKeys } from '../../base/tree';
import type { Connector } from '../../connector/connector';
import { isOperationMethod, type OperationMethod } from '../../connector/operations-of';
import { sharedSections, type SharedSection } from '../../connector/shared-object';
import { haveSameSize } from '../shared/definition-size';
import { haveSameFacts } from '../shared/source-facts';
import { isSameTree } from './same-tree';

/** `at` is the pointer of the unit's own node. */
export type Unit =
  | { readonly kind: 'root'; readonly at: Pointer }
  | { readonly kind: 'path'; readonly at: Pointer; readonly path: string; readonly node: JsonObject }
  | { readonly kind: 'operation'; readonly at: Pointer; readonly path: string; readonly method: OperationMethod; readonly node: JsonObject; readonly pathItem: JsonObject; readonly pathAt: Pointer }
  | { readonly kind: 'shared'; readonly at: Pointer; readonly section: SharedSection; readonly name: string; readonly node: Json };

/** A unit's name: stays the same while its content changes. */
export type UnitKey = string;

export function keyOf(unit: Unit): UnitKey {
  switch (unit.kind) {
    case 'root':
      return rootKey;
    case 'path':
      return pathKey(unit.path);
    case 'operation':
      return operationKey(unit.path, unit.method);
    case 'shared':
      return sharedKey(unit.section, unit.name);
  }
}

const rootKey: UnitKey = 'root';
const pathKey = (path: string): UnitKey => `path ${path}`;
const operationKey = (path: string, method: string): UnitKey => `${method} ${path}`;
export const sharedKey = (section: SharedSection, name: string): UnitKey => `${section} ${name}`;

/** The key of the unit that looks after a pointer. */
export function unitAt(pointer: Pointer): UnitKey {
  const [part, section, name, method] = keysOf(pointer);
  if (part !== 'definition' || section === undefined || name === undefined) return rootKey;
  if (section === 'paths') return method !== undefined && isOperationMethod(method) ? operationKey(name, method) : pathKey(name);
  const shared = sharedSections.find((candidate) => candidate === section);
  return shared ? sharedKey(shared, name) : rootKey;
}

/** Hears of the units that differ between two connectors: those that are new or changed, and those that are gone. */
export interface DifferenceListener {
  changed(key: UnitKey, unit: Unit): void;
  removed(key: UnitKey): void;
}

const nothing: JsonObject = {};
const pathsAt: Pointer = '/definition/paths';
const pathsOf = (connector: Connector | undefined): JsonObject => objectOf(connector?.definition, 'paths') ?? nothing;

/** The units of a path item: itself, then one for each operation. */
function forEachUnitOfPath(path: string, node: Json | undefined, visit: (unit: Unit) => void): void {
  if (!isObject(node)) return;
  const pathAt = child(pathsAt, path);
  visit({ kind: 'path', at: pathAt, path, node });
  for (const key in node) {
    if (!isOperationMethod(key)) continue;
    const operation = node[key];
    if (isObject(operation)) visit({ kind: 'operation', at: `${pathAt}/${key}`, path, method: key, node: operation, pathItem: node, pathAt });
  }
}

const sharedUnit = (section: SharedSection, name: string, node: Json): Unit => ({ kind: 'shared', at: child(`/definition/${section}`, name), section, name, node });

/** All units of a connector in the order of the document: the connector's own, path by path, then shared objects. */
export function forEachUnit(connector: Connector, visit: (unit: Unit) => void): void {
  visit(root);
  const paths = pathsOf(connector);
  for (const path in paths) forEachUnitOfPath(path, paths[path], visit);
  for (const section of sharedSections) {
    const shared = objectOf(connector.definition, section) ?? nothing;
    for (const name in shared) {
      const node = shared[name];
      if (node !== undefined) visit(sharedUnit(section, name, node));
    }
  }
}

/** True for two units of the very same nodes at the same place. */
export function isSamePlace(one: Unit, other: Unit): boolean {
  if (one.at !== other.at) return false;
  if (one.kind === 'operation') return other.kind === 'operation' && one.node === other.node && one.pathItem === other.pathItem;
  if (one.kind === 'root' || other.kind === 'root') return one.kind === other.kind;
  return one.node === other.node;
}

/**
 * True when two versions of a unit need no new answers: they say the same, be it in other nodes. The operations of a path
 * item are units of their own: its rules see which there are, and none of what is in them.
 */
export function isSameUnit(before: Unit, after: Unit): boolean {
  if (before.kind === 'root' || after.kind === 'root') return false;
  if (before.kind === 'path' && after.kind === 'path') return isSamePath(before.node, after.node);
  if (!isSameTree(before.node, after.node)) return false;
  if (before.kind !== 'operation' || after.kind !== 'operation') return true;
  return changedKeys(before.pathItem, after.pathItem).every((key) => isOperationMethod(key) || isSameTree(member(before.pathItem, key), member(after.pathItem, key)));
}

function isSamePath(before: JsonObject, after: JsonObject): boolean {
  if (!hasSameKeys(before, after)) return false;
  for (const key of changedKeys(before, after)) {
    const [was, is] = [member(before, key), member(after, key)];
    if (!(isOperationMethod(key) && isObject(was) && isObject(is)) && !isSameTree(was, is)) return false;
  }
  return true;
}

/** Tells of the units of one path that differ. Its operations depend on the members of the path item, not on each other. */
function differenceOfPath(path: string, before: Json | undefined, after: Json | undefined, listener: DifferenceListener): void {
  const isNew = !isObject(before) || !isObject(after) || changedKeys(before, after).some((key) => !isOperationMethod(key));
  forEachUnitOfPath(path, after, (unit) => {
    const isSame = unit.kind === 'operation' && !isNew && unit.node === member(before, unit.method);
    if (!isSame) listener.changed(keyOf(unit), unit);
  });
  if (!isObject(before)) return;
  if (!isObject(after)) listener.removed(pathKey(path));
  for (const key in before) if (isOperationMethod(key) && isObject(before[key]) && !isObject(member(after, key))) listener.removed(operationKey(path, key));
}

/**
 * Tells of the units that differ between two connectors, in the order of the later one. Costs what changed: containers are
 * compared by the lineage of their copies. True when the order of the units may be another than before.
 */
export function differenceOf(before: Connector, after: Connector, listener: DifferenceListener): boolean {
  let isReordered = false;
  let isRootConcerned = isRootChanged(before, after);
  const pathsBefore = pathsOf(before);
  const pathsAfter = pathsOf(after);
  isReordered ||= !hasSameKeys(pathsBefore, pathsAfter);
  for (const path of changedKeys(pathsBefore, pathsAfter)) {
    const itemBefore = member(pathsBefore, path);
    const itemAfter = member(pathsAfter, path);
    isRootConcerned ||= isStray(itemBefore) || isStray(itemAfter);
    differenceOfPath(path, itemBefore, itemAfter, listener);
    isReordered ||= !(isObject(itemBefore) && isObject(itemAfter) && hasSameKeys(itemBefore, itemAfter));
  }
  for (const section of sharedSections) {
    const sharedBefore = objectOf(before.definition, section) ?? nothing;
    const sharedAfter = objectOf(after.definition, section) ?? nothing;
    isReordered ||= !hasSameKeys(sharedBefore, sharedAfter);
    for (const name of changedKeys(sharedBefore, sharedAfter)) {
      const node = member(sharedAfter, name);
      isRootConcerned ||= isStray(node) || isStray(member(sharedBefore, name));
      if (node === undefined) listener.removed(sharedKey(section, name));
      else listener.changed(sharedKey(section, name), sharedUnit(section, name, node));
    }
  }
  if (isRootConcerned) listener.changed(rootKey, root);
  return isReordered;
}

const root: Unit = { kind: 'root', at: '' };

/** True for an entry of a part with units of its own that is no object, which is for the root to say. */
const isStray = (entry: Json | undefined): boolean => entry !== undefined && !isObject(entry);

/** The keys of all units of a connector in the order of the document: the connector's own, path by path, then shared objects. */
export function* unitKeysOf(connector: Connector): Iterable<UnitKey> {
  yield rootKey;
  const paths = pathsOf(connector);
  for (const path of Object.keys(paths)) {
    const item = paths[path];
    if (!isObject(item)) continue;
    yield pathKey(path);
    for (const key of Object.keys(item)) if (isOperationMethod(key) && isObject(item[key])) yield operationKey(path, key);
  }
  for (const section of sharedSections) {
    for (const name of Object.keys(objectOf(connector.definition, section) ?? nothing)) yield sharedKey(section, name);
  }
}

const partsOfTheirOwn = new Set<string>(['paths', ...sharedSections]);

const partsAround = ['properties', 'icon', 'script', 'documents', 'submission', 'broken', 'extras'] as const;

function isRootChanged(before: Connector, after: Connector): boolean {
  if (partsAround.some((part) => before[part] !== after[part]) || !haveSameFacts(before.sources, after.sources) || !haveSameSize(before, after)) return true;
  for (const key of changedKeys(before.definition, after.definition)) {
    // A part of its own that is no object has no units, so what is wrong with it is the root's to say.
    const hasUnits = isObject(member(before.definition, key)) && isObject(member(after.definition, key));
    if (!partsOfTheirOwn.has(key) || !hasUnits) return true;
  }
  // The order of the definition's members is the business of a rule too.
  const keys = Object.keys(after.definition);
  return Object.keys(before.definition).some((key, index) => key !== keys[index]);
}
