import { isObject, member, objectOf, textOf, type Json, type JsonObject } from '../../base/json';
import { schemaScope, type Conversion } from './conversion';
import { extensionsOf } from './extensions';
import { counting } from './notes';
import { below, type Place } from './place';
import { plainType } from './plain-type';
import { convertSchema } from './schemas';
import { flatObject, kindOf } from './shapes';
import { parameterTitle } from './titles';

/** Headers that 3.x ignores as parameters: other parts of a document say them. */
const impliedHeaders = new Set(['accept', 'content-type', 'authorization']);

interface Serialised {
  readonly style: string;
  readonly explode: boolean;
}

function serialisationOf(parameter: JsonObject, place: string): Serialised {
  const style = textOf(parameter, 'style') ?? (place === 'query' ? 'form' : 'simple');
  const explode = member(parameter, 'explode');
  return { style, explode: typeof explode === 'boolean' ? explode : style === 'form' };
}

/**
 * How a list is written in the URL. 2.0 has `multi` for one pair a value, but the platform refuses it: `csv` stands in,
 * with a note.
 */
function collectionFormat({ style, explode }: Serialised, name: string, place: string, at: Place, conversion: Conversion): string {
  if (style === 'spaceDelimited') return 'ssv';
  if (style === 'pipeDelimited') return 'pipes';
  if (style === 'form' && explode && place === 'query') {
    conversion.notes.add('lost', at, `The service takes “${name}” once for each value; the platform sends lists only with commas (csv). Check in a test call that the service understands it.`);
  } else if (style === 'matrix' || style === 'label') {
    conversion.notes.add('lost', at, `The ${style} style of “${name}” has no counterpart: its values are sent with commas, without the leading sign.`);
  }
  return 'csv';
}

function schemaOf(parameter: JsonObject, name: string, at: Place, conversion: Conversion): { schema: JsonObject; isText: boolean } {
  const scope = schemaScope(conversion, 'request');
  const content = objectOf(parameter, 'content');
  if (!Object.hasOwn(parameter, 'schema') && content) {
    const [type = 'unknown'] = Object.keys(content);
    conversion.notes.add('lost', below(at, 'content'), `“${name}” holds ${type} inside one value: it became a text, which has to be written in that format.`);
    return { schema: {}, isText: true };
  }
  return { schema: convertSchema(member(parameter, 'schema'), below(at, 'schema'), scope), isText: false };
}

function deepObject(parameter: JsonObject, name: string, schema: JsonObject, at: Place, conversion: Conversion): JsonObject[] | undefined {
  const scope = schemaScope(conversion, 'request');
  const flat = flatObject(schema, scope);
  if (!flat || flat.properties.size === 0) return undefined;
  const isRequired = member(parameter, 'required') === true;
  return [...flat.properties].map(([key, property]) => {
    const inner = `${name}[${key}]`;
    const { keywords, title, description, loss } = plainType(property, scope);
    if (loss !== undefined) conversion.notes.add('lost', at, `“${inner}” is ${loss}, which a query cannot hold in OpenAPI 2.0: it became a text.`);
    const type = textOf(keywords, 'type');
    return {
      name: inner,
      in: 'query',
      ...(description === undefined ? {} : { description }),
      required: isRequired && flat.required.has(key),
      ...keywords,
      ...(type === 'array' ? { collectionFormat: 'csv' } : {}),
      ...parameterTitle(keywords, inner, title, at, conversion.notes),
    };
  });
}

function noteSmallLosses(parameter: JsonObject, name: string, at: Place, { notes }: Conversion): void {
  if (member(parameter, 'deprecated') === true) {
    notes.count('lost', 'parameter-deprecated', at, (times) => `OpenAPI 2.0 cannot mark a parameter as deprecated: the mark was left out of ${counting(times, 'parameter')}. Say it in the descriptions.`);
  }
  if ([parameter, objectOf(parameter, 'schema')].some((owner) => member(owner, 'example') !== undefined || member(owner, 'examples') !== undefined)) {
    notes.count('lost', 'parameter-example', at, (times) => `OpenAPI 2.0 has no examples for parameters: those of ${counting(times, 'parameter')} were left out.`);
  }
  if (member(parameter, 'allowReserved') === true) {
    notes.add('lost', below(at, 'allowReserved'), `“${name}” is sent with its reserved characters encoded; the mark against it has no counterpart.`);
  }
}

/**
 * A parameter of OpenAPI 3, resolved, as those of 2.0: usually one, none for what 2.0 cannot send, several for a
 * deepObject. `name` is given apart from the parameter because a path may have been unified with another one.
 */
function convertParameter(parameter: JsonObject, at: Place, conversion: Conversion, rename: (name: string) => string = (name) => name): JsonObject[] {
  const { notes } = conversion;
  const given = textOf(parameter, 'name');
  const place = textOf(parameter, 'in');
  if (given === undefined || given === '' || (place !== 'query' && place !== 'path' && place !== 'header')) {
    notes.add('lost', at, given === undefined || place === undefined
      ? 'A parameter without a name or a place was left out.'
      : `“${given}” is sent as ${place}, which OpenAPI 2.0 and the platform cannot do: it was left out.`);
    return [];
  }
  if (place === 'header' && impliedHeaders.has(given.toLowerCase())) return [];
  const name = place === 'path' ? rename(given) : given;
  noteSmallLosses(parameter, name, at, conversion);
  const serialised = serialisationOf(parameter, place);
  const { schema, isText } = schemaOf(parameter, name, at, conversion);
  const scope = schemaScope(conversion, 'request');
  if (place === 'query' && serialised.style === 'deepObject') {
    const parts = deepObject(parameter, name, schema, at, conversion);
    if (parts) return parts;
  }
  const { keywords, title, description, loss } = plainType(schema, scope);
  if (loss !== undefined && !isText) {
    notes.add('lost', at, `“${name}” is ${loss}, which a ${place} parameter cannot hold in OpenAPI 2.0: it became a text.`);
  } else if (serialised.style === 'label' || serialised.style === 'matrix') {
    if (kindOf(schema, scope) !== 'array') notes.add('lost', at, `The ${serialised.style} style of “${name}” has no counterpart: its value is sent without the leading sign.`);
  }
  const isList = textOf(keywords, 'type') === 'array';
  const text = textOf(parameter, 'description') ?? description;
  return [
    {
      name,
      in: place,
      ...(text === undefined || text === '' ? {} : { description: text }),
      required: place === 'path' || member(parameter, 'required') === true,
      ...keywords,
      ...(isList ? { collectionFormat: collectionFormat(serialised, name, place, at, conversion) } : {}),
      ...(place === 'query' && member(parameter, 'allowEmptyValue') === true ? { allowEmptyValue: true } : {}),
      ...(place === 'path' ? { 'x-ms-url-encoding': 'single' } : {}),
      ...parameterTitle(parameter, name, title, at, notes),
      ...extensionsOf(parameter, at, notes),
    },
  ];
}

/** The component parameters that are one parameter in 2.0 too; the others are written out where they are used. */
export interface SharedParameters {
  /** The root `parameters` that were asked for. */
  readonly all: () => JsonObject;
  readonly nameFor: (ref: string, node: JsonObject, at: Place) => { name: string; parameter: JsonObject } | undefined;
}

/** Converts component parameters when first asked for; `takeName` gives each a free name. */
export function createSharedParameters(conversion: Conversion, takeName: (wanted: string) => string): SharedParameters {
  const known = new Map<string, { name: string; parameter: JsonObject } | undefined>();
  return {
    all: () => Object.fromEntries([...known.values()].filter((entry) => entry !== undefined).map(({ name, parameter }) => [name, parameter])),
    nameFor(ref, node, at) {
      if (known.has(ref)) return known.get(ref);
      const key = /^#\/components\/parameters\/([^/]+)$/.exec(ref)?.[1];
      const [only, second] = key === undefined ? [] : convertParameter(node, at, conversion);
      const entry = key !== undefined && only && !second ? { name: takeName(key.replaceAll('~1', '/').replaceAll('~0', '~')), parameter: only } : undefined;
      known.set(ref, entry);
      return entry;
    },
  };
}

/** A parameter of an operation or path item: a reference to a shared one, or itself. */
export interface ConvertedParameter {
  readonly written: JsonObject;
  readonly resolved: JsonObject;
}

/** The parameters of a list, without those that repeat a name in the same place. */
export function convertParameterList(
  list: readonly Json[],
  at: Place,
  conversion: Conversion,
  shared: SharedParameters,
  rename: ((name: string) => string) | undefined,
): ConvertedParameter[] {
  const seen = new Set<string>();
  const converted: ConvertedParameter[] = [];
  list.forEach((entry, index) => {
    const place = below(at, index);
    const resolved = isObject(entry) ? conversion.references.resolve(entry, place) : undefined;
    if (!resolved) {
      if (!isObject(entry)) conversion.notes.add('unreadable', place, 'A parameter belongs here, but this is none; it was left out.');
      return;
    }
    if (isObject(entry) && Object.hasOwn(entry, '$ref') && Object.hasOwn(entry, 'summary')) {
      conversion.notes.count('lost', 'parameter-summary', place, (times) => `A parameter has no summary in OpenAPI: those beside a reference were left out of ${counting(times, 'parameter')}.`);
    }
    const component = resolved.ref !== undefined && rename === undefined ? shared.nameFor(resolved.ref, resolved.node, resolved.place) : undefined;
    const found = component
      ? [{ written: { $ref: `#/parameters/${component.name}` }, resolved: component.parameter }]
      : convertParameter(resolved.node, resolved.place, conversion, rename).map((parameter) => ({ written: parameter, resolved: parameter }));
    for (const parameter of found) {
      const key = `${textOf(parameter.resolved, 'in')} ${textOf(parameter.resolved, 'name')}`;
      if (seen.has(key)) conversion.notes.add('merged', place, `The parameter “${textOf(parameter.resolved, 'name')}” is listed twice; the first one counts.`);
      else converted.push(parameter);
      seen.add(key);
    }
  });
  return converted;
}
