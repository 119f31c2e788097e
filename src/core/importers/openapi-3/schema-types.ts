import { isArray, member, type JsonObject } from '../../base/json';
import { isPrimitive, typeOfValue } from './values';

/** The types that a source schema allows, without null, and whether null is allowed. */
export interface SourceTypes {
  readonly types: readonly string[];
  readonly nullable: boolean;
  /** Texts in place of a type that no version of OpenAPI knows. */
  readonly unknown: readonly string[];
}

const knownTypes = new Set(['string', 'number', 'integer', 'boolean', 'array', 'object']);

const untyped: SourceTypes = { types: [], nullable: false, unknown: [] };

/** What most schemas say, ready made. */
const simpleTypes: ReadonlyMap<string, SourceTypes> = new Map([...knownTypes].map((type) => [type, { types: [type], nullable: false, unknown: [] }]));

/**
 * Reads `type` (one or, in 3.1, several), `nullable`, and null among the values of `enum` and `const`. Number beside
 * integer is number.
 */
export function typesOf(schema: JsonObject): SourceTypes {
  const type = member(schema, 'type');
  const simple = type === undefined ? untyped : typeof type === 'string' ? simpleTypes.get(type) : undefined;
  const values = member(schema, 'enum');
  const nullable = member(schema, 'nullable') === true || member(schema, 'const') === null || (isArray(values) && values.includes(null));
  if (simple) return nullable ? { ...simple, nullable } : simple;
  const listed = typeof type === 'string' ? [type] : isArray(type) ? type.filter((entry) => typeof entry === 'string') : [];
  const known = [...new Set(listed.filter((entry) => knownTypes.has(entry)))];
  return {
    types: known.includes('number') ? known.filter((entry) => entry !== 'integer') : known,
    nullable: nullable || listed.includes('null'),
    unknown: listed.filter((entry) => !knownTypes.has(entry) && entry !== 'null'),
  };
}

const emptyWords = new Set(['title', 'description', 'nullable', 'type', 'enum', 'const', 'default', 'example', 'examples', 'deprecated']);

/** True for a schema whose only value is null. */
export function isNull(schema: JsonObject): boolean {
  const { types, nullable } = typesOf(schema);
  const values = member(schema, 'enum');
  return (
    nullable &&
    types.length === 0 &&
    member(schema, 'nullable') !== true &&
    (!isArray(values) || values.every((value) => value === null)) &&
    Object.keys(schema).every((key) => emptyWords.has(key) || key.startsWith('x-'))
  );
}

/** The type that the other keywords of a schema without `type` speak of. */
export function impliedType(schema: JsonObject): string | undefined {
  if (Object.hasOwn(schema, 'properties') || Object.hasOwn(schema, 'additionalProperties')) return 'object';
  if (Object.hasOwn(schema, 'items')) return 'array';
  const constant = member(schema, 'const');
  const values = constant === undefined ? member(schema, 'enum') : [constant];
  if (!isArray(values)) return undefined;
  const types = new Set(values.filter((value) => value !== null).map(typeOfValue));
  if (types.size === 2 && types.has('integer') && types.has('number')) return 'number';
  const [only] = types;
  return types.size === 1 && isPrimitive(only) ? only : undefined;
}
