import type { Examples } from '../rule';
import { withSource } from '../testing/change';

export const examples: Examples = {
  bad: [
    withSource('{}', {}, 'apiDefination.swagger.json'),
    withSource('{}', {}, 'ApiDefinition.swagger.json'),
  ],
  good: [
    withSource('{}'),
    withSource('{}', {}, 'harbour.json'),
  ],
};
