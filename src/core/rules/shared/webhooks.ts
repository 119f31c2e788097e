import { arrayOf, isObject, member, objectOf, type Json, type JsonObject } from '../../base/json';
import type { RuleContext } from '../rule';
import type { OperationTarget } from '../targets';
import { followed } from './schemas';

const notificationUrl = 'x-ms-notification-url';

/** How many properties of a body are marked as the address that the service calls; references followed. */
export function notificationUrlsIn(schema: Json | undefined, context: RuleContext): number {
  return count(schema, context, 0);
}

function count(schema: Json | undefined, context: RuleContext, depth: number): number {
  const node = depth > 16 ? undefined : followed(schema, context);
  if (!node) return 0;
  let found = node[notificationUrl] === true ? 1 : 0;
  const properties = objectOf(node, 'properties');
  if (properties) for (const name of Object.keys(properties)) found += count(properties[name], context, depth + 1);
  for (const part of arrayOf(node, 'allOf') ?? []) found += count(part, context, depth + 1);
  return found + (isObject(node['items']) ? count(node['items'], context, depth + 1) : 0);
}

/** The schema of the body that an operation sends, not followed. */
export const bodySchemaOf = (target: OperationTarget): Json | undefined =>
  target.parameters().find(({ node }) => node['in'] === 'body')?.node['schema'];

let lastTrigger: OperationTarget | undefined;
let lastKind: 'webhook' | 'polling' = 'polling';

/**
 * What kind of trigger an operation is: a webhook has notification content or sends an address to call; all other triggers
 * poll. Several rules ask about one target in a row, so the last answer is kept.
 */
export function triggerKind(target: OperationTarget, context: RuleContext): 'webhook' | 'polling' | undefined {
  if (!target.isTrigger) return undefined;
  if (target === lastTrigger) return lastKind;
  lastKind = kindOfTrigger(target, context);
  lastTrigger = target;
  return lastKind;
}

function kindOfTrigger(target: OperationTarget, context: RuleContext): 'webhook' | 'polling' {
  if (target.pathItem['x-ms-notification-content'] !== undefined || target.node['x-ms-notification-content'] !== undefined) return 'webhook';
  return notificationUrlsIn(bodySchemaOf(target), context) > 0 ? 'webhook' : 'polling';
}

/** The parameters of an operation that is known by its ID: its own and those of its path, references followed. */
export function parametersOf(place: { readonly node: JsonObject; readonly pathItem: JsonObject }, context: RuleContext): readonly JsonObject[] {
  const parameters: JsonObject[] = [];
  for (const holder of [place.node, place.pathItem]) {
    for (const entry of arrayOf(holder, 'parameters') ?? []) {
      const node = followed(entry, context);
      if (node) parameters.push(node);
    }
  }
  return parameters;
}

/** The visibility of a parameter or property in lower case, empty when none is stated. */
export function visibilityOf(node: JsonObject): string {
  const visibility = node['x-ms-visibility'];
  return typeof visibility === 'string' ? visibility.toLowerCase() : '';
}

/** True when a member is the JSON value true. */
export const isTrue = (node: Json | undefined, key: string): boolean => member(node, key) === true;
