import { arrayOf, objectOf, type JsonObject } from '../../base/json';
import type { Place } from './place';
import type { Draft, SchemaScope } from './schema-scope';
import { addDemands, annotated, flatObject, isAnnotation, kindOf, noDemands, objectSchema, shapeOf, type FlatObject } from './shapes';

function split(schema: JsonObject): { annotations: Draft; demands: Draft } {
  const annotations: Draft = {};
  const demands: Draft = {};
  for (const [key, value] of Object.entries(schema)) (isAnnotation(key) ? annotations : demands)[key] = value;
  return { annotations, demands };
}

/** The demands of all parts together; undefined when a part is no object. */
function asOneObject(parts: readonly JsonObject[], scope: SchemaScope): FlatObject | undefined {
  const flat = noDemands();
  for (const part of parts) {
    const demands = flatObject(part, scope);
    if (!demands) return undefined;
    addDemands(flat, demands);
  }
  return flat;
}

/** One plain value with the demands of all parts. Parts of another kind than the first are left out, with a note. */
function asOneValue(parts: readonly JsonObject[], at: Place, scope: SchemaScope): JsonObject {
  const kind = parts.map((part) => kindOf(part, scope)).find((found) => found !== 'any') ?? 'any';
  const fitting = parts.filter((part) => [kind, 'any'].includes(kindOf(part, scope)));
  if (fitting.length < parts.length) {
    scope.notes.add('lost', at, `The parts of this schema contradict each other; only those of type ${kind} were kept.`);
  }
  const [only, ...others] = fitting;
  return only && others.length === 0 ? only : fitting.reduce<JsonObject>((sum, part) => ({ ...sum, ...shapeOf(part, scope) }), {});
}

/**
 * The schema that demands what all parts demand. A part alone stays as it is, references and objects become `allOf`
 * when `keepParts` allows it, everything else is merged into one schema.
 */
export function allOf(own: JsonObject, parts: readonly JsonObject[], keepParts: boolean, at: Place, scope: SchemaScope): JsonObject {
  const { annotations, demands } = split(own);
  const { type, ...others } = demands;
  const hasDemands = Object.keys(others).length > 0;
  const meaningful: JsonObject[] = [];
  const texts: Draft = {};
  for (const part of parts) {
    if (Object.hasOwn(part, '$ref') || Object.keys(split(part).demands).length > 0) meaningful.push(part);
    else Object.assign(texts, part);
  }
  const describing = { ...texts, ...annotations };
  const [first, second] = meaningful;
  if (!first) return { ...demands, ...describing };
  if (!second && !hasDemands) return annotated(first, describing);
  const kinds = meaningful.map((part) => kindOf(part, scope));
  const areObjects = kinds.every((kind) => kind === 'object' || kind === 'any') && (type === undefined || type === 'object');
  const kept = (): JsonObject => ({ ...(type === undefined ? {} : { type }), ...describing, allOf: meaningful.map(ownRequired), ...ownRequired(others) });
  if (keepParts && areObjects && [...meaningful, demands].every((part) => ownRequired(part) === part)) return kept();
  const flat = asOneObject(hasDemands || type !== undefined ? [...meaningful, demands] : meaningful, scope);
  if (flat && !(flat.isPartial && keepParts)) return annotated(objectSchema(flat), describing);
  if (keepParts && areObjects) return kept();
  return annotated(asOneValue(hasDemands ? [...meaningful, demands] : meaningful, at, scope), describing);
}

/** The part without the names in `required` that only another part describes; the same part when there are none. */
function ownRequired(part: JsonObject): JsonObject {
  const required = arrayOf(part, 'required');
  if (!required || Object.hasOwn(part, '$ref')) return part;
  const properties = objectOf(part, 'properties') ?? {};
  const own = required.filter((name) => typeof name === 'string' && Object.hasOwn(properties, name));
  if (own.length === required.length) return part;
  const { required: _required, ...rest } = part;
  return own.length > 0 ? { ...rest, required: own } : rest;
}
