import { describe, expect, it } from 'vitest';
import { authenticationOf } from '../connector/authentication';
import { connectorOf, valueAt, type Connector } from '../connector/connector';
import { authenticationKinds } from '../connector/sign-in';
import { setAuthentication } from './set-authentication';

const start: Connector = connectorOf(
  {
    swagger: '2.0',
    paths: { '/berths': { get: { operationId: 'ListBerths', security: [{ Old: [] }], 'x-own': 1 } } },
    securityDefinitions: { Old: { type: 'apiKey', in: 'query', name: 'k' } },
    security: [{ Old: [] }],
    'x-last': true,
  },
  {
    properties: {
      connectionParameters: {
        api_key: { type: 'securestring' },
        region: { type: 'string', uiDefinition: { displayName: 'Region' } },
      },
      iconBrandColor: '#143c78',
      'x-own': [1],
    },
  },
);

describe('set-authentication', () => {
  it.each(authenticationKinds)('makes a sign-in that reads back as %s', (kind) => {
    expect(authenticationOf(setAuthentication.apply(start, { kind })).kind).toBe(kind);
  });

  it('writes both files and keeps what has nothing to do with the sign-in', () => {
    const after = setAuthentication.apply(start, { kind: 'basic' });
    expect(after.definition['securityDefinitions']).toEqual({ basic_auth: { type: 'basic' } });
    expect(after.definition['security']).toEqual([{ basic_auth: [] }]);
    expect(Object.keys(after.definition)).toEqual(Object.keys(start.definition));
    expect(Object.keys(Object(valueAt(after, '/properties/properties/connectionParameters')))).toEqual(['username', 'password', 'region']);
    expect(valueAt(after, '/properties/properties/x-own')).toEqual([1]);
  });

  it('takes the old scheme out of operations that named it', () => {
    const after = setAuthentication.apply(start, { kind: 'none' });
    expect(valueAt(after, '/definition/paths/~1berths/get')).toEqual({ operationId: 'ListBerths', 'x-own': 1 });
    expect(after.definition['security']).toEqual([]);
  });

  it('turns the gateway on for Windows, keeps it for Basic, and off again for what it cannot carry', () => {
    const windows = setAuthentication.apply(start, { kind: 'windows' });
    expect(valueAt(windows, '/properties/properties/capabilities')).toEqual(['gateway']);
    expect(Object.keys(Object(valueAt(windows, '/properties/properties/connectionParameters')))).toEqual(['authType', 'username', 'password', 'gateway', 'region']);
    expect(windows.definition['securityDefinitions']).toEqual({});
    const basic = setAuthentication.apply(windows, { kind: 'basic' });
    expect(Object.keys(Object(valueAt(basic, '/properties/properties/connectionParameters')))).toEqual(['username', 'password', 'gateway', 'region']);
    expect(authenticationOf(basic)).toMatchObject({ kind: 'basic', signIn: { gateway: '/properties/properties/connectionParameters/gateway' } });
    const key = setAuthentication.apply(basic, { kind: 'apiKey' });
    expect(valueAt(key, '/properties/properties/capabilities')).toEqual([]);
    expect(Object.keys(Object(valueAt(key, '/properties/properties/connectionParameters')))).toEqual(['api_key', 'region']);
  });

  it('makes missing sections where the wizard writes them', () => {
    const bare = connectorOf({ swagger: '2.0', paths: {}, tags: [] }, { properties: { iconBrandColor: '#143c78' } });
    const after = setAuthentication.apply(bare, { kind: 'basic' });
    expect(Object.keys(after.definition)).toEqual(['swagger', 'paths', 'securityDefinitions', 'security', 'tags']);
  });

  it('changes nothing for the kind that is there, nor where there are several', () => {
    const basic = setAuthentication.apply(start, { kind: 'basic' });
    expect(setAuthentication.apply(basic, { kind: 'basic' })).toBe(basic);
    const several = connectorOf({}, { properties: { connectionParameterSets: { values: [{ name: 'key' }] } } });
    expect(setAuthentication.apply(several, { kind: 'basic' })).toBe(several);
  });

  it('never writes a client secret', () => {
    expect(JSON.stringify(setAuthentication.apply(start, { kind: 'oauth2' }))).not.toMatch(/clientSecret/i);
  });
});

describe('reading how a connector signs in', () => {
  it('lists the names of several sign-ins', () => {
    const several = connectorOf({ swagger: '2.0' }, { properties: { connectionParameterSets: { values: [{ name: 'key' }, { name: 'oauth' }] } } });
    expect(authenticationOf(several)).toMatchObject({ kind: 'several', names: ['key', 'oauth'] });
  });

  it('says what it is when no form fits', () => {
    expect(authenticationOf(connectorOf({ securityDefinitions: { x: { type: 'mutualTLS' } } }, {})).kind).toBe('other');
  });
});
