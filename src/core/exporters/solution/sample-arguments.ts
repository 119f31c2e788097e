import { arrayOf, isObject, member, textOf, type Json, type JsonObject } from '../../base/json';
import type { OperationEntry } from '../../connector/operations-of';
import { followRef } from '../../requests/follow-ref';
import { operationInputs, type ParameterInput } from '../../requests/operation-inputs';
import { propertiesOf, sampleBody } from '../../requests/sample-body';

function emptyOf(type: string): Json {
  switch (type) {
    case 'integer':
    case 'number':
      return 0;
    case 'boolean':
      return false;
    case 'array':
      return [];
    case 'object':
      return {};
    default:
      return 'value';
  }
}

const argumentOf = ({ testValue, default: fallback, choices, type }: ParameterInput): Json => testValue ?? fallback ?? choices[0]?.value ?? emptyOf(type);

/**
 * The required properties of a body, each under `<body>/<property>`, down to values; an object without required properties
 * stands as a whole. Goes no further than the sample does, which is cut where a schema comes back to itself.
 */
function bodyArguments(definition: JsonObject, schema: JsonObject, value: Json, key: string): [string, Json][] {
  const properties = propertiesOf(definition, schema);
  const required = (arrayOf(schema, 'required') ?? []).filter((name) => typeof name === 'string');
  if (!isObject(value) || !properties || required.length === 0) return [[key, value === '' ? 'value' : value]];
  return required.flatMap((name): [string, Json][] => {
    const property = followRef(definition, member(properties, name))?.node;
    const inside = member(value, name);
    if (property && inside !== undefined) return bodyArguments(definition, property, inside, `${key}/${name}`);
    return [[`${key}/${name}`, inside ?? emptyOf(textOf(property, 'type') ?? 'string')]];
  });
}

/**
 * Arguments with which a flow calls an operation: a value for each required parameter that the designer shows, under its
 * name, and for the required properties of a body. Source: submission package reference, 4.3.
 */
export function sampleArguments(definition: JsonObject, { path, method }: OperationEntry): JsonObject {
  const { parameters, body } = operationInputs(definition, { path, method });
  const given = parameters
    .filter(({ required, visibility, default: fallback }) => required && !(visibility === 'internal' && fallback !== undefined))
    .map((input): [string, Json] => [input.name, argumentOf(input)]);
  const schema = body && followRef(definition, body.schema)?.node;
  const needsBody = body && schema && (body.required || (arrayOf(schema, 'required')?.length ?? 0) > 0);
  const inBody = needsBody ? bodyArguments(definition, schema, sampleBody(definition, schema), body.name) : [];
  return Object.fromEntries([...given, ...inBody]);
}
