import { isObject, member, textOf, type Json, type JsonObject } from '../../base/json';
import type { Draft, SchemaScope } from './schema-scope';
import { kindOf, shapeOf } from './shapes';
import { isPrimitive } from './values';

type Names = Pick<SchemaScope, 'definitions' | 'direction'>;

const limitKeys = [
  'default', 'enum', 'minimum', 'exclusiveMinimum', 'maximum', 'exclusiveMaximum', 'multipleOf',
  'minLength', 'maxLength', 'pattern', 'minItems', 'maxItems', 'uniqueItems',
] as const;

/** How 2.0 types what is no body: keywords beside `name` and `in`, with a `type` always. */
export interface PlainType {
  readonly keywords: JsonObject;
  /** Text of the schema, for the parameter or header to use when it has none of its own. */
  readonly title: string | undefined;
  readonly description: string | undefined;
  /** What a text stands in for, when the schema is more than 2.0 can say here. */
  readonly loss: string | undefined;
}

const isTyped = (value: Json, type: string): boolean => (type === 'integer' || type === 'number' ? typeof value === 'number' : typeof value === type);

function limitsFrom(shape: JsonObject, type: string): Draft {
  const limits: Draft = {};
  for (const key of limitKeys) {
    const value = member(shape, key);
    const isFitting = key !== 'default' || (type === 'array' ? Array.isArray(value) : value !== undefined && isTyped(value, type));
    if (value !== undefined && isFitting) limits[key] = value;
  }
  return limits;
}

/** The type of a parameter, header or element of a list, from a converted schema. `isFile` when it is a field that takes a file. */
export function plainType(schema: JsonObject, names: Names, isFile = false): PlainType {
  const shape = shapeOf(schema, names);
  const kind = kindOf(schema, names);
  const texts = {
    title: textOf(schema, 'title') ?? textOf(shape, 'title'),
    description: textOf(schema, 'description') ?? textOf(shape, 'description'),
  };
  const whole = shape === schema ? schema : { ...shape, ...schema };
  const extensions: Draft = {};
  for (const key of Object.keys(whole)) {
    const value = whole[key];
    if (key.startsWith('x-') && value !== undefined) extensions[key] = value;
  }
  const asText = (loss: string | undefined): PlainType => ({ keywords: { type: 'string', ...extensions }, ...texts, loss });
  if (isFile) return { keywords: { type: 'file', ...extensions }, ...texts, loss: undefined };
  if (isPrimitive(kind)) {
    const format = textOf(shape, 'format');
    const keywords = { type: kind, ...(format === undefined || format === 'binary' ? {} : { format }), ...limitsFrom(whole, kind), ...extensions };
    return { keywords, ...texts, loss: undefined };
  }
  if (kind === 'array') {
    const items = member(shape, 'items');
    const element = isObject(items) ? items : {};
    const elementKind = kindOf(element, names);
    const isSimple = isPrimitive(elementKind) || elementKind === 'any';
    if (!isSimple) return asText(`a list of ${elementKind === 'array' ? 'lists' : 'objects'}`);
    const elementType = plainType(element, names).keywords;
    return { keywords: { type: 'array', items: elementType, ...limitsFrom(whole, 'array'), ...extensions }, ...texts, loss: undefined };
  }
  if (kind === 'object') return asText('an object');
  return asText(Object.hasOwn(shape, 'description') && textOf(shape, 'description')?.startsWith('One of: ') === true ? 'a choice of several types' : undefined);
}
