import type { Json, JsonObject } from '../../base/json';
import type { Draft } from './schema-scope';

/** The object with the same keys and `change` applied to each member. `__proto__` is a key like any other. */
export function mapMembers(object: JsonObject, change: (value: Json, key: string) => Json): JsonObject {
  if (Object.hasOwn(object, '__proto__')) {
    return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value, key)]));
  }
  // Assigning is several times cheaper than entries, and this runs for every property of a document.
  const mapped: Draft = {};
  for (const key of Object.keys(object)) {
    const value = object[key];
    if (value !== undefined) mapped[key] = change(value, key);
  }
  return mapped;
}
