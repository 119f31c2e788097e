import { arrayOf, member, textOf, type JsonObject } from '../base/json';
import { child } from '../base/pointer';
import { visibilityOf } from '../connector/operations-of';
import { bodyFields, listItem } from './body-fields';
import { controlOf, neededBy, shownValue } from './control-of';
import type { Control, HiddenReason, InputField } from './preview';
import type { Placed, Reading } from './reading';

const withControl: { readonly [place: string]: ReadonlySet<string> } = {
  formData: new Set(['boolean', 'integer', 'number', 'string', 'file']),
  header: new Set(['array', 'boolean', 'file', 'integer', 'number', 'string']),
  path: new Set(['array', 'boolean', 'file', 'integer', 'number', 'string']),
  query: new Set(['array', 'boolean', 'file', 'integer', 'number', 'string']),
};

/** The parameters of an operation, and those of its path whose names it does not have; references followed, in the order of the file. */
export function parametersOf(reading: Reading, operation: Placed, pathItem: Placed): readonly Placed[] {
  const placedIn = ({ node, at }: Placed): readonly Placed[] =>
    (arrayOf(node, 'parameters') ?? []).flatMap((entry, index) => reading.follow(entry, child(child(at, 'parameters'), index)) ?? []);
  const own = placedIn(operation);
  const names = new Set(own.map(({ node }) => textOf(node, 'name')?.toLowerCase()));
  return [...own, ...placedIn(pathItem).filter(({ node }) => !names.has(textOf(node, 'name')?.toLowerCase()))];
}

function hiddenReason(node: JsonObject, place: string, name: string): HiddenReason | undefined {
  const type = textOf(node, 'type') ?? '';
  if (visibilityOf(node) === 'internal') return place === 'path' && name.toLowerCase() === 'connectionid' ? 'reserved' : 'internal';
  if (textOf(node, 'x-ms-permission')?.toLowerCase() === 'read-only') return 'read-only';
  const known = Object.hasOwn(withControl, place) ? withControl[place] : undefined;
  if (known && !known.has(type)) return 'no-control';
  return type === 'file' && place === 'formData' && /["@]/.test(name) ? 'name-mark' : undefined;
}

/** The field, or the two fields of a file, of one parameter. */
export function fieldsOfParameter(reading: Reading, parameter: Placed): readonly InputField[] {
  const { node, at } = parameter;
  const place = textOf(node, 'in') ?? '';
  const name = textOf(node, 'name') ?? '';
  const text = textOf(node, 'x-ms-summary') ?? '';
  const label = text || name;
  const why = hiddenReason(node, place, name);
  if (why !== undefined) {
    reading.hidden.push({ at, label, why, value: shownValue(node, { kind: 'text' }) });
    if (place === 'body') noteCallbackOfBody(reading, parameter);
    return [];
  }
  if (place === 'body') return bodyFields(reading, parameter);
  if (!Object.hasOwn(withControl, place)) return [];
  const key = `${place}:${name}`;
  const control: Control = textOf(node, 'type') === 'array' ? { kind: 'list', item: listItem(reading, parameter, key, label) } : controlOf(node);
  const field: InputField = {
    key,
    name,
    label,
    isNamed: text !== '',
    hint: textOf(node, 'description') ?? '',
    required: member(node, 'required') === true,
    visibility: visibilityOf(node),
    value: shownValue(node, control),
    control,
    needs: neededBy(node),
    at,
  };
  if (textOf(node, 'type') !== 'file' || place !== 'formData' || textOf(node, 'x-ms-format') === 'contentOnly') return [field];
  return [field, { ...field, key: `${key}:file-name`, label: `${label} (file name)`, hint: '', required: false, visibility: 'none', value: undefined, control: { kind: 'text' }, needs: [] }];
}

/** A hidden body may hold the address that the service calls. */
function noteCallbackOfBody(reading: Reading, { node, at }: Placed): void {
  const noted = reading.hidden.length;
  bodyFields(reading, { node, at });
  reading.hidden.length = noted;
}

const ranks = { important: 1, none: 2, advanced: 3, internal: 4 } as const;

/** The order of a card: required, important, others, advanced; in each the order of the file. */
export const rankOf = ({ required, visibility }: Pick<InputField, 'required' | 'visibility'>): number => (required ? 0 : ranks[visibility]);

