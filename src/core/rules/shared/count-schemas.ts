import { isObject, type Json } from '../../base/json';
import { extentFrom, outlineOf, type Extent } from '../../connector/schema-extents';
import type { RuleContext } from '../rule';

const one: Extent = { count: 1, depth: 0, isLoop: false };

/** How many schemas a body has and how deep they nest, with references put in place. */
export const extentOf = (schema: Json | undefined, context: RuleContext): Extent =>
  isObject(schema) ? extentFrom(outlineOf(schema), ({ text }) => context.extent(text)) : one;
