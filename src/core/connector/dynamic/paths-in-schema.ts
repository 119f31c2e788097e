import { arrayOf, member, objectOf, textOf, type Json, type JsonObject } from '../../base/json';
import { operationsOf } from '../operations-of';
import { resolved } from '../shared-object';

/** A place in a body or an answer: a path string is a JSON pointer without its first slash, `''` the whole. */
export interface SchemaPath {
  readonly path: string;
  /** `string`, `array` …; empty where the schema says none. */
  readonly type: string;
  readonly title: string;
  readonly isList: boolean;
  /** True also where the type is not said. */
  readonly isObject: boolean;
}

/** What is offered of a schema: deeper or wider ones are typed by hand. */
const deepest = 10;
const most = 600;

interface Walk {
  readonly definition: JsonObject;
  readonly into: SchemaPath[];
}

function typeOf(schema: JsonObject): string {
  const type = member(schema, 'type');
  if (typeof type === 'string') return type;
  return objectOf(schema, 'properties') || member(schema, 'allOf') !== undefined ? 'object' : objectOf(schema, 'items') ? 'array' : '';
}

function propertiesOf(definition: JsonObject, schema: JsonObject, depth = 0): readonly [string, Json][] {
  const inherited = depth > deepest ? [] : (arrayOf(schema, 'allOf') ?? []).flatMap((part) => {
    const followed = resolved(definition, part);
    return followed ? propertiesOf(definition, followed, depth + 1) : [];
  });
  const own = Object.entries(objectOf(schema, 'properties') ?? {});
  return inherited.length === 0 ? own : [...new Map([...inherited, ...own])];
}

function walk(to: Walk, schema: JsonObject, path: string, title: string, open: readonly JsonObject[]): void {
  if (to.into.length >= most || open.length > deepest || open.includes(schema)) return;
  const type = typeOf(schema);
  to.into.push({ path, type, title, isList: type === 'array', isObject: type === 'object' || type === '' });
  for (const [name, property] of propertiesOf(to.definition, schema)) {
    const inner = resolved(to.definition, property);
    if (!inner) continue;
    walk(to, inner, path === '' ? name : `${path}/${name}`, textOf(property, 'title') || textOf(property, 'x-ms-summary') || textOf(inner, 'title') || textOf(inner, 'x-ms-summary') || '', [...open, schema]);
  }
}

/** Every place of a schema that a path string can name, itself first; arrays are not entered, circles are cut. */
function pathsInSchema(definition: JsonObject, node: Json | undefined): readonly SchemaPath[] {
  const schema = resolved(definition, node);
  if (!schema) return [];
  const into: SchemaPath[] = [];
  walk({ definition, into }, schema, '', '', []);
  return into;
}

/** The operation with an ID; the first of several. */
export function operationById(definition: JsonObject, operationId: string): { readonly path: string; readonly method: string; readonly node: JsonObject } | undefined {
  const entry = operationId === '' ? undefined : operationsOf(definition).find((candidate) => candidate.operationId === operationId);
  const node = entry && objectOf(objectOf(objectOf(definition, 'paths'), entry.path), entry.method);
  return entry && node && { path: entry.path, method: entry.method, node };
}

/** The schema of an operation's answer that a designer reads: 200, else 201, else default. */
function answerOf(definition: JsonObject, operation: JsonObject): JsonObject | undefined {
  const responses = objectOf(operation, 'responses');
  for (const status of ['200', '201', 'default']) {
    const schema = resolved(definition, member(resolved(definition, member(responses, status)), 'schema'));
    if (schema) return schema;
  }
  return undefined;
}

/** The schema at a path of a schema; undefined when it leads nowhere. */
function schemaAt(definition: JsonObject, schema: JsonObject, path: string): JsonObject | undefined {
  let current: JsonObject | undefined = schema;
  for (const name of path.split('/')) {
    if (name === '' || !current) continue;
    const found = propertiesOf(definition, current).find(([key]) => key === name);
    current = resolved(definition, found?.[1]);
  }
  return current;
}

/** The places in one item of the list at `collection` of an operation's answer. */
export function pathsInItems(definition: JsonObject, operationId: string, collection: string): readonly SchemaPath[] {
  const operation = operationById(definition, operationId);
  const answer = operation && answerOf(definition, operation.node);
  const list = answer && schemaAt(definition, answer, collection);
  return list ? pathsInSchema(definition, member(list, 'items')) : [];
}

/** The places in an operation's answer. */
export function pathsInAnswer(definition: JsonObject, operationId: string): readonly SchemaPath[] {
  const operation = operationById(definition, operationId);
  return pathsInSchema(definition, operation && answerOf(definition, operation.node));
}

/** The paths that a drop-down most likely means: the first list of an answer, and in its items what looks like a key and a name. */
export function guessedPaths(definition: JsonObject, operationId: string): { readonly collection: string; readonly value: string; readonly title: string } | undefined {
  const list = pathsInAnswer(definition, operationId).find(({ isList }) => isList);
  if (!list) return undefined;
  const items = pathsInItems(definition, operationId, list.path).filter((place) => place.path !== '' && !place.isList && !place.isObject);
  const named = (words: RegExp): string | undefined => items.find(({ path }) => words.test(path))?.path;
  const value = named(/^id$/i) ?? named(/(?:^|[^a-z])(?:id|key|code|value)$/i) ?? named(/id$/i) ?? items[0]?.path ?? '';
  return { collection: list.path, value, title: named(/^(?:name|title|label|displayname|text)$/i) ?? named(/(?:name|title|label|text)$/i) ?? value };
}

/** What an operation can be given, or be asked for: its parameters outside the body by name, and the places of its body under the body's name. */
export interface InputPath {
  readonly path: string;
  readonly type: string;
  readonly title: string;
  readonly required: boolean;
  readonly isInBody: boolean;
}

/** The inputs of the operation at a path and method, those of its path item included. */
export function inputPathsOf(definition: JsonObject, path: string, method: string): readonly InputPath[] {
  const item = objectOf(objectOf(definition, 'paths'), path);
  const parameters = [...(arrayOf(objectOf(item, method), 'parameters') ?? []), ...(arrayOf(item, 'parameters') ?? [])].flatMap((entry) => resolved(definition, entry) ?? []);
  const seen = new Set<string>();
  return parameters.flatMap((parameter): readonly InputPath[] => {
    const name = textOf(parameter, 'name') ?? '';
    if (name === '' || seen.has(`${textOf(parameter, 'in') ?? ''}:${name}`)) return [];
    seen.add(`${textOf(parameter, 'in') ?? ''}:${name}`);
    if (textOf(parameter, 'in') !== 'body') {
      return [{ path: name, type: textOf(parameter, 'type') ?? '', title: textOf(parameter, 'x-ms-summary') ?? '', required: (member(parameter, 'required') === true || textOf(parameter, 'in') === 'path') && member(parameter, 'default') === undefined, isInBody: false }];
    }
    const schema = resolved(definition, member(parameter, 'schema'));
    const required = new Set(arrayOf(schema, 'required') ?? []);
    return pathsInSchema(definition, schema)
      .filter((place) => place.path !== '')
      .map((place) => ({ path: `${name}/${place.path}`, type: place.type, title: place.title, required: member(parameter, 'required') === true && required.has(place.path), isInBody: true }));
  });
}

