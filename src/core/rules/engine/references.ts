/**
 * Which shared objects a node names, and how the shared objects are reached from the operations.
 */
import { isArray, isObject, type Json, type JsonArray, type JsonObject } from '../../base/json';
import type { Pointer } from '../../base/pointer';
import { isOperationMethod } from '../../connector/operations-of';
import { sharedTarget } from '../../connector/shared-object';
import type { Usage } from '../targets';
import { isInternal } from './schema-visit';
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

const none: readonly UnitKey[] = [];

/** Fewer names than this are told apart by looking through the list. */
const few = 16;

/** Goes through nodes of any kind: which shared units they name, and how large they are. */
class Reach {
  objects = 0;
  mentions = 0;
  depth = 0;
  private readonly found: UnitKey[] = [];
  /** How many of these are of the node that is gone through: to set a length takes longer than all the rest of a short list. */
  private count = 0;
  private known: Set<UnitKey> | undefined = undefined;

  /** Begins anew: one of these serves for all units, one after the other. */
  begin(): this {
    this.objects = 0;
    this.mentions = 0;
    this.depth = 0;
    return this;
  }

  /** The names in a node, each once. */
  namesIn(node: Json | undefined): readonly UnitKey[] {
    if (typeof node !== 'object' || node === null) return none;
    this.count = 0;
    this.known = undefined;
    this.visit(node, 0);
    return this.count === 0 ? none : this.found.slice(0, this.count);
  }

  private visit(node: JsonArray | JsonObject, depth: number): void {
    if (depth > deepest) return;
    if (depth > this.depth) this.depth = depth;
    if (!isArray(node)) return this.visitMembers(node, depth + 1);
    // By index: these are lists of many kinds, for which an iterator makes an object for each entry.
    for (let index = 0; index < node.length; index++) {
      const item = node[index];
      if (typeof item === 'object' && item !== null) this.visit(item, depth + 1);
    }
  }

  /** A function of its own, which holds nothing but the loop over keys: that takes a fifth off the walk. */
  private visitMembers(node: JsonObject, depth: number): void {
    this.objects++;
    for (const key in node) {
      const value = node[key];
      if (typeof value !== 'object') {
        if (key === '$ref' && typeof value === 'string') this.add(value);
      } else if (value !== null) this.visit(value, depth);
    }
  }

  private add(reference: string): void {
    this.mentions++;
    const named = namedBy(reference);
    if (!named) return;
    const { key } = named;
    if (this.count >= few) this.known ??= new Set(this.found.slice(0, this.count));
    if (this.known ? this.known.has(key) : this.isFound(key)) return;
    this.found[this.count++] = key;
    this.known?.add(key);
  }

  private isFound(key: UnitKey): boolean {
    for (let index = 0; index < this.count; index++) if (this.found[index] === key) return true;
    return false;
  }
}

/** The shared units named by `$ref`s anywhere in a node, each once. */
export const referencesIn = (node: Json | undefined): readonly UnitKey[] => everyone.begin().namesIn(node);

const everyone = new Reach();

/** What a unit names, told apart by the side of the call that it is on. */
export interface Outgoing {
  readonly inRequest: readonly UnitKey[];
  readonly inResponse: readonly UnitKey[];
  readonly isVisible: boolean;
  /** How many objects of any kind there are in what may hold schemas, how many of them are references, and how deep they nest. */
  readonly objects: number;
  readonly mentions: number;
  readonly depth: number;
}

const noOutgoing: Outgoing = { inRequest: none, inResponse: none, isVisible: false, objects: 0, mentions: 0, depth: 0 };

/** Where the references of a unit stand: on the sides of requests and of answers. */
interface Sides {
  readonly request: Json | undefined;
  readonly response: Json | undefined;
  readonly isVisible: boolean;
}

function sidesOf(unit: Exclude<Unit, { kind: 'root' }>): Sides {
  switch (unit.kind) {
    case 'operation':
      return { request: unit.node['parameters'], response: unit.node['responses'], isVisible: isShown(unit.node) };
    case 'path':
      return { request: unit.node['parameters'], response: unit.node['x-ms-notification-content'], isVisible: showsOperations(unit.node) };
    case 'shared':
      return { request: unit.node, response: unit.node, isVisible: false };
  }
}

/** The references that leave a unit: `known`, if that left the version `before` and nothing changed where references stand. */
export function outgoingOf(unit: Unit, before?: Unit, known?: Outgoing): Outgoing {
  if (unit.kind === 'root') return noOutgoing;
  const { request, response, isVisible } = sidesOf(unit);
  if (known?.isVisible === isVisible && before && before.kind !== 'root') {
    const was = sidesOf(before);
    if (was.request === request && was.response === response) return known;
  }
  const reach = everyone.begin();
  const inRequest = reach.namesIn(request);
  const inResponse = request === response ? inRequest : reach.namesIn(response);
  const { objects, mentions, depth } = reach;
  return { inRequest, inResponse, isVisible, objects, mentions, depth };
}

function showsOperations(pathItem: JsonObject): boolean {
  for (const key in pathItem) {
    const operation = pathItem[key];
    if (isOperationMethod(key) && (!isObject(operation) || isShown(operation))) return true;
  }
  return false;
}

/** An operation that a maker sees: neither internal nor deprecated. */
const isShown = (operation: JsonObject): boolean => !isInternal(operation['x-ms-visibility']) && operation['deprecated'] !== true;

export function sameOutgoing(a: Outgoing | undefined, b: Outgoing): boolean {
  return a !== undefined && a.isVisible === b.isVisible && sameList(a.inRequest, b.inRequest) && sameList(a.inResponse, b.inResponse);
}

/** True when two versions of a unit name the same, and hold as much: false for versions that say something else about it. */
export const sameReach = (a: Outgoing | undefined, b: Outgoing): boolean =>
  sameOutgoing(a, b) && a?.objects === b.objects && a.mentions === b.mentions && a.depth === b.depth;

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
