import { expect, it } from 'vitest';
import { findingsOf, testRule } from '../testing/test-rule';
import { responseDescriptionMeaningful } from './rule';

testRule(responseDescriptionMeaningful, [
  {
    name: 'finds default',
    with: { '/definition/paths/~1berths/get/responses/200/description': 'default' },
    finds: ['/definition/paths/~1berths/get/responses/200/description'],
  },
  {
    name: 'finds an empty one',
    with: { '/definition/paths/~1berths/get/responses/401/description': '' },
    finds: ['/definition/paths/~1berths/get/responses/401/description'],
  },
  {
    name: 'finds the code',
    with: { '/definition/paths/~1berths/get/responses/401/description': '401' },
    finds: ['/definition/paths/~1berths/get/responses/401/description'],
  },
  { name: 'accepts words', with: { '/definition/paths/~1berths/get/responses/401/description': 'The key is wrong' }, finds: [] },
]);

it('has no text of its own for a shared response, whose name is no status', () => {
  const [finding] = findingsOf(responseDescriptionMeaningful, { '/definition/responses': { Berths: { description: 'Response' } } });
  expect(finding).toMatchObject({ at: '/definition/responses/Berths/description', fixable: false });
  expect(finding?.message).toContain('such as “OK” or “Not Found”');
});
