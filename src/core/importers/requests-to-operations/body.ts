import { assertNever } from '../../base/assert-never';
import { isObject, type Json, type JsonObject, textOf } from '../../base/json';
import { type Guess, inferSchema } from '../../connector/samples/infer-schema';
import { anyPlaceholder } from '../../connector/samples/shape';
import { readableTitle } from '../samples/readable-name';
import type { Member } from './group';
import { sentTypes } from './header-types';
import type { JsonTexts } from './json-texts';
import type { Body, FormField } from './model';
import { type Notes, quoted } from './notes';
import { described, FoldedFields, repeatedNames } from './parameters';
import { scalarType } from './scalar-type';
import { hasVariable, isSecretValue, type Scope } from './variables';

export interface RequestBody {
  readonly parameters: readonly JsonObject[];
  /** Empty when there is no body, or when it is JSON. */
  readonly consumes: readonly string[];
}

interface Sample {
  readonly body: Body;
  readonly scope: Scope;
  /** Sent by the request itself, not by the request of a saved response. */
  readonly own: boolean;
}

type Family = 'content' | 'form';
const familyOf = (body: Body): Family => (body.mode === 'urlencoded' || body.mode === 'formdata' ? 'form' : 'content');

/** The body or form parameters of an operation, from all bodies that its requests and their saved responses sent. */
export function requestBody(method: string, members: readonly Member[], texts: JsonTexts, notes: Notes): RequestBody {
  const samples: Sample[] = [];
  for (const { request } of members) {
    if (request.body) samples.push({ body: request.body, scope: request.scope, own: true });
    for (const { original } of request.responses) if (original?.body) samples.push({ body: original.body, scope: request.scope, own: false });
  }
  const own = samples.filter((sample) => sample.own);
  const [first] = own.length > 0 ? own : samples;
  if (!first) return { parameters: [], consumes: [] };
  if (method === 'get' || method === 'head') {
    for (const { body } of own) notes.add('lost', body.at, `A ${method.toUpperCase()} request cannot have a body here; ${contentsOf(body)} was left out.`);
    return { parameters: [], consumes: [] };
  }
  const counted = own.length > 0 ? own : samples;
  const forms = counted.filter(({ body }) => familyOf(body) === 'form').length;
  const family: Family = forms * 2 > counted.length || (forms * 2 === counted.length && familyOf(first.body) === 'form') ? 'form' : 'content';
  for (const { body } of own) {
    if (familyOf(body) !== family) {
      notes.add('lost', body.at, `An operation has either a body or form fields. Most of its requests send ${family === 'form' ? 'form fields' : 'a body'}, so ${contentsOf(body)} was left out.`);
    }
  }
  const chosen = samples.filter(({ body }) => familyOf(body) === family);
  const everywhere = members.every(({ request }) => request.body);
  return family === 'form' ? formParameters(chosen, notes) : contentParameter(chosen, everywhere, sentTypes(members), texts, notes);
}

const contentsOf = (body: Body): string =>
  body.mode === 'urlencoded' || body.mode === 'formdata' ? `the form with ${quoted(body.fields.map(({ name }) => name))}` : 'the body';

function formParameters(samples: readonly Sample[], notes: Notes): RequestBody {
  const fields = new FoldedFields();
  const files = new Set<string>();
  const kinds = new Set<string>();
  for (const { body, scope } of samples) {
    if (body.mode !== 'urlencoded' && body.mode !== 'formdata') continue;
    kinds.add(body.mode === 'formdata' ? 'multipart/form-data' : 'application/x-www-form-urlencoded');
    for (const field of body.fields) {
      fields.add(field.name, field, scope);
      if (field.file) files.add(field.name);
    }
    noteFormFields(body.fields, body.at, notes);
  }
  const parameters: JsonObject[] = [];
  for (const { name, values, enabled, required, description } of fields.all) {
    if (name === '') continue;
    const type = files.has(name) ? { type: 'file' } : scalarType(name, values);
    const hidden = enabled || required ? {} : { 'x-ms-visibility': 'advanced' };
    parameters.push({ name, in: 'formData', required, ...described(name, description), ...type, ...hidden });
  }
  return { parameters, consumes: files.size > 0 ? ['multipart/form-data'] : [...kinds] };
}

function noteFormFields(fields: readonly FormField[], at: string, notes: Notes): void {
  const repeated = repeatedNames(fields);
  for (const { name, manyFiles } of fields) if (manyFiles) repeated.add(name);
  if (repeated.size > 0) notes.add('lost', at, `The form sends ${quoted(repeated)} several times; the operation sends each once.`);
  if (fields.some(({ name }) => name === '')) notes.add('lost', at, 'A form field without a name was left out.');
}

function contentParameter(samples: readonly Sample[], required: boolean, types: readonly string[], texts: JsonTexts, notes: Notes): RequestBody {
  const made = schemaOfContent(samples, texts, notes);
  return {
    parameters: [{ name: 'body', in: 'body', required, 'x-ms-summary': 'Body', description: 'The content to send.', schema: made.schema }],
    consumes: consumedAs(made.kind, types),
  };
}

type ContentKind = 'json' | 'xml' | 'text' | 'bytes';

interface Content {
  readonly schema: JsonObject;
  readonly kind: ContentKind;
}

/** The media types of a body: those of the header that fit what was sent, else the usual one; empty for plain JSON. */
function consumedAs(kind: ContentKind, types: readonly string[]): readonly string[] {
  switch (kind) {
    case 'json': {
      const fitting = types.filter((type) => type.includes('json'));
      return fitting.every((type) => type === 'application/json') ? [] : fitting;
    }
    case 'xml': {
      const fitting = types.filter((type) => type.includes('xml'));
      return fitting.length > 0 ? fitting : ['application/xml'];
    }
    case 'text': {
      const fitting = types.filter((type) => !/json|xml/.test(type));
      return fitting.length > 0 ? fitting : ['text/plain'];
    }
    case 'bytes':
      return types.length > 0 ? types : ['application/octet-stream'];
    default:
      return assertNever(kind);
  }
}

function schemaOfContent(samples: readonly Sample[], texts: JsonTexts, notes: Notes): Content {
  const bodies = samples.map(({ body }) => body);
  const graphql = bodies.filter((body) => body.mode === 'graphql');
  if (graphql.length > 0 && graphql.length === samples.length) return { schema: graphqlSchema(graphql, notes), kind: 'json' };
  const raw = bodies.filter((body) => body.mode === 'raw');
  const [firstRaw] = raw;
  for (const { body } of samples) {
    if (body.mode === 'binary' && firstRaw) notes.add('lost', body.at, 'A request of the operation sends a file as its body, the others send JSON or text; the file was left out.');
  }
  if (!firstRaw && graphql.length === 0) return { schema: { type: 'string', format: 'binary' }, kind: 'bytes' };
  const distinct = new Map(samples.flatMap(({ body, scope }) => (body.mode === 'raw' ? [[body.text, { body, scope }]] : [])));
  const values: Json[] = graphql.map(({ query, variables }) => ({ query, ...(variables === undefined ? {} : { variables }) }));
  for (const { body, scope } of distinct.values()) {
    const read = texts.parse(body.text, scope);
    if (!read.ok) continue;
    if (read.value === anyPlaceholder) continue;
    if (typeof read.value === 'object') values.push(read.value);
    if (read.repaired) notes.add('guessed', body.at, 'The body is not strict JSON (variables outside quotes, comments or trailing commas). It was read as JSON; check the types of its fields.');
  }
  if (values.length > 0) {
    for (const { body, scope } of distinct.values()) {
      if (!texts.parse(body.text, scope).ok) notes.add('unreadable', body.at, 'The body is not JSON, unlike the other bodies of the operation; it adds nothing to the schema.');
    }
    const { schema, guesses } = inferSchema(values, { required: 'shared', title: readableTitle });
    noteGuesses(guesses, samples[0]?.body.at ?? '', 'body', notes);
    noteCommands(values, samples[0]?.body.at ?? '', notes);
    return { schema, kind: 'json' };
  }
  return firstRaw ? textContent(firstRaw, notes) : { schema: { type: 'object' }, kind: 'json' };
}

/** Bodies that name a command (JSON-RPC, action APIs) are different operations behind one path. */
function noteCommands(values: readonly Json[], at: string, notes: Notes): void {
  for (const key of ['method', 'action', 'operation', 'command']) {
    const commands = new Set(values.map((value) => textOf(value, key)));
    if (commands.size < 2 || commands.has(undefined)) continue;
    notes.add('merged', at, `The bodies name ${commands.size} commands in “${key}”, so one operation stands for all of them. For an operation each, give each an own path and a Route request policy.`);
    return;
  }
}

function textContent(body: Extract<Body, { mode: 'raw' }>, notes: Notes): Content {
  const text = body.text.trim();
  if (/^"?\s*\{\{[^{}]*\}\}\s*"?$/.test(text)) {
    notes.add('needs-you', body.at, `The body is the variable ${quoted([text.replace(/["{}]/g, '').trim()])}, whose content is not in the file. Import a sample of it on the Definition tab.`);
    return { schema: { type: 'object' }, kind: 'json' };
  }
  const jsonLike = body.language === 'json' || (body.language === '' && /^[[{]/.test(text));
  if (jsonLike) {
    notes.add('unreadable', body.at, 'The body should be JSON but cannot be read. The operation takes any object; import a sample on the Definition tab.');
    return { schema: { type: 'object' }, kind: 'json' };
  }
  const xml = body.language === 'xml' || text.startsWith('<');
  const kind = xml ? 'XML' : 'text';
  notes.add('guessed', body.at, `The body is ${kind}; the operation takes it as one text, because a designer has no fields for it.`);
  return { schema: { type: 'string' }, kind: xml ? 'xml' : 'text' };
}

function graphqlSchema(bodies: readonly Extract<Body, { mode: 'graphql' }>[], notes: Notes): JsonObject {
  const queries = new Set(bodies.map(({ query }) => query.trim()).filter((query) => query !== ''));
  const [only] = queries;
  const query: { [key: string]: Json } = { type: 'string', title: 'Query', description: 'The GraphQL query.' };
  const required: Json[] = ['query'];
  const fixed = queries.size === 1 && only !== undefined && !hasVariable(only) && !isSecretValue(only);
  if (fixed) {
    query.default = only;
    query['x-ms-visibility'] = 'internal';
  } else if (bodies[0] && queries.size === 0) {
    notes.add('needs-you', bodies[0].at, 'The GraphQL body holds no query, so the query is a field to fill in.');
  } else if (bodies[0] && queries.size > 1) {
    notes.add('merged', bodies[0].at, `${queries.size} GraphQL queries share one path, so the query is a field to fill in. For an operation each, give each an own path and a Route request policy.`);
  }
  const values = bodies.flatMap(({ variables }) => (isObject(variables) ? [variables] : []));
  const properties: { [key: string]: Json } = { query };
  if (values.length > 0) {
    const { schema, guesses } = inferSchema(values, { title: readableTitle });
    if (bodies[0]) noteGuesses(guesses, bodies[0].at, 'variables', notes);
    properties.variables = { ...schema, title: 'Variables' };
  }
  properties.operationName = { type: 'string', title: 'Operation name', 'x-ms-visibility': 'advanced' };
  return { type: 'object', properties, required };
}

const guessTexts: { readonly [kind in Guess['kind']]: string } = {
  'only-null': 'has only null as a sample, so it became a text that may be null',
  'mixed-types': 'has samples of different types, so it became a text or has no type',
  'object-or-list': 'is an object in some samples and a list in others; the more frequent was taken',
  'identifiers-as-keys': 'has names that look like ids, so it became a map',
  cut: 'holds more than the platform takes in one body (512 schemas), so its inner fields were left out',
};

/** One note for what the samples of a body did not prove, with the places in its schema. */
export function noteGuesses(guesses: readonly Guess[], at: string, what: string, notes: Notes): void {
  const kinds = new Map<Guess['kind'], string[]>();
  for (const { kind, at: place } of guesses) {
    const same = kinds.get(kind);
    if (same) same.push(place);
    else kinds.set(kind, [place]);
  }
  for (const [kind, places] of kinds) {
    const shown = places.slice(0, 20).map((place) => (place === '' ? 'the whole' : fieldPath(place)));
    const more = places.length > shown.length ? ` and ${places.length - shown.length} more` : '';
    notes.add(kind === 'cut' ? 'lost' : 'guessed', at, `In the ${what}, ${quoted(shown)}${more} ${guessTexts[kind]}.`);
  }
}

/** `/properties/berth/items/properties/id` as a person writes it: `berth[].id`. */
const fieldPath = (pointer: string): string =>
  pointer
    .replace(/\/properties\/([^/]*)/g, '.$1')
    .replace(/\/items/g, '[]')
    .replace(/\/additionalProperties/g, '.*')
    .replace(/^\./, '')
    .replaceAll('~1', '/')
    .replaceAll('~0', '~');
