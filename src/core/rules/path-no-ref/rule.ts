import { member } from '../../base/json';
import type { Rule } from '../rule';
import { quote } from '../shared/quote';

export const pathNoRef: Rule = {
  id: 'path-no-ref',
  aliases: ['PathItemRefNotSuppored'],
  severity: 'error',
  phase: 'functionality',
  title: 'No path is a reference',
  why: 'The platform does not follow references of path items.',
  source: 'Swagger validator rules (PathItemRefNotSuppored)',
  only: { 'path-item': ['$ref'] },
  check: {
    'path-item'(target, report) {
      if (member(target.node, '$ref') !== undefined) report({ key: '$ref', message: `The path ${quote(target.path)} is a reference. Write its operations here.` });
    },
  },
};
