import { isArray, isObject, type Json } from '../../base/json';
import { sentenceCaseOf } from '../../base/words';
import { belowOf, fieldsOf } from './fields-at';
import type { OpenApiField, PlaceKind } from './openapi-field';

/** How a form shows a field, where `operation` is the ID of one of the definition: one control, the fields of an object, a list of such objects, or the JSON itself. */
export type FieldForm =
  | { readonly as: 'text' | 'operation' | 'number' | 'flag' | 'texts' | 'value' | 'json' }
  | { readonly as: 'choice'; readonly choices: readonly string[] }
  | { readonly as: 'group' | 'list'; readonly kind: PlaceKind };

const isScalar = (value: Json | undefined): boolean => typeof value !== 'object' || value === null;

/** The kind of object that a group or list holds, where it has fields of its own and no form of another sort. */
function innerKind(kind: PlaceKind, key: string, value: Json | undefined): FieldForm | undefined {
  const below = belowOf(kind, key);
  if (below === undefined || below === 'schema' || below === 'items') return undefined;
  const inner = typeof below === 'object' ? below.each : below;
  if (fieldsOf(inner).length === 0) return undefined;
  if (typeof below === 'string') return value === undefined || isObject(value) ? { as: 'group', kind: inner } : undefined;
  return value === undefined || (isArray(value) && value.every(isObject)) ? { as: 'list', kind: inner } : undefined;
}

/** How a form shows a field of an object of a kind with the value that it has; a value of the wrong type is shown as JSON. */
export function fieldForm(kind: PlaceKind, field: OpenApiField, value: Json | undefined): FieldForm {
  const isAbsent = value === undefined;
  switch (field.holds) {
    case 'text':
      if (!isAbsent && typeof value !== 'string') return { as: 'json' };
      if (field.key === 'operationId' && kind !== 'operation') return { as: 'operation' };
      return field.choices ? { as: 'choice', choices: field.choices } : { as: 'text' };
    case 'yes or no':
      return { as: isAbsent || typeof value === 'boolean' ? 'flag' : 'json' };
    case 'number':
      return { as: isAbsent || typeof value === 'number' || typeof value === 'string' ? 'number' : 'json' };
    case 'texts':
      return { as: isAbsent || (isArray(value) && value.every((text) => typeof text === 'string')) ? 'texts' : 'json' };
    case 'any':
      return { as: isScalar(value) ? 'value' : 'json' };
    case 'object':
    case 'array':
      return innerKind(kind, field.key, value) ?? { as: 'json' };
  }
}

const names = new Map([
  ['openai-enabled', 'Offered to assistants'],
  ['x-ms-openai-data', 'For assistants'],
  ['x-ms-api-annotation', 'Version family'],
  ['x-ms-enum', 'Enum in generated code'],
  ['x-nullable', 'May be null'],
  ['x-ms-name-for-model', 'Name for language models'],
  ['x-ms-description-for-model', 'Description for language models'],
  ['x-ms-require-user-confirmation', 'Ask before running'],
  ['x-ms-notification-url', 'Callback address'],
  ['x-ms-test-value', 'Value for tests'],
  ['x-ms-no-generic-test', 'Not in automatic tests'],
  ['x-ms-safe-operation', 'Only reads'],
  ['x-ms-capabilities', 'Capabilities'],
  ['chunkTransfer', 'Content in chunks'],
  ['externalDocs', 'Documentation elsewhere'],
  ['operationId', 'Operation ID'],
]);

/** What a form calls a field: `x-ms-media-kind` gives Media kind. */
export const labelOfField = (key: string): string => names.get(key) ?? (sentenceCaseOf(key.replace(/^x-(?:ms-)?/, '').replace(/InMB$/, 'In-MB')) || key);
