import { arrayOf, isArray, isObject, member, objectOf, textOf, type Json, type JsonObject } from '../../base/json';
import type { RuleContext } from '../rule';

/** Deeper nodes are not looked into; readers of files refuse them before. */
const deepest = 300;

/** What a schema holds itself, and where it refers to others. */
interface Outline {
  readonly count: number;
  readonly depth: number;
  readonly references: readonly { readonly name: string; readonly depth: number }[];
}

const outlines = new WeakMap<JsonObject, Outline>();

/** The outline of a schema; depends on nothing but the node, so it is kept by identity. */
function outlineOf(schema: JsonObject): Outline {
  const known = outlines.get(schema);
  if (known) return known;
  const references: { name: string; depth: number }[] = [];
  let count = 0;
  let deep = 0;
  const visit = (node: Json | undefined, depth: number): void => {
    if (!isObject(node) || depth > deepest) return;
    const name = textOf(node, '$ref');
    if (name !== undefined) {
      references.push({ name, depth });
      return;
    }
    count++;
    deep = Math.max(deep, depth);
    const properties = objectOf(node, 'properties');
    if (properties) for (const key of Object.keys(properties)) visit(properties[key], depth + 1);
    const items = member(node, 'items');
    if (isArray(items)) for (const item of items) visit(item, depth + 1);
    else visit(items, depth + 1);
    visit(member(node, 'additionalProperties'), depth + 1);
    for (const part of arrayOf(node, 'allOf') ?? []) visit(part, depth);
  };
  visit(schema, 0);
  const outline: Outline = { count, depth: deep, references };
  outlines.set(schema, outline);
  return outline;
}

/** How many schemas a body has and how deep they nest, with references put in place. A reference back to a schema around it counts once. */
export interface Extent {
  readonly count: number;
  readonly depth: number;
}

const one: Extent = { count: 1, depth: 0 };

/** The extent of a schema. Counts above a million are cut off there. */
export function extentOf(schema: Json | undefined, context: RuleContext): Extent {
  return isObject(schema) ? extend(schema, context, new Map()) : one;
}

function extend(schema: JsonObject, context: RuleContext, known: Map<string, Extent>): Extent {
  const { count, depth, references } = outlineOf(schema);
  let total = count;
  let deep = depth;
  for (const reference of references) {
    const inner = extentOfReference(reference.name, context, known);
    total = Math.min(total + inner.count, 1_000_000);
    deep = Math.max(deep, reference.depth + inner.depth);
  }
  return { count: total, depth: deep };
}

function extentOfReference(name: string, context: RuleContext, known: Map<string, Extent>): Extent {
  const before = known.get(name);
  if (before) return before;
  known.set(name, one);
  const node = known.size > 2000 ? undefined : context.resolve(name)?.node;
  const extent = isObject(node) ? extend(node, context, known) : one;
  known.set(name, extent);
  return extent;
}
