import { describe, expect, it } from 'vitest';
import { addressesOf, clientSecretIn, customValueAt, customValueIn, scopesIn, templateMisfits } from './oauth-settings';

const generic = (tokenUrlTemplate: string) => ({ type: 'oauthSetting', oAuthSettings: { identityProvider: 'OAuth2Generic', customParameters: { TokenUrlTemplate: { value: tokenUrlTemplate } } } });

describe('the settings of a token parameter', () => {
  it('are read without case, and written where the file has them', () => {
    expect(customValueIn(generic('x'), 'tokenUrlTemplate')).toBe('x');
    expect(customValueAt('/t', generic('x'), 'tokenUrlTemplate')).toBe('/t/oAuthSettings/customParameters/TokenUrlTemplate/value');
    expect(customValueAt('/t', { type: 'oauthSetting', oauthSettings: {} }, 'tokenUrl')).toBe('/t/oauthSettings/customParameters/tokenUrl/value');
  });

  it('give no text for what is none', () => {
    const odd = { oAuthSettings: { scopes: ['a', 1, null, 'b'], clientSecret: 7, customParameters: { tokenUrl: 'x' } } };
    expect(scopesIn(odd)).toEqual(['a', 'b']);
    expect(customValueIn(odd, 'tokenUrl')).toBeUndefined();
    expect(clientSecretIn(odd)).toBeUndefined();
    expect(clientSecretIn({ oAuthSettings: { clientSecret: 'x' } })).toBe('x');
  });
});

describe('what the definition says about them', () => {
  it('fills placeholders with the first choice, the standard value or the name', () => {
    const parameters = {
      'token:Region': { uiDefinition: { constraints: { allowedValues: [{ value: 'north' }] } } },
      'token:host': { defaultValue: 'quay.example' },
    };
    expect(addressesOf(generic('https://{region}.{host}/{other}'), parameters).tokenUrl).toBe('https://north.quay.example/other');
  });

  it('is the realm for Microsoft, and the known address for a built-in provider', () => {
    const of = (identityProvider: string, customParameters = {}) => addressesOf({ oAuthSettings: { identityProvider, customParameters } }, {}).authorizationUrl;
    expect(of('aad', { loginUri: { value: 'https://login.windows.net/' }, tenantId: { value: 't' } })).toBe('https://login.windows.net/t/oauth2/authorize');
    expect(of('github')).toBe('https://github.com/login/oauth/authorize');
    expect(of('Harbour')).toBe('');
  });
});

describe('templates', () => {
  it('name the placeholders that nothing fills', () => {
    expect(templateMisfits(generic('https://{region}.x/{clientid}?s={Scopes}&{dock}{dock}'), { 'token:Region': {} })).toEqual({ unfilled: ['dock'] });
  });
});
