import { expect, it } from 'vitest';
import { setAt } from '../../connector/connector';
import { RuleEngine } from '../engine/engine';
import { manyProperties } from '../testing/schemas';
import { connectorFor, testRule } from '../testing/test-rule';
import { schemaMax512PerBody } from './rule';

testRule(schemaMax512PerBody, [
  {
    name: 'finds a large response',
    with: { '/definition/paths/~1berths/get/responses/200/schema': { type: 'object', properties: manyProperties(512) } },
    finds: ['/definition/paths/~1berths/get/responses/200/schema'],
  },
  {
    name: 'counts through references',
    with: { '/definition/definitions/Berth/properties': manyProperties(300), '/definition/paths/~1berths/post/parameters/0/schema/properties/a': { $ref: '#/definitions/Berth' }, '/definition/paths/~1berths/post/parameters/0/schema/properties/b': { $ref: '#/definitions/Berth' } },
    finds: ['/definition/paths/~1berths/post/parameters/0/schema'],
  },
  {
    name: 'accepts 512',
    with: { '/definition/paths/~1berths/get/responses/200/schema': { type: 'object', properties: manyProperties(511) } },
    finds: [],
  },
]);

it('notices when a definition far away grows', () => {
  const before = connectorFor({ '/definition/paths/~1berths/get/responses/200/schema': { $ref: '#/definitions/Fleet' }, '/definition/definitions/Fleet': { type: 'array', items: { $ref: '#/definitions/Berth' } } });
  const engine = new RuleEngine([schemaMax512PerBody]);
  engine.update(before);
  engine.work();
  expect(engine.all()).toEqual([]);
  engine.update(setAt(before, '/definition/definitions/Berth/properties', manyProperties(600)));
  engine.work();
  expect(engine.all().map(({ at }) => at)).toContain('/definition/paths/~1berths/get/responses/200/schema');
});
