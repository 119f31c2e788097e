import { member } from '../../base/json';
import { setAt } from '../../connector/connector';
import type { Rule } from '../rule';
import { placeOf } from '../shared/place';

export const swagger20: Rule = {
  id: 'swagger-2-0',
  aliases: ['seed-describe', 'SpecificationVersionIncorrect', '5000.2.6.3'],
  severity: 'error',
  phase: 'functionality',
  title: 'The definition says that it is OpenAPI 2.0',
  why: 'The platform reads OpenAPI 2.0 alone.',
  source: 'Custom connector FAQ (SV SpecificationVersionIncorrect, policy 5000.2.6.3)',
  check: {
    definition(target, report) {
      const version = member(target.node, 'swagger');
      if (version === '2.0') return;
      const said = version === undefined ? 'The definition does not say which OpenAPI version it is' : 'The definition’s version is not the text "2.0"';
      report({ ...placeOf(target.node, ['swagger']), fixable: member(target.node, 'openapi') === undefined, message: `${said}. Set “swagger” to "2.0".` });
    },
  },
  fix: {
    label: 'Set “swagger” to "2.0"',
    safe: true,
    apply: (connector) => setAt(connector, '/definition/swagger', '2.0'),
  },
};
