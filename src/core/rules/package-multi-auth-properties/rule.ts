import { arrayOf, objectOf } from '../../base/json';
import type { Rule } from '../rule';
import { verifiedOnly } from '../shared/publisher-severity';

export const packageMultiAuthProperties: Rule = {
  id: 'package-multi-auth-properties',
  severity: 'warning',
  severityIn: verifiedOnly('warning'),
  phase: 'package',
  title: 'A connector with several ways to sign in comes with customProperties.json',
  why: 'Certification asks for the file beside the package when there are connection parameter sets; its format is not described, Microsoft tells it on request.',
  source: 'Certification policies (5000.1.1.5)',
  check: {
    package(target, report) {
      const inner = objectOf(target.properties, 'properties');
      const sets = arrayOf(objectOf(inner, 'connectionParameterSets'), 'values')?.length ?? 0;
      if (sets === 0 || target.extras.some(({ name }) => name.toLowerCase() === 'customproperties.json')) return;
      report({
        key: ['properties', 'properties', 'connectionParameterSets'],
        message: 'There are several ways to sign in, for which the submission needs a customProperties.json. Ask Microsoft for its form, and put it beside the package.',
      });
    },
  },
};
