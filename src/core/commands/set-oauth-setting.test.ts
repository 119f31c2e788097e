import { describe, expect, it } from 'vitest';
import { connectorOf, valueAt } from '../connector/connector';
import { identityProviders } from '../connector/identity-providers/identity-providers';
import { oauthPresets } from '../connector/identity-providers/oauth-presets';
import { setAuthentication } from './set-authentication';
import { applyOAuthPreset, hasServicePrincipal, removeClientSecret, setIdentityProvider, setOAuthScopes, setOAuthSetting, setOnBehalfOf, setServicePrincipal } from './set-oauth-setting';

const places = { scheme: '/definition/securityDefinitions/oauth2_auth', token: '/properties/properties/connectionParameters/token' } as const;
const custom = `${places.token}/oAuthSettings/customParameters` as const;
const oauth = setAuthentication.apply(connectorOf({ swagger: '2.0', paths: {}, security: [] }, { properties: { connectionParameters: {}, iconBrandColor: '#143c78' } }), { kind: 'oauth2' });
const microsoft = setIdentityProvider.apply(oauth, { ...places, id: 'aad' });
const url = 'https://harbour.example/token';

describe('an address of generic OAuth 2', () => {
  it('stands in both files, the refresh URL in the properties alone', () => {
    const after = ['authorizationUrl', 'tokenUrl', 'refreshUrl'].reduce((connector, name) => setOAuthSetting.apply(connector, { ...places, name, value: url }), oauth);
    expect(valueAt(after, places.scheme)).toEqual({ type: 'oauth2', flow: 'accessCode', authorizationUrl: url, tokenUrl: url, scopes: {} });
    expect(valueAt(after, custom)).toEqual({ authorizationUrl: { value: url }, tokenUrl: { value: url }, refreshUrl: { value: url } });
  });

  it('settles a difference when it is typed', () => {
    const differing = connectorOf(
      { securityDefinitions: { oauth2_auth: { type: 'oauth2', authorizationUrl: 'https://old.example/', tokenUrl: 'https://other.example/' } } },
      { properties: { connectionParameters: { token: { type: 'oauthSetting', oAuthSettings: { identityProvider: 'oauth2', customParameters: { AuthorizationUrl: { value: 'https://another.example/' } } } } } } },
    );
    const after = setOAuthSetting.apply(differing, { ...places, name: 'authorizationUrl', value: url });
    expect(valueAt(after, `${custom}/AuthorizationUrl/value`)).toBe(url);
    expect(valueAt(after, `${places.scheme}/authorizationUrl`)).toBe(url);
    expect(valueAt(after, `${places.scheme}/tokenUrl`)).toBe('https://other.example/');
    expect(valueAt(after, `${custom}/authorizationUrl`)).toBeUndefined();
  });

  it('is the very same connector when nothing changes', () => {
    const once = setOAuthSetting.apply(oauth, { ...places, name: 'tokenUrl', value: url });
    expect(setOAuthSetting.apply(once, { ...places, name: 'tokenUrl', value: url })).toBe(once);
  });
});

describe('scopes', () => {
  it('keep the descriptions that the definition has for them, and follow into the requirement', () => {
    const one = setOAuthScopes.apply(oauth, { ...places, scopes: ['berths.read'] });
    const described = { ...one, definition: { ...one.definition, securityDefinitions: { oauth2_auth: { type: 'oauth2', scopes: { 'berths.read': 'Read berths' } } } } };
    const two = setOAuthScopes.apply(described, { ...places, scopes: ['berths.read', 'berths.write'] });
    expect(valueAt(two, `${places.scheme}/scopes`)).toEqual({ 'berths.read': 'Read berths', 'berths.write': 'berths.write' });
    expect(valueAt(two, `${places.token}/oAuthSettings/scopes`)).toEqual(['berths.read', 'berths.write']);
    expect(two.definition['security']).toEqual([{ oauth2_auth: ['berths.read', 'berths.write'] }]);
  });

  it('leave no undo step when nothing changes', () => {
    const one = setOAuthScopes.apply(oauth, { ...places, scopes: ['a'] });
    expect(valueAt(setOAuthScopes.apply(one, { ...places, scopes: ['a'] }), places.token)).toBe(valueAt(one, places.token));
  });
});

describe('the identity provider', () => {
  it.each(identityProviders.map(({ id }) => id))('%s gets its own settings, and those of others go', (id) => {
    const there = setIdentityProvider.apply(oauth, { ...places, id });
    expect(valueAt(there, `${places.token}/oAuthSettings/identityProvider`)).toBe(id);
    const names = new Set(identityProviders.find((provider) => provider.id === id)?.fields.map(({ name }) => name));
    expect(Object.keys(Object(valueAt(there, custom))).every((name) => names.has(name))).toBe(true);
    expect(JSON.stringify(there)).not.toMatch(/clientSecret"/);
  });

  it('carries addresses over to templates and back', () => {
    const filled = setOAuthSetting.apply(oauth, { ...places, name: 'tokenUrl', value: url });
    const templated = setIdentityProvider.apply(filled, { ...places, id: 'oauth2generic' });
    expect(valueAt(templated, `${custom}/tokenUrlTemplate/value`)).toBe(url);
    expect(valueAt(templated, `${custom}/tokenUrl`)).toBeUndefined();
    expect(valueAt(templated, `${places.scheme}/tokenUrl`)).toBe(url);
    expect(valueAt(setIdentityProvider.apply(templated, { ...places, id: 'oauth2' }), custom)).toEqual(valueAt(filled, custom));
  });

  it('keeps settings that no table lists, and an id that is not known', () => {
    const own = setOAuthSetting.apply(oauth, { ...places, name: 'grantHint', value: 'x' });
    const there = setIdentityProvider.apply(own, { ...places, id: 'aad' });
    expect(valueAt(there, `${custom}/grantHint`)).toEqual({ value: 'x' });
    const unknown = setIdentityProvider.apply(there, { ...places, id: 'HarbourSignIn' });
    expect(valueAt(unknown, `${places.token}/oAuthSettings/identityProvider`)).toBe('HarbourSignIn');
    expect(valueAt(unknown, custom)).toEqual(valueAt(there, custom));
  });
});

describe('Microsoft Entra ID', () => {
  it('brings the tenant parameter, and takes it away again', () => {
    expect(valueAt(microsoft, '/properties/properties/connectionParameters/token:TenantId')).toEqual({
      type: 'string',
      metadata: { sourceType: 'AzureActiveDirectoryTenant' },
      uiDefinition: { constraints: { required: 'false', hidden: 'true' } },
    });
    expect(valueAt(setIdentityProvider.apply(microsoft, { ...places, id: 'github' }), '/properties/properties/connectionParameters/token:TenantId')).toBeUndefined();
  });

  it('lets the addresses of the definition follow the tenant', () => {
    expect(valueAt(microsoft, `${places.scheme}/authorizationUrl`)).toBe('https://login.microsoftonline.com/common/oauth2/authorize');
    const moved = setOAuthSetting.apply(microsoft, { ...places, name: 'tenantId', value: 'harbour.example' });
    expect(valueAt(moved, `${places.scheme}/tokenUrl`)).toBe('https://login.microsoftonline.com/harbour.example/oauth2/token');
  });

  it('moves an address of the same realm that the wizard wrote in its own way, and leaves a foreign one', () => {
    const wizards = { ...microsoft, definition: { securityDefinitions: { oauth2_auth: { type: 'oauth2', authorizationUrl: 'https://else.example/a', tokenUrl: 'https://login.microsoftonline.com/common/oauth2/authorize' } } } };
    const moved = setOAuthSetting.apply(wizards, { ...places, name: 'tenantId', value: 't1' });
    expect(valueAt(moved, `${places.scheme}/tokenUrl`)).toBe('https://login.microsoftonline.com/t1/oauth2/authorize');
    expect(valueAt(moved, `${places.scheme}/authorizationUrl`)).toBe('https://else.example/a');
  });

  it('says on-behalf-of login in both places', () => {
    const on = setOnBehalfOf.apply(microsoft, { token: places.token, isOn: true });
    expect(valueAt(on, `${custom}/enableOnbehalfOfLogin/value`)).toBe('true');
    expect(valueAt(on, `${places.token}/oAuthSettings/properties/IsOnbehalfofLoginSupported`)).toBe(true);
    expect(valueAt(setOnBehalfOf.apply(on, { token: places.token, isOn: false }), `${custom}/enableOnbehalfOfLogin/value`)).toBe('false');
  });

  it('takes service principals by hidden parameters, and no longer', () => {
    const group = '/properties/properties/connectionParameters';
    const on = setServicePrincipal.apply(microsoft, { token: places.token, isOn: true });
    expect(hasServicePrincipal(valueAt(on, group))).toBe(true);
    expect(valueAt(on, `${group}/token:clientSecret/uiDefinition/constraints/hidden`)).toBe('true');
    expect(setServicePrincipal.apply(on, { token: places.token, isOn: true })).toBe(on);
    expect(valueAt(setServicePrincipal.apply(on, { token: places.token, isOn: false }), group)).toEqual(valueAt(microsoft, group));
  });
});

describe('presets and secrets', () => {
  it.each(oauthPresets)('fills in the addresses of $label in both files, all https', (preset) => {
    const after = applyOAuthPreset.apply(microsoft, { ...places, preset });
    expect(valueAt(after, `${custom}/refreshUrl/value`)).toBe(preset.tokenUrl);
    expect(valueAt(after, `${places.scheme}/authorizationUrl`)).toBe(preset.authorizationUrl);
    expect(new URL(preset.authorizationUrl).protocol + new URL(preset.tokenUrl).protocol).toBe('https:https:');
  });

  it('removes a client secret and nothing else', () => {
    const carrying = connectorOf({}, { properties: { connectionParameters: { token: { type: 'oAuthSetting', oAuthSettings: { clientId: 'a', clientSecret: 'b', x: 1 } } } } });
    expect(valueAt(removeClientSecret.apply(carrying, { token: places.token }), `${places.token}/oAuthSettings`)).toEqual({ clientId: 'a', x: 1 });
  });
});
