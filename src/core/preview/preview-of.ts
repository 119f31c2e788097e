import { member, objectOf, textOf, type Json, type JsonObject } from '../base/json';
import { keysOf, parentOf, type Pointer } from '../base/pointer';
import { visibilityOf } from '../connector/operations-of';
import { followRef } from '../requests/follow-ref';
import { fieldsOfParameter, parametersOf, rankOf } from './input-fields';
import { outputSource, outputTokens, splitsOn } from './output-tokens';
import { formulaOf } from './power-apps';
import type { Preview } from './preview';
import { Reading, type Placed } from './reading';

/** A preview and everything that it was made from. */
interface Kept {
  readonly at: Pointer;
  readonly preview: Preview;
  readonly pathParameters: Json | undefined;
  readonly notification: Json | undefined;
  readonly info: Json | undefined;
  readonly references: ReadonlyMap<string, JsonObject | undefined>;
}

const byOperation = new WeakMap<JsonObject, Kept>();

/**
 * How designers and Power Apps draw the operation at a pointer (`/definition/paths/~1orders/get`); undefined when there is
 * none. The same object as before while nothing that it depends on changed, so that it can be asked for after every key.
 */
export function previewOf(definition: JsonObject, at: Pointer): Preview | undefined {
  const [, , path = '', method = ''] = keysOf(at);
  const pathItem = objectOf(objectOf(definition, 'paths'), path);
  const operation = objectOf(pathItem, method);
  if (!pathItem || !operation) return undefined;
  const kept = byOperation.get(operation);
  if (kept && kept.at === at && isCurrent(kept, definition, pathItem)) return kept.preview;
  const reading = new Reading(definition);
  const preview = drawn(reading, { node: operation, at }, { node: pathItem, at: parentOf(at) });
  byOperation.set(operation, {
    at,
    preview,
    pathParameters: member(pathItem, 'parameters'),
    notification: member(pathItem, 'x-ms-notification-content'),
    info: member(definition, 'info'),
    references: reading.references,
  });
  return preview;
}

function isCurrent(kept: Kept, definition: JsonObject, pathItem: JsonObject): boolean {
  if (kept.pathParameters !== member(pathItem, 'parameters') || kept.notification !== member(pathItem, 'x-ms-notification-content') || kept.info !== member(definition, 'info')) return false;
  for (const [reference, node] of kept.references) if (followRef(definition, { $ref: reference })?.node !== node) return false;
  return true;
}

const statusOf = (node: Json | undefined): string | undefined => textOf(objectOf(node, 'x-ms-api-annotation'), 'status');

function listed(operation: JsonObject): Preview['listed'] {
  const visibility = visibilityOf(operation);
  if (visibility === 'internal') return 'never';
  if (member(operation, 'deprecated') === true) return 'not-for-new-flows';
  return visibility === 'advanced' ? 'behind-see-more' : 'yes';
}

function drawn(reading: Reading, operation: Placed, pathItem: Placed): Preview {
  const { node } = operation;
  const info = member(reading.definition, 'info');
  const operationId = textOf(node, 'operationId') ?? '';
  const isTrigger = Object.hasOwn(node, 'x-ms-trigger');
  const parameters = parametersOf(reading, operation, pathItem);
  const inputs = parameters.flatMap((parameter) => fieldsOfParameter(reading, parameter)).toSorted((one, other) => rankOf(one) - rankOf(other));
  const source = outputSource(reading, operation, pathItem);
  const outputs = source ? outputTokens(reading, source.response) : [];
  const isWebhook = source?.name === 'notification' || reading.takesCallback;
  return {
    title: textOf(node, 'summary') || operationId,
    description: textOf(node, 'description') ?? '',
    connector: textOf(info, 'title') ?? '',
    kind: isTrigger ? 'trigger' : 'action',
    badges: [...((statusOf(node) ?? statusOf(info)) === 'Preview' ? (['Preview'] as const) : []), ...(member(node, 'deprecated') === true ? (['Deprecated'] as const) : [])],
    listed: listed(node),
    isPolling: isTrigger && !isWebhook,
    splitsOn: isTrigger && source !== undefined && splitsOn(reading, source.response),
    triggerHint: isTrigger ? (textOf(node, 'x-ms-trigger-hint') ?? '') : '',
    inputs,
    hidden: reading.hidden,
    outputsFrom: source?.name,
    outputs,
    formula: isTrigger || visibilityOf(node) === 'internal' ? undefined : formulaOf(reading, textOf(info, 'title') ?? '', operationId, parameters),
    notices: reading.notices,
    isWhole: reading.isWhole,
  };
}

