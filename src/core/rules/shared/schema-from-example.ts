import { isArray, isObject, objectOf, type Json, type JsonObject } from '../../base/json';

const deepest = 32;
const dateTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;
const date = /^\d{4}-\d\d-\d\d$/;

function parsed(text: string): Json | undefined {
  try {
    const value: Json = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

/** The JSON that a response gives as its example, be it written as a tree or as a text; undefined without one. */
export function exampleOf(response: Json | undefined): JsonObject | readonly Json[] | undefined {
  for (const [type, example] of Object.entries(objectOf(response, 'examples') ?? {})) {
    if (!type.includes('json')) continue;
    const value = typeof example === 'string' ? parsed(example) : example;
    if ((isObject(value) || isArray(value)) && Object.keys(value).length > 0) return value;
  }
  return undefined;
}

function merged(one: JsonObject, other: JsonObject): JsonObject {
  const properties = objectOf(one, 'properties');
  const more = objectOf(other, 'properties');
  if (!properties || !more) return one['type'] === undefined || (one['type'] === 'integer' && (other['type'] === 'number' || other['format'] === 'int64')) ? other : one;
  const keys = [...new Set([...Object.keys(properties), ...Object.keys(more)])];
  return { type: 'object', properties: Object.fromEntries(keys.map((key) => [key, merged(objectOf(properties, key) ?? {}, objectOf(more, key) ?? {})])) };
}

/** A schema that fits the example: types and formats, the fields of all entries of a list; null says nothing of a type. */
export function schemaFromExample(value: Json, depth = 0): JsonObject {
  if (value === null || depth > deepest) return {};
  if (typeof value === 'boolean') return { type: 'boolean' };
  if (typeof value === 'number') return Number.isInteger(value) ? { type: 'integer', format: Math.abs(value) < 2 ** 31 ? 'int32' : 'int64' } : { type: 'number', format: 'double' };
  if (typeof value === 'string') return dateTime.test(value) ? { type: 'string', format: 'date-time' } : date.test(value) ? { type: 'string', format: 'date' } : { type: 'string' };
  if (isArray(value)) {
    const items = value.map((entry) => schemaFromExample(entry, depth + 1)).reduce(merged, {});
    return { type: 'array', items: Object.keys(items).length === 0 ? { type: 'string' } : items };
  }
  const entries = Object.entries(value).map(([key, entry]): [string, JsonObject] => {
    const schema = schemaFromExample(entry, depth + 1);
    return [key, Object.keys(schema).length === 0 ? { type: 'string' } : schema];
  });
  return { type: 'object', properties: Object.fromEntries(entries) };
}
