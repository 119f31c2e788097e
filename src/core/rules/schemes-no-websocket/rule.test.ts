import { expect, it } from 'vitest';
import { valueAt } from '../../connector/connector';
import { fixAll } from '../engine/fix-all';
import { connectorFor, testRule } from '../testing/test-rule';
import { schemesNoWebsocket } from './rule';

testRule(schemesNoWebsocket, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'points at the scheme', with: { '/definition/schemes': ['ws', 'https'] }, finds: ['/definition/schemes/0'] },
]);

it.each([
  [['wss', 'https'], ['https']],
  [['wss'], ['https']],
  [['ws', 'ws', 'http'], ['http']],
])('makes of %j what the platform speaks', (schemes, fixed) => {
  const { connector } = fixAll(connectorFor({ '/definition/schemes': schemes }), [schemesNoWebsocket]);
  expect(valueAt(connector, '/definition/schemes')).toEqual(fixed);
});
