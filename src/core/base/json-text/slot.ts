import { isArray, isObject, type Json, type JsonArray, type JsonObject } from '../json';

/** What comes to stand at one place of a container: an entry of the text, changed or not, or something new. */
export interface Slot {
  /** The index of the entry of the text that it keeps; undefined for something new. */
  readonly entry: number | undefined;
  /** Its key; empty in an array. */
  readonly key: string;
  readonly now: Json;
  /** The value that its entry was read as; the same as `now` where the text is to be copied. */
  readonly was: Json;
}

/** The same text serves for both values: one node, or equal simple values. */
export const isSame = (one: Json, other: Json): boolean => Object.is(one, other);

/** Both objects or both arrays: a change of one into the other keeps their common parts. */
export const isSameKind = (one: Json, other: Json): boolean =>
  (isObject(one) && isObject(other)) || (isArray(one) && isArray(other));

/** Two empty objects or two empty arrays. */
export function isEmptyAlike(one: Json, other: Json): boolean {
  if (isArray(one) && isArray(other)) return one.length + other.length === 0;
  return isObject(one) && isObject(other) && Object.keys(one).length + Object.keys(other).length === 0;
}

/** Equal in all values, whatever the order of keys. */
export function isEqualJson(one: Json, other: Json): boolean {
  if (Object.is(one, other)) return true;
  if (isArray(one) && isArray(other)) {
    return one.length === other.length && one.every((element, index) => isEqualJson(element, elementAt(other, index)));
  }
  if (!isObject(one) || !isObject(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && isEqualJson(memberAt(one, key), memberAt(other, key)))
  );
}

/** The member of an object that is known to have it. */
export const memberAt = (object: JsonObject, key: string): Json => object[key] ?? null;

/** The element of an array that is known to have it. */
export const elementAt = (array: JsonArray, index: number): Json => array[index] ?? null;
