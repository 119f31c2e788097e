import { arrayOf, isObject, type JsonObject } from '../base/json';
import { keysOf, parentOf, pointerOf, type Pointer } from '../base/pointer';
import { withKey, withKeyAfter, withoutKey } from '../base/tree';

/** The object schema that a property belongs to, and the property's name; undefined for other pointers. */
export function propertyPlace(at: Pointer): { schema: Pointer; name: string } | undefined {
  const keys = keysOf(at);
  const name = keys.at(-1);
  return keys.length < 3 || keys.at(-2) !== 'properties' || name === undefined ? undefined : { schema: parentOf(parentOf(at)), name };
}

/** The pointer of a property of the object schema at `schema`. */
export const propertyPointer = (schema: Pointer, name: string): Pointer => pointerOf([...keysOf(schema), 'properties', name]);

/** True when an object schema names the property among the required ones. */
const isRequired = (schema: JsonObject | undefined, name: string): boolean => arrayOf(schema, 'required')?.includes(name) === true;

/** The schema with a property required or not. An emptied list goes, since OpenAPI wants at least one name in it. */
export function withRequired(schema: JsonObject, name: string, required: boolean): JsonObject {
  if (isRequired(schema, name) === required) return schema;
  const list = arrayOf(schema, 'required') ?? [];
  if (required) {
    if (Object.hasOwn(schema, 'required')) return withKey(schema, 'required', [...list, name]);
    const keys = Object.keys(schema);
    const before = keys.indexOf('properties');
    return before < 0 ? withKey(schema, 'required', [name]) : withKeyAfter(schema, keys[before - 1], 'required', [name]);
  }
  const left = list.filter((item) => item !== name);
  return left.length === 0 ? withoutKey(schema, 'required') : withKey(schema, 'required', left);
}

/** `wanted`, or with a number behind it where the object has such a key. */
export function freeKey(object: JsonObject | undefined, wanted: string): string {
  let number = 1;
  const candidate = (): string => (number === 1 ? wanted : `${wanted}${number}`);
  while (isObject(object) && Object.hasOwn(object, candidate())) number++;
  return candidate();
}
