import { arrayOf, isObject, member, objectOf, textOf, type Json, type JsonObject } from '../base/json';
import { sharedTarget } from './shared-object';

/** What is kept of an operation that has a body and form fields. */
export type BodyChoice = 'body' | 'form';

/** An operation with one of the two, and the names of what was left out. */
export interface OneBody {
  readonly operation: JsonObject;
  readonly kept: BodyChoice;
  readonly left: readonly string[];
}

const isFormType = (type: Json): boolean => typeof type === 'string' && /^(multipart\/|application\/x-www-form-urlencoded)/i.test(type);

function resolved(parameter: Json, definition: JsonObject): Json | undefined {
  const target = sharedTarget(textOf(parameter, '$ref') ?? '');
  return target?.section === 'parameters' ? member(objectOf(definition, 'parameters'), target.name) : parameter;
}

/**
 * The operation with a body or with form fields, when it has both: OpenAPI 2.0 allows one of them, and no tool reads
 * both. Without a wish the body is kept where the operation takes anything else than forms. Undefined when it has not both.
 */
export function withOneBody(operation: JsonObject, definition: JsonObject, wanted?: BodyChoice): OneBody | undefined {
  const parameters = arrayOf(operation, 'parameters') ?? [];
  const places = parameters.map((parameter) => textOf(resolved(parameter, definition), 'in'));
  if (!places.includes('body') || !places.includes('formData')) return undefined;
  const own = arrayOf(operation, 'consumes');
  const types = own ?? arrayOf(definition, 'consumes') ?? [];
  const kept = wanted ?? (types.length > 0 && types.every(isFormType) ? 'form' : 'body');
  const gone = kept === 'body' ? 'formData' : 'body';
  const consumes = own?.filter((type) => isFormType(type) === (kept === 'form'));
  const left = parameters.flatMap((parameter, index): string[] => (places[index] === gone ? [textOf(resolved(parameter, definition), 'name') ?? ''] : []));
  const changed = {
    ...operation,
    ...(consumes && consumes.length > 0 ? { consumes } : {}),
    parameters: parameters.filter((_, index) => places[index] !== gone),
  };
  return { operation: changed, kept, left };
}

/** True for a value that is an operation with a body and form fields. */
export const hasTwoBodies = (operation: Json | undefined, definition: JsonObject): operation is JsonObject =>
  isObject(operation) && withOneBody(operation, definition) !== undefined;
