import { describe, expect, it } from 'vitest';
import { arrayOf, type Json, type JsonObject, objectOf } from '../../base/json';
import { harbour, host, importOk, notesOf, operationAt, parameterOf, request } from './testing/harbour';

const withAuth = (auth: Json, more: JsonObject = {}): ReturnType<typeof importOk> => importOk(harbour([request('List berths', `${host}/berths`)], { auth, ...more }));
const parametersOf = ({ connector }: ReturnType<typeof importOk>): JsonObject => objectOf(connector.properties.properties, 'connectionParameters') ?? {};

describe('authentication', () => {
  it('reads an API key in both shapes', () => {
    const listed = withAuth({ type: 'apikey', apikey: [{ key: 'key', value: 'X-Harbour-Key' }, { key: 'value', value: '{{k}}' }] });
    const named = withAuth({ type: 'apikey', apikey: { key: 'X-Harbour-Key', in: 'header' } });
    for (const result of [listed, named]) {
      expect(result.connector.definition.securityDefinitions).toEqual({ 'API Key': { type: 'apiKey', in: 'header', name: 'X-Harbour-Key' } });
      expect(result.connector.definition.security).toEqual([{ 'API Key': [] }]);
      expect(parametersOf(result)).toEqual({
        api_key: {
          type: 'securestring',
          uiDefinition: { constraints: { clearText: false, required: 'true', tabIndex: 2 }, description: 'The API Key for this api', tooltip: 'Provide your API Key', displayName: 'API Key' },
        },
      });
    }
  });

  it('reads an API key in the query', () => {
    expect(withAuth({ type: 'apikey', apikey: { key: 'key', in: 'query' } }).connector.definition.securityDefinitions).toEqual({ 'API Key': { type: 'apiKey', in: 'query', name: 'key' } });
  });

  it('makes basic authentication of user name and password', () => {
    const result = withAuth({ type: 'basic', basic: { username: '{{u}}', password: '{{p}}' } });
    expect(result.connector.definition.securityDefinitions).toEqual({ basic_auth: { type: 'basic' } });
    expect(Object.keys(parametersOf(result))).toEqual(['username', 'password']);
  });

  it.each(['bearer', 'jwt'])('makes an API key in Authorization of %s, with a hint about the word Bearer', (type) => {
    const result = withAuth({ type, [type]: {} });
    expect(result.connector.definition.securityDefinitions).toEqual({ 'API Key': { type: 'apiKey', in: 'header', name: 'Authorization' } });
    expect(JSON.stringify(parametersOf(result))).toContain('“Bearer ”');
  });

  it('makes OAuth 2.0 of the authorization code flow, with addresses from variables', () => {
    const oauth2 = {
      grant_type: 'authorization_code_with_pkce',
      authUrl: '{{login}}/authorize',
      accessTokenUrl: '{{login}}/token',
      scope: 'berths.read berths.write',
      clientSecret: 'not-for-you-77',
    };
    const result = withAuth({ type: 'oauth2', oauth2 }, { variable: [{ key: 'login', value: 'https://login.harbour.example' }] });
    expect(result.connector.definition.securityDefinitions).toEqual({
      oauth2_auth: {
        type: 'oauth2',
        flow: 'accessCode',
        authorizationUrl: 'https://login.harbour.example/authorize',
        tokenUrl: 'https://login.harbour.example/token',
        scopes: { 'berths.read': 'berths.read', 'berths.write': 'berths.write' },
      },
    });
    expect(objectOf(parametersOf(result), 'token')).toMatchObject({
      type: 'oauthSetting',
      oAuthSettings: {
        identityProvider: 'oauth2',
        scopes: ['berths.read', 'berths.write'],
        customParameters: { refreshUrl: { value: 'https://login.harbour.example/token' } },
      },
    });
    expect(notesOf(result, 'lost').some(({ message }) => message.includes('PKCE'))).toBe(true);
    expect(JSON.stringify(result)).not.toContain('not-for-you-77');
  });

  it.each([
    ['client credentials', { grant_type: 'client_credentials', accessTokenUrl: 'https://login.harbour.example/token' }, /flow client credentials/],
    ['an access token alone', { accessToken: '{{token}}' }, /does not hold the addresses/],
  ])('asks for a ready token where OAuth 2.0 has %s', (_what, oauth2, message) => {
    const result = withAuth({ type: 'oauth2', oauth2 });
    expect(result.connector.definition.securityDefinitions).toEqual({ 'API Key': { type: 'apiKey', in: 'header', name: 'Authorization' } });
    expect(notesOf(result, 'needs-you').map((note) => note.message).join()).toMatch(message);
  });

  it.each(['awsv4', 'edgegrid', 'hawk', 'digest', 'ntlm', 'oauth1', 'asap'])('notes that %s needs code or a gateway', (type) => {
    const result = withAuth({ type, [type]: [] });
    expect(result.connector.definition.securityDefinitions).toEqual({});
    expect(notesOf(result, 'needs-you').some(({ message }) => message.includes(type) && message.includes('“List berths”'))).toBe(true);
  });

  it('inherits from the nearest folder; null inherits, noauth ends the search', () => {
    const result = importOk(
      harbour(
        [
          { name: 'Piers', auth: { type: 'apikey', apikey: { key: 'X-Pier' } }, item: [request('List piers', `${host}/piers`, { auth: null }), request('List free piers', `${host}/piers/free`)] },
          request('Log in', `${host}/login`, { auth: { type: 'noauth' } }),
          request('List berths', `${host}/berths`),
        ],
        { auth: { type: 'basic', basic: {} } },
      ),
    );
    expect(result.connector.definition.securityDefinitions).toEqual({ 'API Key': { type: 'apiKey', in: 'header', name: 'X-Pier' } });
    expect(operationAt(result, '/login')?.security).toEqual([]);
    expect(operationAt(result, '/piers')).not.toHaveProperty('security');
    expect(notesOf(result, 'lost').some(({ message }) => message.includes('a user name and password of 1 request was left out: “List berths”'))).toBe(true);
  });

  it.each<[string, JsonObject, Json]>([
    ['Authorization: Bearer', { header: [{ key: 'Authorization', value: 'Bearer {{t}}' }] }, { 'API Key': { type: 'apiKey', in: 'header', name: 'Authorization' } }],
    ['Authorization: Basic', { header: [{ key: 'authorization', value: 'Basic a2V5' }] }, { basic_auth: { type: 'basic' } }],
    ['another word in Authorization', { header: [{ key: 'Authorization', value: 'Token {{t}}' }] }, { 'API Key': { type: 'apiKey', in: 'header', name: 'Authorization' } }],
    ['a key header', { header: [{ key: 'x-api-key', value: '{{k}}' }] }, { 'API Key': { type: 'apiKey', in: 'header', name: 'x-api-key' } }],
  ])('recognises %s typed by hand', (_what, more, definitions) => {
    const result = importOk(harbour([request('List berths', `${host}/berths`, more)]));
    expect(result.connector.definition.securityDefinitions).toEqual(definitions);
    expect(arrayOf(operationAt(result, '/berths'), 'parameters')).toEqual([]);
    expect(notesOf(result, 'guessed').some(({ message }) => message.includes('typed by hand'))).toBe(true);
  });

  it('recognises a key in the query typed by hand', () => {
    const result = importOk(harbour([request('List berths', `${host}/berths?api_key={{k}}&pier=1`)]));
    expect(result.connector.definition.securityDefinitions).toEqual({ 'API Key': { type: 'apiKey', in: 'query', name: 'api_key' } });
    expect(parameterOf(operationAt(result, '/berths'), 'api_key')).toBeUndefined();
    expect(parameterOf(operationAt(result, '/berths'), 'pier')).toBeDefined();
  });

  it('keeps a second key header as a parameter and says so', () => {
    const header = [{ key: 'Authorization', value: 'Bearer {{t}}' }, { key: 'X-App-Key', value: '{{a}}' }];
    const result = importOk(harbour([request('List berths', `${host}/berths`, { header })]));
    expect(parameterOf(operationAt(result, '/berths'), 'X-App-Key')).toBeDefined();
    expect(notesOf(result, 'guessed').some(({ message }) => message.includes('“X-App-Key” looks like a credential'))).toBe(true);
  });
});
