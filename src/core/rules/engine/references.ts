/**
 * Which shared objects a node names, and how the shared objects are reached from the operations.
 */
import { isArray, isObject, member, type Json } from '../../base/json';
import { percentDecoded } from '../../base/percent-decode';
import type { Usage } from '../targets';
import { sharedKey, sharedSections, type Unit, type UnitKey } from './units';

/** Deeper nodes are not looked into; readers of files refuse them before. */
const deepest = 600;

/** `#/definitions/Pet` as the key of the unit that it names; undefined for any other reference. */
export function targetOf(reference: string): { section: (typeof sharedSections)[number]; name: string } | undefined {
  for (const section of sharedSections) {
    const prefix = `#/${section}/`;
    if (!reference.startsWith(prefix)) continue;
    const rest = reference.slice(prefix.length);
    if (rest.includes('/')) return undefined;
    return { section, name: percentDecoded(rest).replaceAll('~1', '/').replaceAll('~0', '~') };
  }
  return undefined;
}

/** The shared units named by `$ref`s anywhere in a node, each once. */
export function referencesIn(node: Json | undefined): readonly UnitKey[] {
  if (typeof node !== 'object' || node === null) return [];
  const found = new Set<UnitKey>();
  collect(node, found, 0);
  return found.size === 0 ? none : Array.from(found);
}

const none: readonly UnitKey[] = [];

function collect(node: Json, found: Set<UnitKey>, depth: number): void {
  if (depth > deepest) return;
  if (isArray(node)) {
    for (const item of node) if (typeof item === 'object' && item !== null) collect(item, found, depth + 1);
  } else if (isObject(node)) {
    for (const key in node) {
      const value = node[key];
      if (typeof value === 'object' && value !== null) collect(value, found, depth + 1);
      else if (key === '$ref' && typeof value === 'string') {
        const target = targetOf(value);
        if (target) found.add(sharedKey(target.section, target.name));
      }
    }
  }
}

/** What a unit names, told apart by the side of the call that it is on. */
export interface Outgoing {
  readonly inRequest: readonly UnitKey[];
  readonly inResponse: readonly UnitKey[];
  readonly isVisible: boolean;
}

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
      return { inRequest: [], inResponse: [], isVisible: false };
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
export function reachability(outgoing: ReadonlyMap<UnitKey, Outgoing>, isSource: (key: UnitKey) => boolean): Map<UnitKey, UsageBits> {
  const bits = new Map<UnitKey, UsageBits>();
  const queue: UnitKey[] = [];
  const reach = (key: UnitKey, more: UsageBits): void => {
    const known = bits.get(key) ?? 0;
    if ((known | more) === known) return;
    bits.set(key, known | more);
    queue.push(key);
  };
  for (const [key, { inRequest, inResponse, isVisible }] of outgoing) {
    if (!isSource(key)) continue;
    const seen = isVisible ? visibleBit : 0;
    for (const target of inRequest) reach(target, requestBit | seen);
    for (const target of inResponse) reach(target, responseBit | seen);
  }
  for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
    const own = bits.get(key) ?? 0;
    for (const target of outgoing.get(key)?.inRequest ?? none) reach(target, own);
  }
  return bits;
}

