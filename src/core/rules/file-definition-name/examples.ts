import type { Rule } from '../rule';
import { withSource } from '../testing/change';

export const examples: Rule['examples'] = {
  bad: [
    withSource('{}', {}, 'apiDefination.swagger.json'),
    withSource('{}', {}, 'ApiDefinition.swagger.json'),
  ],
  good: [
    withSource('{}'),
    withSource('{}', {}, 'harbour.json'),
  ],
};
