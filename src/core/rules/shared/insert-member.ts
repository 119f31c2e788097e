import { isObject, type Json } from '../../base/json';
import type { Pointer } from '../../base/pointer';
import { withKeyAfter } from '../../base/tree';
import { editAt, type Connector } from '../../connector/connector';

/** The connector with a new member in the object at `at`: after the last of the keys `after` that is there, else at the end. */
export function insertMember(connector: Connector, at: Pointer, key: string, value: Json, after: readonly string[]): Connector {
  return editAt(connector, at, (node) => {
    if (!isObject(node)) return node;
    const before = after.findLast((name) => Object.hasOwn(node, name)) ?? Object.keys(node).at(-1);
    return withKeyAfter(node, before, key, value);
  });
}
