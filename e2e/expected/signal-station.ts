/** What the two journeys that build a connector from blank must write, thought out from the formats and not from what the wizard gave. */
export const signalStation = {
  definition: {
    swagger: '2.0',
    info: { title: 'Signal Station', description: '', version: '1.0', contact: { name: '', url: '', email: '' } },
    host: 'api.signalstation.example',
    basePath: '/',
    schemes: ['https'],
    consumes: ['application/json'],
    produces: ['application/json'],
    paths: {
      '/stations': {
        get: {
          summary: 'List stations',
          operationId: 'ListStations',
          description: 'Returns the stations.',
          parameters: [],
          responses: {
            '200': {
              description: 'OK',
              schema: {
                type: 'object',
                properties: {
                  stations: {
                    type: 'array',
                    title: 'Stations',
                    description: '',
                    items: {
                      type: 'object',
                      properties: {
                        code: { type: 'string', title: 'Code', description: '' },
                        label: { type: 'string', title: 'Label', description: '' },
                      },
                    },
                  },
                },
              },
            },
          },
        },
      },
      '/stations/{station}/signals': {
        post: {
          summary: 'Send a signal',
          operationId: 'SendSignal',
          description: 'Shows a signal at a station.',
          parameters: [
            {
              name: 'station',
              in: 'path',
              required: true,
              type: 'string',
              'x-ms-url-encoding': 'single',
              'x-ms-summary': 'Station',
              'x-ms-dynamic-values': { operationId: 'ListStations', 'value-collection': 'stations', 'value-path': 'code', 'value-title': 'label' },
              'x-ms-dynamic-list': { operationId: 'ListStations', itemsPath: 'stations', itemValuePath: 'code', itemTitlePath: 'label' },
            },
            {
              name: 'body',
              in: 'body',
              required: true,
              schema: {
                type: 'object',
                required: ['lamp'],
                properties: {
                  lamp: {
                    type: 'object',
                    title: 'Lamp',
                    description: '',
                    properties: {
                      colour: { type: 'string', title: 'Colour', description: '' },
                      seconds: { type: 'integer', title: 'Seconds', description: '' },
                    },
                  },
                },
              },
            },
          ],
          responses: { '200': { description: 'OK', schema: { type: 'object', properties: {} } } },
        },
      },
      '/watches': {
        'x-ms-notification-content': {
          description: 'A ship came into sight.',
          schema: { type: 'object', properties: { ship: { type: 'string', title: 'Ship', description: '' } } },
        },
        post: {
          summary: 'When a ship is sighted',
          operationId: 'WhenShipIsSighted',
          description: '',
          'x-ms-trigger': 'single',
          parameters: [
            {
              name: 'body',
              in: 'body',
              required: true,
              schema: {
                type: 'object',
                required: ['callbackUrl'],
                properties: { callbackUrl: { type: 'string', title: 'Callback URL', description: '', 'x-ms-notification-url': true, 'x-ms-visibility': 'internal' } },
              },
            },
          ],
          responses: { '201': { description: 'Created' } },
        },
      },
      '/log': {
        get: {
          summary: 'When a signal is logged',
          operationId: 'WhenSignalIsLogged',
          description: '',
          'x-ms-trigger': 'batch',
          'x-ms-trigger-metadata': { mode: 'polling', kind: 'query' },
          parameters: [],
          responses: { '200': { description: 'OK', schema: { type: 'array', items: { type: 'object', properties: { text: { type: 'string', title: 'Text', description: '' } } } } } },
        },
      },
    },
    definitions: {},
    parameters: {},
    responses: {},
    securityDefinitions: {},
    security: [],
    tags: [],
    'x-ms-connector-metadata': [
      { propertyName: 'Website', propertyValue: '' },
      { propertyName: 'Privacy policy', propertyValue: '' },
      { propertyName: 'Categories', propertyValue: '' },
    ],
  },
  properties: {
    properties: {
      connectionParameters: {},
      iconBrandColor: '#007ee5',
      capabilities: [],
      policyTemplateInstances: [
        {
          templateId: 'setheader',
          title: 'Set HTTP header',
          parameters: {
            'x-ms-apimTemplateParameter.name': 'X-Signal-Source',
            'x-ms-apimTemplateParameter.value': 'flow',
            'x-ms-apimTemplateParameter.existsAction': 'override',
            'x-ms-apimTemplate-policySection': 'Request',
            'x-ms-apimTemplate-operationName': ['SendSignal'],
          },
        },
      ],
    },
  },
} as const;
