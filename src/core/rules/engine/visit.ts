/**
 * Walks one unit and hands every target in it to the rules that look at its kind.
 */
import { arrayOf, isArray, isObject, member, objectOf, textOf, type Json, type JsonObject } from '../../base/json';
import { child, pointerOf, type Pointer } from '../../base/pointer';
import type { Connector, JsonPart } from '../../connector/connector';
import { definitionSize } from '../shared/definition-size';
import { responsesIn } from '../shared/response-marks';
import { sourcesFacts } from '../shared/source-facts';
import { visibilityOf } from '../shared/webhooks';
import type {
  DefinitionTarget,
  OperationTarget,
  ParameterTarget,
  PathItemTarget,
  PropertiesTarget,
  ResponseTarget,
  SeenParameter,
  Usage,
} from '../targets';
import { isOperationMethod } from '../../connector/operations-of';
import { ownPart, partOfParameter, partOfResponse } from './parts';
import type { Placed } from './placed';
import { isInternal, SchemaSurroundings } from './schema-visit';
import { walkSchema } from './visit-schema';
import type { Visitor } from './visitor';
import type { Unit } from './units';

/** What a walk needs to know from outside the unit. */
export interface Surroundings {
  readonly connector: Connector;
  readonly resolve: (reference: string) => { readonly node: Json; readonly at: Pointer } | undefined;
  /** How the shared unit that is walked is used; asked only for shared units. */
  readonly usage: () => Usage;
  /** True when a maker sees the operation that is walked, or one of the path item; asked only for these. */
  readonly isVisible: () => boolean;
}

const parameterKey = (node: JsonObject): string => `${textOf(node, 'in') ?? ''} ${textOf(node, 'name') ?? ''}`;

const noParameters: readonly SeenParameter[] = [];

/** A parameter as an operation sees it; its pointer is made on demand. */
class ParameterSight implements SeenParameter {
  constructor(
    readonly node: JsonObject,
    readonly from: SeenParameter['from'],
    readonly reference: string | undefined,
    private readonly holder: Pointer,
    private readonly index: number | undefined,
  ) {}

  get at(): Pointer {
    return this.index === undefined ? this.holder : `${this.holder}/parameters/${this.index}`;
  }
}

function seenParameters(list: Json | undefined, holder: Pointer, from: SeenParameter['from'], resolve: Surroundings['resolve']): readonly SeenParameter[] {
  if (!isArray(list) || list.length === 0) return noParameters;
  const seen = list.map((entry, index) => sightOf(entry, index, holder, from, resolve));
  return seen.every(isSeen) ? seen : seen.filter(isSeen);
}

const isSeen = (sight: ParameterSight | undefined): sight is ParameterSight => sight !== undefined;

function sightOf(entry: Json, index: number, holder: Pointer, from: SeenParameter['from'], resolve: Surroundings['resolve']): ParameterSight | undefined {
  if (!isObject(entry)) return undefined;
  const reference = textOf(entry, '$ref');
  if (reference === undefined) return new ParameterSight(entry, from, reference, holder, index);
  const found = resolve(reference);
  return found && isObject(found.node) ? new ParameterSight(found.node, from, reference, found.at, undefined) : undefined;
}

type OperationUnit = Extract<Unit, { kind: 'operation' }>;

/** An operation as rules see it. `parameters` asks `resolve`, so the answer counts as something that was read. */
export class OperationVisit implements OperationTarget {
  readonly node: JsonObject;
  readonly path: string;
  readonly method: OperationTarget['method'];
  readonly pathItem: JsonObject;
  readonly visibility: string;
  readonly isInternal: boolean;
  readonly isDeprecated: boolean;
  readonly isTrigger: boolean;
  private seen: readonly SeenParameter[] | undefined = undefined;

  constructor(
    private readonly unit: OperationUnit,
    private readonly resolve: Surroundings['resolve'],
  ) {
    const { node } = unit;
    this.node = node;
    this.path = unit.path;
    this.method = unit.method;
    this.pathItem = unit.pathItem;
    this.visibility = visibilityOf(node);
    this.isInternal = this.visibility === 'internal';
    this.isDeprecated = node['deprecated'] === true;
    this.isTrigger = node['x-ms-trigger'] !== undefined;
  }

  at(): Pointer {
    return this.unit.at;
  }

  parameters(): readonly SeenParameter[] {
    if (!this.seen) {
      const { node, at, pathItem, pathAt } = this.unit;
      const own = seenParameters(node['parameters'], at, 'operation', this.resolve);
      const inherited = seenParameters(pathItem['parameters'], pathAt, 'path-item', this.resolve);
      this.seen = inherited.length === 0 ? own : withInherited(own, inherited);
    }
    return this.seen;
  }
}

function withInherited(own: readonly SeenParameter[], inherited: readonly SeenParameter[]): readonly SeenParameter[] {
  const names = new Set(own.map(({ node }) => parameterKey(node)));
  return [...own, ...inherited.filter(({ node }) => !names.has(parameterKey(node)))];
}

/** A path item as rules see it. */
export class PathItemVisit implements PathItemTarget {
  readonly node: JsonObject;
  readonly path: string;

  constructor(private readonly unit: Extract<Unit, { kind: 'path' }>) {
    this.node = unit.node;
    this.path = unit.path;
  }

  get hasOperation(): boolean {
    for (const key in this.node) if (isOperationMethod(key)) return true;
    return false;
  }

  at(): Pointer {
    return this.unit.at;
  }
}

class ParameterVisit implements ParameterTarget {
  readonly name: string;
  readonly in: string;
  readonly isInternal: boolean;

  constructor(
    readonly node: JsonObject,
    readonly owner: ParameterTarget['owner'],
    readonly operation: OperationTarget | undefined,
    readonly usage: Usage,
    private readonly holder: Placed,
    /** Its index among the parameters of the holder; undefined when it is the holder's own node. */
    private readonly index: number | undefined,
  ) {
    this.name = textOf(node, 'name') ?? '';
    this.in = textOf(node, 'in') ?? '';
    this.isInternal = isInternal(node['x-ms-visibility']);
  }

  at(): Pointer {
    const at = this.holder.at();
    return this.index === undefined ? at : `${at}/parameters/${this.index}`;
  }
}

class ResponseVisit implements ResponseTarget {
  constructor(
    readonly node: JsonObject,
    readonly status: string,
    readonly owner: ResponseTarget['owner'],
    readonly operation: OperationTarget | undefined,
    readonly usage: Usage,
    private readonly holder: Placed,
  ) {}

  at(): Pointer {
    const at = this.holder.at();
    return this.owner === 'shared' ? at : child(`${at}/responses`, this.status);
  }
}

function walkParameter(target: ParameterVisit, visit: Visitor): void {
  visit.hand('parameter', target, target.node);
  const { schema } = target.node;
  if (schema !== undefined) walkSchema(schema, new SchemaSurroundings('request', target.operation, target.usage, target, 'schema'), visit);
}

const isReference = (node: JsonObject): boolean => node['$ref'] !== undefined;

function walkParameters(list: Json | undefined, owner: 'operation' | 'path-item', holder: Placed, operation: OperationTarget | undefined, visible: boolean, visit: Visitor): void {
  if (!isArray(list)) return;
  const usage = visible ? visibleRequest : hiddenRequest;
  for (let index = 0; index < list.length; index++) {
    const node = list[index];
    if (isObject(node) && !isReference(node) && (owner !== 'operation' || visit.beginPart(partOfParameter(index)))) walkParameter(new ParameterVisit(node, owner, operation, usage, holder, index), visit);
  }
}

const visibleRequest: Usage = { visible: true, inRequest: true, inResponse: false };
const hiddenRequest: Usage = { visible: false, inRequest: true, inResponse: false };
const visibleResponse: Usage = { visible: true, inRequest: false, inResponse: true };
const hiddenResponse: Usage = { visible: false, inRequest: false, inResponse: true };

function walkResponse(target: ResponseVisit, visit: Visitor): void {
  visit.hand('response', target, target.node);
  const { schema } = target.node;
  if (schema !== undefined) walkSchema(schema, new SchemaSurroundings('response', target.operation, target.usage, target, 'schema'), visit);
}

function walkOperation(unit: OperationUnit, around: Surroundings, visit: Visitor): void {
  const target = new OperationVisit(unit, around.resolve);
  if (visit.beginPart(ownPart)) visit.hand('operation', target, target.node);
  const visible = around.isVisible();
  walkParameters(unit.node['parameters'], 'operation', target, target, visible, visit);
  const { responses } = unit.node;
  if (!isObject(responses)) return;
  const usage = visible ? visibleResponse : hiddenResponse;
  const { statuses, nodes } = responsesIn(responses);
  statuses.forEach((status, index) => {
    const response = nodes[index];
    if (isObject(response) && visit.beginPart(partOfResponse(unit.node, index))) walkResponse(new ResponseVisit(response, status, 'operation', target, usage, target), visit);
  });
}

function walkPath(unit: Extract<Unit, { kind: 'path' }>, around: Surroundings, visit: Visitor): void {
  const target = new PathItemVisit(unit);
  visit.hand('path-item', target, target.node);
  const visible = around.isVisible();
  walkParameters(unit.node['parameters'], 'path-item', target, undefined, visible, visit);
  const schema = member(unit.node['x-ms-notification-content'], 'schema');
  if (schema === undefined) return;
  const usage = visible ? visibleResponse : hiddenResponse;
  walkSchema(schema, new SchemaSurroundings('notification', undefined, usage, target, 'x-ms-notification-content/schema'), visit);
}

function walkShared(unit: Extract<Unit, { kind: 'shared' }>, around: Surroundings, visit: Visitor): void {
  const { node } = unit;
  if (!isObject(node)) return;
  const holder: Placed = { at: () => unit.at };
  const usage = around.usage();
  switch (unit.section) {
    case 'parameters':
      if (!isReference(node)) walkParameter(new ParameterVisit(node, 'shared', undefined, usage, holder, undefined), visit);
      return;
    case 'responses':
      return walkResponse(new ResponseVisit(node, unit.name, 'shared', undefined, usage, holder), visit);
    case 'definitions':
      return walkSchema(node, new SchemaSurroundings('definition', undefined, usage, holder, ''), visit);
  }
}

const nothing: JsonObject = {};

function walkConnectionParameters(group: Json | undefined, at: Pointer, set: string | undefined, visit: Visitor): void {
  if (!isObject(group)) return;
  for (const [name, node] of Object.entries(group)) visit.hand('connection-parameter', { node, name, set, at: () => child(at, name) }, node);
}

function walkProperties(target: PropertiesTarget, visit: Visitor): void {
  const { inner } = target;
  const at = child(target.at(), 'properties');
  visit.hand('properties', target, target.node);
  walkConnectionParameters(member(inner, 'connectionParameters'), child(at, 'connectionParameters'), undefined, visit);
  arrayOf(objectOf(inner, 'connectionParameterSets'), 'values')?.forEach((set, index) => {
    const setAt = pointerOf(['properties', 'properties', 'connectionParameterSets', 'values', index, 'parameters']);
    walkConnectionParameters(member(set, 'parameters'), setAt, textOf(set, 'name') ?? '', visit);
  });
  arrayOf(inner, 'policyTemplateInstances')?.forEach((node, index) => {
    visit.hand('policy', { node, index, at: () => child(child(at, 'policyTemplateInstances'), index) }, node);
  });
}

/** True for a part whose text has never parsed: what is missing from its empty tree is no news. */
const isUnread = (connector: Connector, part: JsonPart): boolean =>
  connector.broken[part] !== undefined && Object.keys(connector[part]).length === 0;

function walkRoot(connector: Connector, visit: Visitor): void {
  const { definition, properties, icon, script, documents, submission, sources, broken, extras } = connector;
  visit.hand('package', {
    icon,
    script,
    readme: documents.readme,
    intro: documents.intro,
    submission,
    sources: sourcesFacts(sources),
    size: definitionSize(connector),
    broken,
    extras,
    properties,
    at: () => '',
  }, undefined);
  const definitionTarget: DefinitionTarget = { node: definition, properties, at: () => '/definition' };
  if (!isUnread(connector, 'definition')) visit.hand('definition', definitionTarget, definition);
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
      return walkPath(unit, around, visit);
    case 'operation':
      return walkOperation(unit, around, visit);
    case 'shared':
      return walkShared(unit, around, visit);
  }
}
