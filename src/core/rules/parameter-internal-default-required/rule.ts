import { setAt } from '../../connector/connector';
import type { Rule } from '../rule';
import { insertMember } from '../shared/insert-member';
import { quote } from '../shared/quote';
import { isInternalVisibility } from '../shared/visibility';

export const parameterInternalDefaultRequired: Rule = {
  id: 'parameter-internal-default-required',
  aliases: ['PropertyMustBeRequired'],
  severity: 'warning',
  phase: 'functionality',
  title: 'Internal parameters with a default are required',
  why: 'The platform sends the default of a hidden field only when the field is required.',
  source: 'Swagger validator rules (PropertyMustBeRequired, InternalPropertyWithDefaultOptional)',
  only: { parameter: ['x-ms-visibility'] },
  when: { parameter: { 'x-ms-visibility': isInternalVisibility } },
  check: {
    parameter(target, report) {
      if (!target.isInternal || target.in === 'body' || target.node['default'] === undefined || target.node['required'] === true) return;
      const message = `The parameter ${quote(target.name)} is internal, so its default is sent only if it is required. Set required to true.`;
      if (target.node['required'] === undefined) report({ missing: 'required', message });
      else report({ key: 'required', message });
    },
  },
  fix: {
    label: 'Make it required',
    safe: false,
    local: true,
    apply: (connector, { at, missing }) => (missing === undefined ? setAt(connector, at, true) : insertMember(connector, at, 'required', true, ['name', 'in'])),
  },
};
