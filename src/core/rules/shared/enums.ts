import type { Json } from '../../base/json';

/** True when a value has the JSON type that a schema states; true for types that are not known here. */
export function hasType(value: Json, type: string): boolean {
  switch (type) {
    case 'string':
      return typeof value === 'string';
    case 'boolean':
      return typeof value === 'boolean';
    case 'number':
      return typeof value === 'number';
    case 'integer':
      return Number.isInteger(value);
    case 'array':
      return Array.isArray(value);
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    default:
      return true;
  }
}

/** The value that a text was meant to be (`"20"` for an integer, `20` for a string), or undefined when that is not clear. */
export function asType(value: Json, type: string): Json | undefined {
  if (type === 'string') return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  if (type === 'boolean') return /^true$/i.test(text) ? true : /^false$/i.test(text) ? false : undefined;
  if (type !== 'integer' && type !== 'number') return undefined;
  const number = Number(text);
  return text !== '' && Number.isFinite(number) && String(number) === text && hasType(number, type) ? number : undefined;
}
