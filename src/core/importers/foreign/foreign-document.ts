import { isObject, member, objectOf, textOf, type Json } from '../../base/json';
import { acceptedFormats } from '../catalogue';

/** A format that is known and not read: how to tell it, what to call it, and what to do instead of listing what is accepted. */
interface ForeignFormat {
  readonly name: string;
  readonly matches: (value: Json) => boolean;
  readonly instead?: string;
}

const has = (value: Json, key: string): boolean => member(value, key) !== undefined;

const isVersion1 = (version: Json | undefined): boolean => (typeof version === 'string' || typeof version === 'number') && String(version).startsWith('1');

const foreignFormats: readonly ForeignFormat[] = [
  {
    name: 'a Swagger 1.x document',
    matches: (value) => has(value, 'swaggerVersion') || isVersion1(member(value, 'swagger')),
    instead: 'Ask the service for OpenAPI 2.0 or 3.x, or convert it first.',
  },
  {
    name: 'an OpenAPI document of a version that is not known here',
    matches: (value) => has(value, 'openapi') || has(value, 'swagger'),
    instead: 'Versions 2.0, 3.0, 3.1 and 3.2 are read.',
  },
  { name: 'an AsyncAPI document, which describes events instead of requests', matches: (value) => has(value, 'asyncapi') },
  { name: 'an Arazzo document, which describes workflows', matches: (value) => has(value, 'arazzo'), instead: 'Open the API description that it refers to.' },
  {
    name: 'an Insomnia export',
    matches: (value) => has(value, '__export_format') || /insomnia/i.test(textOf(value, 'type') ?? ''),
    instead: 'Export the API from Insomnia’s design view as OpenAPI, or import it into Postman and export a collection 2.1.',
  },
  { name: 'an OpenCollection document', matches: (value) => has(value, 'opencollection'), instead: 'Export it as a Postman collection 2.1 or as OpenAPI.' },
  {
    name: 'a Google API discovery document',
    matches: (value) => has(value, 'discoveryVersion'),
    instead: 'Convert it to OpenAPI first.',
  },
  {
    name: 'the API properties of a connector',
    matches: (value) => ['iconBrandColor', 'connectionParameters'].some((key) => has(objectOf(value, 'properties') ?? {}, key)),
    instead: 'Open the whole connector folder, with its API definition.',
  },
  {
    name: 'a settings file of the paconn tool',
    matches: (value) => has(value, 'connectorId') && has(value, 'apiDefinition'),
    instead: 'Open the whole connector folder, with its API definition.',
  },
  { name: 'a JSON Schema', matches: (value) => /json-schema\.org/.test(textOf(value, '$schema') ?? '') },
];

const mostKeys = 6;

function rootOf(value: Json): string {
  if (!isObject(value)) return Array.isArray(value) ? 'Its root is a list.' : 'It holds a single value.';
  const keys = Object.keys(value).map((key) => key.slice(0, 40));
  if (keys.length === 0) return 'It is an empty object.';
  return `Its root has ${keys.slice(0, mostKeys).join(', ')}${keys.length > mostKeys ? ` and ${keys.length - mostKeys} more` : ''}.`;
}

/** Says what a document is that no importer claims, and what to bring instead. */
export function foreignDocument(name: string, value: Json): string {
  const known = foreignFormats.find((format) => format.matches(value));
  return known
    ? `“${name}” is ${known.name}. ${known.instead ?? acceptedFormats}`
    : `“${name}” is no API description that is known. ${rootOf(value)} ${acceptedFormats}`;
}
