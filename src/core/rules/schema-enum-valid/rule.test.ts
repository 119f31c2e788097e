import { expect, it } from 'vitest';
import type { JsonArray } from '../../base/json';
import { findingsOf, testRule } from '../testing/test-rule';
import { schemaEnumValid } from './rule';

testRule(schemaEnumValid, [
  {
    name: 'finds an empty list',
    with: { '/definition/paths/~1berths/get/parameters/0/enum': [] },
    finds: ['/definition/paths/~1berths/get/parameters/0/enum'],
  },
  {
    name: 'finds a repeated value',
    with: { '/definition/paths/~1berths/get/parameters/0/enum': ['small', 'large', 'small'] },
    finds: ['/definition/paths/~1berths/get/parameters/0/enum/2'],
  },
  {
    name: 'finds a number among texts',
    with: { '/definition/definitions/Berth/properties/label/enum': ['a', 1] },
    finds: ['/definition/definitions/Berth/properties/label/enum/1'],
  },
]);

it('offers to put right only what has one meaning in the declared type', () => {
  const fixable = (values: JsonArray): readonly boolean[] =>
    findingsOf(schemaEnumValid, { '/definition/definitions/Berth/properties/label/enum': values }).map((finding) => finding.fixable);
  expect(fixable(['a', 1])).toEqual([true]);
  expect(fixable(['a', {}])).toEqual([false]);
});
