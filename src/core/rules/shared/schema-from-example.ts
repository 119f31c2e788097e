import { isArray, isObject, objectOf, parsedJson, type Json, type JsonObject } from '../../base/json';
import { titleCaseOf } from '../../base/words';
import { inferSchema } from '../../connector/samples/infer-schema';

/** The JSON that a response gives as its example, be it written as a tree or as a text; undefined without one. */
export function exampleOf(response: Json | undefined): JsonObject | readonly Json[] | undefined {
  for (const [type, example] of Object.entries(objectOf(response, 'examples') ?? {})) {
    if (!type.includes('json')) continue;
    const value = typeof example === 'string' ? parsedJson(example) : example;
    if ((isObject(value) || isArray(value)) && Object.keys(value).length > 0) return value;
  }
  return undefined;
}

/** A schema that the example fits, with titles made from the names. Nothing is required, as one example proves nothing of the kind. */
export const schemaFromExample = (example: Json): JsonObject => inferSchema([example], { required: 'none', title: titleCaseOf }).schema;
