import { isArray, isObject, type Json, type JsonObject } from '../../base/json';
import { counting, type Notebook } from './notes';
import { below, type Place } from './place';
import type { Draft } from './schema-scope';

const deepest = 40;

/** True for values that hold schemas of version 3: references to its components, alternatives. */
function speaksOf3(value: Json, depth = 0): boolean {
  if (depth > deepest) return false;
  if (isArray(value)) return value.some((element) => speaksOf3(element, depth + 1));
  if (!isObject(value)) return false;
  return Object.entries(value).some(
    ([key, inner]) =>
      (key === '$ref' && typeof inner === 'string' && inner.startsWith('#/components/')) ||
      ((key === 'oneOf' || key === 'anyOf') && isArray(inner)) ||
      (typeof inner === 'object' && speaksOf3(inner, depth + 1)),
  );
}

/**
 * The `x-` keys of an object. Those that hold schemas of version 3 are left out with a note: what they refer to has
 * another place now, and their keywords are refused in a definition.
 */
export function extensionsOf(node: JsonObject, at: Place, notes: Notebook): Draft {
  const draft: Draft = {};
  for (const key of Object.keys(node)) {
    if (!key.startsWith('x-')) continue;
    const value = node[key];
    if (value === undefined) continue;
    if (typeof value === 'object' && speaksOf3(value)) {
      notes.count('lost', `extension ${key}`, below(at, key), (times) => `The extension “${key}” holds schemas in the words of OpenAPI 3 and was left out (${counting(times, 'time')}).`);
    } else draft[key] = value;
  }
  return draft;
}
