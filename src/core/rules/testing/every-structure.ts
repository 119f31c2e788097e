import type { JsonObject } from '../../base/json';

const text = (summary: string, more: JsonObject = {}): JsonObject => ({ type: 'string', 'x-ms-summary': summary, description: `${summary} of the tide.`, 'x-ms-visibility': 'important', ...more });

/** A valid definition in which every kind of object of OpenAPI 2.0, and almost every member of each, stands at least once. */
export const everyStructure: JsonObject = {
  swagger: '2.0',
  info: {
    title: 'Tide Tables',
    description: 'Tells when the water comes and when it goes.',
    version: '1.0',
    termsOfService: 'https://tides.example/terms',
    contact: { name: 'Tide Support', url: 'https://tides.example/support', email: 'support@tides.example' },
    license: { name: 'MIT', url: 'https://tides.example/licence' },
  },
  host: 'api.tides.example',
  basePath: '/v2',
  schemes: ['https'],
  consumes: ['application/json'],
  produces: ['application/json'],
  externalDocs: { description: 'More about tides', url: 'https://tides.example/docs' },
  tags: [{ name: 'Tides', description: 'All about tides', externalDocs: { description: 'More', url: 'https://tides.example/docs/tides' } }, { name: 'Ports' }],
  paths: {
    '/ports/{port}/tides': {
      parameters: [{ name: 'port', in: 'path', required: true, ...text('Port'), 'x-ms-url-encoding': 'single', minLength: 2, maxLength: 40, pattern: '^[a-z]+$' }, { $ref: '#/parameters/Language' }],
      get: {
        tags: ['Tides'],
        operationId: 'ListTides',
        summary: 'List tides',
        description: 'Returns the tides of a port.',
        'x-ms-visibility': 'important',
        externalDocs: { description: 'More', url: 'https://tides.example/docs/list' },
        consumes: ['application/json'],
        produces: ['application/json'],
        schemes: ['https'],
        deprecated: false,
        security: [{ key: [] }],
        parameters: [
          { name: 'height', in: 'query', type: 'number', format: 'double', minimum: 0, exclusiveMinimum: false, maximum: 20, exclusiveMaximum: true, multipleOf: 0.5, default: 1.5, 'x-ms-summary': 'Height', description: 'Metres.', allowEmptyValue: false },
          { name: 'days', in: 'query', type: 'array', collectionFormat: 'csv', minItems: 1, maxItems: 7, uniqueItems: true, items: { type: 'array', collectionFormat: 'pipes', items: { type: 'string', enum: ['monday', 'friday'] } }, 'x-ms-summary': 'Days', description: 'Days.' },
          { name: 'X-Unit', in: 'header', required: false, ...text('Unit', { enum: ['metre', 'foot'], default: 'metre' }) },
        ],
        responses: {
          '200': {
            description: 'OK',
            schema: { type: 'array', items: { $ref: '#/definitions/Tide' } },
            headers: {
              'X-Total': { type: 'integer', format: 'int32', description: 'How many there are.', minimum: 0 },
              'X-Days': { type: 'array', collectionFormat: 'csv', items: { type: 'string', maxLength: 10 } },
            },
            examples: { 'application/json': [{ port: 'hook', height: 1.5 }] },
          },
          '404': { $ref: '#/responses/NotFound' },
          default: { description: 'Anything else' },
        },
      },
      put: {
        tags: ['Tides'],
        operationId: 'ReplaceTide',
        summary: 'Replace a tide',
        description: 'Replaces a tide.',
        parameters: [
          {
            name: 'body',
            in: 'body',
            required: true,
            description: 'The tide.',
            'x-ms-summary': 'Tide',
            schema: {
              type: 'object',
              title: 'Tide',
              description: 'A tide.',
              required: ['height'],
              minProperties: 1,
              maxProperties: 9,
              properties: {
                height: { type: 'number', format: 'double', title: 'Height', minimum: -20, maximum: 20, multipleOf: 0.25, exclusiveMinimum: true, exclusiveMaximum: false, example: 1.5 },
                note: { type: 'string', title: 'Note', minLength: 1, maxLength: 200, pattern: '^[^<]*$', default: 'None' },
                marks: { type: 'array', title: 'Marks', minItems: 0, maxItems: 3, uniqueItems: true, items: { type: 'string', enum: ['spring', 'neap'] } },
              },
              additionalProperties: { type: 'string' },
              example: { height: 1.5 },
            },
          },
        ],
        responses: { '204': { description: 'No Content' } },
      },
    },
    '/ports': {
      post: {
        tags: ['Ports'],
        operationId: 'AddPort',
        summary: 'Add a port',
        description: 'Adds a port with its chart.',
        consumes: ['multipart/form-data'],
        parameters: [
          { name: 'name', in: 'formData', required: true, ...text('Name', { minLength: 1 }) },
          { name: 'chart', in: 'formData', type: 'file', required: false, 'x-ms-summary': 'Chart', description: 'The chart.' },
          { name: 'depths', in: 'formData', type: 'array', collectionFormat: 'csv', items: { type: 'integer', format: 'int32', minimum: 0 }, 'x-ms-summary': 'Depths', description: 'Depths.' },
        ],
        responses: { '201': { description: 'Created', schema: { $ref: '#/definitions/Port' } } },
      },
    },
    '/charts/{name}': {
      get: {
        operationId: 'GetChart',
        summary: 'Get a chart',
        description: 'Returns the picture of a chart.',
        produces: ['image/png'],
        parameters: [{ name: 'name', in: 'path', required: true, ...text('Name'), 'x-ms-url-encoding': 'single' }],
        responses: { '200': { description: 'OK', schema: { type: 'file' } } },
      },
    },
  },
  definitions: {
    Port: {
      type: 'object',
      discriminator: 'kind',
      required: ['kind', 'name'],
      properties: {
        kind: { type: 'string', title: 'Kind' },
        name: { type: 'string', title: 'Name', readOnly: false, xml: { name: 'port', namespace: 'https://tides.example/ns', prefix: 't', attribute: true, wrapped: false } },
        tides: { type: 'array', title: 'Tides', items: { $ref: '#/definitions/Tide' }, externalDocs: { url: 'https://tides.example/docs/tides', description: 'More' } },
      },
    },
    Lock: { allOf: [{ $ref: '#/definitions/Port' }, { type: 'object', properties: { gates: { type: 'integer', format: 'int32', title: 'Gates' } }, additionalProperties: false }] },
    Tide: { type: 'object', properties: { port: { type: 'string', title: 'Port' }, height: { type: 'number', format: 'double', title: 'Height' }, when: { type: 'string', format: 'date-time', title: 'When' } } },
    Note: { type: 'object', properties: { lock: { $ref: '#/definitions/Lock' } } },
  },
  parameters: { Language: { name: 'Accept-Language', in: 'header', required: false, ...text('Language') } },
  responses: { NotFound: { description: 'Not Found', headers: { 'X-Reason': { type: 'string' } } } },
  securityDefinitions: {
    key: { type: 'apiKey', name: 'X-Key', in: 'header', description: 'A key.' },
    user: { type: 'basic', description: 'A user.' },
    app: { type: 'oauth2', flow: 'accessCode', authorizationUrl: 'https://tides.example/authorize', tokenUrl: 'https://tides.example/token', scopes: { read: 'Read tides' }, description: 'An app.' },
  },
  security: [{ key: [] }, { app: ['read'] }],
};
