import { expect, it } from 'vitest';
import { connectorOf } from '../../core/connector/connector';
import { Session } from '../../session/session';
import { typedSecrets } from './typed-secrets';

const set = (name: string) => ({ name, parameters: { [`${name}_key`]: { type: 'securestring' }, region: { type: 'string' } } });

it('knows what was typed as a secret, for every sign-in, for OAuth 2.0 and for the test account, and nothing else', () => {
  const connector = connectorOf({ swagger: '2.0', paths: {} }, { properties: { connectionParameterSets: { values: [set('desk'), set('office')] } } });
  const session = new Session(connector, { rules: [], schedule: () => () => undefined, deadline: () => () => false });
  session.tests.chooseSignIn('office', 'desk');
  session.tests.setConnection('desk_key', 'key-of-the-desk');
  session.tests.setConnection('region', 'north');
  session.tests.chooseSignIn('desk', 'office');
  session.tests.setConnection('office_key', 'key-of-the-office');
  session.signIns.change('office', { clientId: 'not-a-secret', clientSecret: 'secret-of-the-client' });
  session.tests.addSecret('password-of-the-reviewer');
  expect([...typedSecrets(session)].toSorted()).toEqual(['key-of-the-desk', 'key-of-the-office', 'password-of-the-reviewer', 'secret-of-the-client']);
});
