import { isObject, type Json } from '../../base/json';

/** Where a report about a value belongs: its own place, or the nearest object around it and the key that this lacks. */
export interface Place {
  readonly key: readonly string[];
  readonly missing?: string;
}

/** The place of the value under `keys`, from the node down. */
export function placeOf(node: Json, keys: readonly string[]): Place {
  let current: Json | undefined = node;
  for (const [depth, key] of keys.entries()) {
    if (!isObject(current)) return { key: keys.slice(0, depth) };
    if (!Object.hasOwn(current, key)) return { key: keys.slice(0, depth), missing: key };
    current = current[key];
  }
  return { key: keys };
}
