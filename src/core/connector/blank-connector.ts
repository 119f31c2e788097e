import { connectorOf, type Connector } from './connector';
import { propertiesFor } from './default-properties';
import type { JsonObject } from '../base/json';

/** The keys of an API definition in the order in which the wizard writes them. Source: connector features, 10. */
export const definitionOrder = [
  'swagger',
  'info',
  'host',
  'basePath',
  'schemes',
  'consumes',
  'produces',
  'paths',
  'definitions',
  'parameters',
  'responses',
  'securityDefinitions',
  'security',
  'tags',
  'externalDocs',
] as const;

/** A connector as the wizard starts one from nothing: no operation, no authentication, the texts still to be written. */
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
