import type { Json, JsonObject } from '../base/json';

const reference = (index: number): JsonObject => ({ $ref: `#/definitions/Ship${index}` });

const parameters = (index: number): Json[] => [
  { name: 'id', in: 'path', required: true, type: 'string', description: 'Which one', 'x-ms-summary': 'Ship', 'x-ms-url-encoding': 'single' },
  { name: 'state', in: 'query', type: 'string', enum: ['in port', 'at sea'], default: 'in port', 'x-ms-visibility': 'advanced' },
  { name: 'most', in: 'query', type: 'integer', format: 'int32', minimum: 1, maximum: 100, description: 'How many to give at most.' },
  {
    name: 'berth',
    in: 'query',
    type: 'string',
    'x-ms-summary': 'Berth',
    'x-ms-dynamic-values': { operationId: `getShip${index}`, 'value-path': 'id', 'value-title': 'name', parameters: {} },
  },
];

const responses = (index: number): JsonObject => ({
  200: { description: 'OK', schema: { type: 'array', items: reference(index) }, headers: { 'x-rest': { type: 'integer' } } },
  404: { description: '', schema: { type: 'object', properties: { message: { type: 'string' }, code: { type: 'integer' } } } },
  default: { description: 'Something else' },
});

const schema = (index: number, all: number): JsonObject => ({
  type: 'object',
  required: ['id', 'name'],
  properties: {
    id: { type: 'string', format: 'uuid', description: 'The ID.', 'x-ms-summary': 'ID' },
    name: { type: 'string', title: 'name', 'x-ms-visibility': 'important', maxLength: 80 },
    length: { type: 'number', format: 'double', description: 'length in metres' },
    arrives: { type: 'string', format: 'date-time' },
    cargo: { type: 'array', items: { type: 'object', properties: { weight: { type: 'number' }, kind: { type: 'string', enum: ['dry', 'liquid'] } } } },
    next: reference((index + 1) % all),
    owner: { allOf: [reference((index + 2) % all)], description: 'Who owns it' },
  },
});

/**
 * The text of an API definition that has a bit of everything, for scripts that run once before it counts: code that was never
 * run is many times slower. It is never shown, kept or stored. `paths` tells how many paths it has, each with two operations.
 */
export function rehearsalDefinition(paths: number): string {
  const all = Array.from({ length: paths }, (_, index) => index);
  const definition: JsonObject = {
    swagger: '2.0',
    info: { title: 'Rehearsal', description: 'Ships and their berths, as they come and go.', version: '1.0', contact: { name: 'Harbour', url: 'https://harbour.example', email: 'harbour@harbour.example' } },
    host: 'harbour.example',
    basePath: '/',
    schemes: ['https'],
    consumes: ['application/json'],
    produces: ['application/json'],
    paths: Object.fromEntries(
      all.map((index): [string, JsonObject] => [
        `/ships${index}/{id}`,
        {
          get: { operationId: `getShip${index}`, summary: 'Get a ship', description: 'Gives one of them.', tags: ['ships'], parameters: parameters(index), responses: responses(index) },
          post: {
            operationId: `set-ship ${index}`,
            summary: '',
            'x-ms-visibility': 'important',
            parameters: [...parameters(index).slice(0, 1), { name: 'body', in: 'body', required: true, schema: reference(index) }],
            responses: responses(index),
          },
        },
      ]),
    ),
    definitions: Object.fromEntries(all.map((index): [string, JsonObject] => [`Ship${index}`, schema(index, paths)])),
    securityDefinitions: { key: { type: 'apiKey', in: 'header', name: 'X-Key' } },
    security: [{ key: [] }],
    tags: [{ name: 'ships', description: 'Ships' }],
  };
  return JSON.stringify(definition, undefined, 2);
}
