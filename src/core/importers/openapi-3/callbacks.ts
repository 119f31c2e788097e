import { isObject, member, objectOf, textOf, type Json, type JsonObject } from '../../base/json';
import { isPointer, keysOf } from '../../base/pointer';
import { schemaScope, isJsonType, type Conversion } from './conversion';
import { below, root, type Place } from './place';
import type { ConvertedBody } from './request-body';
import type { SchemaScope } from './schema-scope';
import { convertSchema } from './schemas';
import { annotated, flatObject, isAnnotation, kindOf, objectSchema, shapeOf } from './shapes';

/** A webhook trigger made of an operation and its callback. */
export interface Trigger {
  /** `x-ms-notification-content`, which belongs on the path item. */
  readonly notification: JsonObject;
  readonly body: ConvertedBody;
}

const methods = ['post', 'put', 'patch', 'get', 'delete'];

/** The body property that a callback expression names: `{$request.body#/hook/url}` gives `hook` and `url`. */
export function callbackProperty(expression: string): string[] | undefined {
  const pointer = /^\{?\$request\.body#(\/[^{}]+)\}?$/.exec(expression.trim())?.[1];
  return pointer !== undefined && isPointer(pointer) ? keysOf(pointer) : undefined;
}

/** The body schema with its property marked as the one that takes the platform's URL: internal, and required all the way down. */
function withNotificationUrl(schema: JsonObject, keys: readonly string[], scope: SchemaScope): JsonObject | undefined {
  const [key, ...rest] = keys;
  const flat = flatObject(schema, scope);
  const property = key === undefined ? undefined : flat?.properties.get(key);
  if (!flat || key === undefined || !property) return undefined;
  if (rest.length > 0) {
    const inner = withNotificationUrl(property, rest, scope);
    if (!inner) return undefined;
    flat.properties.set(key, inner);
  } else {
    if (!['string', 'any'].includes(kindOf(property, scope))) return undefined;
    const { readOnly: _readOnly, 'x-nullable': _nullable, ...plain } = shapeOf(property, scope);
    flat.properties.set(key, { ...plain, type: 'string', 'x-ms-visibility': 'internal', 'x-ms-notification-url': true });
  }
  flat.required.add(key);
  const annotations = Object.fromEntries(Object.entries(schema).filter(([name]) => isAnnotation(name)));
  return annotated(objectSchema(flat), annotations);
}

function notificationOf(item: JsonObject, at: Place, conversion: Conversion): JsonObject | undefined {
  for (const method of methods) {
    const operation = objectOf(item, method);
    if (!operation) continue;
    const body = conversion.references.resolve(member(operation, 'requestBody') ?? {}, below(at, method, 'requestBody'));
    const content = objectOf(body?.node, 'content') ?? {};
    const type = Object.keys(content).find(isJsonType);
    const media = type === undefined ? undefined : objectOf(content, type);
    const schema = body && type !== undefined && media
      ? convertSchema(member(media, 'schema') ?? {}, below(body.place, 'content', type, 'schema'), schemaScope(conversion, 'response'))
      : {};
    const description = textOf(body?.node, 'description') ?? textOf(operation, 'description') ?? textOf(operation, 'summary');
    return {
      ...(description === undefined || description === '' ? {} : { description }),
      schema: Object.keys(schema).length > 0 ? schema : { type: 'object' },
    };
  }
  return undefined;
}

interface Candidate {
  readonly name: string;
  readonly expression: string;
  readonly item: Json;
  readonly place: Place;
}

function candidatesOf(operation: JsonObject, at: Place, conversion: Conversion): Candidate[] {
  const candidates: Candidate[] = [];
  for (const [name, node] of Object.entries(objectOf(operation, 'callbacks') ?? {})) {
    const resolved = conversion.references.resolve(node, below(at, 'callbacks', name));
    for (const [expression, item] of Object.entries(resolved?.node ?? {})) {
      if (resolved && !expression.startsWith('x-')) candidates.push({ name, expression, item, place: below(resolved.place, expression) });
    }
  }
  return candidates;
}

/**
 * The webhook trigger that an operation with callbacks becomes: the first callback whose URL comes from a property of
 * the JSON body. Every other callback gets a note. Source: connector features, 3.2.
 */
export function convertCallbacks(operation: JsonObject, body: ConvertedBody, canBeTrigger: boolean, at: Place, conversion: Conversion): Trigger | undefined {
  let trigger: Trigger | undefined;
  for (const { name, expression, item, place } of candidatesOf(operation, at, conversion)) {
    const keys = callbackProperty(expression);
    const [parameter] = body.parameters;
    const schema = objectOf(parameter, 'schema');
    const isPossible = !trigger && canBeTrigger && keys !== undefined && parameter !== undefined && schema !== undefined && textOf(parameter, 'in') === 'body';
    const marked = isPossible ? withNotificationUrl(schema, keys, schemaScope(conversion, 'request')) : undefined;
    const resolved = marked ? conversion.references.resolve(item, place) : undefined;
    const notification = resolved && notificationOf(resolved.node, resolved.place, conversion);
    if (marked && notification && keys) {
      trigger = { notification, body: { ...body, parameters: [{ ...parameter, required: true, schema: marked }] } };
      conversion.notes.add('guessed', place, `The callback “${name}” became a webhook trigger: the platform puts its own URL into “${keys.join('/')}” and reads what is sent there. The API has to answer with a Location header, and needs an operation that deletes the webhook.`);
    } else {
      const reason = trigger || !canBeTrigger ? 'a path can be one trigger only' : 'its URL does not come from a property of the JSON body';
      conversion.notes.add('lost', place, `The callback “${name}” was left out: ${reason}.`);
    }
  }
  return trigger;
}

/** Notes the webhooks of 3.1, which say what is sent but not how to subscribe. */
export function noteWebhooks(conversion: Conversion): void {
  for (const [name, item] of Object.entries(objectOf(conversion.source, 'webhooks') ?? {})) {
    if (!isObject(item) || name.startsWith('x-')) continue;
    conversion.notes.add('lost', below(root, 'webhooks', name), `The webhook “${name}” was left out: the document does not say how to subscribe to it. If the service has an operation for that, make it a trigger on the Definition tab.`);
  }
}
