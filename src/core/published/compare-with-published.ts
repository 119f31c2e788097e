import { arrayOf, isObject, member, objectOf, textOf, type Json, type JsonObject } from '../base/json';
import { pointerOf, type Pointer } from '../base/pointer';
import type { Connector } from '../connector/connector';
import { isOperationMethod, visibilityOf, type OperationMethod } from '../connector/operations-of';
import type { Finding } from '../rules/finding';
import { inputsOf, outputsOf, type OperationField, type OperationFields } from './operation-fields';
import { publishedRules, type PublishedRule } from './published-rules';

/**
 * A way out of a breaking change: `restore` puts the operation back as it was published, `next-version` keeps the published one
 * and makes the changed one its successor. `from` is where the published operation stands in the published definition.
 */
export interface PublishedFix {
  readonly kind: 'restore' | 'next-version';
  readonly at: Pointer;
  readonly from: Pointer;
}

/** A change that breaks what other people built, and the ways out of it. */
export interface BreakingChange {
  readonly finding: Finding;
  readonly fixes: readonly PublishedFix[];
}

/** What is different in one operation, or in the connector as a whole, in phrases without a full stop. */
export interface SubjectChanges {
  /** The summary of the operation; `Connector` for what belongs to no operation. */
  readonly subject: string;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly phrases: readonly string[];
}

export interface PublishedComparison {
  readonly breaking: readonly BreakingChange[];
  readonly changes: readonly SubjectChanges[];
  /** Only texts, contact, brand colour and the like are different: reviewed in 4 to 5 weeks instead of 6 to 10. */
  readonly isMinor: boolean;
}

interface Operation {
  readonly at: Pointer;
  readonly path: string;
  readonly method: OperationMethod;
  readonly id: string;
  readonly item: JsonObject;
  readonly node: JsonObject;
}

/** Operations by ID, which is how flows know them; those without one by path and method. */
function operationsIn(definition: JsonObject): Map<string, Operation> {
  const all = new Map<string, Operation>();
  for (const [path, item] of Object.entries(objectOf(definition, 'paths') ?? {})) {
    if (!isObject(item)) continue;
    for (const [method, node] of Object.entries(item)) {
      if (!isOperationMethod(method) || !isObject(node)) continue;
      const id = textOf(node, 'operationId') ?? `${method} ${path}`;
      all.set(id, { at: pointerOf(['definition', 'paths', path, method]), path, method, id, item, node });
    }
  }
  return all;
}

const nameOf = ({ node, id }: Operation): string => textOf(node, 'summary')?.trim() || id;
const isTrigger = ({ node }: Operation): boolean => Object.hasOwn(node, 'x-ms-trigger');

class Comparison {
  readonly breaking: BreakingChange[] = [];
  readonly changes: SubjectChanges[] = [];
  isMinor = true;

  add(rule: PublishedRule, at: Pointer, message: string, fixes: readonly PublishedFix[] = []): void {
    const finding: Finding = { rule: rule.id, severity: rule.severity, phase: rule.phase, at, message, fixable: fixes.length > 0 };
    this.breaking.push({ finding, fixes });
    this.isMinor = false;
  }

  note(subject: string, kind: SubjectChanges['kind'], phrases: readonly string[]): void {
    this.changes.push({ subject, kind, phrases });
  }
}

interface Pair {
  readonly before: Operation;
  readonly after: Operation;
}

/** Says which of the fields of one side changed, and adds the phrases of all that did. */
function compareFields(before: OperationFields, after: OperationFields, on: { removed: (field: OperationField) => void; changed: (was: OperationField, is: OperationField) => void; added: (field: OperationField) => void }): void {
  for (const [key, was] of before) {
    const is = after.get(key);
    if (!is) on.removed(was);
    else on.changed(was, is);
  }
  for (const [key, field] of after) if (!before.has(key)) on.added(field);
}

/** A field inside a removed or added one need not be named again. */
const isBelow = (field: OperationField, others: ReadonlySet<string>): boolean => {
  const steps = field.name.split(/(?=\/|\[\])/);
  return steps.some((_, index) => index > 0 && others.has(steps.slice(0, index).join('')));
};

function compareInputs(comparison: Comparison, { before, after }: Pair, sides: readonly [OperationFields, OperationFields], phrases: string[]): void {
  const gone = new Set<string>();
  const added = new Set<string>();
  const fixes: readonly PublishedFix[] = [
    { kind: 'next-version', at: after.at, from: before.at },
    { kind: 'restore', at: after.at, from: before.at },
  ];
  const breaks = (rule: PublishedRule, what: string, way: string): void => comparison.add(rule, after.at, `“${nameOf(after)}”: ${what}. ${way}`, fixes);
  const version = 'Flows that call it would fail: make this the next version of the operation, or restore it.';
  compareFields(...sides, {
    removed(field) {
      gone.add(field.name);
      if (isBelow(field, gone) || field.internal) return;
      phrases.push(`input “${field.name}” was removed`);
      breaks(publishedRules.input, `the input “${field.name}” was removed`, version);
    },
    changed(was, is) {
      if (!was.internal && is.internal) {
        phrases.push(`input “${is.name}” became internal`);
        breaks(publishedRules.input, `the input “${is.name}” became internal`, 'Makers can no longer fill it: show it again, or make this the next version of the operation.');
      }
      if (was.type !== is.type) {
        phrases.push(`input “${is.name}” changed from ${was.type} to ${is.type}`);
        if (!is.internal) breaks(publishedRules.version, `the input “${is.name}” changed from ${was.type} to ${is.type}`, version);
      }
      if (was.required !== is.required) {
        phrases.push(`input “${is.name}” became ${is.required ? 'required' : 'optional'}`);
        if (is.required && !is.internal) breaks(publishedRules.version, `the input “${is.name}” became required`, version);
      }
    },
    added(field) {
      added.add(field.name);
      if (isBelow(field, added)) return;
      if (field.internal) return;
      phrases.push(`${field.required ? 'required ' : ''}input “${field.name}” was added`);
      if (field.required && !field.hasDefault) breaks(publishedRules.version, `the required input “${field.name}” was added`, 'Flows that call it do not send it: make it optional, give it a default, or make this the next version.');
    },
  });
}

function compareOutputs(comparison: Comparison, { before, after }: Pair, sides: readonly [OperationFields, OperationFields], phrases: string[]): void {
  const gone = new Set<string>();
  const added = new Set<string>();
  const fixes: readonly PublishedFix[] = [
    { kind: 'next-version', at: after.at, from: before.at },
    { kind: 'restore', at: after.at, from: before.at },
  ];
  const called = ({ name }: OperationField): string => (name === '' ? 'the answer' : `“${name}”`);
  const breaks = (what: string): void =>
    comparison.add(publishedRules.output, after.at, `“${nameOf(after)}”: ${what}. Later steps of flows use it: keep it, or make this the next version of the operation.`, fixes);
  compareFields(...sides, {
    removed(field) {
      gone.add(field.name);
      if (isBelow(field, gone) || field.internal) return;
      phrases.push(`${called(field)} was removed from the answer`);
      breaks(field.name === '' ? 'its answer is no longer described' : `the output ${called(field)} was removed`);
    },
    changed(was, is) {
      if (was.type === is.type || was.internal || was.type === 'any') return;
      phrases.push(`${called(is)} in the answer changed from ${was.type} to ${is.type}`);
      breaks(`the output ${called(is)} changed from ${was.type} to ${is.type}`);
    },
    added(field) {
      added.add(field.name);
      if (!isBelow(field, added) && field.name !== '' && !field.internal) phrases.push(`${called(field)} was added to the answer`);
    },
  });
}

const texts = ['summary', 'description'] as const;

function compareOperation(comparison: Comparison, before: Connector, after: Connector, pair: Pair): void {
  const phrases: string[] = [];
  const { before: was, after: is } = pair;
  const restore: readonly PublishedFix[] = [{ kind: 'restore', at: is.at, from: was.at }];
  if (visibilityOf(was.node) !== 'internal' && visibilityOf(is.node) === 'internal') {
    phrases.push('was hidden');
    comparison.add(publishedRules.operation, is.at, `“${nameOf(is)}” is published and became internal. Show it again, or keep it and mark it as deprecated.`, restore);
  }
  if (isTrigger(was) !== isTrigger(is)) {
    phrases.push(isTrigger(is) ? 'became a trigger' : 'is no longer a trigger');
    comparison.add(publishedRules.version, is.at, `“${nameOf(is)}” ${isTrigger(is) ? 'became a trigger' : 'is no longer a trigger'}. Flows cannot follow: make it a new operation.`, restore);
  }
  if (was.path !== is.path || was.method !== is.method) {
    phrases.push(`calls ${is.method.toUpperCase()} ${is.path} instead of ${was.method.toUpperCase()} ${was.path}`);
    comparison.isMinor = false;
  }
  const named = phrases.length;
  compareInputs(comparison, pair, [inputsOf(before.definition, was.item, was.node), inputsOf(after.definition, is.item, is.node)], phrases);
  compareOutputs(comparison, pair, [outputsOf(before.definition, was.item, was.node), outputsOf(after.definition, is.item, is.node)], phrases);
  if (phrases.length > named) comparison.isMinor = false;
  if (member(was.node, 'deprecated') !== true && member(is.node, 'deprecated') === true) phrases.push('was marked as deprecated');
  for (const key of texts) if (textOf(was.node, key) !== textOf(is.node, key)) phrases.push(`the ${key} changed`);
  if (phrases.length > 0) comparison.note(nameOf(is), 'changed', phrases);
}

function compareOperations(comparison: Comparison, before: Connector, after: Connector): void {
  const old = operationsIn(before.definition);
  const now = operationsIn(after.definition);
  const places = new Map(Array.from(now.values(), (operation) => [operation.at, operation]));
  const successors = new Set<string>();
  for (const [id, was] of old) {
    const is = now.get(id);
    if (is) {
      compareOperation(comparison, before, after, { before: was, after: is });
      continue;
    }
    const renamed = places.get(was.at);
    const isRenamed = renamed !== undefined && !old.has(renamed.id);
    if (isRenamed) successors.add(renamed.id);
    comparison.note(nameOf(was), isRenamed ? 'changed' : 'removed', isRenamed ? [`its ID changed from ${id} to ${renamed.id}`] : []);
    if (visibilityOf(was.node) === 'internal') continue;
    if (isRenamed) comparison.add(publishedRules.operation, renamed.at, `The published operation ID “${id}” became “${renamed.id}”. Flows know the operation by its ID: give it back.`, [{ kind: 'restore', at: renamed.at, from: was.at }]);
    else comparison.add(publishedRules.operation, '/definition', `The published operation “${nameOf(was)}” (${id}) is gone. Restore it; it may be marked as deprecated.`, [{ kind: 'restore', at: was.at, from: was.at }]);
  }
  for (const [id, is] of now) {
    if (old.has(id) || successors.has(id)) continue;
    comparison.isMinor = false;
    comparison.note(nameOf(is), 'added', []);
  }
}

const propertiesOf = ({ properties }: Connector): JsonObject | undefined => objectOf(properties, 'properties');

/** The sign-ins of a connector, each with its parameters: the sets by name, or the only one under an empty name. */
function signIns(connector: Connector): Map<string, JsonObject> {
  const properties = propertiesOf(connector);
  const sets = (arrayOf(objectOf(properties, 'connectionParameterSets'), 'values') ?? []).map((set): [string, JsonObject] => [textOf(set, 'name') ?? '', objectOf(set, 'parameters') ?? {}]);
  return new Map(sets.length > 0 ? sets : [['', objectOf(properties, 'connectionParameters') ?? {}]]);
}

function compareConnections(comparison: Comparison, before: Connector, after: Connector): void {
  const at = pointerOf(['properties']);
  const add = (message: string): void => {
    comparison.add(publishedRules.connection, at, message);
    comparison.note('Connector', 'changed', [message.replace(/\..*$/s, '')]);
  };
  const now = signIns(after);
  for (const [name, parameters] of signIns(before)) {
    // The only sign-in of the published connector may have become one of several.
    const counterpart = now.get(name) ?? (name === '' ? [...now.values()].find((other) => Object.keys(parameters).every((key) => Object.hasOwn(other, key))) : undefined);
    if (!counterpart) {
      add(`The published sign-in “${name || 'of the connector'}” is gone. Connections that use it would stop working: put it back.`);
      continue;
    }
    for (const [key, parameter] of Object.entries(parameters)) {
      const type = textOf(parameter, 'type') ?? '';
      const other = member(counterpart, key);
      if (other === undefined) add(`The published connection parameter “${key}” is gone. Connections hold a value for it: put it back.`);
      else if ((textOf(other, 'type') ?? '') !== type) add(`The type of the connection parameter “${key}” changed from ${type} to ${textOf(other, 'type') ?? 'none'}. Connections cannot be converted: put it back.`);
    }
    for (const key of Object.keys(counterpart)) if (!Object.hasOwn(parameters, key)) comparison.note('Connector', 'changed', [`connection parameter “${key}” was added`]);
  }
}

/** Members of the root that are texts, so that a change of them is a minor one. */
const minorMembers = new Set(['info', 'x-ms-connector-metadata', 'tags', 'externalDocs']);
const operationMembers = new Set(['paths', 'definitions', 'parameters', 'responses']);
const minorProperties = new Set(['iconBrandColor', 'publisher', 'stackOwner']);
const connectionProperties = new Set(['connectionParameters', 'connectionParameterSets']);

const differs = (one: Json | undefined, other: Json | undefined): boolean => one !== other && JSON.stringify(one) !== JSON.stringify(other);

function compareSettings(comparison: Comparison, before: Connector, after: Connector): void {
  const keys = (one: JsonObject | undefined, other: JsonObject | undefined): Set<string> => new Set([...Object.keys(one ?? {}), ...Object.keys(other ?? {})]);
  const phrases: string[] = [];
  for (const key of keys(before.definition, after.definition)) {
    if (operationMembers.has(key) || !differs(member(before.definition, key), member(after.definition, key))) continue;
    phrases.push(`${key} changed`);
    if (!minorMembers.has(key)) comparison.isMinor = false;
  }
  for (const key of keys(propertiesOf(before), propertiesOf(after))) {
    if (connectionProperties.has(key) || !differs(member(propertiesOf(before), key), member(propertiesOf(after), key))) continue;
    phrases.push(`${key} changed`);
    if (!minorProperties.has(key)) comparison.isMinor = false;
  }
  if (before.script?.text !== after.script?.text) {
    phrases.push('the custom code changed');
    comparison.isMinor = false;
  }
  if (phrases.length > 0) comparison.note('Connector', 'changed', phrases);
}

/**
 * Holds a connector against its published version: what would break flows, apps and connections of other people, and all that
 * changed for a release note. Operations are known by their ID, as flows know them. Source: certification rules, B15.
 */
export function compareWithPublished(published: Connector, connector: Connector): PublishedComparison {
  const comparison = new Comparison();
  compareOperations(comparison, published, connector);
  compareConnections(comparison, published, connector);
  compareSettings(comparison, published, connector);
  const { breaking, changes, isMinor } = comparison;
  return { breaking, changes, isMinor };
}
