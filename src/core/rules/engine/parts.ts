/**
 * The parts of an operation: itself, each of its parameters, each of its responses. What was found in a part holds, and is
 * kept, while nothing changed that its rules can see; so an edit of one response leaves the parameters alone.
 *
 * The rules about parameters, responses and schemas see their own nodes, and of the operation all but its summary,
 * description and responses; whatever else they know they have asked the context for.
 */
import { isObject, member, type Json, type JsonObject } from '../../base/json';
import { changedKeys } from '../../base/tree';
import { isOperationMethod } from '../../connector/operations-of';
import { isStatus } from '../shared/response-marks';
import { isSameTree } from './same-tree';
import type { Unit } from './units';

/** Parts of an operation as a sum of marks. */
export type PartMarks = number;

export const noParts: PartMarks = 0;
export const allParts: PartMarks = -1;

/** The operation itself, where its description, all of its responses together and the like are looked at. */
export const ownPart = 0;
export const partOfParameter = (index: number): number => 1 + index;
export const partOfResponse = (operation: JsonObject, index: number): number => partOfParameter(lengthOf(operation['parameters'])) + index;

const lengthOf = (list: Json | undefined): number => (Array.isArray(list) ? list.length : 0);

/** The parts from here on share one mark. */
const lastOfItsOwn = 28;

export const markOf = (part: number): PartMarks => 1 << Math.min(part, lastOfItsOwn);

/** Not a part, but what each part may rely on: how large the schemas of the operation can be at most. */
export const boundMark: PartMarks = 1 << 29;

/** A bound for the extents of all schemas of a unit. */
export interface Bound {
  readonly count: number;
  readonly depth: number;
}

/** True when whoever went by the bound of before would go by this one too. */
export const isWithin = (bound: Bound | undefined, before: Bound): boolean => bound !== undefined && bound.count <= before.count && bound.depth <= before.depth;

const seenByNoPart = new Set(['summary', 'description']);

/** The parts of a unit that are to be asked again after it changed. */
export function changedParts(before: Unit, after: Unit): PartMarks {
  if (before.kind !== 'operation' || after.kind !== 'operation') return allParts;
  for (const key of changedKeys(before.pathItem, after.pathItem)) if (!isOperationMethod(key) && !isSameMember(before.pathItem, after.pathItem, key)) return allParts;
  let marks = markOf(ownPart);
  for (const key of changedKeys(before.node, after.node)) {
    if (key === 'responses') marks |= changedResponses(before.node, after.node);
    else if (!seenByNoPart.has(key) && !isSameMember(before.node, after.node, key)) return allParts;
  }
  return marks;
}

const isSameMember = (before: JsonObject, after: JsonObject, key: string): boolean => isSameTree(member(before, key), member(after, key));

function changedResponses(before: JsonObject, after: JsonObject): PartMarks {
  const [was, is] = [before['responses'], after['responses']];
  if (!isObject(was) || !isObject(is)) return allParts;
  const keys = Object.keys(was);
  let marks = noParts;
  let at = 0;
  let index = 0;
  for (const status in is) {
    if (status !== keys[at++]) return allParts;
    if (!isStatus(status)) continue;
    if (!isSameTree(was[status], is[status])) marks |= markOf(partOfResponse(after, index));
    index++;
  }
  return at === keys.length ? marks : allParts;
}

/** What is remembered of the parts of an operation that was asked. */
export interface Parts {
  /** How many findings there were at the end of each part. */
  readonly ends: readonly number[];
  /** The parts that asked for each of the things that the unit reads. */
  readonly readers: readonly PartMarks[];
  /** What was told of the bound, if anyone asked. */
  readonly bound: Bound | undefined;
}
