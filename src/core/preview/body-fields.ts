import { arrayOf, member, objectOf, textOf, type Json, type JsonObject } from '../base/json';
import { child, type Pointer } from '../base/pointer';
import { visibilityOf, type Visibility } from '../connector/operations-of';
import { controlOf, dynamicSchemaOf, neededBy, shownValue } from './control-of';
import { insideList, insideObject, isNamed, labelOf, noPrefix, type Prefix } from './labels';
import type { Control, InputField } from './preview';
import type { Placed, Reading } from './reading';

/** What a schema takes from what it lies in. */
interface Around {
  readonly key: string;
  /** The property's key; `''` for the body itself; undefined for an item of a list. */
  readonly name: string | undefined;
  readonly prefix: Prefix;
  readonly required: boolean;
  readonly visibility: Visibility;
  readonly readOnly: boolean;
  /** Schemas that are open on the way here: a reference back to one of them ends. */
  readonly open: readonly JsonObject[];
}

/** Deeper than any published connector by far. */
const deepest = 120;

const scalars = new Set(['string', 'number', 'integer', 'boolean', 'null']);

const isReadOnly = (node: JsonObject): boolean => member(node, 'readOnly') === true || textOf(node, 'x-ms-permission')?.toLowerCase() === 'read-only';

/** The fields of a body: an object is opened into its properties, at any depth; everything else is one field. */
export function bodyFields(reading: Reading, parameter: Placed): readonly InputField[] {
  const name = textOf(parameter.node, 'name') ?? 'body';
  const place = child(parameter.at, 'schema');
  const schema = reading.follow(member(parameter.node, 'schema'), place) ?? { node: {}, at: place };
  const required = member(parameter.node, 'required') === true;
  const around: Around = { key: 'body:', name: '', prefix: noPrefix, required, visibility: 'none', readOnly: false, open: [] };
  const type = textOf(schema.node, 'type');
  const isOpened = type === 'object' && (dynamicSchemaOf(schema.node) !== undefined || hasProperties(schema.node));
  const noted = reading.hidden.length;
  const fields = isOpened || type === 'array' ? fieldsOf(reading, schema, around) : [];
  const [first] = fields;
  if (isOpened && (first || reading.hidden.length > noted)) return fields;
  const text = textOf(parameter.node, 'x-ms-summary') ?? '';
  const own = { name, label: text || name, isNamed: text !== '', hint: textOf(parameter.node, 'description') ?? '', visibility: visibilityOf(parameter.node) };
  if (first) return fields.map((field) => (isNamed(schema.node) ? { ...field, name } : { ...field, ...own }));
  if (type === 'array') return [];
  noticeUnopened(reading, schema);
  const control = controlOf(schema.node);
  return [{ key: 'body', ...own, required, value: shownValue(schema.node, control), control, needs: neededBy(schema.node), at: parameter.at }];
}

const hasProperties = (node: JsonObject): boolean => Object.keys(objectOf(node, 'properties') ?? {}).length > 0;

/** Designers read neither allOf nor the properties of a schema that does not say that it is an object. */
export function noticeUnopened(reading: Reading, { node, at }: Placed): void {
  if (arrayOf(node, 'allOf')) reading.notice(at, 'Designers do not open allOf: what it adds does not show. Write its properties into the schema.');
  else if (textOf(node, 'type') === undefined && hasProperties(node)) reading.notice(at, 'The schema has properties but no type, so designers show one field instead of them. Set its type to object.');
}

function fieldsOf(reading: Reading, schema: Placed, around: Around): readonly InputField[] {
  const { node, at } = schema;
  if (!reading.enter()) return [];
  const label = labelOf(around.prefix, node, around.name ?? 'Item') || 'Body';
  const hide = (why: 'internal' | 'read-only' | 'no-control'): readonly InputField[] => {
    reading.hidden.push({ at, label, why, value: shownValue(node, { kind: 'text' }) });
    return [];
  };
  if (member(node, 'x-ms-notification-url') === true) reading.takesCallback = true;
  const own = visibilityOf(node);
  if (own === 'internal') {
    if (!reading.takesCallback) noteCallback(reading, node);
    return hide('internal');
  }
  if (around.readOnly || isReadOnly(node)) return hide('read-only');
  const visibility = own === 'none' ? around.visibility : own;
  const field = (control: Control): InputField => ({
    key: around.key,
    name: around.name ?? '',
    label,
    isNamed: isNamed(node) || around.name === undefined,
    hint: textOf(node, 'description') ?? '',
    required: around.required && around.name !== undefined,
    visibility,
    value: shownValue(node, control),
    control,
    needs: neededBy(node),
    at,
  });
  const isEndless = around.open.includes(node) || around.open.length > deepest;
  const type = member(node, 'type');
  const dynamic = dynamicSchemaOf(node);
  if (dynamic && type !== 'array') return [field(dynamic)];
  if (type === 'array') return [field({ kind: 'list', item: isEndless ? [] : itemFields(reading, schema, around, visibility) })];
  if (type === 'object') {
    const properties = objectOf(node, 'properties');
    noticeUnopened(reading, schema);
    if (isEndless || !properties || Object.keys(properties).length === 0) return [field(controlOf(node))];
    return propertyFields(reading, schema, properties, { ...around, visibility });
  }
  noticeUnopened(reading, schema);
  return type === undefined || (typeof type === 'string' && scalars.has(type)) ? [field(controlOf(node))] : hide('no-control');
}

/** An internal object may hold the address that the service calls. */
function noteCallback(reading: Reading, node: JsonObject): void {
  const properties = Object.values(objectOf(node, 'properties') ?? {});
  if (properties.some((property) => member(property, 'x-ms-notification-url') === true)) reading.takesCallback = true;
}

function propertyFields(reading: Reading, { node, at }: Placed, properties: JsonObject, around: Around): readonly InputField[] {
  const required = new Set(arrayOf(node, 'required') ?? []);
  const prefix = insideObject(around.prefix, node);
  const place = child(at, 'properties');
  const slash = around.key.endsWith(':') ? '' : '/';
  return Object.keys(properties).flatMap((name) => {
    const found = placed(reading, properties[name], child(place, name));
    return fieldsOf(reading, found, { key: `${around.key}${slash}${name}`, name, prefix, required: around.required && required.has(name), visibility: around.visibility, readOnly: around.readOnly, open: [...around.open, node] });
  });
}

function itemFields(reading: Reading, { node, at }: Placed, around: Around, visibility: Visibility): readonly InputField[] {
  const items = placed(reading, member(node, 'items'), child(at, 'items'));
  const prefix = insideList(around.prefix, node, items.node, around.name ?? 'Item');
  const fields = fieldsOf(reading, items, { key: `${around.key}[]`, name: undefined, prefix, required: true, visibility, readOnly: around.readOnly, open: [...around.open, node] });
  // The values of a list's items may also be said by the list itself.
  const control = controlOf(node);
  return control.kind === 'values-from' ? fields.map((field) => (field.control.kind === 'text' ? { ...field, control, needs: neededBy(node) } : field)) : fields;
}

/** A reference that leads nowhere is drawn like a schema that says nothing. */
function placed(reading: Reading, node: Json | undefined, at: Pointer): Placed {
  return reading.follow(node, at) ?? { node: {}, at };
}

/** The fields of one item of a list outside the body. */
export function listItem(reading: Reading, list: Placed, key: string, name: string): readonly InputField[] {
  return itemFields(reading, list, { key, name, prefix: noPrefix, required: true, visibility: 'none', readOnly: false, open: [] }, 'none');
}
