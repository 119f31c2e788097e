import { arrayOf, objectOf } from '../../base/json';
import type { Rule } from '../rule';

export const connectionParametersNotBoth: Rule = {
  id: 'connection-parameters-not-both',
  severity: 'warning',
  phase: 'functionality',
  title: 'There are connection parameters or sets of them, not both',
  why: 'The connection dialog shows the sets alone when there are any.',
  source: 'Multiple authentication types',
  check: {
    properties(target, report) {
      const { inner } = target;
      const single = Object.keys(objectOf(inner, 'connectionParameters') ?? {}).length;
      const sets = arrayOf(objectOf(inner, 'connectionParameterSets'), 'values')?.length ?? 0;
      if (single === 0 || sets === 0) return;
      report({
        key: ['properties', 'connectionParameters'],
        related: ['/properties/properties/connectionParameterSets'],
        message: 'There are connection parameters beside the sets. Keep the sets, or the parameters when one way to sign in is enough.',
      });
    },
  },
};
