/**
 * Walks a schema: the one of a body, response or notification, or a definition.
 */
import { arrayOf, isArray, isObject, type Json, type JsonObject } from '../../base/json';
import { child, escapeKey, type Pointer } from '../../base/pointer';
import type { OperationTarget, SchemaRole, SchemaTarget, Usage } from '../targets';
import type { Placed, Visitor } from './visitor';

/** Deeper schemas are not looked into; readers of files refuse them before. */
const deepest = 300;

/** True for the visibility that hides from makers, in any case of letters. */
export const isInternal = (visibility: Json | undefined): boolean =>
  typeof visibility === 'string' && visibility.length === 'internal'.length && visibility.toLowerCase() === 'internal';

/** What all schemas of a body, response or definition have in common. */
export class SchemaSurroundings {
  /** True where properties are outputs that a maker sees. What requests use as well is looked at as theirs. */
  readonly showsOutputs: boolean;
  /** True where properties are fields that a maker fills in. */
  readonly showsInputs: boolean;

  constructor(
    readonly where: SchemaTarget['where'],
    readonly operation: OperationTarget | undefined,
    readonly usage: Usage,
    /** What the schema stands in. */
    private readonly holder: Placed,
    /** The member of the holder that it is, unless it is the holder itself. */
    private readonly key: string,
  ) {
    const isDefinition = where === 'definition';
    this.showsOutputs = usage.visible && (isDefinition ? usage.inResponse && !usage.inRequest : where !== 'request');
    this.showsInputs = usage.visible && (isDefinition ? usage.inRequest : where === 'request');
  }

  at(): Pointer {
    const at = this.holder.at();
    return this.key === '' ? at : `${at}/${this.key}`;
  }
}

/** A schema on its way through the rules. Its members are read in one pass over its keys, as most schemas have few of those that count. */
class SchemaVisit implements SchemaTarget {
  private place: Pointer | undefined = undefined;
  private inside: `/${string}` | undefined = undefined;
  readonly isInternal: boolean;
  readonly depth: number;
  readonly properties: Json | undefined;
  readonly items: Json | undefined;
  readonly additional: Json | undefined;
  readonly hasAlternatives: boolean;
  private readonly isReadOnly: boolean;

  constructor(
    readonly node: JsonObject,
    readonly role: SchemaRole,
    readonly name: string | undefined,
    readonly isRequired: boolean,
    readonly parent: SchemaVisit | undefined,
    /** The member of the parent that it stands in: one of the schema's own, none of which a pointer escapes. */
    private readonly key: string,
    private readonly index: number | undefined,
    readonly root: SchemaSurroundings,
  ) {
    let visibility: Json | undefined;
    let properties: Json | undefined;
    let items: Json | undefined;
    let additional: Json | undefined;
    let hasAlternatives = false;
    let isReadOnly = false;
    for (const member in node) {
      if (member === 'properties') properties = node[member];
      else if (member === 'items') items = node[member];
      else if (member === 'x-ms-visibility') visibility = node[member];
      else if (member === 'additionalProperties') additional = node[member];
      else if (member === 'readOnly') isReadOnly = node[member] === true;
      else if (member === 'allOf' || member === 'oneOf' || member === 'anyOf') hasAlternatives = true;
    }
    this.isInternal = parent?.isInternal === true || isInternal(visibility);
    this.depth = parent ? parent.depth + 1 : 0;
    this.properties = properties;
    this.items = items;
    this.additional = additional;
    this.hasAlternatives = hasAlternatives;
    this.isReadOnly = isReadOnly;
  }

  get where(): SchemaTarget['where'] {
    return this.root.where;
  }
  get operation(): OperationTarget | undefined {
    return this.root.operation;
  }
  get usage(): Usage {
    return this.root.usage;
  }
  /** The most special kind of target that it is. */
  get kind(): 'schema' | 'output' | 'input' | 'shared-schema' {
    const { role, root } = this;
    if (role === 'root') return root.where === 'definition' ? 'shared-schema' : 'schema';
    if (role !== 'property' || this.isInternal) return 'schema';
    if (root.showsOutputs) return 'output';
    return root.showsInputs && this.properties === undefined && !this.isReadOnly ? 'input' : 'schema';
  }
  at(): Pointer {
    this.place ??= this.madePlace();
    return this.place;
  }

  private madePlace(): Pointer {
    const { parent, name } = this;
    if (!parent) return this.root.at();
    if (name !== undefined) return `${parent.propertiesAt()}${escapeKey(name)}`;
    const container: Pointer = `${parent.at()}/${this.key}`;
    return this.index === undefined ? container : child(container, this.index);
  }

  /** What the pointers of its properties begin with: kept, so that each of them is one text joined to another. */
  private propertiesAt(): `/${string}` {
    this.inside ??= `${this.at()}/properties/`;
    return this.inside;
  }
}

/** Hands a schema and all inside it to the rules, from the outside in. */
export function walkSchema(root: Json | undefined, surroundings: SchemaSurroundings, visit: Visitor): void {
  if (isObject(root)) enterSchema(new SchemaVisit(root, 'root', undefined, false, undefined, '', undefined, surroundings), visit);
}

function enterSchema(target: SchemaVisit, visit: Visitor): void {
  visit(target.kind, target, target.node);
  if (target.depth >= deepest) return;
  const { properties, items, additional } = target;
  if (isObject(properties)) enterProperties(properties, target, visit);
  if (isObject(items)) enterOne(items, 'items', 'items', target, visit);
  else if (isArray(items)) enterEach(items, 'items', 'items', target, visit);
  if (isObject(additional)) enterOne(additional, 'additionalProperties', 'additional', target, visit);
  if (!target.hasAlternatives) return;
  for (const key of alternatives) {
    const parts = arrayOf(target.node, key);
    if (parts) enterEach(parts, key, 'part', target, visit);
  }
}

const alternatives = ['allOf', 'oneOf', 'anyOf'];

function enterProperties(properties: JsonObject, parent: SchemaVisit, visit: Visitor): void {
  const required = arrayOf(parent.node, 'required');
  for (const name in properties) {
    const property = properties[name];
    if (!isObject(property)) continue;
    const isRequired = required?.includes(name) === true;
    enterSchema(new SchemaVisit(property, 'property', name, isRequired, parent, 'properties', undefined, parent.root), visit);
  }
}

function enterOne(node: JsonObject, key: string, role: SchemaRole, parent: SchemaVisit, visit: Visitor): void {
  enterSchema(new SchemaVisit(node, role, undefined, false, parent, key, undefined, parent.root), visit);
}

function enterEach(parts: readonly Json[], key: string, role: SchemaRole, parent: SchemaVisit, visit: Visitor): void {
  parts.forEach((part, index) => {
    if (isObject(part)) enterSchema(new SchemaVisit(part, role, undefined, false, parent, key, index, parent.root), visit);
  });
}
