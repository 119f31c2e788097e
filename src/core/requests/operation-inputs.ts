import { arrayOf, isArray, isObject, member, objectOf, textOf, type Json, type JsonObject } from '../base/json';
import { child, pointerOf, type Pointer } from '../base/pointer';
import { visibilityOf, type Visibility } from '../connector/operations-of';
import { followRef } from './follow-ref';

/** Which operation: a key of `paths` and a key of that path item, in lower case. */
export interface OperationPlace {
  readonly path: string;
  readonly method: string;
}

export type ParameterPlace = 'path' | 'query' | 'header' | 'formData';

/** One entry of a static drop-down. */
export interface InputChoice {
  readonly value: Json;
  readonly label: string;
}

/** Kind of an array's items, as far as a form and the wire need it. */
export interface ItemKind {
  readonly type: string;
  readonly format: string | undefined;
  readonly choices: readonly InputChoice[];
}

/** A parameter outside the body, with references resolved. */
export interface ParameterInput {
  /** `query:limit`: unique within the operation; the name of its value and of its problems. */
  readonly key: string;
  readonly name: string;
  readonly in: ParameterPlace;
  /** `string` when the definition gives none. */
  readonly type: string;
  readonly format: string | undefined;
  readonly items: ItemKind | undefined;
  /** Empty when there is no `enum`. */
  readonly choices: readonly InputChoice[];
  readonly default: Json | undefined;
  readonly testValue: Json | undefined;
  readonly required: boolean;
  readonly allowEmptyValue: boolean;
  readonly visibility: Visibility;
  readonly collectionFormat: 'csv' | 'ssv' | 'tsv' | 'pipes' | 'multi';
  readonly urlEncoding: 'single' | 'double';
  readonly label: string;
  readonly description: string;
  /** The parameter as written, for extensions such as `x-ms-dynamic-values`. */
  readonly source: JsonObject;
  /** Where it is written: a pointer into the connector. */
  readonly at: Pointer;
}

/** The body parameter. References inside its schema stay: they may be circular. */
export interface BodyInput {
  readonly key: 'body';
  readonly name: string;
  readonly label: string;
  readonly description: string;
  readonly required: boolean;
  readonly schema: JsonObject;
  readonly at: Pointer;
}

/** What an operation takes. */
export interface OperationInputs {
  readonly parameters: readonly ParameterInput[];
  readonly body: BodyInput | null;
  readonly consumes: readonly string[];
  readonly produces: readonly string[];
}

/** A file that the person picked. */
export interface FileValue {
  readonly name: string;
  /** Media type; empty when unknown. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** What a form holds for a parameter: a text as typed (`''` is not given), the items of an array, or a file. */
export type ParameterValue = string | readonly string[] | FileValue;

/** What a form holds for the body. `text` is sent as typed, `json` is printed. */
export type BodyValue =
  | { readonly kind: 'none' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'json'; readonly value: Json }
  | { readonly kind: 'file'; readonly file: FileValue };

/** The values of one test call; `parameters` by key of the input. */
export interface InputValues {
  readonly parameters: { readonly [key: string]: ParameterValue };
  readonly body: BodyValue;
}

/** The operation object at a place, or undefined. */
export function operationAt(definition: JsonObject, place: OperationPlace): JsonObject | undefined {
  return objectOf(objectOf(objectOf(definition, 'paths'), place.path), place.method);
}

/** A value as it is typed into a text field and sent in a URL: texts as they are, everything else as JSON. */
export const textOfValue = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** The entries of a static drop-down: `enum` with the texts of `x-ms-enum-values` or `x-ms-editor-options`. */
export function choicesOf(node: JsonObject): readonly InputChoice[] {
  const named = [
    ...(arrayOf(node, 'x-ms-enum-values') ?? []).map((entry) => [member(entry, 'value'), textOf(entry, 'displayName')] as const),
    ...(arrayOf(objectOf(node, 'x-ms-editor-options'), 'items') ?? []).map((entry) => [member(entry, 'value'), textOf(entry, 'title')] as const),
  ];
  return (arrayOf(node, 'enum') ?? []).map((value) => ({
    value,
    label: named.find(([of, text]) => of === value && text !== undefined && text !== '')?.[1] ?? textOfValue(value),
  }));
}

function typeOf(node: JsonObject): string {
  const type = member(node, 'type');
  if (typeof type === 'string') return type;
  const first = isArray(type) ? type.find((each) => each !== 'null') : undefined;
  return typeof first === 'string' ? first : 'string';
}

function collectionFormatOf(node: JsonObject): ParameterInput['collectionFormat'] {
  const format = textOf(node, 'collectionFormat');
  return format === 'ssv' || format === 'tsv' || format === 'pipes' || format === 'multi' ? format : 'csv';
}

const isParameterPlace = (text: string | undefined): text is ParameterPlace =>
  text === 'path' || text === 'query' || text === 'header' || text === 'formData';

function parameterOf(node: JsonObject, at: Pointer, place: ParameterPlace, name: string): ParameterInput {
  const items = objectOf(node, 'items');
  return {
    key: `${place}:${name}`,
    name,
    in: place,
    type: typeOf(node),
    format: textOf(node, 'format'),
    items: items && { type: typeOf(items), format: textOf(items, 'format'), choices: choicesOf(items) },
    choices: choicesOf(node),
    default: member(node, 'default'),
    testValue: member(node, 'x-ms-test-value'),
    required: place === 'path' || member(node, 'required') === true,
    allowEmptyValue: member(node, 'allowEmptyValue') === true,
    visibility: visibilityOf(node),
    collectionFormat: collectionFormatOf(node),
    urlEncoding: textOf(node, 'x-ms-url-encoding') === 'double' ? 'double' : 'single',
    label: textOf(node, 'x-ms-summary') || name,
    description: textOf(node, 'description') ?? '',
    source: node,
    at,
  };
}

function textsOf(node: JsonObject | undefined, key: string): readonly string[] | undefined {
  return arrayOf(node, key)?.filter((entry) => typeof entry === 'string');
}

/**
 * The inputs of the operation at `place` (OpenAPI 2.0): parameters of the path item, then those of the operation, which
 * replace one of the same name and place; `$ref`s resolved; entries that are no parameter are left out.
 */
export function operationInputs(definition: JsonObject, place: OperationPlace): OperationInputs {
  const pathItem = objectOf(objectOf(definition, 'paths'), place.path);
  const operation = objectOf(pathItem, place.method);
  const parameters = new Map<string, ParameterInput>();
  let body: BodyInput | null = null;
  const lists = [
    [pathItem, pointerOf(['definition', 'paths', place.path, 'parameters'])],
    [operation, pointerOf(['definition', 'paths', place.path, place.method, 'parameters'])],
  ] as const;
  for (const [holder, list] of lists) {
    (arrayOf(holder, 'parameters') ?? []).forEach((entry, index) => {
      const followed = followRef(definition, entry);
      if (!followed) return;
      const { node, ref } = followed;
      const at: Pointer = ref === undefined ? child(list, index) : `/definition${ref}`;
      const name = textOf(node, 'name') ?? '';
      const where = textOf(node, 'in');
      if (where === 'body') {
        const schema = member(node, 'schema');
        body = {
          key: 'body',
          name,
          label: textOf(node, 'x-ms-summary') || name || 'Body',
          description: textOf(node, 'description') ?? '',
          required: member(node, 'required') === true,
          schema: isObject(schema) ? schema : {},
          at,
        };
      } else if (isParameterPlace(where) && name !== '') {
        const input = parameterOf(node, at, where, name);
        parameters.set(input.key, input);
      }
    });
  }
  return {
    parameters: [...parameters.values()],
    body,
    consumes: textsOf(operation, 'consumes') ?? textsOf(definition, 'consumes') ?? [],
    produces: textsOf(operation, 'produces') ?? textsOf(definition, 'produces') ?? [],
  };
}

/** A JSON value as a form holds it: items of an array apart, everything else as text. */
export function formValueOf(value: Json): string | readonly string[] {
  return isArray(value) ? value.map(textOfValue) : textOfValue(value);
}
