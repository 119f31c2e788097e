import type { IdentityProvider } from '../../src/platform/oauth/testing/identity-provider';
import { madeFile, type FileToImport } from '../pages/start-page';

const definition = {
  swagger: '2.0',
  info: { title: 'Harbour office', description: 'Tells who is signed in.', version: '1.0' },
  host: 'office.invalid',
  basePath: '/',
  schemes: ['https'],
  paths: {
    '/me': {
      get: {
        operationId: 'GetMe',
        summary: 'Get me',
        description: 'Gets the account that is signed in.',
        responses: { '200': { description: 'The account.', schema: { type: 'object', required: ['sub'], properties: { sub: { type: 'string' } } } } },
      },
    },
  },
  securityDefinitions: { oauth2_auth: { type: 'oauth2', flow: 'accessCode', authorizationUrl: 'https://office.invalid/auth', tokenUrl: 'https://office.invalid/token', scopes: { openid: 'Sign in' } } },
  security: [{ oauth2_auth: ['openid'] }],
};

const properties = {
  properties: {
    connectionParameters: {
      token: {
        type: 'oauthSetting',
        oAuthSettings: {
          identityProvider: 'oauth2generic',
          clientId: '[[set at deployment]]',
          scopes: ['openid', 'offline_access'],
          redirectMode: 'GlobalPerConnector',
          customParameters: {
            authorizationUrlTemplate: { value: 'http://{office}/auth' },
            authorizationUrlQueryStringTemplate: { value: '?client_id={ClientId}&response_type=code&redirect_uri={RedirectUrl}&scope={Scopes}&state={State}&prompt=consent' },
            tokenUrlTemplate: { value: 'http://{office}/token' },
            refreshUrlTemplate: { value: 'http://{office}/token' },
          },
        },
      },
      'token:office': { type: 'string', uiDefinition: { displayName: 'Office', description: 'The host of the office.', constraints: { required: 'true', tabIndex: 2 } } },
      desk: { type: 'string', uiDefinition: { displayName: 'Desk', description: 'The host of the desk that is called.', constraints: { required: 'true', tabIndex: 3 } } },
    },
    iconBrandColor: '#0b4f6c',
    capabilities: [],
    policyTemplateInstances: [
      { templateId: 'dynamichosturl', title: 'Host of the desk', parameters: { 'x-ms-apimTemplateParameter.urlTemplate': "http://@connectionParameters('desk')" } },
      { templateId: 'setheader', title: 'Name of the desk', parameters: { 'x-ms-apimTemplateParameter.name': 'X-Desk', 'x-ms-apimTemplateParameter.value': "@connectionParameters('desk')", 'x-ms-apimTemplateParameter.existsAction': 'override', 'x-ms-apimTemplate-policySection': 'Request' } },
    ],
  },
};

/** A connector that signs in by OAuth 2.0 with templates, and whose host comes from a connection parameter. */
export const harbourOffice: readonly Exclude<FileToImport, string>[] = [
  madeFile('apiDefinition.swagger.json', JSON.stringify(definition, null, 2)),
  madeFile('apiProperties.json', JSON.stringify(properties, null, 2)),
];

/** What its connection parameters are filled with for a provider. */
export const hostOf = ({ issuer }: IdentityProvider): string => new URL(issuer).host;
