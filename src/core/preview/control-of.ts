import { arrayOf, isArray, isObject, member, objectOf, textOf, type Json, type JsonObject } from '../base/json';
import { choicesOf, textOfValue, type InputChoice } from '../requests/operation-inputs';
import type { Control } from './preview';

/** A preview shows the first choices; a list of thousands is opened nowhere here. */
const mostChoices = 50;

const dynamicValues = ['x-ms-dynamic-values', 'x-ms-dynamic-list'] as const;
const dynamicSchemas = ['x-ms-dynamic-schema', 'x-ms-dynamic-properties'] as const;

/** The extension by which another operation describes what is inside; of two, the older one, as designers do. */
export function dynamicSchemaOf(node: JsonObject): Control | undefined {
  for (const extension of dynamicSchemas) {
    const call = objectOf(node, extension);
    if (call) return { kind: 'fields-from', operationId: textOf(call, 'operationId') };
  }
  return undefined;
}

function picker(node: JsonObject): Control | undefined {
  const call = objectOf(node, 'x-ms-dynamic-values');
  if (textOf(call, 'capability') === 'file-picker') return { kind: 'picker', picks: member(objectOf(call, 'parameters'), 'isFolder') === true ? 'folder' : 'file' };
  const tree = objectOf(node, 'x-ms-dynamic-tree');
  if (!tree || dynamicValues.some((extension) => objectOf(node, extension))) return undefined;
  return { kind: 'picker', picks: member(objectOf(tree, 'settings'), 'canSelectParentNodes') === true ? 'folder' : 'file' };
}

function valuesFrom(node: JsonObject): Control | undefined {
  for (const extension of dynamicValues) {
    const call = objectOf(node, extension);
    if (call) return { kind: 'values-from', operationId: textOf(call, 'operationId') };
  }
  return undefined;
}

/** The node with the values of its drop-down cut to the first, and the default among them. */
function withFirstChoices(node: JsonObject, values: readonly Json[]): JsonObject {
  const first = values.slice(0, mostChoices);
  const preset = node['default'];
  return { ...node, enum: preset !== undefined && values.includes(preset) && !first.includes(preset) ? [...first, preset] : first };
}

function staticChoices(node: JsonObject): Control | undefined {
  const values = arrayOf(node, 'enum');
  if (values && values.length > 0) return { kind: 'choices', choices: choicesOf(withFirstChoices(node, values)), count: values.length };
  const editor = textOf(node, 'x-ms-editor');
  if (editor !== 'dropdown' && editor !== 'combobox') return undefined;
  const options = arrayOf(objectOf(node, 'x-ms-editor-options'), 'items') ?? [];
  const choices = options.slice(0, mostChoices).flatMap((option): InputChoice[] => {
    const value = member(option, 'value');
    return value === undefined ? [] : [{ value, label: textOf(option, 'title') ?? textOfValue(value) }];
  });
  return choices.length === 0 ? undefined : { kind: 'choices', choices, count: options.length };
}

/** The control of a field that is no list and has no fields of its own: the first rule of section 8.5 that fits. */
export function controlOf(node: JsonObject): Control {
  const special = picker(node) ?? valuesFrom(node) ?? staticChoices(node);
  if (special) return special;
  const type = textOf(node, 'type');
  if (type === 'boolean') return { kind: 'yes-no' };
  const editor = textOf(node, 'x-ms-editor');
  if (editor === 'dictionary') return { kind: 'dictionary' };
  if (textOf(node, 'format') === 'html' || editor === 'html') return { kind: 'rich-text' };
  return type === 'object' ? { kind: 'json' } : { kind: 'text' };
}

/** The default of a field as it shows: the text of a drop-down's choice, Yes or No, else the value. */
export function shownValue(node: JsonObject, control: Control): string | undefined {
  const value = member(node, 'default');
  if (value === undefined || value === null) return undefined;
  if (control.kind === 'choices') return control.choices.find((choice) => choice.value === value)?.label ?? textOfValue(value);
  if (control.kind === 'yes-no' && typeof value === 'boolean') return value ? 'Yes' : 'No';
  return textOfValue(value);
}

/** The names of the inputs that fill the arguments of a dynamic drop-down. */
export function neededBy(node: JsonObject): readonly string[] {
  const call = dynamicValues.map((extension) => objectOf(node, extension)).find(isObject);
  const given = Object.values(objectOf(call, 'parameters') ?? {});
  return given.flatMap((argument) => {
    if (isArray(argument)) return [];
    const name = textOf(argument, 'parameter') ?? textOf(argument, 'parameterReference')?.split('/').at(-1);
    return name === undefined ? [] : [name];
  });
}
