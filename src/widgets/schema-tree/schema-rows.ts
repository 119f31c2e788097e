import { arrayOf, isArray, isObject, objectOf, textOf, type Json, type JsonObject } from '../../core/base/json';
import { child, type Pointer } from '../../core/base/pointer';

/** What a row stands for: the schema itself, a property of an object, an array's items, values under any name, or a part of `allOf`. */
export type SchemaRowKind = 'root' | 'property' | 'items' | 'additional' | 'part';

export interface SchemaRow {
  readonly kind: SchemaRowKind;
  readonly at: Pointer;
  readonly name: string;
  readonly depth: number;
  readonly schema: JsonObject;
  readonly isRequired: boolean;
  readonly hasChildren: boolean;
  readonly isOpen: boolean;
}

/** Deeper schemas are not drawn; readers of files refuse them before. */
const deepest = 300;

/** The type of a schema for people: its `type`, or what its members say when it has none. */
export function typeOf(schema: JsonObject): string {
  const type = schema['type'];
  if (typeof type === 'string') return type;
  if (isArray(type)) return type.join(' | ');
  return '';
}

interface Inner {
  readonly kind: SchemaRowKind;
  readonly at: Pointer;
  readonly name: string;
  readonly node: Json;
}

function innerOf(schema: JsonObject, at: Pointer): Inner[] {
  if (textOf(schema, '$ref') !== undefined) return [];
  const properties = Object.entries(objectOf(schema, 'properties') ?? {});
  const additional = objectOf(schema, 'additionalProperties');
  const items = objectOf(schema, 'items');
  return [
    ...(arrayOf(schema, 'allOf') ?? []).map((node, index): Inner => ({ kind: 'part', at: child(child(at, 'allOf'), index), name: `Part ${index + 1} of all`, node })),
    ...properties.map(([name, node]): Inner => ({ kind: 'property', at: child(child(at, 'properties'), name), name, node })),
    ...(items ? [{ kind: 'items', at: child(at, 'items'), name: 'Items', node: items } as const] : []),
    ...(additional ? [{ kind: 'additional', at: child(at, 'additionalProperties'), name: 'Any other name', node: additional } as const] : []),
  ];
}

/** True when a schema takes properties: an object, or anything that already has some. */
export const takesProperties = (schema: JsonObject): boolean =>
  textOf(schema, '$ref') === undefined && (typeOf(schema) === 'object' || Object.hasOwn(schema, 'properties'));

/** The rows to draw of a schema: only below nodes that are open, and never through a reference, so that circles do no harm. */
export function schemaRows(root: Json | undefined, at: Pointer, open: ReadonlySet<Pointer>): readonly SchemaRow[] {
  const rows: SchemaRow[] = [];
  const walk = (kind: SchemaRowKind, pointer: Pointer, name: string, node: Json, isRequired: boolean, depth: number): void => {
    const schema = isObject(node) ? node : {};
    const inner = innerOf(schema, pointer);
    const hasChildren = inner.length > 0 || takesProperties(schema);
    const isOpen = hasChildren && depth < deepest && open.has(pointer);
    rows.push({ kind, at: pointer, name, depth, schema, isRequired, hasChildren, isOpen });
    if (!isOpen) return;
    const required = new Set(arrayOf(schema, 'required'));
    for (const each of inner) walk(each.kind, each.at, each.name, each.node, each.kind === 'property' && required.has(each.name), depth + 1);
  };
  if (root !== undefined) walk('root', at, 'Schema', root, false, 0);
  return rows;
}
