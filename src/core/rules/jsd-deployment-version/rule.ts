import { member, objectOf } from '../../base/json';
import type { Rule } from '../rule';

const numbers = /^\d{1,9}(?:\.\d{1,9}){1,9}$/;

export const jsdDeploymentVersion: Rule = {
  id: 'jsd-deployment-version',
  severity: 'warning',
  phase: 'functionality',
  title: 'The deployment version is made of numbers and dots',
  why: 'The platform compares deployment versions number by number.',
  source: 'Schema of the API definition',
  check: {
    definition(target, report) {
      const version = member(objectOf(target.node, 'info'), 'x-ms-deployment-version');
      if (version === undefined || (typeof version === 'string' && numbers.test(version))) return;
      report({ key: ['info', 'x-ms-deployment-version'], message: 'The deployment version is not numbers with dots between them. Write it as in 1.0.0.' });
    },
  },
};
