import { describe, expect, it } from 'vitest';
import { nodeAt } from '../base/tree';
import { blankConnector } from './blank-connector';
import { apiKeyParameter, labelOf, propertiesFor } from './default-properties';

const parametersOf = (securityDefinitions: Parameters<typeof propertiesFor>[0]) =>
  nodeAt(propertiesFor({ securityDefinitions }), '/properties/connectionParameters');

describe('propertiesFor', () => {
  it('has no connection parameter when the definition has no authentication', () => {
    expect(propertiesFor({})).toEqual({
      properties: { connectionParameters: {}, iconBrandColor: '#007ee5', capabilities: [], policyTemplateInstances: [] },
    });
  });

  it('asks for a user name and a password for Basic authentication', () => {
    const parameters = parametersOf({ basic_auth: { type: 'basic' } });
    expect(nodeAt(parameters, '/username/type')).toBe('string');
    expect(nodeAt(parameters, '/password/type')).toBe('securestring');
    expect(nodeAt(parameters, '/password/uiDefinition/constraints')).toEqual({ tabIndex: 3, clearText: false, required: 'true' });
  });

  it('asks for a key that is masked', () => {
    const parameters = parametersOf({ 'API Key': { type: 'apiKey', in: 'header', name: 'X-Key' } });
    expect(parameters).toEqual(apiKeyParameter(labelOf('API Key')));
    expect(nodeAt(parameters, '/api_key/uiDefinition/constraints')).toEqual({ tabIndex: 2, clearText: false, required: 'true' });
  });

  it('takes the URLs and scopes of OAuth 2.0 and refreshes at the token URL', () => {
    const parameters = parametersOf({
      oauth2_auth: {
        type: 'oauth2',
        flow: 'accessCode',
        authorizationUrl: 'https://id.harbour.example/authorize',
        tokenUrl: 'https://id.harbour.example/token',
        scopes: { 'berths.read': 'Read berths' },
      },
    });
    expect(nodeAt(parameters, '/token/oAuthSettings/customParameters')).toEqual({
      authorizationUrl: { value: 'https://id.harbour.example/authorize' },
      tokenUrl: { value: 'https://id.harbour.example/token' },
      refreshUrl: { value: 'https://id.harbour.example/token' },
    });
    expect(nodeAt(parameters, '/token/oAuthSettings/scopes')).toEqual(['berths.read']);
    expect(nodeAt(parameters, '/token/oAuthSettings/clientSecret')).toBeUndefined();
  });

  it('follows the first of several security definitions', () => {
    const parameters = parametersOf({ a: { type: 'basic' }, b: { type: 'apiKey', in: 'query', name: 'key' } });
    expect(Object.keys(parameters ?? {})).toEqual(['username', 'password']);
  });
});

describe('blankConnector', () => {
  it('has the keys of a new definition in the order of the wizard', () => {
    const { definition } = blankConnector('Harbour');
    expect(Object.keys(definition).join(' ')).toBe(
      'swagger info host basePath schemes consumes produces paths definitions parameters responses securityDefinitions security tags x-ms-connector-metadata',
    );
    expect(nodeAt(definition, '/info/title')).toBe('Harbour');
  });
});
