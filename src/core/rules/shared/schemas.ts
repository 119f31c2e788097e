import { arrayOf, isObject, member, objectOf, type Json, type JsonObject } from '../../base/json';
import type { RuleContext } from '../rule';
import { isDynamicSchema, isReference, noTraits, traitsOf, type Traits } from './traits';

/** How many references in a row are followed before a chain counts as endless. */
const longestChain = 32;

/** The schema, parameter or response that a node is or refers to; undefined for a dangling or endless reference and for anything but an object. */
export function followed(node: Json | undefined, context: RuleContext): JsonObject | undefined {
  let current = node;
  for (let step = 0; step < longestChain && isObject(current); step++) {
    const reference = current['$ref'];
    if (typeof reference !== 'string') return current;
    current = context.resolve(reference)?.node;
  }
  return undefined;
}

/** The traits of what a node is or refers to, as `followed` finds it; none for a dangling or endless reference. */
export function traitsFollowed(node: Json | undefined, context: RuleContext): Traits {
  let current = node;
  for (let step = 0; step < longestChain && isObject(current); step++) {
    const reference = current['$ref'];
    if (typeof reference !== 'string') return traitsOf(current);
    const traits = context.traits(reference);
    if ((traits & isReference) === 0) return traits;
    current = context.resolve(reference)?.node;
  }
  return noTraits;
}

/** The schema of the property `name`, in the schema itself or a part of its `allOf`; references followed. */
export function propertyOf(schema: JsonObject, name: string, context: RuleContext, depth = 0): JsonObject | undefined {
  const own = followed(member(objectOf(schema, 'properties'), name), context);
  if (own || depth > 16) return own;
  for (const part of arrayOf(schema, 'allOf') ?? []) {
    const inner = followed(part, context);
    const found = inner && propertyOf(inner, name, context, depth + 1);
    if (found) return found;
  }
  return undefined;
}

/** True when what the schema holds is only known at run time: dynamic, free-form, or a choice of schemas. */
export const isOpenSchema = (schema: JsonObject): boolean =>
  isDynamicSchema(schema) ||
  (member(schema, 'properties') === undefined && member(schema, 'items') === undefined && member(schema, 'allOf') === undefined) ||
  (member(schema, 'additionalProperties') !== undefined && member(schema, 'additionalProperties') !== false);

const wholeNumber = /^\d+$/;

/** The schema at a path string (`items/id`), a JSON pointer without its slash; `open` when it leads to where anything may be. */
export function schemaAtPath(schema: JsonObject, path: string, context: RuleContext): JsonObject | 'open' | undefined {
  let current: JsonObject | undefined = schema;
  for (const key of path.split('/')) {
    if (key === '') continue;
    const next: JsonObject | undefined = propertyOf(current, key, context) ?? (wholeNumber.test(key) ? followed(member(current, 'items'), context) : undefined);
    if (!next) return isOpenSchema(current) ? 'open' : undefined;
    current = next;
  }
  return current;
}

/** The schema of the answer that a designer reads: 200, else 201, else default, references followed. */
export function answerSchemaOf(operation: JsonObject, context: RuleContext): JsonObject | undefined {
  const responses = objectOf(operation, 'responses');
  for (const status of ['200', '201', 'default']) {
    const response = followed(member(responses, status), context);
    const schema = response && followed(member(response, 'schema'), context);
    if (schema) return schema;
  }
  return undefined;
}
