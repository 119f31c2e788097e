import { member, objectOf, textOf, type JsonObject } from '../base/json';
import { child } from '../base/pointer';
import type { Connector } from '../connector/connector';
import { visibilityOf } from '../connector/operations-of';
import { compareInputs, compareOutputs } from './compare-fields';
import { citedName, nameOf, operationsIn, versionFixes, type Comparison, type Operation, type Pair } from './comparison';
import { inputsOf, outputsOf } from './operation-fields';
import { publishedRules } from './published-rules';

const texts = ['summary', 'description'] as const;

/** What starts a flow, in words; the platform makes other steps of an action, of each kind of trigger, and of single and batched events. */
function kindOf({ node, item }: Operation): string {
  const trigger = textOf(node, 'x-ms-trigger')?.toLowerCase();
  if (trigger === undefined) return Object.hasOwn(node, 'x-ms-trigger') ? 'a trigger' : 'an action';
  const isWebhook = objectOf(item, 'x-ms-notification-content') ?? objectOf(node, 'x-ms-notification-content');
  return `a ${isWebhook ? 'webhook' : 'polling'} trigger of ${trigger === 'batch' ? 'several events at once' : 'one event at a time'}`;
}

/** Flows call by ID, so a new path serves them only where the service answers there as it did before. */
function compareAddress(comparison: Comparison, pair: Pair, phrases: string[]): void {
  const { before: was, after: is } = pair;
  if (was.path === is.path && was.method === is.method) return;
  const what = `calls ${is.method.toUpperCase()} ${is.path} instead of ${was.method.toUpperCase()} ${was.path}`;
  phrases.push(what);
  comparison.add(publishedRules.version, is.at, `${citedName(is)} ${what}. Flows that call it get what is there: make sure that it is the same, or make this the next version of the operation.`, versionFixes(pair), 'info');
}

function compareOperation(comparison: Comparison, definitions: { readonly before: JsonObject; readonly after: JsonObject }, pair: Pair): void {
  const phrases: string[] = [];
  const { before: was, after: is } = pair;
  if (visibilityOf(was.node) !== 'internal' && visibilityOf(is.node) === 'internal') {
    phrases.push('was hidden');
    const fix = { kind: 'restore-value', at: child(is.at, 'x-ms-visibility'), from: child(was.at, 'x-ms-visibility') } as const;
    comparison.add(publishedRules.operation, is.at, `${citedName(is)} is published and became internal. Show it again, or keep it and mark it as deprecated.`, [fix]);
  }
  if (kindOf(was) !== kindOf(is)) {
    const what = `became ${kindOf(is)}; it was ${kindOf(was)}`;
    phrases.push(what);
    comparison.add(publishedRules.version, is.at, `${citedName(is)} ${what}. Flows cannot follow: make it the next version of the operation, or restore it.`, versionFixes(pair));
  }
  compareAddress(comparison, pair, phrases);
  const named = phrases.length;
  compareInputs(comparison, pair, [inputsOf(definitions.before, was.item, was.node), inputsOf(definitions.after, is.item, is.node)], phrases);
  compareOutputs(comparison, pair, [outputsOf(definitions.before, was.item, was.node), outputsOf(definitions.after, is.item, is.node)], phrases);
  if (phrases.length > named) comparison.isMinor = false;
  if (member(was.node, 'deprecated') !== true && member(is.node, 'deprecated') === true) phrases.push('was marked as deprecated');
  for (const key of texts) if (textOf(was.node, key) !== textOf(is.node, key)) phrases.push(`the ${key} changed`);
  if (phrases.length > 0) comparison.note(nameOf(is), 'changed', phrases);
}

/** Compares operations by their ID; one whose place took another ID is told from one that is gone. */
export function compareOperations(comparison: Comparison, { definition: before }: Connector, { definition: after }: Connector): void {
  const old = operationsIn(before);
  const now = operationsIn(after);
  const places = new Map(Array.from(now.values(), (operation) => [operation.at, operation]));
  const successors = new Set<string>();
  for (const [id, was] of old) {
    const is = now.get(id);
    if (is) {
      compareOperation(comparison, { before, after }, { before: was, after: is, isTaken: was.at !== is.at && places.has(was.at) });
      continue;
    }
    const renamed = places.get(was.at);
    const isRenamed = renamed !== undefined && !old.has(renamed.id);
    if (isRenamed) successors.add(renamed.id);
    comparison.note(nameOf(was), isRenamed ? 'changed' : 'removed', isRenamed ? [`its ID changed from ${id} to ${renamed.id}`] : []);
    if (visibilityOf(was.node) === 'internal') continue;
    if (isRenamed) comparison.add(publishedRules.operation, renamed.at, `The published operation ID “${id}” became “${renamed.id}”. Flows know the operation by its ID: give it back.`, [{ kind: 'restore-id', at: renamed.at, id }]);
    else comparison.add(publishedRules.operation, '/definition', `The published operation ${citedName(was)} (${id}) is gone. Restore it; it may be marked as deprecated.`, [{ kind: 'restore', at: was.at, from: was.at }]);
  }
  for (const [id, is] of now) {
    if (old.has(id) || successors.has(id)) continue;
    comparison.isMinor = false;
    comparison.note(nameOf(is), 'added', []);
  }
}
