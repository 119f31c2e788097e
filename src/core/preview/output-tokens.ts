import { isObject, member, objectOf, textOf, type Json, type JsonObject } from '../base/json';
import { child, type Pointer } from '../base/pointer';
import { visibilityOf, type Visibility } from '../connector/operations-of';
import { noticeUnopened } from './body-fields';
import { dynamicSchemaOf } from './control-of';
import { insideList, insideObject, isNamed, labelOf, noPrefix, type Prefix } from './labels';
import type { OutputToken } from './preview';
import type { Placed, Reading } from './reading';

/** Where an operation's dynamic content is described. */
export interface OutputSource {
  readonly name: string;
  readonly response: Placed;
}

interface Around {
  readonly key: string;
  readonly name: string | undefined;
  readonly prefix: Prefix;
  readonly visibility: Visibility;
  readonly list: string | undefined;
  readonly open: readonly JsonObject[];
}

const deepest = 120;
const known = new Set(['string', 'number', 'integer', 'boolean', 'null', 'object', 'array']);

/**
 * The response that designers read: the only one, when it is a success or `default`; else 200, else 201, else `default`.
 * Of a webhook it is what the service sends.
 */
export function outputSource(reading: Reading, operation: Placed, pathItem: Placed): OutputSource | undefined {
  if (Object.hasOwn(operation.node, 'x-ms-trigger')) {
    for (const { node, at } of [pathItem, operation]) {
      const content = objectOf(node, 'x-ms-notification-content');
      if (content) return { name: 'notification', response: { node: content, at: child(at, 'x-ms-notification-content') } };
    }
  }
  const responses = objectOf(operation.node, 'responses');
  const statuses = Object.keys(responses ?? {}).filter((status) => !status.startsWith('x-'));
  const [first = ''] = statuses;
  const isOnly = statuses.length === 1 && (first.toLowerCase() === 'default' || first.startsWith('2'));
  const name = isOnly ? first : ['200', '201', 'default'].find((status) => statuses.includes(status));
  if (name === undefined) return undefined;
  const response = reading.follow(member(responses, name), child(child(operation.at, 'responses'), name));
  return response && { name, response };
}

/** The dynamic content of a response: every leaf of its schema, and its headers. */
export function outputTokens(reading: Reading, { node, at }: Placed): readonly OutputToken[] {
  const schema = placed(reading, member(node, 'schema'), child(at, 'schema'));
  const body = tokensOf(reading, schema, { key: 'body', name: undefined, prefix: noPrefix, visibility: 'none', list: undefined, open: [] });
  const headers = Object.entries(objectOf(node, 'headers') ?? {}).flatMap(([name, header]): OutputToken[] => {
    if (!isObject(header) || visibilityOf(header) === 'internal') return [];
    return [token(header, child(child(at, 'headers'), name), { key: `header:${name}`, name, prefix: noPrefix, visibility: 'none', list: undefined, open: [] })];
  });
  const order = { important: 0, none: 1, advanced: 2, internal: 3 } as const;
  return [...body.toSorted((one, other) => order[one.visibility] - order[other.visibility]), ...headers];
}

function placed(reading: Reading, node: Json | undefined, at: Pointer): Placed {
  return reading.follow(node, at) ?? { node: {}, at };
}

function token(node: JsonObject, at: Pointer, around: Around, label = labelOf(around.prefix, node, around.name ?? '') || 'Body'): OutputToken {
  const own = visibilityOf(node);
  return {
    key: around.key,
    label,
    isNamed: isNamed(node) || around.name === undefined,
    hint: textOf(node, 'description') ?? '',
    type: textOf(node, 'type') ?? 'any',
    visibility: own === 'none' ? around.visibility : own,
    list: around.list,
    isDynamic: dynamicSchemaOf(node) !== undefined,
    at,
  };
}

function tokensOf(reading: Reading, { node, at }: Placed, around: Around): readonly OutputToken[] {
  if (!reading.enter() || visibilityOf(node) === 'internal') return [];
  const type = member(node, 'type');
  if (type !== undefined && (typeof type !== 'string' || !known.has(type)) && around.key !== 'body') return [];
  const self = token(node, at, around);
  const isEndless = around.open.includes(node) || around.open.length > deepest;
  if (isEndless || self.isDynamic) return [self];
  noticeUnopened(reading, { node, at });
  const open = [...around.open, node];
  if (type === 'array') return around.list === undefined ? [...itemTokens(reading, { node, at }, { ...around, visibility: self.visibility, open }, self.label), self] : [self];
  const properties = type === 'object' ? objectOf(node, 'properties') : undefined;
  if (!properties || Object.keys(properties).length === 0) return [self];
  return propertyTokens(reading, { node, at }, properties, { ...around, visibility: self.visibility, open });
}

function propertyTokens(reading: Reading, { node, at }: Placed, properties: JsonObject, around: Around): readonly OutputToken[] {
  const prefix = insideObject(around.prefix, node);
  return Object.keys(properties).flatMap((name) =>
    tokensOf(reading, placed(reading, properties[name], child(child(at, 'properties'), name)), { ...around, key: `${around.key}/${name}`, name, prefix }),
  );
}

/** What the items of a list give, each in the list's group; a list inside stays whole. */
function itemTokens(reading: Reading, { node, at }: Placed, around: Around, list: string): readonly OutputToken[] {
  const items = placed(reading, member(node, 'items'), child(at, 'items'));
  const inside: Around = { ...around, key: `${around.key}[]`, name: 'Item', prefix: insideList(around.prefix, node, items.node, ''), list };
  if (visibilityOf(items.node) === 'internal') return [];
  const found = tokensOf(reading, items, inside);
  return found.map((one) => (one.key === inside.key ? { ...one, isNamed: true } : one));
}

/** True where the answer is a list, or an object whose only shown property leads to one: a trigger may run once for each item. */
export function splitsOn(reading: Reading, { node, at }: Placed): boolean {
  let schema = placed(reading, member(node, 'schema'), child(at, 'schema')).node;
  for (let depth = 0; depth < 20; depth++) {
    if (textOf(schema, 'type') === 'array') return true;
    const shown = Object.values(objectOf(schema, 'properties') ?? {}).flatMap((property) => {
      const found = reading.follow(property, at);
      return found && visibilityOf(found.node) !== 'internal' ? [found.node] : [];
    });
    const [only] = shown;
    if (shown.length !== 1 || !only) return false;
    schema = only;
  }
  return false;
}
