import { arrayOf, isArray, isObject, objectOf, textOf, type JsonObject } from '../base/json';
import { child, keysOf, pointerOf, type Pointer } from '../base/pointer';
import { withKey, withoutKey } from '../base/tree';
import { editObjectAt, valueAt, type Connector } from '../connector/connector';
import { visibilityOf } from '../connector/operations-of';
import { sharedTarget } from '../connector/shared-object';
import type { Command } from './command';
import { withRequired } from './schema-members';

/** A text in the body of a webhook that can carry the address to call. */
export interface CallbackField {
  readonly at: Pointer;
  /** The names on the way to it: `subscription/url`. */
  readonly path: string;
  readonly isCallback: boolean;
}

/** Deeper in a body no published connector has its callback; more schemas are not gone through. */
const deepest = 12;
const most = 2000;

/** The schema that is written at a pointer, or the shared one that it names. */
function placeOf(connector: Connector, at: Pointer): Pointer {
  const reference = textOf(valueAt(connector, at), '$ref');
  const target = reference === undefined ? undefined : sharedTarget(reference);
  return target && valueAt(connector, target.at) !== undefined ? target.at : at;
}

/** The body among the parameters that an operation has of its own, or the shared one that it names. */
export function bodyOf(connector: Connector, operation: Pointer): Pointer | undefined {
  const parameters = arrayOf(valueAt(connector, operation), 'parameters') ?? [];
  for (const [index] of parameters.entries()) {
    const at = placeOf(connector, child(child(operation, 'parameters'), index));
    if (textOf(valueAt(connector, at), 'in') === 'body') return at;
  }
  return undefined;
}

/** The texts in the body of an operation in the order of the file, those of nested objects and shared schemas too. */
export function callbackFields(connector: Connector, operation: Pointer): readonly CallbackField[] {
  const body = bodyOf(connector, operation);
  const found: CallbackField[] = [];
  let visits = 0;
  const walk = (written: Pointer, path: readonly string[], around: readonly Pointer[]): void => {
    const at = placeOf(connector, written);
    const schema = valueAt(connector, at);
    if (!isObject(schema) || around.includes(at) || path.length > deepest || ++visits > most) return;
    if (textOf(schema, 'type') === 'string') found.push({ at, path: path.join('/'), isCallback: schema['x-ms-notification-url'] === true });
    for (const name of Object.keys(objectOf(schema, 'properties') ?? {})) walk(child(child(at, 'properties'), name), [...path, name], [...around, at]);
    if (isArray(schema['allOf'])) for (const index of schema['allOf'].keys()) walk(child(child(at, 'allOf'), index), path, [...around, at]);
  };
  if (body !== undefined) walk(child(body, 'schema'), [], []);
  return found.filter(({ path }) => path !== '');
}

/** A text that carried the callback address as an ordinary one, which makers see. */
export const withoutCallbackMark = (schema: JsonObject): JsonObject => withoutKey(withoutKey(schema, 'x-ms-notification-url'), 'x-ms-visibility');

/** Makes a property required in the object schema that it stands in. */
function required(connector: Connector, at: Pointer): Connector {
  const keys = keysOf(at);
  const name = keys.at(-1) ?? '';
  return keys.at(-2) === 'properties' ? editObjectAt(connector, pointerOf(keys.slice(0, -2)), (schema) => withRequired(schema, name, true)) : connector;
}

/**
 * Says which text in the body of a webhook's registration carries the callback address: it is marked, hidden from makers,
 * and required all the way up; the one that was it before is an ordinary text again. Source: connector features, 2.3 and 3.2.
 */
export const setCallback: Command<{ at: Pointer; field: CallbackField | undefined }> = {
  name: 'set-callback',
  label: ({ field }) => (field ? `Receive the callback address in ${field.path}` : 'Receive no callback address'),
  apply(connector, { at, field }) {
    const body = bodyOf(connector, at);
    if (body === undefined) return connector;
    const cleared = callbackFields(connector, at).reduce(
      (after, other) => (other.isCallback && other.at !== field?.at ? editObjectAt(after, other.at, withoutCallbackMark) : after),
      connector,
    );
    if (!field) return cleared;
    const marked = editObjectAt(cleared, field.at, (schema) => (visibilityOf(schema) === 'internal' ? withKey(schema, 'x-ms-notification-url', true) : withKey(withKey(schema, 'x-ms-notification-url', true), 'x-ms-visibility', 'internal')));
    // Names on the way up: each is required in the schema around it, the body itself too.
    let after = editObjectAt(marked, body, (parameter) => withKey(parameter, 'required', true));
    let written: Pointer = child(body, 'schema');
    for (const name of field.path.split('/')) {
      const inside = holderOf(after, placeOf(after, written), name);
      if (inside === undefined) break;
      after = required(after, inside);
      written = inside;
    }
    return after;
  },
};

/** Where an object schema, or a part of its `allOf`, has a property. */
function holderOf(connector: Connector, at: Pointer, name: string, depth = 0): Pointer | undefined {
  if (depth > deepest) return undefined;
  const schema = valueAt(connector, at);
  if (Object.hasOwn(objectOf(schema, 'properties') ?? {}, name)) return child(child(at, 'properties'), name);
  for (const index of (arrayOf(schema, 'allOf') ?? []).keys()) {
    const found = holderOf(connector, placeOf(connector, child(child(at, 'allOf'), index)), name, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}
