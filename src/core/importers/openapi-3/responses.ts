import { isObject, member, objectOf, textOf, type Json, type JsonObject } from '../../base/json';
import { textOfStatus } from '../../connector/status-texts';
import { schemaScope, type Conversion } from './conversion';
import { extensionsOf } from './extensions';
import { bodyForm, byPreference, isRange } from './media-types';
import { counting } from './notes';
import { below, type Place } from './place';
import { plainType } from './plain-type';
import { keepable } from './sample-fault';
import { convertSchema } from './schemas';
import { kindOf, referredName, shapeOf } from './shapes';

interface ConvertedResponse {
  readonly written: JsonObject;
  readonly produces: readonly string[];
}

/** The responses of one operation, and the media types of their bodies, best first. */
export interface ConvertedResponses {
  readonly responses: JsonObject;
  readonly produces: readonly string[];
}

function convertHeader(node: Json, name: string, at: Place, conversion: Conversion): JsonObject | undefined {
  const resolved = conversion.references.resolve(node, at);
  if (!resolved) return undefined;
  const known = conversion.headers.get(resolved.node);
  if (known) return known;
  const scope = schemaScope(conversion, 'response');
  const { keywords, description, loss } = plainType(convertSchema(member(resolved.node, 'schema'), below(resolved.place, 'schema'), scope), scope);
  if (loss !== undefined) conversion.notes.add('lost', resolved.place, `The header “${name}” is ${loss}, which a header cannot hold in OpenAPI 2.0: it became a text.`);
  if (objectOf(resolved.node, 'content')) {
    conversion.notes.add('lost', resolved.place, `The header “${name}” holds a whole document in one value: it became a text.`);
  }
  if (['required', 'deprecated'].some((key) => member(resolved.node, key) === true) || ['example', 'examples'].some((key) => member(resolved.node, key) !== undefined)) {
    conversion.notes.count('lost', 'header-marks', resolved.place, (times) => `OpenAPI 2.0 has no examples and no marks (required, deprecated) for headers of answers: those of ${counting(times, 'header')} were left out.`);
  }
  const text = textOf(resolved.node, 'description') ?? description;
  const header = { ...(text === undefined || text === '' ? {} : { description: text }), ...keywords };
  conversion.headers.set(resolved.node, header);
  return header;
}

function convertHeaders(response: JsonObject, at: Place, conversion: Conversion): JsonObject | undefined {
  const headers: [string, JsonObject][] = [];
  for (const [name, node] of Object.entries(objectOf(response, 'headers') ?? {})) {
    if (name.toLowerCase() === 'content-type') continue;
    const header = convertHeader(node, name, below(at, 'headers', name), conversion);
    if (header) headers.push([name, header]);
  }
  return headers.length > 0 ? Object.fromEntries(headers) : undefined;
}

/** True for a schema that says nothing, also through references: reviewers refuse it, no schema at all is right. */
function saysNothing(schema: JsonObject, conversion: Conversion): boolean {
  const shape = referredName(schema) === undefined ? schema : shapeOf(schema, schemaScope(conversion, 'response'));
  return Object.keys(shape).every((key) => ['title', 'description', 'example', 'x-nullable'].includes(key));
}

function convertContent(content: JsonObject, at: Place, conversion: Conversion): { schema?: JsonObject; example?: [string, Json] } {
  const [type, ...others] = byPreference(Object.keys(content));
  if (type === undefined) return {};
  const media = conversion.references.resolve(content[type], below(at, type));
  if (!media) return {};
  const scope = schemaScope(conversion, 'response');
  const left = others.filter((other) => {
    const schema = member(content[other], 'schema');
    return schema !== undefined && JSON.stringify(schema) !== JSON.stringify(member(media.node, 'schema'));
  });
  if (left.length > 0) {
    conversion.notes.add('lost', at, `A response of OpenAPI 2.0 has one schema. That of ${type} was kept; left out: ${left.join(', ')}.`);
  }
  if (member(media.node, 'itemSchema') !== undefined) {
    conversion.notes.add('lost', below(media.place, 'itemSchema'), 'OpenAPI 2.0 cannot describe an answer that comes piece by piece; the schema of the pieces was left out.');
  }
  const source = member(media.node, 'schema');
  const form = bodyForm(type);
  const example = form === 'json' ? exampleOf(media.node, media.place, conversion) : undefined;
  const sample = example === undefined ? {} : { example: [type, example] satisfies [string, Json] };
  const converted = source === undefined ? {} : convertSchema(source, below(media.place, 'schema'), scope);
  const kind = kindOf(converted, scope);
  const isStructured = kind === 'object' || kind === 'array';
  const isBytes = (form === 'binary' && !isStructured) || textOf(shapeOf(converted, scope), 'format') === 'binary';
  if (isBytes) return form === 'binary' && source === undefined && isRange(type) ? {} : { schema: { type: 'file' } };
  if (form === 'text' && !isStructured) return { schema: { type: 'string' } };
  if (saysNothing(converted, conversion)) {
    if (source !== undefined) {
      conversion.notes.count('lost', 'empty-response', below(media.place, 'schema'), (times) => `${counting(times, 'response')} had a schema that says nothing about the body: it was left out, because an empty schema is refused. Import one from a sample on the Definition tab.`);
    }
    return sample;
  }
  return { schema: converted, ...sample };
}

/** Notes the samples of an answer beside the one that is kept. */
function noteFurtherExamples(content: JsonObject, hasKept: boolean, at: Place, conversion: Conversion): void {
  let samples = hasKept ? -1 : 0;
  for (const media of Object.values(content)) {
    if (member(media, 'example') !== undefined) samples += 1;
    const named = Object.values(objectOf(media, 'examples') ?? {});
    samples += named.length;
    // A shared example is used here, though not kept.
    for (const entry of named) conversion.references.find(textOf(entry, '$ref') ?? '');
  }
  for (let sample = 0; sample < samples; sample++) {
    conversion.notes.count('lost', 'answer-example', at, (times) => `An answer of OpenAPI 2.0 keeps one JSON example: ${counting(times, 'further example')} of answers ${times === 1 ? 'was' : 'were'} left out.`);
  }
}

function exampleOf(media: JsonObject, at: Place, conversion: Conversion): Json | undefined {
  const example = member(media, 'example');
  if (example !== undefined) {
    // A reference where a sample belongs means what it names, as it does among the named samples.
    const ref = textOf(example, '$ref');
    const target = ref === undefined ? undefined : conversion.references.find(ref)?.node;
    return keepable(target === undefined ? example : (member(target, 'value') ?? target), below(at, 'example'), conversion.notes);
  }
  const [name] = Object.keys(objectOf(media, 'examples') ?? {});
  if (name === undefined) return undefined;
  const entry = objectOf(media, 'examples')?.[name];
  const resolved = isObject(entry) ? conversion.references.resolve(entry, below(at, 'examples', name)) : undefined;
  const value = resolved && member(resolved.node, 'value');
  return value === undefined ? undefined : keepable(value, below(at, 'examples', name), conversion.notes);
}

function convertResponse(node: JsonObject, code: string, at: Place, conversion: Conversion): ConvertedResponse {
  const description = textOf(node, 'description');
  const content = objectOf(node, 'content') ?? {};
  const { schema, example } = convertContent(content, below(at, 'content'), conversion);
  const headers = convertHeaders(node, at, conversion);
  noteFurtherExamples(content, example !== undefined && schema !== undefined, below(at, 'content'), conversion);
  const links = objectOf(node, 'links');
  if (links && Object.keys(links).length > 0) {
    for (const link of Object.values(links)) conversion.references.find(textOf(link, '$ref') ?? '');
    conversion.notes.add('lost', below(at, 'links'), `OpenAPI 2.0 has no links between operations: ${Object.keys(links).join(', ')} left out.`);
  }
  return {
    written: {
      description: description === undefined || description === '' ? textOfStatus(code) : description,
      ...(schema ? { schema } : {}),
      ...(headers ? { headers } : {}),
      ...(example && schema ? { examples: { [example[0]]: example[1] } } : {}),
      ...extensionsOf(node, at, conversion.notes),
    },
    produces: byPreference(Object.keys(content)).filter((type) => !isRange(type)),
  };
}

/** Component responses, converted when first asked for. */
export interface SharedResponses {
  readonly all: () => JsonObject;
  readonly nameFor: (ref: string, node: JsonObject, code: string, at: Place) => (ConvertedResponse & { readonly name: string }) | undefined;
}

/** Converts component responses when first asked for; `takeName` gives each a free name. */
export function createSharedResponses(conversion: Conversion, takeName: (wanted: string) => string): SharedResponses {
  const known = new Map<string, ConvertedResponse & { readonly name: string }>();
  return {
    all: () => Object.fromEntries([...known.values()].map(({ name, written }) => [name, written])),
    nameFor(ref, node, code, at) {
      const key = /^#\/components\/responses\/([^/]+)$/.exec(ref)?.[1];
      if (key === undefined) return undefined;
      const entry = known.get(ref) ?? { ...convertResponse(node, code, at, conversion), name: takeName(key.replaceAll('~1', '/').replaceAll('~0', '~')) };
      known.set(ref, entry);
      return entry;
    },
  };
}

/** The code that 2.0 has for a key of 3.x: a range becomes its first code or `default` when that is free. */
function codeFor(key: string, taken: ReadonlySet<string>): string | undefined {
  if (/^[1-5]\d\d$/.test(key) || key === 'default') return key;
  const range = /^([1-5])xx$/i.exec(key)?.[1];
  if (range === undefined) return undefined;
  const wanted = range === '4' || range === '5' ? 'default' : `${range}00`;
  return taken.has(wanted) ? undefined : wanted;
}

/** True for an operation whose answers are all told by “default”, so that this is what a success looks like. */
const hasOnlyDefault = (source: JsonObject): boolean => Object.hasOwn(source, 'default') && !Object.keys(source).some((key) => /^[123]/.test(key));

const withoutSchema = ({ schema: _schema, examples: _examples, ...rest }: JsonObject): JsonObject => rest;

/** The responses of an operation. An operation without any gets a plain success, because 2.0 needs one. */
export function convertResponses(node: Json | undefined, at: Place, conversion: Conversion, shared: SharedResponses): ConvertedResponses {
  const source = isObject(node) ? node : {};
  const entries: [string, JsonObject][] = [];
  const extensions = extensionsOf(source, at, conversion.notes);
  const taken = new Set(Object.keys(source));
  const isDefaultSuccess = hasOnlyDefault(source);
  const produces: string[] = [];
  for (const [key, value] of Object.entries(source)) {
    const place = below(at, key);
    if (key.startsWith('x-')) continue;
    const code = codeFor(key, taken);
    const resolved = conversion.references.resolve(value, place);
    if (code === undefined || !resolved) {
      if (code === undefined) conversion.notes.add('lost', place, `OpenAPI 2.0 knows single status codes and “default”; the response “${key}” was left out.`);
      continue;
    }
    taken.add(code);
    const component = resolved.ref === undefined ? undefined : shared.nameFor(resolved.ref, resolved.node, code, resolved.place);
    const converted = component ?? convertResponse(resolved.node, code, resolved.place, conversion);
    produces.push(...converted.produces);
    const hasSchema = Object.hasOwn(converted.written, 'schema');
    if (key === 'default' && hasSchema && isDefaultSuccess) {
      conversion.notes.count('guessed', 'default-success', place, (times) => `${counting(times, 'operation')} had a default response with a schema and none for success: it became “200”, because the platform refuses a schema there.`);
      entries.push(['200', component ? { $ref: `#/responses/${component.name}` } : converted.written]);
    } else if (key === 'default' && hasSchema) {
      conversion.notes.count('lost', 'default-schema', place, (times) => `The platform refuses a schema of the default response: that of ${counting(times, 'operation')} was left out. Describe the answers to errors by their status codes where makers need them.`);
      entries.push([code, withoutSchema(converted.written)]);
    } else if (code !== key) {
      const losesSchema = code === 'default' && hasSchema;
      conversion.notes.add('renamed', place, `OpenAPI 2.0 has no “${key}”: the response became “${code}”${losesSchema ? ', without its schema, which the platform refuses there' : ''}.`);
      entries.push([code, code === 'default' ? withoutSchema(converted.written) : converted.written]);
    } else {
      entries.push([code, component ? { $ref: `#/responses/${component.name}` } : converted.written]);
    }
  }
  if (entries.length === 0) {
    conversion.notes.add('guessed', at, 'The operation describes no response: a plain 200 was added. Import one from a sample on the Definition tab.');
    entries.push(['200', { description: textOfStatus('200') }]);
  }
  // In one go: an object with status codes as its keys is a long sparse list inside, and dear to copy.
  const responses = Object.fromEntries([...entries, ...Object.entries(extensions)]);
  return { responses, produces: byPreference([...new Set(produces)]) };
}
