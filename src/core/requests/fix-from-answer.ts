import { assertNever } from '../base/assert-never';
import { isObject, objectOf, textOf, type Json, type JsonObject } from '../base/json';
import { onceForEach } from '../base/once-for-each';
import { child, keysOf, lastKeyOf, type Pointer } from '../base/pointer';
import { withKey } from '../base/tree';
import { editAt, setAt, valueAt, withPart, type Connector } from '../connector/connector';
import { operationsOf } from '../connector/operations-of';
import { sharedSections } from '../connector/shared-object';
import { namedIn, reachFrom, sharedKey, type SharedKey } from '../connector/shared-reach';
import { textOfStatus } from '../connector/status-texts';
import { followRef } from './follow-ref';
import { propertiesOf } from './sample-body';
import { schemaOfProperty, schemaOfValue, widenSchema, withoutRequired } from './widen-schema';

/** A change of the definition that an answer suggests. `at` is the response, the operation, or the schema. */
export type AnswerEdit =
  | { readonly kind: 'make-schema'; readonly at: Pointer; readonly value: Json }
  | { readonly kind: 'merge'; readonly at: Pointer; readonly value: Json }
  | { readonly kind: 'add-status'; readonly at: Pointer; readonly status: number; readonly value: Json | undefined }
  | { readonly kind: 'make-nullable'; readonly at: Pointer; readonly name: string }
  | { readonly kind: 'make-optional'; readonly at: Pointer; readonly name: string }
  | { readonly kind: 'add-property'; readonly at: Pointer; readonly name: string; readonly value: Json };

/** What the button and the undo menu say. */
export function answerEditLabel(edit: AnswerEdit): string {
  switch (edit.kind) {
    case 'make-schema':
      return 'Make schema from answer';
    case 'merge':
      return 'Merge into the schema';
    case 'add-status':
      return `Describe the status ${edit.status}`;
    case 'make-nullable':
      return `Make ${edit.name} nullable`;
    case 'make-optional':
      return `Make ${edit.name} optional`;
    case 'add-property':
      return `Describe ${edit.name}`;
    default:
      return assertNever(edit);
  }
}

const withProperty = (schema: JsonObject, name: string, value: Json): JsonObject =>
  withKey(schema, 'properties', withKey(objectOf(schema, 'properties') ?? {}, name, schemaOfProperty(name, value)));

/** The connector with its definition changed so that it describes what a service answered; the same when nothing changes. */
export function fixFromAnswer(connector: Connector, edit: AnswerEdit): Connector {
  switch (edit.kind) {
    case 'make-schema':
      return setAt(connector, child(edit.at, 'schema'), schemaOfValue(edit.value));
    case 'merge':
      return withPart(connector, 'definition', widenSchema(connector.definition, child(edit.at, 'schema'), edit.value).definition);
    case 'add-status':
      return editAt(connector, edit.at, (operation) => {
        const responses = objectOf(operation, 'responses') ?? {};
        const status = String(edit.status);
        if (!isObject(operation) || Object.hasOwn(responses, status)) return operation;
        const response: JsonObject = { description: textOfStatus(status), ...(edit.value !== undefined && { schema: schemaOfValue(edit.value) }) };
        return withKey(operation, 'responses', withKey(responses, status, response));
      });
    case 'make-nullable':
      return editAt(connector, edit.at, (schema) => (isObject(schema) ? withKey(schema, 'x-nullable', true) : schema));
    case 'make-optional':
      return editAt(connector, edit.at, (schema) => (isObject(schema) ? withoutRequired(schema, edit.name) : schema));
    case 'add-property':
      return editAt(connector, edit.at, (schema) => (isObject(schema) ? withProperty(schema, edit.name, edit.value) : schema));
    default:
      return assertNever(edit);
  }
}

/** How many operations use each shared object. */
const usersOf = onceForEach((definition: JsonObject): ReadonlyMap<SharedKey, number> => {
  const users = new Map<SharedKey, number>();
  for (const { path, method } of operationsOf(definition)) {
    const reached = reachFrom(definition, namedIn(objectOf(objectOf(objectOf(definition, 'paths'), path), method)));
    for (const key of reached) users.set(key, (users.get(key) ?? 0) + 1);
  }
  return users;
});

/** Says that others are changed too, for a place in a shared object that several operations use. */
function sharedUse(definition: JsonObject, at: Pointer): string | undefined {
  const [, first, name = ''] = keysOf(at);
  const section = sharedSections.find((each) => each === first);
  if (!section) return undefined;
  const users = usersOf(definition).get(sharedKey(section, name)) ?? 0;
  return users > 1 ? `${name} is shared: ${users} operations use it.` : undefined;
}

const propertyCount = (definition: JsonObject, schema: Json | undefined): string => {
  const node = followRef(definition, schema)?.node;
  const count = Object.keys((node && propertiesOf(definition, followRef(definition, objectOf(node, 'items'))?.node ?? node)) ?? {}).length;
  return count === 1 ? 'one property' : `${count} properties`;
};

/** What an edit would change, one sentence a line; empty when it changes nothing. */
export function answerEditPreview(connector: Connector, edit: AnswerEdit): readonly string[] {
  const { definition } = connector;
  const shared = sharedUse(definition, edit.at);
  const also = shared === undefined ? [] : [shared];
  switch (edit.kind) {
    case 'make-schema': {
      const before = valueAt(connector, child(edit.at, 'schema'));
      const reference = textOf(before, '$ref');
      const place = `The response ${lastKeyOf(edit.at) ?? ''}`;
      const made = propertyCount(definition, schemaOfValue(edit.value));
      if (before === undefined) return [`${place} gets a schema with ${made}.`, ...also];
      const old = reference === undefined ? `Its schema with ${propertyCount(definition, before)}` : `Its reference to ${reference.split('/').at(-1) ?? reference}`;
      return [`${old} is replaced by a schema with ${made}.`, ...also];
    }
    case 'merge': {
      const { changes } = widenSchema(definition, child(edit.at, 'schema'), edit.value);
      if (changes.length === 0) return [];
      const target = textOf(valueAt(connector, child(edit.at, 'schema')), '$ref');
      const use = target?.startsWith('#/') ? sharedUse(definition, `/definition/${target.slice(2)}`) : shared;
      return [...changes, ...(use === undefined ? [] : [use])];
    }
    case 'add-status':
      return [`The response ${edit.status} (${textOfStatus(String(edit.status))}) is added, ${edit.value === undefined ? 'without a schema' : `with a schema of ${propertyCount(definition, schemaOfValue(edit.value))}`}.`];
    case 'make-nullable':
      return [`${edit.name} gets x-nullable.`, ...also];
    case 'make-optional':
      return [`${edit.name} is taken from the required ones.`, ...also];
    case 'add-property':
      return [`${edit.name} is added as ${textOf(schemaOfValue(edit.value), 'type') ?? 'any type'}.`, ...also];
    default:
      return assertNever(edit);
  }
}
