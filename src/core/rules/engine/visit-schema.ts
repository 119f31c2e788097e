/**
 * Walks a schema: the one of a body, response or notification, or a definition.
 */
import { arrayOf, isArray, isObject, type Json, type JsonObject } from '../../base/json';
import type { SchemaRole } from '../targets';
import { SchemaVisit, type SchemaSurroundings } from './schema-visit';
import type { Visitor } from './visitor';

/** Deeper schemas are not looked into; readers of files refuse them before. */
const deepest = 300;

/** Hands a schema and all inside it to the rules, from the outside in. */
export function walkSchema(root: Json | undefined, surroundings: SchemaSurroundings, visitor: Visitor): void {
  if (isObject(root)) enterSchema(root, undefined, surroundings, 'root', undefined, '', -1, visitor);
}

function enterSchema(node: JsonObject, parent: SchemaVisit | undefined, root: SchemaSurroundings, role: SchemaRole, name: string | undefined, key: string, index: number, visitor: Visitor): void {
  const depth = parent ? parent.depth + 1 : 0;
  const target = (visitor.levels[depth] ??= new SchemaVisit(parent, root, node));
  const shape = visitor.readSchema(node);
  target.enter(node, shape, visitor.values, root, role, name, key, index);
  visitor.handSchema(target.kind, target, shape);
  if (depth >= deepest) return;
  const { properties, items, additional } = target;
  if (isObject(properties)) for (const property in properties) enterOne(properties[property], target, root, 'property', property, 'properties', visitor);
  if (isArray(items)) enterEach(items, 'items', 'items', target, root, visitor);
  else enterOne(items, target, root, 'items', undefined, 'items', visitor);
  enterOne(additional, target, root, 'additional', undefined, 'additionalProperties', visitor);
  if (!target.hasAlternatives) return;
  for (const alternative of alternatives) {
    const parts = arrayOf(node, alternative);
    if (parts) enterEach(parts, alternative, 'part', target, root, visitor);
  }
}

const alternatives = ['allOf', 'oneOf', 'anyOf'];

function enterOne(node: Json | undefined, parent: SchemaVisit, root: SchemaSurroundings, role: SchemaRole, name: string | undefined, key: string, visitor: Visitor): void {
  if (isObject(node)) enterSchema(node, parent, root, role, name, key, -1, visitor);
}

function enterEach(parts: readonly Json[], key: string, role: SchemaRole, parent: SchemaVisit, root: SchemaSurroundings, visitor: Visitor): void {
  parts.forEach((part, index) => {
    if (isObject(part)) enterSchema(part, parent, root, role, undefined, key, index, visitor);
  });
}
