import { describe, expect, it } from 'vitest';
import { connectorOf, type Connector } from '../connector/connector';
import type { JsonObject } from '../base/json';
import type { OAuthService } from '../ports/oauth';
import type { ConnectionValues } from '../requests/connection-inputs';
import { oauthSignInOf } from './oauth-service';

const custom = (values: Record<string, string>): JsonObject => Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }]));

function withToken(oAuthSettings: JsonObject, beside: JsonObject = {}): Connector {
  const token = { type: 'oauthSetting', oAuthSettings };
  return connectorOf({ swagger: '2.0', paths: {} }, { properties: { connectionParameters: { token, ...beside } } });
}

function read(connector: Connector, values: ConnectionValues = {}): OAuthService {
  const result = oauthSignInOf(connector)?.service(values, 'authorization-code');
  if (!result?.ok) throw new Error(result ? result.problems.join(' ') : 'no sign-in');
  return result.service;
}

const problems = (connector: Connector, values: ConnectionValues = {}): readonly string[] => {
  const result = oauthSignInOf(connector)?.service(values, 'authorization-code');
  return result && !result.ok ? result.problems : [];
};

const generic = (values: Record<string, string>, further: JsonObject = {}): JsonObject => ({ identityProvider: 'oauth2', clientId: '[[set at deployment]]', customParameters: custom(values), ...further });
const addresses = { authorizationUrl: 'https://harbour.example/authorize?audience=desk', tokenUrl: 'https://harbour.example/token', refreshUrl: 'https://harbour.example/refresh' };

describe('the sign-in by OAuth 2.0 of a connector', () => {
  it('takes addresses and scopes of a generic provider from the API properties', () => {
    expect(read(withToken(generic(addresses, { scopes: ['berths.read', 'openid', ''] })))).toEqual({ ...addresses, scope: 'berths.read openid', authorizationParameters: [], tokenParameters: [], refreshParameters: [] });
  });

  it('renews at the token URL when there is no refresh URL', () => {
    expect(read(withToken(generic({ ...addresses, refreshUrl: '' }))).refreshUrl).toBe(addresses.tokenUrl);
  });

  it('fills templates from token parameters, keeps the further parameters of queries and bodies, and joins scopes by the delimiter', () => {
    const settings: JsonObject = {
      identityProvider: 'oauth2generic',
      scopes: ['a.read', 'b.read'],
      customParameters: custom({
        authorizationUrlTemplate: 'https://{Region}.harbour.example/auth',
        authorizationUrlQueryStringTemplate: '?app={clientId}&response_type=code&client_id={ClientId}&scope={Scopes}%20extra&state={State}&acr_values=tenant:{org}',
        tokenUrlTemplate: 'https://{region}.harbour.example/token',
        tokenUrlQueryStringTemplate: '?v=2',
        tokenBodyTemplate: 'grant_type=authorization_code&code={Code}&client_id={ClientId}&client_secret={ClientSecret}&audience=desk',
        refreshUrlTemplate: 'https://{region}.harbour.example/token',
        refreshBodyTemplate: 'grant_type=refresh_token&refresh_token={RefreshToken}&acr_values=tenant:{org}',
        scopeListDelimiter: ',',
      }),
    };
    const connector = withToken(settings, { 'token:region': { type: 'string' }, 'token:Org': { type: 'string', defaultValue: 'quay' } });
    expect(read(connector, { 'token:region': 'north' })).toEqual({
      authorizationUrl: 'https://north.harbour.example/auth',
      tokenUrl: 'https://north.harbour.example/token?v=2',
      refreshUrl: 'https://north.harbour.example/token',
      scope: 'a.read,b.read extra',
      authorizationParameters: [['app', '{clientid}'], ['acr_values', 'tenant:quay']],
      tokenParameters: [['audience', 'desk']],
      refreshParameters: [['acr_values', 'tenant:quay']],
    });
  });

  it('names the parameter that is still to be filled in, and the placeholder that nothing fills', () => {
    const settings = { identityProvider: 'oauth2generic', customParameters: custom({ authorizationUrlTemplate: 'https://{region}.example/{nobody}', tokenUrlTemplate: 'https://{region}.example/token' }) };
    const connector = withToken(settings, { 'token:region': { type: 'string', uiDefinition: { displayName: 'Region of the desk' } } });
    expect(problems(connector)).toEqual(['Fill in Region of the desk: the sign-in needs it.', expect.stringMatching(/^\{nobody\} in .* add token:nobody/)]);
  });

  it('builds the addresses of Microsoft Entra ID from login address, tenant and resource, which token parameters may replace', () => {
    const settings = { identityProvider: 'aad', customParameters: custom({ loginUri: 'https://login.microsoftonline.com/', tenantId: 'common', resourceUri: 'api://berths' }) };
    const connector = withToken(settings, { 'token:TenantId': { type: 'string' } });
    expect(read(connector)).toMatchObject({ authorizationUrl: 'https://login.microsoftonline.com/common/oauth2/authorize', authorizationParameters: [['resource', 'api://berths']], refreshParameters: [['resource', 'api://berths']] });
    expect(read(connector, { 'token:TenantId': 'contoso.example' }).tokenUrl).toBe('https://login.microsoftonline.com/contoso.example/oauth2/token');
  });

  it('knows the public addresses of a built-in provider', () => {
    expect(read(withToken({ identityProvider: 'github', scopes: ['repo'] })).tokenUrl).toBe('https://github.com/login/oauth/access_token');
  });

  it('falls back on the definition, with its flow', () => {
    const scheme = { type: 'oauth2', flow: 'application', tokenUrl: 'https://harbour.example/token', scopes: { 'a.read': '', 'b.read': '' } };
    const connector = connectorOf({ swagger: '2.0', paths: {}, securityDefinitions: { oauth: scheme } }, { properties: {} });
    const signIn = oauthSignInOf(connector);
    expect(signIn?.grant).toBe('client-credentials');
    expect(signIn?.service({}, 'client-credentials')).toMatchObject({ ok: true, service: { tokenUrl: 'https://harbour.example/token', scope: 'a.read b.read' } });
    expect(signIn?.service({}, 'authorization-code')).toEqual({ ok: false, problems: ['There is no authorization URL: give one on the Security tab.'] });
  });

  it('reads the chosen set of several, and none where the set has another sign-in', () => {
    const sets = { values: [{ name: 'key', parameters: { api_key: { type: 'securestring' } } }, { name: 'account', parameters: { token: { type: 'oauthSetting', oAuthSettings: generic(addresses, { clientId: 'desk-1' }) } } }] };
    const connector = connectorOf({ swagger: '2.0', paths: {}, securityDefinitions: { oauth: { type: 'oauth2', tokenUrl: 'https://x.example' } } }, { properties: { connectionParameterSets: sets } });
    expect(oauthSignInOf(connector, 'key')).toBeUndefined();
    expect(oauthSignInOf(connector, 'account')?.clientId).toBe('desk-1');
  });

  it('offers a client ID of the file unless it is a placeholder', () => {
    expect(oauthSignInOf(withToken(generic(addresses)))?.clientId).toBe('');
    expect(oauthSignInOf(withToken(generic(addresses, { clientId: '4f0c8a1e-1111-4222-8333-944455556666' })))?.clientId).toBe('4f0c8a1e-1111-4222-8333-944455556666');
  });

  it.each(['http://harbour.example/token', 'http://127.0.0.1.example/token', 'ftp://harbour.example', 'token', 'http://localhost@harbour.example/'])('sends no secret to %s', (tokenUrl) => {
    expect(problems(withToken(generic({ ...addresses, tokenUrl })))).toHaveLength(1);
  });

  it.each(['http://127.0.0.1:3000/token', 'http://localhost/token', 'http://[::1]:9/token'])('takes plain http on this machine: %s', (tokenUrl) => {
    expect(read(withToken(generic({ ...addresses, tokenUrl }))).tokenUrl).toBe(tokenUrl);
  });

  it('takes keys such as __proto__ as data', () => {
    const settings: JsonObject = { identityProvider: 'oauth2generic', customParameters: custom({ authorizationUrlTemplate: 'https://{__proto__}.example/{constructor}', tokenUrlTemplate: 'https://h.example/token' }) };
    expect(problems(withToken(settings))).toHaveLength(2);
  });
});
