import { expect, it } from 'vitest';
import { connectorOf } from '../../connector/connector';
import type { Rule } from '../rule';
import { checkConnector } from './check-connector';

const rule: Rule = {
  id: 'test-keyed',
  severity: 'info',
  phase: 'content',
  title: 'Test',
  why: 'Test.',
  source: 'Test',
  only: { schema: ['enum', 'format'] },
  check: { schema: (_target, report) => report({ message: 'Asked.' }), operation: (_target, report) => report({ message: 'Asked.' }) },
};

it('asks a rule that waits for keys once for each node that has one, and as ever about other kinds', () => {
  const schema = { type: 'object', properties: { both: { type: 'string', format: 'uri', enum: ['a'] }, one: { enum: ['a'] }, none: { type: 'string' } } };
  const connector = connectorOf({ paths: { '/a': { get: { responses: { '200': { schema } } } } } }, {});
  expect(checkConnector(connector, [rule]).map(({ at }) => at)).toEqual([
    '/definition/paths/~1a/get',
    '/definition/paths/~1a/get/responses/200/schema/properties/both',
    '/definition/paths/~1a/get/responses/200/schema/properties/one',
  ]);
});
