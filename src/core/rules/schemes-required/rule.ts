import { isArray, member } from '../../base/json';
import { setAt } from '../../connector/connector';
import type { Rule } from '../rule';
import { placeOf } from '../shared/place';

export const schemesRequired: Rule = {
  id: 'schemes-required',
  aliases: ['SchemesArrayEmpty'],
  severity: 'error',
  phase: 'functionality',
  title: 'The definition names a scheme',
  why: 'The platform calls the service by the first scheme of the list.',
  source: 'Connector template (SV SchemesArrayEmpty)',
  check: {
    definition(target, report) {
      const schemes = member(target.node, 'schemes');
      if (isArray(schemes) && schemes.length > 0) return;
      report({ ...placeOf(target.node, ['schemes']), message: 'No scheme is given. Use https.' });
    },
  },
  fix: {
    label: 'Use https',
    safe: true,
    apply: (connector) => setAt(connector, '/definition/schemes', ['https']),
  },
};
