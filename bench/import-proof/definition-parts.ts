import { arrayOf, isArray, isObject, member, objectOf, textOf, type Json, type JsonObject } from '../../src/core/base/json';
import { isPointer } from '../../src/core/base/pointer';
import { nodeAt } from '../../src/core/base/tree';

export const methods: readonly string[] = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch'];

/** What a node names by `$ref` inside its document, or the node itself. */
export function follow(document: JsonObject, node: Json | undefined): Json | undefined {
  let current = node;
  for (let step = 0; step < 30; step++) {
    const ref = textOf(current, '$ref')?.replace(/^#/, '');
    if (ref === undefined) return current;
    current = isPointer(ref) ? nodeAt(document, ref) : undefined;
  }
  return undefined;
}

export interface DefinedOperation {
  readonly method: string;
  readonly path: string;
  readonly operation: JsonObject;
  /** Its own parameters and those of its path, references followed. */
  readonly parameters: readonly JsonObject[];
}

/** The operations of a definition. */
export function definedOperations(definition: JsonObject): DefinedOperation[] {
  return Object.entries(objectOf(definition, 'paths') ?? {}).flatMap(([path, item]) =>
    methods.flatMap((method): DefinedOperation[] => {
      const operation = objectOf(item, method);
      if (!operation) return [];
      const parameters = [...(arrayOf(item, 'parameters') ?? []), ...(arrayOf(operation, 'parameters') ?? [])].flatMap((parameter): JsonObject[] => {
        const found = follow(definition, parameter);
        return isObject(found) ? [found] : [];
      });
      return [{ method, path, operation, parameters }];
    }),
  );
}

/** The security definitions that an operation asks for, its own or those of the document. */
export function signInsOf(definition: JsonObject, operation: JsonObject): JsonObject[] {
  const required = arrayOf(operation, 'security') ?? arrayOf(definition, 'security') ?? [];
  const definitions = objectOf(definition, 'securityDefinitions');
  return required.filter(isObject).flatMap((requirement) =>
    Object.keys(requirement).flatMap((name): JsonObject[] => {
      const found = objectOf(definitions, name);
      return found ? [found] : [];
    }),
  );
}

/** The body schema of an operation, or that of its answer to a status code; undefined when there is none. */
export function schemaFor(definition: JsonObject, { operation, parameters }: DefinedOperation, code: string | undefined): JsonObject | undefined {
  if (code === undefined) return objectOf(parameters.find((parameter) => textOf(parameter, 'in') === 'body'), 'schema');
  const responses = objectOf(operation, 'responses');
  return objectOf(follow(definition, member(responses, code)), 'schema');
}

/** A schema of 2.0 as a validator of JSON Schema needs it: null where `x-nullable` says so. */
export function nullable(schema: Json): Json {
  if (isArray(schema)) return schema.map(nullable);
  if (!isObject(schema)) return schema;
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]): [string, Json] => [key, nullable(value)]));
  if (member(schema, 'x-nullable') !== true) return inner;
  const { enum: values, type, ...rest } = inner;
  const taken = { ...rest, ...(values === undefined ? {} : { enum: isArray(values) ? [...values, null] : values }), ...(typeof type === 'string' ? { type: [type, 'null'] } : {}) };
  return type === undefined ? { anyOf: [{ ...rest, ...(values === undefined ? {} : { enum: values }) }, { enum: [null] }] } : taken;
}
