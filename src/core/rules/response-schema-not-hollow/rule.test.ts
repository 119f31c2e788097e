import { expect, it } from 'vitest';
import { valueAt } from '../../connector/connector';
import { findingsOf, connectorFor, testRule } from '../testing/test-rule';
import { responseSchemaNotHollow } from './rule';

testRule(responseSchemaNotHollow, [
  {
    name: 'finds an object without properties',
    with: { '/definition/paths/~1berths/get/responses/200/schema': { type: 'object' } },
    finds: ['/definition/paths/~1berths/get/responses/200/schema'],
  },
  {
    name: 'finds a list of such objects',
    with: { '/definition/paths/~1berths/get/responses/200/schema': { type: 'array', items: { type: 'object' } } },
    finds: ['/definition/paths/~1berths/get/responses/200/schema'],
  },
  {
    name: 'accepts texts, dictionaries and dynamic schemas',
    with: { '/definition/paths/~1berths/get/responses/200/schema': { type: 'string' }, '/definition/paths/~1berths~1{id}/get/responses/200/schema': { type: 'object', additionalProperties: { type: 'string' } } },
    finds: [],
  },
  { name: 'leaves an empty schema to another rule', with: { '/definition/paths/~1berths/get/responses/200/schema': {} }, finds: [] },
]);

const at = '/definition/paths/~1berths/get/responses/200/schema';
const answered = (example: object) => ({ [at]: { type: 'object' }, '/definition/paths/~1berths/get/responses/200/examples': { 'application/json': JSON.stringify(example) } });

it('response-schema-not-hollow makes the schema from the example of the response', () => {
  const example = answered({ berths: [{ berthId: 'b1' }] });
  const [finding] = findingsOf(responseSchemaNotHollow, example);
  const fixed = finding && responseSchemaNotHollow.fix?.apply(connectorFor(example), finding);
  expect(fixed && valueAt(fixed, at)).toEqual({
    type: 'object',
    properties: { berths: { type: 'array', title: 'Berths', items: { type: 'object', properties: { berthId: { type: 'string', title: 'Berth ID' } } } } },
  });
});

it('response-schema-not-hollow offers no schema from an example that names nothing either', () => {
  expect(findingsOf(responseSchemaNotHollow, answered([{}])).map(({ fixable }) => fixable)).toEqual([false]);
});
