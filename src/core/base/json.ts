/** Any JSON value, read-only: the document is never changed in place. */
export type Json = null | boolean | number | string | JsonArray | JsonObject;
export type JsonArray = readonly Json[];
export interface JsonObject {
  readonly [key: string]: Json;
}

/** True for a JSON object; false for arrays, null and everything else. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** True for a JSON array (the built-in check does not narrow read-only arrays). */
export function isArray(value: Json | undefined): value is JsonArray {
  return Array.isArray(value);
}

/** True for an object without a member; costs nothing for one with thousands. */
export function isEmptyObject(node: JsonObject): boolean {
  for (const _ in node) return false;
  return true;
}

/** The own member `key`, or undefined; never reaches a prototype, so that `__proto__` and `constructor` are plain keys. */
export function member(value: Json | undefined, key: string): Json | undefined {
  if (!isObject(value)) return undefined;
  // Asking for own keys first costs more than reading. All that a plain object inherits are functions, and `__proto__`.
  const found = value[key];
  return typeof found === 'function' || (key === '__proto__' && !Object.hasOwn(value, key)) ? undefined : found;
}

/** The own member `key` when it is a string. */
export function textOf(value: Json | undefined, key: string): string | undefined {
  const found = member(value, key);
  return typeof found === 'string' ? found : undefined;
}

/** The own member `key` when it is an object. */
export function objectOf(value: Json | undefined, key: string): JsonObject | undefined {
  const found = member(value, key);
  return isObject(found) ? found : undefined;
}

/** The own member `key` when it is an array. */
export function arrayOf(value: Json | undefined, key: string): JsonArray | undefined {
  const found = member(value, key);
  return isArray(found) ? found : undefined;
}

/** The value of a text of strict JSON; undefined for any other. `readJson` also says what is wrong with it. */
export function parsedJson(text: string): Json | undefined {
  try {
    const value: Json = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}
