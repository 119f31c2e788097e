import { isObject, member } from '../../base/json';
import type { Rule } from '../rule';
import { placeOf } from '../shared/place';

export const jsdRequiredTop: Rule = {
  id: 'jsd-required-top',
  severity: 'error',
  phase: 'functionality',
  title: 'The definition has info and paths',
  why: 'OpenAPI 2.0 requires both; the platform takes no definition without.',
  source: 'OpenAPI 2.0; schema of the API definition (SV RequiredPropertyMissing)',
  check: {
    definition(target, report) {
      if (!isObject(member(target.node, 'paths'))) report({ ...placeOf(target.node, ['paths']), message: 'The definition has no paths. Add at least one operation.' });
      const info = member(target.node, 'info');
      if (info !== undefined && !isObject(info)) report({ key: 'info', message: 'The info of the definition is no object. Write one with title, description and version.' });
    },
  },
};
