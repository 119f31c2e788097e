import { arrayOf, isObject, member, objectOf, textOf, type Json, type JsonObject } from '../../base/json';
import { schemaScope, type Conversion } from './conversion';
import { extensionsOf } from './extensions';
import { bodyForm, byPreference, isRange } from './media-types';
import { counting } from './notes';
import { below, type Place } from './place';
import { plainType } from './plain-type';
import { convertSchema } from './schemas';
import { flatObject, kindOf, shapeOf } from './shapes';
import { parameterTitle } from './titles';

/** A request body as 2.0 has it: one body parameter, or form fields, with the media types they are sent as. */
export interface ConvertedBody {
  readonly parameters: readonly JsonObject[];
  readonly consumes: readonly string[];
}

const nothing: ConvertedBody = { parameters: [], consumes: [] };

function isFile(schema: JsonObject, conversion: Conversion): boolean {
  const scope = schemaScope(conversion, 'request');
  return conversion.files.has(schema) || textOf(shapeOf(schema, scope), 'format') === 'binary';
}

/** True for an encoding that sends a list with commas, as `csv` does. */
const isWithCommas = (encoding: Json | undefined): boolean => member(encoding, 'explode') === false && [undefined, 'form'].includes(textOf(encoding, 'style'));

function formField(name: string, schema: JsonObject, isRequired: boolean, isMultipart: boolean, encoding: Json | undefined, at: Place, conversion: Conversion): JsonObject {
  const scope = schemaScope(conversion, 'request', true);
  const items = member(shapeOf(schema, scope), 'items');
  const isFileList = isMultipart && isObject(items) && isFile(items, conversion);
  if (isFileList) conversion.notes.add('lost', at, `“${name}” takes several files; a form field of OpenAPI 2.0 takes one.`);
  const { keywords, title, description, loss } = plainType(schema, scope, isMultipart && (isFileList || isFile(schema, conversion)));
  if (loss !== undefined) {
    conversion.notes.add('lost', at, `The form field “${name}” is ${loss}, which a form of OpenAPI 2.0 cannot hold: it became a text, to be written as the service expects it.`);
  }
  const isList = textOf(keywords, 'type') === 'array';
  if (isList && !isWithCommas(encoding)) {
    conversion.notes.count('lost', 'form-list', at, (times) => `OpenAPI 3 sends a list in a form value by value; the platform sends it with commas (csv): so it is with ${counting(times, 'list field')} of forms now. Check in a test call that the service understands it.`);
  }
  return {
    name,
    in: 'formData',
    ...(description === undefined ? {} : { description }),
    required: isRequired,
    ...keywords,
    ...(isList ? { collectionFormat: 'csv' } : {}),
    ...parameterTitle(keywords, name, title, at, conversion.notes),
  };
}

function convertForm(type: string, media: JsonObject, isRequired: boolean, at: Place, conversion: Conversion): ConvertedBody {
  const scope = schemaScope(conversion, 'request', true);
  const place = below(at, 'schema');
  const schema = convertSchema(member(media, 'schema'), place, scope);
  const flat = flatObject(schema, scope);
  if (!flat) {
    if (Object.keys(schema).length > 0) conversion.notes.add('lost', place, 'The form is described by something other than an object with fields; it was left out.');
    return nothing;
  }
  if (isObject(flat.additional) || flat.additional === true) {
    if (flat.properties.size > 0 || isObject(flat.additional)) conversion.notes.add('lost', place, 'A form of OpenAPI 2.0 has the fields that it lists and no others: further fields were left out.');
  }
  const encodings = Object.keys(objectOf(media, 'encoding') ?? {}).filter((key) => {
    const property = flat.properties.get(key);
    return property !== undefined && (bodyForm(type) === 'multipart' || !['object', 'array'].includes(kindOf(property, scope)));
  });
  if (encodings.length > 0) {
    conversion.notes.add('lost', below(at, 'encoding'), `How these form fields are encoded has no counterpart and was left out: ${encodings.join(', ')}.`);
  }
  const isMultipart = bodyForm(type) === 'multipart';
  const parameters = [...flat.properties]
    .filter(([, property]) => member(property, 'readOnly') !== true)
    .map(([name, property]) => formField(name, property, isRequired && flat.required.has(name), isMultipart, member(objectOf(media, 'encoding'), name), place, conversion));
  return parameters.length === 0 ? nothing : { parameters, consumes: [type] };
}

function bodyParameter(body: JsonObject, schema: JsonObject, at: Place, { notes }: Conversion): JsonObject {
  const description = textOf(body, 'description');
  return {
    name: 'body',
    in: 'body',
    ...(description === undefined || description === '' ? {} : { description }),
    required: member(body, 'required') === true,
    schema,
    ...extensionsOf(body, at, notes),
  };
}

const sameSchema = (content: JsonObject, a: string, b: string): boolean =>
  JSON.stringify(member(content[a], 'schema')) === JSON.stringify(member(content[b], 'schema'));

function convertBody(type: string, media: JsonObject, body: JsonObject, content: JsonObject, at: Place, conversion: Conversion): ConvertedBody {
  const form = bodyForm(type);
  const scope = schemaScope(conversion, 'request');
  const place = below(at, 'schema');
  const converted = convertSchema(member(media, 'schema'), place, scope);
  const isStructured = ['object', 'array'].includes(kindOf(converted, scope));
  if (form === 'json' || form === 'xml' || isStructured) {
    const fitting = Object.keys(content).filter((other) => other === type || (['json', 'xml'].includes(bodyForm(other)) && !isRange(other) && sameSchema(content, type, other)));
    const consumes = fitting.map((name) => (isRange(name) ? 'application/json' : name));
    return { parameters: [bodyParameter(body, converted, at, conversion)], consumes };
  }
  const text = textOf(converted, 'description');
  const schema = { type: 'string', ...(form === 'text' ? {} : { format: 'binary' }), ...(text === undefined ? {} : { description: text }) };
  return { parameters: [bodyParameter(body, schema, at, conversion)], consumes: [isRange(type) ? 'application/octet-stream' : type] };
}

/** Notes the samples of a body. Shared ones are used here, though not kept. */
function noteExamples(content: JsonObject, at: Place, conversion: Conversion): void {
  for (const [type, media] of Object.entries(content)) {
    const named = objectOf(media, 'examples');
    if (member(media, 'example') === undefined && !named) continue;
    for (const entry of Object.values(named ?? {})) conversion.references.find(textOf(entry, '$ref') ?? '');
    conversion.notes.count('lost', 'body-example', below(at, type), (times) => `OpenAPI 2.0 has no examples of request bodies: those of ${counting(times, 'kind', 'kinds')} of body were left out.`);
  }
}

/** A body without a field, as generators write it on operations that take none. */
function isEmptyMedia(media: Json): boolean {
  const schema = objectOf(media, 'schema') ?? {};
  return Object.keys(objectOf(schema, 'properties') ?? {}).length === 0 && !['$ref', 'allOf', 'oneOf', 'anyOf', 'items'].some((key) => Object.hasOwn(schema, key));
}

const isFormType = (type: string): boolean => bodyForm(type) === 'urlencoded' || bodyForm(type) === 'multipart';

/** The media types of a body, the best first; a form without fields comes last, for it would leave nothing of the others. */
function preferred(content: JsonObject): string[] {
  const types = byPreference(Object.keys(content));
  const isHollow = (type: string): boolean => isFormType(type) && isEmptyMedia(content[type] ?? null);
  return [...types.filter((type) => !isHollow(type)), ...types.filter(isHollow)];
}

/**
 * A request body of OpenAPI 3 as parameters of 2.0. Of several media types the best one is taken: JSON, then its
 * relatives, forms, text, XML, bytes; the others are named in a note unless the same schema fits them.
 */
export function convertRequestBody(node: Json | undefined, at: Place, method: string, conversion: Conversion): ConvertedBody {
  if (node === undefined) return nothing;
  const resolved = conversion.references.resolve(node, at);
  if (!resolved) return nothing;
  const content = objectOf(resolved.node, 'content') ?? {};
  if (method === 'get' || method === 'head') {
    if (Object.values(content).every(isEmptyMedia)) return nothing;
    conversion.notes.add('lost', at, `A ${method.toUpperCase()} request has no body in OpenAPI 2.0 and on the platform: it was left out.`);
    return nothing;
  }
  if (resolved.ref === undefined || !conversion.bodies.has(resolved.node)) noteExamples(content, below(resolved.place, 'content'), conversion);
  conversion.bodies.add(resolved.node);
  const [type, ...others] = preferred(content);
  if (type === undefined) return nothing;
  const media = conversion.references.resolve(content[type], below(resolved.place, 'content', type));
  if (!media) return nothing;
  const isRequired = member(resolved.node, 'required') === true;
  const converted = isFormType(type)
    ? convertForm(type, media.node, isRequired, media.place, conversion)
    : convertBody(type, media.node, resolved.node, content, media.place, conversion);
  const left = others.filter((other) => !converted.consumes.includes(other));
  if (left.length > 0) {
    conversion.notes.add('lost', below(resolved.place, 'content'), `An operation of OpenAPI 2.0 takes one kind of body. ${type} was kept; left out: ${left.join(', ')}.`);
  }
  if (arrayOf(media.node, 'itemSchema') ?? objectOf(media.node, 'itemSchema')) {
    conversion.notes.add('lost', below(media.place, 'itemSchema'), 'OpenAPI 2.0 cannot describe a body that is sent piece by piece; the schema of the pieces was left out.');
  }
  return converted;
}
