import { madeFile, type FileToImport } from '../pages/start-page';
import type { Answer, SeenRequest } from './loopback-service';

/** The key that the station takes; a test looks for it in every place where it must not be. */
export const pilotKey = 'pk-live-41c7-of-this-test-alone';

const ship = { type: 'object', required: ['id', 'name'], properties: { id: { type: 'integer', title: 'ID' }, name: { type: 'string', title: 'Name' } } };
const ships = { type: 'object', properties: { value: { type: 'array', items: { $ref: '#/definitions/Ship' } } } };
const since = { name: 'since', in: 'query', type: 'string', 'x-ms-summary': 'Since', required: true, 'x-ms-visibility': 'internal' };

/** A connector with a webhook, and with polling triggers of both kinds: by a policy, and by Location. */
export function pilotConnector(host: string): readonly Exclude<FileToImport, string>[] {
  const definition = {
    swagger: '2.0',
    info: { title: 'Pilot station', description: 'Tells of ships that wait for a pilot.', version: '1.0' },
    host,
    basePath: '/v1',
    schemes: ['http'],
    consumes: ['application/json'],
    produces: ['application/json'],
    paths: {
      '/alerts': {
        'x-ms-notification-content': { description: 'Sent when a berth becomes free.', schema: { $ref: '#/definitions/BerthAlert' } },
        post: {
          operationId: 'WhenBerthIsFree',
          summary: 'When a berth is free',
          description: 'Triggers when a berth becomes free.',
          'x-ms-trigger': 'single',
          parameters: [
            {
              name: 'body',
              in: 'body',
              required: true,
              schema: {
                type: 'object',
                required: ['target'],
                properties: {
                  harbour: { type: 'string', title: 'Harbour', default: 'north' },
                  target: { type: 'object', required: ['callback'], 'x-ms-visibility': 'internal', properties: { callback: { type: 'string', title: 'Callback', 'x-ms-notification-url': true, 'x-ms-visibility': 'internal' } } },
                },
              },
            },
          ],
          responses: { 201: { description: 'Registered.' } },
        },
      },
      '/alerts/{id}': { delete: { operationId: 'DeleteAlert', summary: 'Delete an alert', description: 'Deletes an alert.', 'x-ms-visibility': 'internal', parameters: [{ name: 'id', in: 'path', type: 'string', required: true, 'x-ms-url-encoding': 'single' }], responses: { 204: { description: 'Deleted.' } } } },
      '/ships': { get: { operationId: 'WhenShipArrives', summary: 'When a ship arrives', description: 'Triggers when a ship arrives.', 'x-ms-trigger': 'batch', 'x-ms-trigger-metadata': { mode: 'polling', kind: 'query' }, parameters: [since], responses: { 200: { description: 'Ships.', schema: ships } } } },
      '/departures': { get: { operationId: 'WhenShipLeaves', summary: 'When a ship leaves', description: 'Triggers when a ship leaves.', 'x-ms-trigger': 'batch', responses: { 200: { description: 'Ships.', schema: ships }, 202: { description: 'Nothing new.' } } } },
    },
    definitions: { Ship: ship, BerthAlert: { type: 'object', required: ['berth', 'freeSince'], properties: { berth: { type: 'integer', title: 'Berth' }, freeSince: { type: 'string', format: 'date-time', title: 'Free since' } } } },
    securityDefinitions: { api_key: { type: 'apiKey', in: 'header', name: 'X-Pilot-Key' } },
    security: [{ api_key: [] }],
  };
  const properties = {
    properties: {
      connectionParameters: { api_key: { type: 'securestring', uiDefinition: { displayName: 'API key', description: 'The key of the station.', constraints: { required: 'true', tabIndex: 2 } } } },
      iconBrandColor: '#0b4f6c',
      capabilities: [],
      policyTemplateInstances: [
        {
          templateId: 'pollingtrigger',
          title: 'What was seen of ships',
          parameters: { 'x-ms-apimTemplate-operationName': ['WhenShipArrives'], 'x-ms-apimTemplateParameter.triggerConfig': { since: '@{triggerBody().value[0].id}' }, 'x-ms-apimTemplateParameter.triggerDataPath': '@triggerBody().value' },
        },
      ],
    },
  };
  return [madeFile('apiDefinition.swagger.json', JSON.stringify(definition, null, 2)), madeFile('apiProperties.json', JSON.stringify(properties, null, 2))];
}

const known = [
  { id: 12, name: 'Gannet' },
  { id: 11, name: 'Kittiwake' },
];

/** The station's service: takes registrations, and answers polls with what is new. */
export function pilotStation({ method, path, query, headers, body }: SeenRequest): Answer {
  if (headers['x-pilot-key'] !== pilotKey) return { status: 401, body: { message: 'The key is missing or unknown.' } };
  const base = `http://${headers.host ?? ''}/v1`;
  const route = `${method} ${path}`;
  if (route === 'POST /v1/alerts') return { status: 201, body: { id: 'al 1', asked: body.length }, headers: { Location: `${base}/alerts/al%201` } };
  if (route === 'DELETE /v1/alerts/al%201') return { status: 204, body: null };
  if (route === 'GET /v1/ships') return { status: 200, body: { value: known.filter(({ id }) => id > Number(query.get('since') ?? 0)) } };
  if (route === 'GET /v1/departures') {
    const state = query.get('triggerState');
    const next = { Location: `${base}/departures?triggerState=12`, 'Retry-After': '15' };
    return state === null ? { status: 200, body: { value: known }, headers: next } : { status: 202, body: null, headers: next };
  }
  return { status: 404, body: { message: 'There is nothing here.' } };
}

/** The address that the last registration told the service to call. */
export function toldAddress(seen: readonly SeenRequest[]): string {
  const registration = seen.findLast(({ method, path }) => method === 'POST' && path === '/v1/alerts');
  const told: { target: { callback: string } } = JSON.parse(registration?.body ?? '{"target":{"callback":""}}');
  return told.target.callback;
}
