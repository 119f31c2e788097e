import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../base/json';
import { authenticationOf } from './authentication';
import { connectorOf } from './connector';
import { windowsParameters } from './default-properties';
import { noFormReason, signInOf, usesGateway, type AuthenticationKind } from './sign-in';

const secret = { type: 'securestring' };
const text = { type: 'string' };
const read = (parameters: JsonObject, declared?: AuthenticationKind) => signInOf('/p', parameters, declared);

describe('the sign-in of a group of connection parameters', () => {
  it.each<[string, JsonObject, AuthenticationKind | undefined, AuthenticationKind, readonly string[]]>([
    ['nothing', {}, undefined, 'none', []],
    ['a region alone', { region: text }, undefined, 'none', ['region']],
    ['a key', { api_key: secret, region: text }, undefined, 'apiKey', ['region']],
    ['a key among secrets', { clientSecret: secret, subscriptionKey: secret }, undefined, 'apiKey', ['clientSecret']],
    ['user name and password, both masked', { username: secret, password: secret }, undefined, 'basic', []],
    ['capitals', { UserName: text, Password: secret }, undefined, 'basic', []],
    ['names that only the definition explains', { account: text, pin: secret }, 'basic', 'basic', []],
    ['a sign-in by OAuth', { token: { type: 'oAuthSetting' }, 'token:region': text }, undefined, 'oauth2', ['token:region']],
    ['a sign-in by OAuth that the definition calls Basic', { token: { type: 'oauthSetting' }, pin: secret, account: text }, 'basic', 'oauth2', ['pin', 'account']],
    ['the values of templates, without a sign-in', { 'token:clientSecret': secret }, undefined, 'none', ['token:clientSecret']],
    ['Windows', windowsParameters(), undefined, 'windows', []],
    ['a key that the definition declares but nobody asks for', { region: text }, 'apiKey', 'none', ['region']],
    ['a password that no key can be', { username: secret, password: secret }, 'apiKey', 'basic', []],
  ])('of %s', (_name, parameters, declared, kind, further) => {
    expect(read(parameters, declared)).toMatchObject({ kind, further });
  });

  it('points at its parts', () => {
    expect(read({ 'a/b': text, password: secret, username: text })).toEqual({ kind: 'basic', username: '/p/username', password: '/p/password', group: '/p', further: ['a/b'] });
  });

  it('takes names such as __proto__ as data', () => {
    const parameters: Json = JSON.parse('{"__proto__":{"type":"securestring"},"constructor":{"type":"string"}}');
    expect(read(Object(parameters))).toMatchObject({ kind: 'apiKey', key: '/p/__proto__', further: ['constructor'] });
  });
});

describe('a connector without a form', () => {
  it.each([
    ['an unknown security type', { securityDefinitions: { x: { type: 'mutualTLS' } } }, {}],
    ['a security type that this product alone uses', { securityDefinitions: { x: { type: 'windows' } } }, {}],
    ['a list in the place of parameters', {}, { properties: { connectionParameters: [] } }],
    ['a text in the place of a parameter', {}, { properties: { connectionParameters: { a: 'x' } } }],
    ['a list in the place of sets', {}, { properties: { connectionParameterSets: [] } }],
    ['a text in the place of a set', {}, { properties: { connectionParameterSets: { values: ['x'] } } }],
    ['a list in the place of security definitions', { securityDefinitions: [] }, {}],
  ])('has %s', (_name, definition, properties) => {
    const connector = connectorOf(definition, properties);
    expect(noFormReason(connector)).toBeTypeOf('string');
    expect(authenticationOf(connector).kind).toBe('other');
  });

  it('is not one with empty or absent sections', () => {
    for (const properties of [{}, { properties: {} }, { properties: { connectionParameters: null } }]) expect(authenticationOf(connectorOf({}, properties)).kind).toBe('none');
  });
});

describe('the gateway', () => {
  it.each([
    [true, { capabilities: ['actions', 'Gateway'] }],
    [true, { connectionParameters: { g: { type: 'gatewaysetting' } } }],
    [false, { capabilities: [] }],
  ])('is used: %s', (isUsed, inner) => {
    expect(usesGateway(connectorOf({}, { properties: inner }))).toBe(isUsed);
  });
});
