import { expect, it } from 'vitest';
import { valueAt } from '../../connector/connector';
import { checkConnector } from '../engine/check-connector';
import { connectorFor, findingsOf, testRule } from '../testing/test-rule';
import { webhookNotificationUrl } from './rule';

testRule(webhookNotificationUrl, [
  {
    name: 'finds a webhook without one',
    with: { '/definition/paths/~1alerts/post/parameters/0/schema/properties/callback/x-ms-notification-url': undefined },
    finds: ['/definition/paths/~1alerts/post'],
  },
  {
    name: 'finds two',
    with: { '/definition/paths/~1alerts/post/parameters/0/schema/properties/other': { type: 'string', 'x-ms-notification-url': true } },
    finds: ['/definition/paths/~1alerts/post'],
  },
  { name: 'asks nothing of polling triggers', with: { '/definition/paths/~1berths/get/x-ms-trigger': 'batch' }, finds: [] },
]);

it('webhook-notification-url marks the property that takes the address, hidden and required', () => {
  const schema = '/definition/paths/~1alerts/post/parameters/0/schema';
  const example = { [schema]: { type: 'object', properties: { hookUrl: { type: 'string', title: 'Hook' }, size: { type: 'string', title: 'Size' } } } };
  const [finding] = findingsOf(webhookNotificationUrl, example);
  const fixed = finding && webhookNotificationUrl.fix?.apply(connectorFor(example), finding);
  expect(fixed && valueAt(fixed, schema)).toEqual({
    type: 'object',
    required: ['hookUrl'],
    properties: { hookUrl: { type: 'string', title: 'Hook', 'x-ms-visibility': 'internal', 'x-ms-notification-url': true }, size: { type: 'string', title: 'Size' } },
  });
  expect(fixed && checkConnector(fixed).filter(({ severity, rule }) => severity === 'error' && rule.startsWith('webhook-'))).toEqual([]);
});

it('webhook-notification-url leaves the choice to a person when no property, or more than one, may be meant', () => {
  const properties = '/definition/paths/~1alerts/post/parameters/0/schema/properties';
  const choices = [{ label: { type: 'string' } }, { callbackUrl: { type: 'string' }, notificationUrl: { type: 'string' } }];
  expect(choices.flatMap((each) => findingsOf(webhookNotificationUrl, { [properties]: each }).map(({ fixable }) => fixable))).toEqual([false, false]);
});
