import { connectorOf, type Connector } from './connector';
import { propertiesFor } from './default-properties';
import type { JsonObject } from '../base/json';

/** A connector as the wizard starts one from nothing: no operation, no authentication, the texts still to be written. Key order as in connector features, 10. */
export function blankConnector(title: string): Connector {
  const definition: JsonObject = {
    swagger: '2.0',
    info: { title, description: '', version: '1.0', contact: { name: '', url: '', email: '' } },
    host: '',
    basePath: '/',
    schemes: ['https'],
    consumes: ['application/json'],
    produces: ['application/json'],
    paths: {},
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
  };
  return connectorOf(definition, propertiesFor(definition));
}
