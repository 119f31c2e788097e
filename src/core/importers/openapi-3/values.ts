import { isArray, isObject, type Json } from '../../base/json';

/** The types of JSON Schema that are no object and no array. */
export type Primitive = 'string' | 'number' | 'integer' | 'boolean';

export function isPrimitive(type: string | undefined): type is Primitive {
  return type === 'string' || type === 'number' || type === 'integer' || type === 'boolean';
}

/** The narrowest type of a value; undefined for null. */
export function typeOfValue(value: Json): string | undefined {
  if (value === null) return undefined;
  if (isArray(value)) return 'array';
  if (isObject(value)) return 'object';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value;
}

/** True when `value` is of `type`; every value fits no type. */
function fits(value: Json, type: string | undefined): boolean {
  const actual = typeOfValue(value);
  return type === undefined || actual === type || (type === 'number' && actual === 'integer');
}

/** The value as `type`, when that says the same (`"5"` as a number, `true` as a text); undefined when it cannot. */
export function fitted(value: Json, type: string | undefined): Json | undefined {
  if (fits(value, type)) return value;
  if (type === 'string' && (typeof value === 'number' || typeof value === 'boolean')) return String(value);
  if (typeof value !== 'string') return undefined;
  if (type === 'boolean') return value === 'true' ? true : value === 'false' ? false : undefined;
  if (type !== 'number' && type !== 'integer') return undefined;
  const number = value.trim() === '' ? Number.NaN : Number(value);
  return Number.isFinite(number) && fits(number, type) ? number : undefined;
}

/** The values without repetition. */
export function distinct(values: readonly Json[]): Json[] {
  const texts = new Set<string>();
  const others = new Set<string>();
  return values.filter((value) => {
    const isText = typeof value === 'string';
    const seen = isText ? texts : others;
    const key = isText ? value : JSON.stringify(value);
    return !seen.has(key) && seen.add(key);
  });
}
