import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../base/json';
import { at, convert, harbour, lossesOf, notesOf } from './testing/convert';

const schemeFor = (scheme: JsonObject) => {
  const result = convert(harbour({ components: { securitySchemes: { s: scheme } } }));
  return { scheme: at(result, '/securityDefinitions/s'), notes: notesOf(result).map((note) => note.replace('/components/securitySchemes/s', '')) };
};
const urls = { authorizationUrl: 'https://id.example/authorize', tokenUrl: 'https://id.example/token', scopes: { read: 'Read' } };

describe('convertSecurity', () => {
  it.each<[string, JsonObject, Json | undefined, string[]]>([
    ['a key in a header', { type: 'apiKey', in: 'header', name: 'X-Key' }, { type: 'apiKey', in: 'header', name: 'X-Key' }, []],
    ['a key in the query', { type: 'apiKey', in: 'query', name: 'key', description: 'D.' }, { type: 'apiKey', in: 'query', name: 'key', description: 'D.' }, []],
    ['a key in a cookie', { type: 'apiKey', in: 'cookie', name: 'key' }, undefined, ['lost ']],
    ['Basic', { type: 'http', scheme: 'Basic' }, { type: 'basic' }, []],
    ['bearer', { type: 'http', scheme: 'bearer' }, { type: 'apiKey', in: 'header', name: 'Authorization' }, ['guessed ']],
    ['digest', { type: 'http', scheme: 'digest' }, undefined, ['lost ']],
    ['mutual TLS', { type: 'mutualTLS' }, undefined, ['lost ']],
    ['OpenID Connect', { type: 'openIdConnect', openIdConnectUrl: 'https://id.example/.well-known' }, undefined, ['needs-you ']],
    ['the code flow', { type: 'oauth2', flows: { authorizationCode: urls } }, { type: 'oauth2', flow: 'accessCode', ...urls }, []],
    [
      'several flows', { type: 'oauth2', flows: { implicit: urls, authorizationCode: { ...urls, refreshUrl: 'https://id.example/refresh' } } },
      { type: 'oauth2', flow: 'accessCode', ...urls }, ['lost /flows', 'lost /flows/authorizationCode/refreshUrl'],
    ],
    [
      'client credentials', { type: 'oauth2', flows: { clientCredentials: { tokenUrl: urls.tokenUrl, scopes: {} } } },
      { type: 'oauth2', flow: 'application', tokenUrl: urls.tokenUrl, scopes: {} }, ['needs-you /flows/clientCredentials'],
    ],
    ['a device flow', { type: 'oauth2', flows: { deviceAuthorization: urls } }, undefined, ['lost /flows']],
  ])('converts %s', (_what, source, scheme, notes) => {
    expect(schemeFor(source)).toEqual({ scheme, notes });
  });

  const components = { securitySchemes: { cookie: { type: 'apiKey', in: 'cookie', name: 'c' }, key: { type: 'apiKey', in: 'header', name: 'X-Key' }, login: { type: 'http', scheme: 'basic' } } };

  it('takes the first way to sign in that survives, and puts its definition first', () => {
    const result = convert(harbour({ components, security: [{}, { cookie: [] }, { login: ['odd'] }, { key: [] }] }));
    expect(at(result, '/security')).toEqual([{ login: [] }]);
    expect(Object.keys(at(result, '/securityDefinitions') ?? {})).toEqual(['login', 'key']);
    expect(lossesOf(result)).toEqual(['lost /components/securitySchemes/cookie', 'lost /components/securitySchemes', 'lost /security']);
  });

  it('keeps “none” on an operation, and notes what it cannot ask for', () => {
    const responses = { 200: { description: 'OK' } };
    const paths = { '/a': { get: { operationId: 'A', responses, security: [] }, put: { operationId: 'P', responses, security: [{ cookie: [] }] }, post: { operationId: 'B', responses, security: [{ key: [], login: [] }] } } };
    const result = convert(harbour({ components, paths }));
    expect(at(result, '/paths/~1a/get/security')).toEqual([]);
    expect(at(result, '/paths/~1a/put/security')).toBeUndefined();
    expect(at(result, '/paths/~1a/post/security')).toEqual([{ key: [], login: [] }]);
    expect(notesOf(result)).toContain('lost /paths/~1a/put/security');
    expect(notesOf(result)).toContain('lost /paths/~1a/post/security');
  });

  it('adds scopes that are asked for but not listed', () => {
    const oauth = { securitySchemes: { o: { type: 'oauth2', flows: { authorizationCode: urls } } } };
    const result = convert(harbour({ components: oauth, security: [{ o: ['read', 'write'] }] }));
    expect(at(result, '/securityDefinitions/o/scopes')).toEqual({ read: 'Read', write: 'write' });
    expect(notesOf(result)).toEqual(['guessed /security']);
    expect(result.connector.properties).toHaveProperty('properties.connectionParameters.token.oAuthSettings.scopes', ['read', 'write']);
  });
});
