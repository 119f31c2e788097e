import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../base/json';
import { connectorOf, valueAt } from '../connector/connector';
import { apiKeyParameter, basicParameters, oauthParameter } from '../connector/default-properties';
import { securityDifferences } from '../connector/security-differences';
import { singleSignIn } from '../connector/sign-in';
import { removeSecurityDefinition, renameSecurityDefinition, settleSecurity } from './settle-security';

const opened = (schemes: JsonObject | undefined, parameters: JsonObject, security?: JsonObject['x']) =>
  connectorOf(
    { swagger: '2.0', paths: { '/a': { get: { operationId: 'A' } } }, 'x-last': 1, ...(schemes ? { securityDefinitions: schemes, security: security ?? [Object.fromEntries(Object.keys(schemes).slice(0, 1).map((name) => [name, []]))] } : {}) },
    { properties: { connectionParameters: parameters, iconBrandColor: '#143c78', 'x-own': 1 } },
  );

const scheme = { type: 'oauth2', flow: 'accessCode', authorizationUrl: 'https://a.example/', tokenUrl: 'https://t.example/', scopes: { read: 'Read' } };
const settings = { authorizationUrl: 'https://a.example/', tokenUrl: 'https://t.example/', scopes: ['read'] };

describe('two files that agree', () => {
  it.each([
    ['Basic', opened({ b: { type: 'basic' } }, basicParameters())],
    ['Basic with other names', opened({ b: { type: 'basic' } }, { account: { type: 'string' }, pin: { type: 'securestring' } })],
    ['an API key', opened({ k: { type: 'apiKey', in: 'query', name: 'k' } }, apiKeyParameter())],
    ['OAuth 2.0', opened({ o: scheme }, oauthParameter(settings), [{ o: ['read'] }])],
    ['scopes in one text', opened({ o: { ...scheme, scopes: { read: '', write: '' } } }, oauthParameter({ ...settings, scopes: ['write read'] }), [{ o: [] }])],
    ['nothing', opened(undefined, {})],
    ['nothing but a region', opened(undefined, { region: { type: 'string' } })],
  ])('say nothing: %s', (_name, connector) => {
    expect(securityDifferences(connector)).toEqual([]);
  });
});

describe('a difference', () => {
  it.each([
    ['another kind', opened({ k: { type: 'apiKey', in: 'header', name: 'k' } }, { ...basicParameters(), region: { type: 'string' } }), 'type'],
    ['a kind that the definition does not declare', opened(undefined, { ...apiKeyParameter(), region: { type: 'string' } }), 'type'],
    ['a kind that nobody asks for', opened({ b: { type: 'basic' } }, { region: { type: 'string' } }), 'type'],
    ['OAuth 2.0 against a key', opened({ o: scheme }, { ...apiKeyParameter(), region: { type: 'string' } }), 'type'],
    ['no requirement', opened({ b: { type: 'basic' } }, { ...basicParameters(), region: { type: 'string' } }, []), 'requirement'],
    ['a requirement of nothing', opened({ b: { type: 'basic' } }, { ...basicParameters(), region: { type: 'string' } }, [{ c: [] }]), 'requirement'],
    ['an address', opened({ o: scheme }, { ...oauthParameter({ ...settings, tokenUrl: 'https://u.example/' }), region: { type: 'string' } }, [{ o: ['read'] }]), 'address'],
    ['scopes', opened({ o: scheme }, { ...oauthParameter({ ...settings, scopes: ['write'] }), region: { type: 'string' } }, [{ o: ['read'] }]), 'scopes'],
  ])('of %s is settled both ways by one command, and nothing else changes', (_name, connector, kind) => {
    const [difference] = securityDifferences(connector);
    expect(difference?.kind).toBe(kind);
    if (!difference) return;
    for (const by of ['definition', 'properties'] as const) {
      const after = settleSecurity.apply(connector, { difference, by });
      expect(after, by).not.toBe(connector);
      expect(securityDifferences(after).map((left) => left.kind), by).not.toContain(kind);
      expect(valueAt(after, '/properties/properties/x-own')).toBe(1);
      expect(valueAt(after, '/definition/x-last')).toBe(1);
      expect(valueAt(after, '/properties/properties/connectionParameters/region')).toEqual({ type: 'string' });
    }
  });

  it('of kinds takes the side that is chosen', () => {
    const connector = opened({ k: { type: 'apiKey', in: 'header', name: 'X' } }, basicParameters());
    const [difference] = securityDifferences(connector);
    if (!difference) throw new Error('The files differ.');
    expect(singleSignIn(settleSecurity.apply(connector, { difference, by: 'definition' })).kind).toBe('apiKey');
    expect(settleSecurity.apply(connector, { difference, by: 'definition' }).definition).toBe(connector.definition);
    const byProperties = settleSecurity.apply(connector, { difference, by: 'properties' });
    expect(byProperties.properties).toBe(connector.properties);
    expect(byProperties.definition['securityDefinitions']).toEqual({ basic_auth: { type: 'basic' } });
  });

  it('of an undeclared key is declared as its policy sends it', () => {
    const connector = connectorOf({ swagger: '2.0', paths: {}, tags: [] }, { properties: { connectionParameters: { secret: { type: 'securestring' } }, policyTemplateInstances: [{ templateId: 'SetQueryParameter', parameters: { 'x-ms-apimTemplateParameter.name': 'apikey', 'x-ms-apimTemplateParameter.value': "@connectionParameters('secret')" } }] } });
    const [difference] = securityDifferences(connector);
    if (!difference) throw new Error('The files differ.');
    const after = settleSecurity.apply(connector, { difference, by: 'properties' });
    expect(after.definition).toEqual({ swagger: '2.0', paths: {}, securityDefinitions: { 'API Key': { type: 'apiKey', in: 'query', name: 'apikey' } }, security: [{ 'API Key': [] }], tags: [] });
    expect(Object.keys(after.definition)).toEqual(['swagger', 'paths', 'securityDefinitions', 'security', 'tags']);
  });
});

describe('security definitions', () => {
  const two = connectorOf(
    { securityDefinitions: { undefined: { type: 'apiKey', name: 'k', in: 'header' }, second: { type: 'basic' } }, security: [{ undefined: [] }, { second: [] }], paths: { '/a': { get: { security: [{ undefined: [] }], x: 1 }, 'x-b': [] } } },
    {},
  );

  it('are renamed with all that names them, in their place', () => {
    const after = renameSecurityDefinition.apply(two, { from: 'undefined', to: 'API Key' });
    expect(Object.keys(Object(after.definition['securityDefinitions']))).toEqual(['API Key', 'second']);
    expect(after.definition['security']).toEqual([{ 'API Key': [] }, { second: [] }]);
    expect(valueAt(after, '/definition/paths/~1a/get')).toEqual({ security: [{ 'API Key': [] }], x: 1 });
    expect(renameSecurityDefinition.apply(two, { from: 'undefined', to: 'second' })).toBe(two);
  });

  it('are removed with all that asks for them', () => {
    const after = removeSecurityDefinition.apply(two, { name: 'second' });
    expect(Object.keys(Object(after.definition['securityDefinitions']))).toEqual(['undefined']);
    expect(after.definition['security']).toEqual([{ undefined: [] }]);
    expect(after.definition['paths']).toBe(two.definition['paths']);
  });
});
