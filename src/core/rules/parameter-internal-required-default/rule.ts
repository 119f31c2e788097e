import { textOf } from '../../base/json';
import type { Rule } from '../rule';
import { quote } from '../shared/quote';
import { isInternalVisibility } from '../shared/visibility';

export const parameterInternalRequiredDefault: Rule = {
  id: 'parameter-internal-required-default',
  severity: 'error',
  phase: 'functionality',
  title: 'Internal and required parameters have a default',
  why: 'Nobody can fill in a field that is not shown, so that a required one without default makes every call fail.',
  source: 'OpenAPI extensions; Swagger validator rules (PropertyMustBeRequired)',
  only: { parameter: ['x-ms-visibility'] },
  when: { parameter: { 'x-ms-visibility': isInternalVisibility } },
  check: {
    parameter(target, report) {
      if (!target.isInternal || target.in === 'body' || target.node['required'] !== true || target.node['default'] !== undefined) return;
      if (target.in === 'path' && target.name === 'connectionId') return;
      // The platform fills in what holds the state of a polling trigger, see polling-internal-parameters.
      if (target.in === 'query' && textOf(target.operation?.node['x-ms-trigger-metadata'], 'kind') === 'query') return;
      report({ missing: 'default', message: `The parameter ${quote(target.name)} is internal and required, but has no default. Give it one or show it.` });
    },
  },
};
