import { arrayOf, member, objectOf, type Json, type JsonObject } from '../base/json';
import { child, type Pointer } from '../base/pointer';
import { followRef } from './follow-ref';
import { notificationContent } from './check-notification';
import { operationAt, operationInputs, type OperationPlace } from './operation-inputs';

/** Deeper than any published body by far. */
const deepest = 24;

function addressesIn(definition: JsonObject, node: Json | undefined, at: Pointer, open: readonly JsonObject[]): readonly Pointer[] {
  const schema = followRef(definition, node)?.node;
  if (!schema || open.includes(schema) || open.length > deepest) return [];
  if (member(schema, 'x-ms-notification-url') === true) return [at];
  const inside = [...open, schema];
  const inProperties = Object.entries(objectOf(schema, 'properties') ?? {}).flatMap(([name, property]) => addressesIn(definition, property, child(at, name), inside));
  return [...inProperties, ...(arrayOf(schema, 'allOf') ?? []).flatMap((part) => addressesIn(definition, part, at, inside))];
}

/** Where in the body of an operation the platform writes the callback address: properties marked `x-ms-notification-url`, as pointers into the body. */
export function callbackPlaces(definition: JsonObject, place: OperationPlace): readonly Pointer[] {
  const { body } = operationInputs(definition, place);
  return body ? addressesIn(definition, body.schema, '', []) : [];
}

/** How a trigger hears of news: a webhook describes a notification or sends an address to call, every other one polls. Undefined for an action. */
export function triggerKindOf(definition: JsonObject, place: OperationPlace): 'webhook' | 'polling' | undefined {
  const operation = operationAt(definition, place);
  if (!operation || !Object.hasOwn(operation, 'x-ms-trigger')) return undefined;
  return notificationContent(definition, place) || callbackPlaces(definition, place).length > 0 ? 'webhook' : 'polling';
}
