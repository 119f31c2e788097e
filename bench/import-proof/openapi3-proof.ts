/** What became of an OpenAPI 3 document, measured against an independent reading of it. */
import { Validator } from '@cfworker/json-schema';
import { arrayOf, isArray, isObject, member, objectOf, textOf, type Json, type JsonObject } from '../../src/core/base/json';
import { keysOf, parentOf, pointerOf, type Pointer } from '../../src/core/base/pointer';
import { nodeAt } from '../../src/core/base/tree';
import type { Imported, Note } from '../../src/core/importers/importer';
import { definedOperations, follow, methods, nullable, schemaFor, signInsOf, type DefinedOperation } from './definition-parts';
import { featuresOf, type Occurrence } from './openapi3-features';
import { Tally, type Row } from './tally';

interface SourceOperation {
  readonly at: Pointer;
  readonly path: string;
  readonly method: string;
  readonly operation: JsonObject;
  readonly parameters: readonly JsonObject[];
}

function* sourceOperations(document: JsonObject): Generator<SourceOperation> {
  for (const [path, written] of Object.entries(objectOf(document, 'paths') ?? {})) {
    const item = follow(document, written);
    for (const method of methods) {
      const operation = objectOf(item, method);
      if (!operation || path.startsWith('x-')) continue;
      const parameters = [...(arrayOf(item, 'parameters') ?? []), ...(arrayOf(operation, 'parameters') ?? [])].flatMap((parameter): JsonObject[] => {
        const found = follow(document, parameter);
        return isObject(found) ? [found] : [];
      });
      yield { at: pointerOf(['paths', path, method]), path, method, operation, parameters };
    }
  }
}

const open = (path: string): string => path.replace(/\{[^{}]*\}/g, '{}').replace(/^\/?/, '/');

function countNames({ parameters, operation: source, method, path }: SourceOperation, target: DefinedOperation, document: JsonObject, tally: Tally): void {
  const kept = target.parameters.map((parameter) => `${textOf(parameter, 'in')} ${textOf(parameter, 'name')}`);
  const seen = new Set<string>();
  for (const parameter of parameters) {
    const place = textOf(parameter, 'in');
    const name = textOf(parameter, 'name') ?? '';
    const row: Row | undefined = place === 'query' || place === 'header' || place === 'path' ? place : undefined;
    if (row === undefined || seen.has(`${place} ${name}`) || (row === 'header' && /^(accept|content-type|authorization)$/i.test(name))) continue;
    seen.add(`${place} ${name}`);
    tally.add(row, kept.some((own) => own === `${place} ${name}` || own.startsWith(`${place} ${name}[`)), () => `${place} “${name}” of ${method} ${path}`);
  }
  const body = follow(document, member(source, 'requestBody'));
  const content = objectOf(body, 'content') ?? {};
  const types = Object.keys(content);
  const form = types.find((type) => /^(application\/x-www-form-urlencoded|multipart\/)/.test(type));
  if (form === undefined || types.some((type) => /json/i.test(type)) || method === 'get' || method === 'head') return;
  for (const name of formFields(document, member(content[form], 'schema'))) {
    tally.add('form', kept.includes(`formData ${name}`), () => `form field “${name}” of ${method} ${path}`);
  }
}

/** The names of the fields that a form sends: properties of its schema, through references and allOf. */
function formFields(document: JsonObject, schema: Json | undefined, depth = 0): string[] {
  const node = follow(document, schema);
  if (depth > 20 || !isObject(node)) return [];
  const own = Object.entries(objectOf(node, 'properties') ?? {}).filter(([, property]) => member(follow(document, property), 'readOnly') !== true);
  return [...new Set([...own.map(([name]) => name), ...(arrayOf(node, 'allOf') ?? []).flatMap((part) => formFields(document, part, depth + 1))])];
}

/** A security scheme in the type that 2.0 gives it; undefined when 2.0 has none. */
function schemeIn2(scheme: Json | undefined): string | undefined {
  const type = textOf(scheme, 'type');
  const http = textOf(scheme, 'scheme')?.toLowerCase();
  if (type === 'apiKey') return textOf(scheme, 'in') === 'cookie' ? undefined : 'apiKey';
  if (type === 'http') return http === 'basic' ? 'basic' : http === 'bearer' ? 'apiKey' : undefined;
  const flows = objectOf(scheme, 'flows') ?? {};
  return type === 'oauth2' && ['authorizationCode', 'password', 'implicit', 'clientCredentials'].some((flow) => isObject(flows[flow])) ? 'oauth2' : undefined;
}

function countAuth({ operation: source, method, path }: SourceOperation, target: DefinedOperation, document: JsonObject, definition: JsonObject, tally: Tally): void {
  const schemes = objectOf(objectOf(document, 'components'), 'securitySchemes') ?? {};
  const wanted = (arrayOf(source, 'security') ?? arrayOf(document, 'security') ?? []).filter(isObject).map((requirement) => Object.keys(requirement).map((name) => schemeIn2(follow(document, schemes[name]))));
  const possible = wanted.filter((types) => types.length > 0 && !types.includes(undefined));
  if (possible.length === 0) return;
  const said = signInsOf(definition, target.operation).map((scheme) => textOf(scheme, 'type'));
  tally.add('auth', possible.some((types) => types.every((type) => said.includes(type))), () => `${JSON.stringify(possible)} of ${method} ${path}`);
}

const validators = new WeakMap<JsonObject, Validator>();

/** True when a value fits a schema whose references lead into its document. */
function fits(document: JsonObject, schema: JsonObject, value: Json, key: 'components' | 'definitions'): boolean {
  let validator = validators.get(schema);
  if (!validator) {
    const shared = nullableDocument(document, key);
    const own = nullable(schema);
    validators.set(schema, (validator = new Validator({ ...shared, ...(isObject(own) ? own : {}) }, key === 'components' ? '2020-12' : '4', true)));
  }
  return validator.validate(value).valid;
}

const documents = new WeakMap<JsonObject, JsonObject>();

function nullableDocument(document: JsonObject, key: 'components' | 'definitions'): JsonObject {
  const known = documents.get(document);
  if (known) return known;
  const shared = { [key]: nullable(key === 'components' ? asSchema2020(document[key] ?? {}) : (document[key] ?? {})) };
  documents.set(document, shared);
  return shared;
}

/** Schemas of 3.0 in the words of 3.1: `nullable` as x-nullable, so that one translation serves both. */
function asSchema2020(node: Json): Json {
  if (isArray(node)) return node.map(asSchema2020);
  if (!isObject(node)) return node;
  return Object.fromEntries(Object.entries(node).filter(([key]) => key !== 'discriminator').map(([key, value]): [string, Json] => [key === 'nullable' ? 'x-nullable' : key, asSchema2020(value)]));
}

/** JSON examples of bodies and answers that fit their own schema in the source must fit what it became. */
function countExamples({ operation: source, method, path }: SourceOperation, target: DefinedOperation, document: JsonObject, definition: JsonObject, tally: Tally): void {
  const visit = (content: JsonObject | undefined, code: string | undefined): void => {
    const type = Object.keys(content ?? {}).find((name) => /json/i.test(name));
    const media = type === undefined ? undefined : objectOf(content, type);
    const schema = objectOf(media, 'schema');
    const after = schemaFor(definition, target, code);
    if (!schema || !after) return;
    const values = [member(media, 'example'), ...Object.values(objectOf(media, 'examples') ?? {}).map((entry) => member(follow(document, entry), 'value'))];
    for (const value of values) {
      if (value === undefined || (typeof value === 'object' && JSON.stringify(value).length > 100_000)) continue;
      const before = asSchema2020(schema);
      const isRight = attempt(() => isObject(before) && fits(document, before, value, 'components'));
      if (isRight) tally.add('examples', attempt(() => fits(definition, after, value, 'definitions')), () => `example of ${code === undefined ? 'the body' : `answer ${code}`} of ${method} ${path}`);
    }
  };
  visit(objectOf(follow(document, member(source, 'requestBody')), 'content'), undefined);
  for (const [code, response] of Object.entries(objectOf(source, 'responses') ?? {})) visit(objectOf(follow(document, response), 'content'), code);
}

function attempt(check: () => boolean): boolean {
  try {
    return check();
  } catch {
    return false;
  }
}

const dataKeys = new Set(['example', 'examples', 'default', 'enum']);

/** Lists named oneOf or anyOf that stand where a schema's keywords stand. */
function alternativesIn(node: Json, keys: readonly string[] = [], isNames = false): Pointer[] {
  if (isArray(node)) return node.flatMap((element, index) => alternativesIn(element, [...keys, String(index)]));
  if (!isObject(node)) return [];
  return Object.entries(node).flatMap(([key, value]) => {
    if (!isNames && (key.startsWith('x-') || dataKeys.has(key))) return [];
    const own = !isNames && (key === 'oneOf' || key === 'anyOf') && isArray(value) ? [pointerOf([...keys, key])] : [];
    return [...own, ...alternativesIn(value, [...keys, key], !isNames && ['properties', 'patternProperties', 'schemas', 'definitions', 'responses', 'parameters', 'headers', 'paths'].includes(key))];
  });
}

const saysSomething = (schema: Json | undefined): boolean => ['type', '$ref', 'allOf', 'enum', 'properties'].some((key) => member(schema, key) !== undefined);

/** Where a schema of the source went: the same keys below the definition of the same name, or the body and answers of the operation. */
function counterpartOf(at: Pointer, definition: JsonObject): Json | undefined {
  const keys = keysOf(at);
  if (keys[0] === 'components' && keys[1] === 'schemas') return nodeAt(definition, pointerOf(['definitions', (keys[2] ?? '').replace(/[^\w.-]/g, '_'), ...keys.slice(3)]));
  const schemaAt = keys.indexOf('schema');
  if (keys[0] !== 'paths' || schemaAt < 0) return undefined;
  const operation = objectOf(objectOf(objectOf(definition, 'paths'), keys[1] ?? ''), keys[2] ?? '');
  const rest = pointerOf(keys.slice(schemaAt + 1));
  if (keys[3] === 'responses') return nodeAt(objectOf(objectOf(objectOf(operation, 'responses'), keys[4] ?? ''), 'schema'), rest);
  if (keys[3] !== 'requestBody') return undefined;
  return nodeAt(objectOf((arrayOf(operation, 'parameters') ?? []).find((parameter) => textOf(parameter, 'in') === 'body'), 'schema'), rest);
}

/** How often a counted note speaks: the number in it, or once. */
const times = (message: string): number => Number(/\b(\d+) (?:further |list )?(?:times?|kinds?|paths?|schemas?|fields?|headers?|parameters?|operations?|examples?|components?|tags?|properties|property|summar(?:y|ies))\b/.exec(message)?.[1] ?? 1);

function countFeatures(occurrences: readonly Occurrence[], notes: readonly Note[], definition: JsonObject, tally: Tally): void {
  const byPlace = new Map<string, Note[]>();
  for (const note of notes) {
    // A note covers what lies around it and below it.
    for (let at: string = note.from; ; at = at.slice(0, at.lastIndexOf('/'))) {
      const known = byPlace.get(at);
      if (known) known.push(note);
      else byPlace.set(at, [note]);
      if (at === '') break;
    }
  }
  const leftOut = new Map(notes.filter(({ kind, message }) => kind !== 'renamed' && /left out|became a webhook|nested too deeply/.test(message)).map((note): [string, Note] => [note.from, note]));
  const isBelowLeftOut = (at: Pointer): boolean => {
    for (let above: string = at; above !== ''; above = above.slice(0, above.lastIndexOf('/'))) {
      const note = leftOut.get(above);
      if (note && isWhole(note, above, at)) return true;
    }
    return false;
  };
  const budget = new Map<Note, number>();
  for (const { feature, at, said } of occurrences) {
    const near = (byPlace.get(at) ?? []).some(({ message }) => said.test(message));
    const isInResult = feature === 'discriminator' && textOf(counterpartOf(parentOf(at), definition), 'discriminator') !== undefined;
    let isCounted = false;
    if (!near && !isInResult && !isBelowLeftOut(at)) {
      const counted = notes.find((note) => said.test(note.message) && (budget.get(note) ?? times(note.message)) > 0);
      if (counted) {
        budget.set(counted, (budget.get(counted) ?? times(counted.message)) - 1);
        isCounted = true;
      }
    }
    tally.add('features', near || isInResult || isCounted || isBelowLeftOut(at), () => `${feature} ${at}`);
  }
}

/** True when a note at `above` says that all of `at` is gone: other content, a callback, a webhook, a component that nobody uses. */
function isWhole({ message }: Note, above: string, at: Pointer): boolean {
  if (/one kind of body|has one schema/.test(message)) {
    const type = keysOf(at)[above.split('/').length - 1];
    return type !== undefined && message.includes(type);
  }
  return /^The (callback|webhook)|is sent as|request has no body|that no operation uses|The path .* was left out|was left out: |nested too deeply|Read-only fields|Write-only fields|cannot be read|leads to/.test(message);
}

/** Measures the import of one document. `facts` are those of `facts.json` about it, where there are any. */
export function proveOpenApi3(document: JsonObject, result: Imported, facts: JsonObject): Tally {
  const tally = new Tally();
  const { definition } = result.connector;
  const targets = new Map(definedOperations(definition).map((operation): [string, DefinedOperation] => [`${operation.method} ${open(operation.path)}`, operation]));
  const skipped = new Set(result.notes.filter(({ kind }) => kind === 'skipped').map(({ from }) => from));
  let operations = 0;
  for (const source of sourceOperations(document)) {
    operations++;
    const isSkipped = skipped.has(source.at);
    const target = targets.get(`${source.method} ${open(source.path)}`);
    tally.add('operations', isSkipped || target !== undefined, () => `${source.method} ${source.path}`);
    if (isSkipped || !target) continue;
    countNames(source, target, document, tally);
    countAuth(source, target, document, definition, tally);
    countExamples(source, target, document, definition, tally);
  }
  const counted = member(facts, 'ops');
  if (typeof counted === 'number') for (let index = operations; index < counted; index++) tally.add('operations', false, () => 'an operation that facts.json counts');
  for (const [name, scheme] of Object.entries(objectOf(objectOf(document, 'components'), 'securitySchemes') ?? {})) {
    const wanted = schemeIn2(follow(document, scheme));
    if (wanted !== undefined) tally.add('auth kinds', Object.values(objectOf(definition, 'securityDefinitions') ?? {}).some((kept) => textOf(kept, 'type') === wanted), () => name);
  }
  const before = alternativesIn(document);
  const after = alternativesIn(definition);
  for (const at of before.length >= after.length ? before.slice(after.length) : []) tally.add('left', true, () => at);
  for (const at of after) tally.add('left', false, () => at);
  for (const at of before) {
    const parent = counterpartOf(parentOf(at), definition);
    if (parent !== undefined) tally.add('empty', saysSomething(parent), () => at);
  }
  countFeatures(featuresOf(document), result.notes, definition, tally);
  return tally;
}
