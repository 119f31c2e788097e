import { isObject, member, type Json, type JsonObject } from '../../base/json';
import type { Draft } from './schema-scope';

function numberOf(schema: JsonObject, key: string): number | undefined {
  const value = member(schema, key);
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** The bound as 2.0 writes it: a number and a flag. In 3.1 the exclusive bound is itself a number; the tighter one counts. */
function bound(source: JsonObject, key: 'minimum' | 'maximum', exclusiveKey: string, tighter: (a: number, b: number) => boolean): Draft {
  const inclusive = numberOf(source, key);
  const exclusive = numberOf(source, exclusiveKey);
  if (exclusive !== undefined && (inclusive === undefined || !tighter(inclusive, exclusive))) {
    return { [key]: exclusive, [exclusiveKey]: true };
  }
  if (inclusive === undefined) return {};
  return member(source, exclusiveKey) === true ? { [key]: inclusive, [exclusiveKey]: true } : { [key]: inclusive };
}

function compiles(pattern: string): boolean {
  try {
    return new RegExp(pattern, 'u') instanceof RegExp;
  } catch {
    try {
      return new RegExp(pattern) instanceof RegExp;
    } catch {
      return false;
    }
  }
}

const counts = ['minLength', 'maxLength', 'minItems', 'maxItems', 'minProperties', 'maxProperties'] as const;
const pairs = [['minimum', 'maximum'], ['minLength', 'maxLength'], ['minItems', 'maxItems'], ['minProperties', 'maxProperties']] as const;

/** Keywords that restrict values, as far as 2.0 knows them. */
export const limitKeys: ReadonlySet<string> = new Set([
  'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf', 'pattern', 'uniqueItems', ...counts,
]);

/** The limits of a source schema in the words of 2.0, and the keywords that make no sense and were left out. */
export function limitsOf(source: JsonObject): { limits: Draft; dropped: readonly string[] } {
  const limits: Draft = {
    ...bound(source, 'minimum', 'exclusiveMinimum', (a, b) => a > b),
    ...bound(source, 'maximum', 'exclusiveMaximum', (a, b) => a < b),
  };
  const keep = (key: string, isRight: (value: Json) => boolean): void => {
    const value = member(source, key);
    if (value !== undefined && isRight(value)) limits[key] = value;
  };
  keep('multipleOf', (value) => typeof value === 'number' && value > 0);
  for (const key of counts) keep(key, (value) => typeof value === 'number' && Number.isInteger(value) && value >= 0);
  keep('pattern', (value) => typeof value === 'string' && compiles(value));
  keep('uniqueItems', (value) => typeof value === 'boolean');
  for (const [low, high] of pairs) {
    const least = limits[low];
    const most = limits[high];
    if (typeof least === 'number' && typeof most === 'number' && least > most) {
      delete limits[low];
      delete limits[high];
      delete limits['exclusiveMinimum'];
      delete limits['exclusiveMaximum'];
    }
  }
  const dropped = Object.keys(source).filter(
    (key) => limitKeys.has(key) && !Object.hasOwn(limits, key) && member(source, key) !== false && !isObject(source[key]),
  );
  return { limits, dropped };
}
