import { expect, it } from 'vitest';
import type { Json } from '../../base/json';
import { valueAt } from '../../connector/connector';
import { connectorFor, testRule } from '../testing/test-rule';
import { checkConnector } from '../engine/check-connector';
import { responseDefaultNoSchema } from './rule';

testRule(responseDefaultNoSchema, [
  {
    name: 'finds a schema',
    with: { '/definition/paths/~1berths/get/responses/default': { description: 'Failure', schema: { type: 'object' } } },
    finds: ['/definition/paths/~1berths/get/responses/default/schema'],
  },
  { name: 'accepts default without one', with: { '/definition/paths/~1berths/get/responses/default': { description: 'Failure' } }, finds: [] },
]);

it('moves the schema to a 200 that has none, and drops it beside one that has', () => {
  const fixed = (responses: Json): Json | undefined => {
    const broken = connectorFor({ '/definition/paths/~1berths/get/responses': responses });
    const finding = checkConnector(broken, [responseDefaultNoSchema])[0];
    return valueAt((finding && responseDefaultNoSchema.fix?.apply(broken, finding)) ?? broken, '/definition/paths/~1berths/get/responses');
  };
  const schema = { type: 'string' };
  const bare = { description: 'Failure' };
  expect(fixed({ '200': { description: 'OK' }, default: { ...bare, schema } })).toEqual({ '200': { description: 'OK', schema }, default: bare });
  expect(fixed({ '200': { description: 'OK', schema: { type: 'object' } }, default: { ...bare, schema } })).toEqual({ '200': { description: 'OK', schema: { type: 'object' } }, default: bare });
  expect(fixed({ default: { ...bare, schema } })).toEqual({ '200': { description: 'OK', schema }, default: bare });
});
