/**
 * Which shared objects a node names, and how the shared objects are reached from the operations.
 */
import { isArray, isObject, member, type Json } from '../../base/json';
import type { Pointer } from '../../base/pointer';
import { sharedTarget } from '../../connector/shared-object';
import type { Usage } from '../targets';
import { sharedKey, type Unit, type UnitKey } from './units';

/** Deeper nodes are not looked into; readers of files refuse them before. */
const deepest = 600;

/** What a reference names, as the engine looks it up. */
export interface Named {
  readonly key: UnitKey;
  readonly at: Pointer;
}

const names = new Map<string, Named | undefined>();

/** How many references are kept in mind; a document has some thousands, but what is typed would add up. */
const mostNames = 50_000;

/** What `#/definitions/Pet` names; undefined for any other reference. Kept by its text: the same few references are asked over and over. */
export function namedBy(reference: string): Named | undefined {
  const known = names.get(reference);
  if (known || names.has(reference)) return known;
  const target = sharedTarget(reference);
  const named = target && { key: sharedKey(target.section, target.name), at: target.at };
  if (names.size >= mostNames) names.clear();
  names.set(reference, named);
  return named;
}

/** The shared units named by `$ref`s anywhere in a node, each once. */
export function referencesIn(node: Json | undefined): readonly UnitKey[] {
  if (typeof node !== 'object' || node === null) return none;
  const found = collect(node, undefined, 0);
  return found === undefined ? none : Array.from(found);
}

const none: readonly UnitKey[] = [];

/** Adds the names in a node to the set, which is made for the first of them. */
function collect(node: Json, found: Set<UnitKey> | undefined, depth: number): Set<UnitKey> | undefined {
  let all = found;
  if (depth > deepest) return all;
  if (isArray(node)) {
    for (const item of node) if (typeof item === 'object' && item !== null) all = collect(item, all, depth + 1);
  } else if (isObject(node)) {
    for (const key in node) {
      const value = node[key];
      if (typeof value === 'object') {
        if (value !== null) all = collect(value, all, depth + 1);
      } else if (key === '$ref' && typeof value === 'string') {
        const named = namedBy(value);
        if (named) all = (all ?? new Set()).add(named.key);
      }
    }
  }
  return all;
}

/** What a unit names, told apart by the side of the call that it is on. */
export interface Outgoing {
  readonly inRequest: readonly UnitKey[];
  readonly inResponse: readonly UnitKey[];
  readonly isVisible: boolean;
}

const noOutgoing: Outgoing = { inRequest: none, inResponse: none, isVisible: false };

/** The references that leave a unit. */
export function outgoingOf(unit: Unit): Outgoing {
  switch (unit.kind) {
    case 'operation':
      return {
        inRequest: referencesIn(member(unit.node, 'parameters')),
        inResponse: referencesIn(member(unit.node, 'responses')),
        isVisible: isShown(unit.node),
      };
    case 'path':
      return {
        inRequest: referencesIn(member(unit.node, 'parameters')),
        inResponse: referencesIn(member(unit.node, 'x-ms-notification-content')),
        isVisible: Object.values(unit.node).some((operation) => isObject(operation) && isShown(operation)),
      };
    case 'shared': {
      const all = referencesIn(unit.node);
      return { inRequest: all, inResponse: all, isVisible: false };
    }
    case 'root':
      return noOutgoing;
  }
}

/** An operation that a maker sees: neither internal nor deprecated. */
export function isShown(operation: Json): boolean {
  const visibility = member(operation, 'x-ms-visibility');
  return !(typeof visibility === 'string' && visibility.toLowerCase() === 'internal') && member(operation, 'deprecated') !== true;
}

export function sameOutgoing(a: Outgoing | undefined, b: Outgoing): boolean {
  return a !== undefined && a.isVisible === b.isVisible && sameList(a.inRequest, b.inRequest) && sameList(a.inResponse, b.inResponse);
}

const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  a === b || (a.length === b.length && a.every((item, index) => item === b[index]));

const visibleBit = 1;
const requestBit = 2;
const responseBit = 4;

/** How a shared unit is used, as a number that can be compared; `usageOf` reads it. */
export type UsageBits = number;

export const usageOf = (bits: UsageBits): Usage => usages[bits] ?? unused;

const unused: Usage = { visible: false, inRequest: false, inResponse: false };
const usages: readonly Usage[] = Array.from({ length: 8 }, (_, bits) => ({
  visible: (bits & visibleBit) !== 0,
  inRequest: (bits & requestBit) !== 0,
  inResponse: (bits & responseBit) !== 0,
}));

/** How every shared unit is reached from the operations and path items, over any number of references. */
export function reachability(sources: Iterable<Outgoing>, outgoingFrom: (key: UnitKey) => Outgoing | undefined): ReadonlyMap<UnitKey, UsageBits> {
  const bits = new Map<UnitKey, UsageBits>();
  const queue: UnitKey[] = [];
  const reach = (key: UnitKey, more: UsageBits): void => {
    const known = bits.get(key) ?? 0;
    if ((known | more) === known) return;
    bits.set(key, known | more);
    queue.push(key);
  };
  for (const { inRequest, inResponse, isVisible } of sources) {
    const seen = isVisible ? visibleBit : 0;
    for (const target of inRequest) reach(target, requestBit | seen);
    for (const target of inResponse) reach(target, responseBit | seen);
  }
  for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
    const own = bits.get(key) ?? 0;
    for (const target of outgoingFrom(key)?.inRequest ?? none) reach(target, own);
  }
  return bits;
}
