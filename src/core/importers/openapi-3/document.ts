import { arrayOf, isObject, member, objectOf, textOf, type Json, type JsonObject } from '../../base/json';
import { child, pointerOf } from '../../base/pointer';
import type { ImportPlace, Note } from '../importer';
import type { Questions } from '../questions';
import { noteWebhooks } from './callbacks';
import type { Conversion } from './conversion';
import { createDefinitions } from './definitions';
import { extensionsOf } from './extensions';
import { convertInfo, convertTags } from './info';
import { createNamePool, referenceName } from './names';
import { createNotebook } from './notes';
import { operationIds } from './operation-ids';
import { convertPathItem, rootTypes } from './operations';
import { createSharedParameters } from './parameters';
import { findPaths, type FoundOperation, type FoundPath } from './paths';
import { below, placeOf, pointerTo, root, type Place } from './place';
import { createReferences } from './references';
import { convertResponses, createSharedResponses } from './responses';
import type { Merged } from './schema-scope';
import { convertSchema } from './schemas';
import { convertSecurity } from './security';
import { hostPerConnectionPolicy, type HostPerConnection } from '../host-per-connection';
import { askForOwnServers, convertServers, hostPerConnection, ownAddress } from './servers';
import { noteUnusedComponents } from './unused-components';
import { documentationOf } from './web-address';

/** A document of OpenAPI 3 as one of 2.0. */
export interface ConvertedDocument {
  readonly definition: JsonObject;
  readonly notes: readonly Note[];
  readonly requests: number;
  readonly operations: number;
  readonly places: readonly ImportPlace[];
  /** Policies for operations that call another address than the rest, or the host of their connection. */
  readonly policies: readonly JsonObject[];
  /** Connection parameters that say the host. */
  readonly connectionParameters: JsonObject;
}

/** Tells which component schemas others extend by `allOf`. */
function baseFinder(source: JsonObject): (schema: Json) => boolean {
  let bases: Set<Json | undefined> | undefined;
  return (schema) => {
    if (!bases) {
      const schemas = objectOf(objectOf(source, 'components'), 'schemas') ?? {};
      const refs = Object.values(schemas).flatMap((heir) => (arrayOf(heir, 'allOf') ?? []).map((part) => textOf(part, '$ref')));
      bases = new Set(refs.map((ref) => member(schemas, ref?.replace('#/components/schemas/', '') ?? '')));
    }
    return bases.has(schema);
  };
}

function createConversion(source: JsonObject, questions: Questions): Conversion {
  const notes = createNotebook();
  const references = createReferences(source, notes);
  const isBase = baseFinder(source);
  const files = new WeakSet<JsonObject>();
  const unions = new Map<string, Merged>();
  const definitions = createDefinitions(source, references, notes, (schema, at, direction, own) =>
    convertSchema(schema, at, { notes, definitions: own, direction, isBase, isForm: false, isShared: true, files, unions }),
  );
  return { source, notes, questions, references, definitions, isBase, files, unions, bodies: new WeakSet(), headers: new Map() };
}

/** Converts the components that no operation asked for: they stay at hand for operations to come. */
function shareComponents(kind: 'parameters' | 'responses', { source, references }: Conversion, share: (ref: string, node: JsonObject, at: Place) => void): void {
  for (const [key, node] of Object.entries(objectOf(objectOf(source, 'components'), kind) ?? {})) {
    const resolved = isObject(node) ? references.resolve(node, placeOf(['components', kind, key])) : undefined;
    if (resolved && resolved.ref === undefined) share(`#${pointerOf(['components', kind, key])}`, resolved.node, resolved.place);
  }
}

/** Where the parts of the source are in the result, as far as notes name them. */
function placesOf(definition: JsonObject, operations: readonly FoundOperation[]): ImportPlace[] {
  const parts: readonly ImportPlace[] = [
    { from: '/info', to: '/definition/info' },
    { from: '/servers', to: Object.hasOwn(definition, 'host') ? '/definition/host' : '/definition' },
    { from: '/components/securitySchemes', to: '/definition/securityDefinitions' },
    { from: '/security', to: '/definition/security' },
  ];
  const schemas = Object.keys(objectOf(definition, 'definitions') ?? {}).map(
    (name): ImportPlace => ({ from: child('/components/schemas', name), to: child('/definition/definitions', name) }),
  );
  return [...parts, ...schemas, ...operations.map(({ place, path, method }): ImportPlace => ({ from: pointerTo(place), to: child(child('/definition/paths', path), method) }))];
}

/** A Set host URL policy for each address that operations or their paths have for themselves, and one for the host of the connection. */
function hostPolicies(paths: readonly FoundPath[], idOf: (operation: FoundOperation) => string, perConnection: HostPerConnection | undefined, conversion: Conversion): JsonObject[] {
  const byAddress = new Map<string, string[]>();
  const others: string[] = [];
  let count = 0;
  for (const { item, operations } of paths) {
    for (const found of operations) {
      const owner = [found.operation, item].find((candidate) => (arrayOf(candidate, 'servers')?.length ?? 0) > 0);
      if (owner) count++;
      const address = owner && ownAddress(owner, conversion);
      if (address === undefined) others.push(idOf(found));
      else byAddress.set(address, [...(byAddress.get(address) ?? []), idOf(found)]);
    }
  }
  if (count > 0) askForOwnServers(count, conversion);
  const own = Array.from(byAddress, ([address, ids]) => ({
    templateId: 'dynamichosturl',
    title: `Call ${address.replace(/^https?:\/\//i, '')}`,
    parameters: { 'x-ms-apimTemplateParameter.urlTemplate': address, 'x-ms-apimTemplate-operationName': ids },
  }));
  return perConnection ? [hostPerConnectionPolicy(perConnection, own.length === 0 ? undefined : others), ...own] : own;
}

function nonEmpty(key: string, value: JsonObject | undefined): JsonObject {
  return value && Object.keys(value).length > 0 ? { [key]: value } : {};
}

/**
 * Converts OpenAPI 3.0, 3.1 or 3.2 to 2.0 in one pass, with a note for each loss that points into the source. The
 * document may be invalid: what cannot be read is left out and noted. Servers, sign-in and ids are as `questions` decide.
 * Source: import conversion, 4.
 */
export function convertDocument(source: JsonObject, questions: Questions): ConvertedDocument {
  const conversion = createConversion(source, questions);
  const { notes, definitions } = conversion;
  const info = convertInfo(conversion);
  const perConnection = hostPerConnection(conversion);
  const address: JsonObject = { ...(perConnection ? { host: perConnection.placeholder } : {}), ...convertServers(conversion) };
  const security = convertSecurity(conversion, address);
  const tags = convertTags(conversion);
  const found = findPaths(conversion);
  const all = found.paths.flatMap((path) => path.operations);

  // Responses come first: a schema that both sides use is then converted as what is read, which is most of the outputs.
  const responseNames = createNamePool();
  const responses = createSharedResponses(conversion, (wanted) => responseNames.take(referenceName(wanted)));
  const answers = new Map(all.map((entry) => [entry, convertResponses(member(entry.operation, 'responses'), below(entry.place, 'responses'), conversion, responses)]));
  definitions.settle('response');

  const ids = operationIds(all, notes, questions);
  const idOf = new Map(all.map((entry, index) => [entry, ids[index] ?? '']));
  const parameterNames = createNamePool();
  const parameters = createSharedParameters(conversion, (wanted) => parameterNames.take(referenceName(wanted)));
  const scope = { conversion, parameters, security };
  const answersTo = (entry: FoundOperation) => answers.get(entry) ?? { responses: {}, produces: [] };
  const paths = found.paths.map((path): [string, JsonObject] => [path.path, convertPathItem(path, (entry) => idOf.get(entry) ?? '', answersTo, scope)]);
  definitions.settle('request');

  shareComponents('parameters', conversion, (ref, node, at) => parameters.nameFor(ref, node, at));
  shareComponents('responses', conversion, (ref, node, at) => responses.nameFor(ref, node, 'default', at));
  noteWebhooks(conversion);
  const finished = definitions.finish();
  noteUnusedComponents(conversion);
  const definition: JsonObject = {
    swagger: '2.0',
    info,
    ...address,
    consumes: [...rootTypes],
    produces: [...rootTypes],
    paths: Object.fromEntries([...Object.entries(found.extensions), ...paths]),
    ...nonEmpty('definitions', finished),
    ...nonEmpty('parameters', parameters.all()),
    ...nonEmpty('responses', responses.all()),
    ...nonEmpty('securityDefinitions', security.securityDefinitions()),
    ...(security.security ? { security: [...security.security] } : {}),
    ...(tags ? { tags } : {}),
    ...documentationOf(member(source, 'externalDocs'), root, notes),
    ...extensionsOf(source, root, notes),
  };
  return { definition, notes: notes.all(), requests: found.requests, operations: all.length, places: placesOf(definition, all), policies: hostPolicies(found.paths, (operation) => idOf.get(operation) ?? '', perConnection, conversion), connectionParameters: perConnection?.connectionParameters ?? {} };
}
