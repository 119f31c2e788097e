import type { JsonObject } from '../../base/json';
import { connectorOf, emptySubmission, type Connector } from '../../connector/connector';
import { sampleIcon } from './sample-icon';

const definition: JsonObject = {
  swagger: '2.0',
  info: {
    title: 'Harbour Desk',
    description: 'Books berths in a harbour and tells when one becomes free.',
    version: '1.0',
    contact: { name: 'Harbour Desk Support', url: 'https://harbour.example/support', email: 'support@harbour.example' },
  },
  host: 'desk.harbour.example',
  basePath: '/v1',
  schemes: ['https'],
  consumes: ['application/json'],
  produces: ['application/json'],
  paths: {
    '/berths': {
      get: {
        tags: ['Berths'],
        operationId: 'ListBerths',
        summary: 'List berths',
        description: 'Returns the berths of the harbour, free ones first.',
        'x-ms-visibility': 'important',
        parameters: [
          {
            name: 'size',
            in: 'query',
            type: 'string',
            required: false,
            enum: ['small', 'large'],
            'x-ms-summary': 'Berth Size',
            'x-ms-visibility': 'important',
            description: 'Only berths for boats of this size.',
          },
          { $ref: '#/parameters/Limit' },
        ],
        responses: {
          '200': { description: 'OK', schema: { type: 'array', items: { $ref: '#/definitions/Berth' } } },
          '401': { description: 'Unauthorized' },
        },
      },
      post: {
        tags: ['Berths'],
        operationId: 'CreateBerth',
        summary: 'Create a berth',
        description: 'Adds a berth to the harbour.',
        'x-ms-visibility': 'advanced',
        parameters: [
          {
            name: 'body',
            in: 'body',
            required: true,
            'x-ms-summary': 'Berth',
            'x-ms-visibility': 'important',
            description: 'The berth to add.',
            schema: {
              type: 'object',
              required: ['label'],
              properties: {
                label: { type: 'string', 'x-ms-summary': 'Label', description: 'The name on the sign.', 'x-ms-visibility': 'important' },
                metres: { type: 'number', format: 'double', 'x-ms-summary': 'Length', description: 'Length in metres.', 'x-ms-visibility': 'advanced' },
              },
            },
          },
        ],
        responses: { '201': { description: 'Created', schema: { $ref: '#/definitions/Berth' } }, '400': { description: 'Bad Request' } },
      },
    },
    '/berths/{id}': {
      get: {
        tags: ['Berths'],
        operationId: 'GetBerth',
        summary: 'Get a berth',
        description: 'Returns one berth by its ID.',
        'x-ms-visibility': 'important',
        parameters: [
          {
            name: 'id',
            in: 'path',
            required: true,
            type: 'string',
            'x-ms-summary': 'Berth ID',
            'x-ms-visibility': 'important',
            description: 'The ID of the berth to read.',
            'x-ms-url-encoding': 'single',
            'x-ms-dynamic-values': { operationId: 'ListBerths', 'value-path': 'id', 'value-title': 'label' },
            'x-ms-dynamic-list': { operationId: 'ListBerths', itemValuePath: 'id', itemTitlePath: 'label' },
          },
        ],
        responses: { '200': { description: 'OK', schema: { $ref: '#/definitions/Berth' } }, '404': { description: 'Not Found' } },
      },
    },
    '/alerts': {
      'x-ms-notification-content': { description: 'Sent when a berth becomes free.', schema: { $ref: '#/definitions/Berth' } },
      post: {
        tags: ['Alerts'],
        operationId: 'WhenBerthIsFree',
        summary: 'When a berth becomes free',
        description: 'This operation triggers when a berth becomes free.',
        'x-ms-visibility': 'important',
        'x-ms-trigger': 'single',
        'x-ms-trigger-hint': 'To see it work, release a berth in the harbour office.',
        parameters: [
          {
            name: 'body',
            in: 'body',
            required: true,
            'x-ms-summary': 'Alert',
            'x-ms-visibility': 'important',
            description: 'Where to send the alert.',
            schema: {
              type: 'object',
              required: ['callback'],
              properties: {
                callback: {
                  type: 'string',
                  'x-ms-summary': 'Callback URL',
                  description: 'The address that is called.',
                  'x-ms-visibility': 'internal',
                  'x-ms-notification-url': true,
                },
              },
            },
          },
        ],
        responses: { '201': { description: 'Created' }, '400': { description: 'Bad Request' } },
      },
    },
    '/alerts/{id}': {
      delete: {
        tags: ['Alerts'],
        operationId: 'DeleteAlert',
        summary: 'Delete an alert',
        description: 'Removes an alert.',
        'x-ms-visibility': 'internal',
        parameters: [
          {
            name: 'id',
            in: 'path',
            required: true,
            type: 'string',
            'x-ms-summary': 'Alert ID',
            'x-ms-visibility': 'important',
            description: 'The ID of the alert.',
            'x-ms-url-encoding': 'single',
          },
        ],
        responses: { '204': { description: 'No Content' }, '404': { description: 'Not Found' } },
      },
    },
  },
  definitions: {
    Berth: {
      type: 'object',
      properties: {
        id: { type: 'string', 'x-ms-summary': 'ID', description: 'Identifies the berth.', 'x-ms-visibility': 'advanced' },
        label: { type: 'string', 'x-ms-summary': 'Label', description: 'The name on the sign.', 'x-ms-visibility': 'important' },
        freeFrom: { type: 'string', format: 'date-time', 'x-ms-summary': 'Free From', description: 'When the berth becomes free.', 'x-ms-visibility': 'important' },
      },
    },
  },
  parameters: {
    Limit: {
      name: 'limit',
      in: 'query',
      type: 'integer',
      format: 'int32',
      required: false,
      default: 20,
      'x-ms-summary': 'Limit',
      'x-ms-visibility': 'advanced',
      description: 'How many berths to return at most.',
    },
  },
  responses: {},
  securityDefinitions: { 'API Key': { type: 'apiKey', in: 'header', name: 'X-Harbour-Key' } },
  security: [{ 'API Key': [] }],
  tags: [{ name: 'Berths' }, { name: 'Alerts' }],
  'x-ms-connector-metadata': [
    { propertyName: 'Website', propertyValue: 'https://harbour.example' },
    { propertyName: 'Privacy policy', propertyValue: 'https://harbour.example/privacy' },
    { propertyName: 'Categories', propertyValue: 'Data;Productivity' },
  ],
};

const properties: JsonObject = {
  properties: {
    connectionParameters: {
      api_key: {
        type: 'securestring',
        uiDefinition: {
          displayName: 'API Key',
          description: 'The API key of the harbour desk',
          tooltip: 'Find it in the settings of the harbour desk',
          constraints: { tabIndex: 2, clearText: false, required: 'true' },
        },
      },
    },
    iconBrandColor: '#143c78',
    capabilities: [],
    policyTemplateInstances: [
      {
        templateId: 'setheader',
        title: 'Say who is calling',
        parameters: {
          'x-ms-apimTemplateParameter.name': 'X-Caller',
          'x-ms-apimTemplateParameter.value': 'Power Platform',
          'x-ms-apimTemplateParameter.existsAction': 'override',
          'x-ms-apimTemplate-policySection': 'Request',
          'x-ms-apimTemplate-operationName': ['ListBerths'],
        },
      },
    ],
    publisher: 'Harbour Software',
    stackOwner: 'Harbour Software',
  },
};

const readme = `# Harbour Desk
Harbour Desk keeps the berths of a harbour. The connector books them and tells when one becomes free.

## Publisher: Harbour Software

## Prerequisites
A subscription to Harbour Desk.

## Supported Operations
### List berths
Returns the berths of the harbour.
### Create a berth
Adds a berth.
### Get a berth
Returns one berth.
### When a berth becomes free
Starts when a berth becomes free.

## Obtaining Credentials
Create an API key in the settings of Harbour Desk.

## Getting Started
Add the action List berths to a flow.

## Known Issues and Limitations
None.

## Deployment Instructions
Follow the instructions for custom connectors.
`;

const intro = `Harbour Desk keeps the berths of a harbour, from the smallest jetty to the ferry quay.

## Prerequisites
A subscription to Harbour Desk.

## How to get credentials
Create an API key in the settings of Harbour Desk.

## Get started with your connector
Add the action List berths to a flow.

## Known issues and limitations
None.

## Common errors and remedies
A 401 answer means that the key is wrong.

## FAQ
### Does it book ferries
It does.
`;

/** A connector that no rule has anything to say about; every example starts from it. */
export const sampleConnector: Connector = {
  ...connectorOf(definition, properties),
  icon: { name: 'icon.png', bytes: sampleIcon },
  documents: {
    readme: { name: 'readme.md', text: readme, encoding: 'utf-8' },
    intro: { name: 'intro.md', text: intro, encoding: 'utf-8' },
  },
  submission: {
    ...emptySubmission,
    contact: { name: 'Harbour Software', email: 'certification@harbour.example' },
    testAccount: { userName: 'reviewer@harbour.example', instructions: 'Sign in at https://harbour.example with the key.' },
  },
};
