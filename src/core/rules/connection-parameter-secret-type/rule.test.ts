import { expect, it } from 'vitest';
import { checkConnector } from '../engine/check-connector';
import { connectorFor, testRule } from '../testing/test-rule';
import { connectionParameterSecretType } from './rule';

testRule(connectionParameterSecretType, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'points at the type', with: { '/properties/properties/connectionParameters/password': { type: 'string' } }, finds: ['/properties/properties/connectionParameters/password/type'] },
]);

it('keeps a plain text as a secret in one go, also where the dialog shows what is typed', () => {
  const plain = connectorFor({
    '/properties/properties/connectionParameters/api_key/type': 'string',
    '/properties/properties/connectionParameters/api_key/uiDefinition/constraints/clearText': true,
  });
  const [finding] = checkConnector(plain, [connectionParameterSecretType]);
  const after = finding && connectionParameterSecretType.fix?.apply(plain, finding);
  expect(after && checkConnector(after, [connectionParameterSecretType])).toEqual([]);
});
