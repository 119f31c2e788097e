/**
 * Walks one unit and hands every target in it to the rules that look at its kind.
 */
import { arrayOf, isArray, isObject, member, objectOf, textOf, type Json, type JsonObject } from '../../base/json';
import { child, pointerOf, type Pointer } from '../../base/pointer';
import type { Connector, JsonPart } from '../../connector/connector';
import type {
  DefinitionTarget,
  OperationTarget,
  PathItemTarget,
  PropertiesTarget,
  SchemaRole,
  SchemaTarget,
  SeenParameter,
  Targets,
  Usage,
} from '../targets';
import { isOperationMethod } from '../../connector/operations-of';
import { isShown } from './references';
import type { Unit } from './units';

/** Called for every target; the rules run inside. */
export type Visitor = <K extends keyof Targets>(kind: K, target: Targets[K]) => void;

/** What a walk needs to know from outside the unit. */
export interface Surroundings {
  readonly connector: Connector;
  readonly resolve: (reference: string) => { readonly node: Json; readonly at: Pointer } | undefined;
  /** How the shared unit that is walked is used; asked only for shared units. */
  readonly usage: () => Usage;
}

/** Deeper schemas are not looked into; readers of files refuse them before. */
const deepest = 300;

const isInternal = (visibility: Json | undefined): boolean =>
  typeof visibility === 'string' && visibility.length === 'internal'.length && visibility.toLowerCase() === 'internal';

const visibilityOf = (node: JsonObject): string => textOf(node, 'x-ms-visibility')?.toLowerCase() ?? '';

class SchemaVisit implements SchemaTarget {
  private place: Pointer | undefined = undefined;
  readonly isInternal: boolean;
  readonly depth: number;
  constructor(
    readonly node: JsonObject,
    readonly role: SchemaRole,
    readonly name: string | undefined,
    readonly isRequired: boolean,
    readonly parent: SchemaVisit | undefined,
    /** The member of the parent that it stands in: one of the schema's own, none of which a pointer escapes. */
    private readonly key: string,
    private readonly index: string | number | undefined,
    readonly root: SchemaRootFacts,
  ) {
    this.isInternal = parent?.isInternal === true || isInternal(node['x-ms-visibility']);
    this.depth = parent ? parent.depth + 1 : 0;
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
  at(): Pointer {
    if (this.place === undefined) {
      const container: Pointer = this.parent ? `${this.parent.at()}/${this.key}` : this.root.at();
      this.place = this.index === undefined ? container : child(container, this.index);
    }
    return this.place;
  }
}

interface SchemaRootFacts {
  readonly where: SchemaTarget['where'];
  readonly operation: OperationTarget | undefined;
  readonly usage: Usage;
  readonly at: () => Pointer;
}

function walkSchema(root: Json | undefined, facts: SchemaRootFacts, visit: Visitor): void {
  if (isObject(root)) enterSchema(new SchemaVisit(root, 'root', undefined, false, undefined, '', undefined, facts), visit);
}

/** The members of a schema that hold schemas, read in one pass over its keys, as most schemas have none of them. */
function enterSchema(target: SchemaVisit, visit: Visitor): void {
  visit('schema', target);
  if (target.depth >= deepest) return;
  const { node } = target;
  let properties: Json | undefined;
  let items: Json | undefined;
  let additional: Json | undefined;
  let hasAlternatives = false;
  for (const key in node) {
    if (key === 'properties') properties = node[key];
    else if (key === 'items') items = node[key];
    else if (key === 'additionalProperties') additional = node[key];
    else if (key === 'allOf' || key === 'oneOf' || key === 'anyOf') hasAlternatives = true;
  }
  if (isObject(properties)) enterProperties(properties, target, visit);
  if (isObject(items)) enterOne(items, 'items', 'items', target, visit);
  else if (isArray(items)) enterEach(items, 'items', 'items', target, visit);
  if (isObject(additional)) enterOne(additional, 'additionalProperties', 'additional', target, visit);
  if (!hasAlternatives) return;
  for (const key of ['allOf', 'oneOf', 'anyOf']) {
    const parts = arrayOf(node, key);
    if (parts) enterEach(parts, key, 'part', target, visit);
  }
}

function enterProperties(properties: JsonObject, parent: SchemaVisit, visit: Visitor): void {
  const required = arrayOf(parent.node, 'required');
  for (const name of Object.keys(properties)) {
    const property = properties[name];
    if (!isObject(property)) continue;
    const isRequired = required?.includes(name) === true;
    enterSchema(new SchemaVisit(property, 'property', name, isRequired, parent, 'properties', name, parent.root), visit);
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

const parameterKey = (node: JsonObject): string => `${textOf(node, 'in') ?? ''} ${textOf(node, 'name') ?? ''}`;

function seenParameters(
  list: Json | undefined,
  listAt: Pointer,
  from: SeenParameter['from'],
  resolve: Surroundings['resolve'],
): SeenParameter[] {
  if (!isArray(list)) return [];
  return list.flatMap((entry, index): SeenParameter[] => {
    if (!isObject(entry)) return [];
    const reference = textOf(entry, '$ref');
    if (reference === undefined) return [{ node: entry, at: child(listAt, index), from, reference }];
    const found = resolve(reference);
    return found && isObject(found.node) ? [{ node: found.node, at: found.at, from, reference }] : [];
  });
}

/** An operation as rules see it. `parameters` asks the surroundings, so the answer counts as something that was read. */
export function operationTarget(unit: Extract<Unit, { kind: 'operation' }>, resolve: Surroundings['resolve']): OperationTarget {
  const { at } = unit;
  const visibility = visibilityOf(unit.node);
  let parameters: readonly SeenParameter[] | undefined;
  return {
    node: unit.node,
    at: () => at,
    path: unit.path,
    method: unit.method,
    pathItem: unit.pathItem,
    visibility,
    isInternal: visibility === 'internal',
    isDeprecated: member(unit.node, 'deprecated') === true,
    isTrigger: member(unit.node, 'x-ms-trigger') !== undefined,
    parameters: () => {
      if (!parameters) {
        const own = seenParameters(member(unit.node, 'parameters'), child(at, 'parameters'), 'operation', resolve);
        const names = new Set(own.map(({ node }) => parameterKey(node)));
        const inherited = seenParameters(member(unit.pathItem, 'parameters'), child(unit.pathAt, 'parameters'), 'path-item', resolve);
        parameters = [...own, ...inherited.filter(({ node }) => !names.has(parameterKey(node)))];
      }
      return parameters;
    },
  };
}

export function pathItemTarget(unit: Extract<Unit, { kind: 'path' }>): PathItemTarget {
  const { at } = unit;
  return {
    node: unit.node,
    at: () => at,
    path: unit.path,
    methods: Object.keys(unit.node).filter(isOperationMethod),
  };
}

function walkParameter(
  node: JsonObject,
  at: () => Pointer,
  owner: 'operation' | 'path-item' | 'shared',
  operation: OperationTarget | undefined,
  usage: Usage,
  visit: Visitor,
): void {
  if (member(node, '$ref') !== undefined) return;
  visit('parameter', {
    node,
    at,
    name: textOf(node, 'name') ?? '',
    in: textOf(node, 'in') ?? '',
    isInternal: isInternal(node['x-ms-visibility']),
    owner,
    operation,
    usage,
  });
  walkSchema(member(node, 'schema'), { where: 'request', operation, usage, at: () => child(at(), 'schema') }, visit);
}

function walkParameters(
  list: Json | undefined,
  listAt: () => Pointer,
  owner: 'operation' | 'path-item',
  operation: OperationTarget | undefined,
  visible: boolean,
  visit: Visitor,
): void {
  if (!isArray(list)) return;
  const usage: Usage = { visible, inRequest: true, inResponse: false };
  list.forEach((node, index) => {
    if (isObject(node)) walkParameter(node, () => child(listAt(), index), owner, operation, usage, visit);
  });
}

function walkResponse(
  node: JsonObject,
  at: () => Pointer,
  status: string,
  owner: 'operation' | 'shared',
  operation: OperationTarget | undefined,
  usage: Usage,
  visit: Visitor,
): void {
  visit('response', { node, at, status, owner, operation, usage });
  walkSchema(member(node, 'schema'), { where: 'response', operation, usage, at: () => child(at(), 'schema') }, visit);
}

function walkOperation(unit: Extract<Unit, { kind: 'operation' }>, around: Surroundings, visit: Visitor): void {
  const target = operationTarget(unit, around.resolve);
  visit('operation', target);
  const visible = isShown(unit.node);
  walkParameters(member(unit.node, 'parameters'), () => child(target.at(), 'parameters'), 'operation', target, visible, visit);
  const responses = objectOf(unit.node, 'responses');
  if (!responses) return;
  const usage: Usage = { visible, inRequest: false, inResponse: true };
  for (const [status, response] of Object.entries(responses)) {
    if (!isObject(response) || status.startsWith('x-')) continue;
    walkResponse(response, () => child(child(target.at(), 'responses'), status), status, 'operation', target, usage, visit);
  }
}

function walkPath(unit: Extract<Unit, { kind: 'path' }>, visit: Visitor): void {
  const target = pathItemTarget(unit);
  visit('path-item', target);
  const visible = Object.entries(unit.node).some(([key, operation]) => isOperationMethod(key) && isShown(operation));
  walkParameters(member(unit.node, 'parameters'), () => child(target.at(), 'parameters'), 'path-item', undefined, visible, visit);
  const content = objectOf(unit.node, 'x-ms-notification-content');
  const at = (): Pointer => child(child(target.at(), 'x-ms-notification-content'), 'schema');
  const usage: Usage = { visible, inRequest: false, inResponse: true };
  walkSchema(member(content, 'schema'), { where: 'notification', operation: undefined, usage, at }, visit);
}

function walkShared(unit: Extract<Unit, { kind: 'shared' }>, around: Surroundings, visit: Visitor): void {
  if (!isObject(unit.node)) return;
  const at = (): Pointer => unit.at;
  const usage = around.usage();
  switch (unit.section) {
    case 'parameters':
      return walkParameter(unit.node, at, 'shared', undefined, usage, visit);
    case 'responses':
      return walkResponse(unit.node, at, unit.name, 'shared', undefined, usage, visit);
    case 'definitions':
      return walkSchema(unit.node, { where: 'definition', operation: undefined, usage, at }, visit);
  }
}

const nothing: JsonObject = {};

function walkConnectionParameters(group: Json | undefined, at: Pointer, set: string | undefined, visit: Visitor): void {
  if (!isObject(group)) return;
  for (const [name, node] of Object.entries(group)) visit('connection-parameter', { node, name, set, at: () => child(at, name) });
}

function walkProperties(target: PropertiesTarget, visit: Visitor): void {
  const { inner } = target;
  const at = child(target.at(), 'properties');
  visit('properties', target);
  walkConnectionParameters(member(inner, 'connectionParameters'), child(at, 'connectionParameters'), undefined, visit);
  arrayOf(objectOf(inner, 'connectionParameterSets'), 'values')?.forEach((set, index) => {
    const setAt = pointerOf(['properties', 'properties', 'connectionParameterSets', 'values', index, 'parameters']);
    walkConnectionParameters(member(set, 'parameters'), setAt, textOf(set, 'name') ?? '', visit);
  });
  arrayOf(inner, 'policyTemplateInstances')?.forEach((node, index) => {
    visit('policy', { node, index, at: () => child(child(at, 'policyTemplateInstances'), index) });
  });
}

/** True for a part whose text has never parsed: what is missing from its empty tree is no news. */
const isUnread = (connector: Connector, part: JsonPart): boolean =>
  connector.broken[part] !== undefined && Object.keys(connector[part]).length === 0;

function walkRoot(connector: Connector, visit: Visitor): void {
  const { definition, properties, icon, script, documents, submission, sources, broken, extras } = connector;
  visit('package', {
    icon,
    script,
    readme: documents.readme,
    intro: documents.intro,
    submission,
    sources,
    broken,
    extras,
    properties,
    at: () => '',
  });
  const definitionTarget: DefinitionTarget = { node: definition, properties, at: () => '/definition' };
  if (!isUnread(connector, 'definition')) visit('definition', definitionTarget);
  if (isUnread(connector, 'properties')) return;
  const inner = objectOf(properties, 'properties') ?? nothing;
  walkProperties({ node: properties, inner, definition: definitionTarget, at: () => '/properties' }, visit);
}

/** Visits every target of a unit, in the order of the document. */
export function walkUnit(unit: Unit, around: Surroundings, visit: Visitor): void {
  switch (unit.kind) {
    case 'root':
      return walkRoot(around.connector, visit);
    case 'path':
      return walkPath(unit, visit);
    case 'operation':
      return walkOperation(unit, around, visit);
    case 'shared':
      return walkShared(unit, around, visit);
  }
}
