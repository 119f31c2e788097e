import { describe, expect, it } from 'vitest';
import { connectorOf, valueAt } from '../connector/connector';
import { keyPolicyOf } from '../connector/key-prefix';
import { setAuthentication } from './set-authentication';
import { setKeyPrefix, setKeyTarget } from './set-key-prefix';

const scheme = '/definition/securityDefinitions/API Key';
const parameter = '/properties/properties/connectionParameters/api_key';
const policies = '/properties/properties/policyTemplateInstances';
const other = { templateId: 'dynamichosturl', title: 'Host', parameters: { 'x-ms-apimTemplateParameter.urlTemplate': 'https://x.example' } };
const start = setAuthentication.apply(connectorOf({ swagger: '2.0', paths: {} }, { properties: { connectionParameters: {}, policyTemplateInstances: [other] } }), { kind: 'apiKey' });

describe('what stands before a key', () => {
  const bearer = setKeyPrefix.apply(start, { parameter, scheme, prefix: 'Bearer' });

  it('is a policy that sets the header of the security scheme', () => {
    expect(valueAt(bearer, policies)).toEqual([
      other,
      {
        templateId: 'setheader',
        title: 'Set the header X-API-Key',
        parameters: {
          'x-ms-apimTemplateParameter.name': 'X-API-Key',
          'x-ms-apimTemplateParameter.value': "Bearer @connectionParameters('api_key')",
          'x-ms-apimTemplateParameter.existsAction': 'override',
          'x-ms-apimTemplate-policySection': 'Request',
        },
      },
    ]);
    expect(keyPolicyOf(bearer, 'api_key')).toMatchObject({ prefix: 'Bearer', in: 'header', target: 'X-API-Key', isPlain: true });
  });

  it('goes without a trace, and leaves other policies', () => {
    expect(JSON.stringify(setKeyPrefix.apply(bearer, { parameter, scheme, prefix: '' }))).toBe(JSON.stringify(start));
    expect(setKeyPrefix.apply(start, { parameter, scheme, prefix: ' ' })).toBe(start);
  });

  it('changes in the policy that is there, whose other members stay', () => {
    const changed = setKeyPrefix.apply(bearer, { parameter, scheme, prefix: 'Token' });
    expect(valueAt(changed, `${policies}/1/parameters/x-ms-apimTemplateParameter.value`)).toBe("Token @connectionParameters('api_key')");
    expect(valueAt(changed, `${policies}/1/title`)).toBe('Set the header X-API-Key');
  });

  it('follows the name of the header', () => {
    const renamed = setKeyTarget.apply(bearer, { parameter, scheme, name: 'Authorization' });
    expect(valueAt(renamed, `${scheme}/name`)).toBe('Authorization');
    expect(keyPolicyOf(renamed, 'api_key')?.target).toBe('Authorization');
  });

  it('is no plain prefix where the policy is for some operations, and is not removed then', () => {
    const some = connectorOf({}, { properties: { connectionParameters: { k: { type: 'securestring' } }, policyTemplateInstances: [{ templateId: 'setheader', parameters: { 'x-ms-apimTemplateParameter.name': 'A', 'x-ms-apimTemplateParameter.value': "Bearer @{connectionParameters('k')}", 'x-ms-apimTemplate-operationName': ['One'] } }] } });
    expect(keyPolicyOf(some, 'k')?.isPlain).toBe(false);
    expect(setKeyPrefix.apply(some, { parameter: '/properties/properties/connectionParameters/k', scheme: undefined, prefix: '' })).toBe(some);
    expect(keyPolicyOf(some, 'other')).toBeUndefined();
  });
});
