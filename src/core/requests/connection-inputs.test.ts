import { expect, test } from 'vitest';
import type { JsonObject } from '../base/json';
import { connectorOf } from '../connector/connector';
import { buildRequest } from './build-request';
import { connectionInputs, connectionSets, hiddenValues, isAskedFor } from './connection-inputs';

const properties = (connectionParameters: JsonObject, more: JsonObject = {}): JsonObject => ({ properties: { connectionParameters, ...more } });
const names = (definition: JsonObject, apiProperties: JsonObject, set?: string) =>
  connectionInputs(connectorOf(definition, apiProperties), set).map(({ name, role, secret, label }) => `${name} ${role}${secret ? ' secret' : ''} “${label}”`);

test('asks for what the sign-in takes, with the texts of API properties', () => {
  const key = { api_key: { type: 'securestring', uiDefinition: { displayName: 'Harbour key' } }, region: { type: 'string' } };
  const apiKey = { securityDefinitions: { 'API Key': { type: 'apiKey', in: 'header', name: 'X' } } };
  expect(names(apiKey, properties(key))).toEqual(['api_key api-key secret “Harbour key”', 'region parameter “region”']);

  const basic = { securityDefinitions: { basic_auth: { type: 'basic' } } };
  const login = { password: { type: 'securestring' }, username: { type: 'string', uiDefinition: { displayName: 'E-mail' } } };
  expect(names(basic, properties(login))).toEqual(['username user-name “E-mail”', 'password password secret “password”']);

  const oauth = { securityDefinitions: { oauth2_auth: { type: 'oauth2' } } };
  const token = { token: { type: 'oauthSetting', oAuthSettings: {} }, 'token:TenantId': { type: 'string', uiDefinition: { constraints: { hidden: 'true' } } } };
  expect(names(oauth, properties(token))).toEqual(['token access-token secret “Access token”']);
});

test('asks for a key under another name, and for values that API properties forget', () => {
  const apiKey = { securityDefinitions: { k: { type: 'apiKey', in: 'query', name: 'k' } } };
  expect(names(apiKey, properties({ subscription: { type: 'securestring' } }))).toEqual(['subscription api-key secret “subscription”']);
  expect(names(apiKey, {})).toEqual(['api_key api-key secret “API key”']);
  expect(names({ securityDefinitions: { b: { type: 'basic' } } }, {})).toEqual(['username user-name “User name”', 'password password secret “Password”']);
  expect(names({}, {})).toEqual([]);
});

test('takes allowed values, defaults and clear text as written', () => {
  const [region, pin] = connectionInputs(
    connectorOf({}, properties({
      region: { type: 'string', defaultValue: 'n', uiDefinition: { constraints: { required: 'false', allowedValues: [{ text: 'North', value: 'n' }, { value: 's' }] } } },
      pin: { type: 'string', uiDefinition: { constraints: { clearText: false, required: 'true' } } },
    })),
  );
  expect(region).toMatchObject({ required: false, default: 'n', secret: false, choices: [{ value: 'n', label: 'North' }, { value: 's', label: 's' }] });
  expect(pin).toMatchObject({ required: true, secret: true });
});

test('offers each connection parameter set with its own values', () => {
  const connector = connectorOf(
    { securityDefinitions: { k: { type: 'apiKey', in: 'header', name: 'X' }, o: { type: 'oauth2' } }, security: [{ k: [] }, { o: [] }] },
    properties({ ignored: { type: 'string' } }, {
      connectionParameterSets: {
        values: [
          { name: 'key', uiDefinition: { displayName: 'API key' }, parameters: { api_key: { type: 'securestring' } } },
          { name: 'oauth', parameters: { token: { type: 'oauthSetting' } } },
        ],
      },
    }),
  );
  expect(connectionSets(connector)).toEqual([{ name: 'key', label: 'API key' }, { name: 'oauth', label: 'oauth' }]);
  expect(connectionInputs(connector, 'key').map(({ name, role }) => [name, role])).toEqual([['api_key', 'api-key']]);
  expect(connectionInputs(connector, 'oauth').map(({ name, role }) => [name, role])).toEqual([['token', 'access-token']]);
});

test('asks for a parameter that depends on another only while that one has a value which calls for it', () => {
  const cloud = { type: 'string', defaultValue: 'public', uiDefinition: { constraints: { allowedValues: [{ value: 'public' }, { value: 'own' }] } } };
  const host = { type: 'string', uiDefinition: { constraints: { required: 'true', dependencies: { cloud: { values: ['own'] } } } } };
  const connector = connectorOf({ swagger: '2.0', host: 'x.example', paths: { '/a': { get: {} } } }, properties({ cloud, host }));
  const inputs = connectionInputs(connector);
  const asked = (values: Record<string, string>): string[] => inputs.filter((input) => isAskedFor(input, inputs, values)).map(({ name }) => name);
  expect(asked({})).toEqual(['cloud']);
  expect(asked({ cloud: 'own' })).toEqual(['cloud', 'host']);
  const built = (values: Record<string, string>) => buildRequest(connector, { path: '/a', method: 'get' }, { parameters: {}, body: { kind: 'none' } }, values, { boundary: 'b' });
  expect(built({}).ok).toBe(true);
  expect(built({ cloud: 'own' })).toMatchObject({ ok: false, problems: [{ input: 'connection:host' }] });
});

test('fills policies from hidden parameters by their defaults', () => {
  const hidden = (more: JsonObject): JsonObject => ({ type: 'string', uiDefinition: { constraints: { hidden: 'true' } }, ...more });
  const policy = { templateId: 'setheader', parameters: { 'x-ms-apimTemplateParameter.name': 'X-Tier', 'x-ms-apimTemplateParameter.value': "@connectionParameters('tier')" } };
  const connector = connectorOf({ swagger: '2.0', host: 'x.example', paths: { '/a': { get: {} } } }, properties({ tier: hidden({ defaultValue: 'gold' }), 'token:TenantId': hidden({}) }, { policyTemplateInstances: [policy] }));
  expect(hiddenValues(connector, undefined)).toEqual({ tier: 'gold' });
  expect(buildRequest(connector, { path: '/a', method: 'get' }, { parameters: {}, body: { kind: 'none' } }, {}, { boundary: 'b' })).toMatchObject({ ok: true, request: { headers: expect.arrayContaining([['X-Tier', 'gold']]) } });
});
