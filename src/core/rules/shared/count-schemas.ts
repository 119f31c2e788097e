import { isObject, type Json, type JsonObject } from '../../base/json';
import { extentFrom, madeOutline, type Extent, type Outline } from '../../connector/schema-extents';
import type { RuleContext } from '../rule';

const one: Extent = { count: 1, depth: 0, isLoop: false };

/** How many schemas a body has and how deep they nest, with references put in place. */
export function extentOf(schema: Json | undefined, context: RuleContext): Extent {
  if (!isObject(schema)) return one;
  const reference = schema['$ref'];
  if (typeof reference === 'string') return context.extent(reference) ?? one;
  return extentFrom(outlineOf(schema), ({ text }) => context.extent(text));
}

/** The schemas of one operation, which several rules ask for one after the other; more of them are outlined again. */
const mostRecent = 8;
const recent: { readonly schema: JsonObject; readonly outline: Outline }[] = [];
let next = 0;

function outlineOf(schema: JsonObject): Outline {
  for (const known of recent) if (known.schema === schema) return known.outline;
  const outline = madeOutline(schema);
  recent[next] = { schema, outline };
  next = (next + 1) % mostRecent;
  return outline;
}
