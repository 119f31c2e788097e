import { setAt } from '../../connector/connector';
import type { Rule } from '../rule';
import { insertMember } from '../shared/insert-member';
import { quote } from '../shared/quote';

export const parameterPathRequired: Rule = {
  id: 'parameter-path-required',
  aliases: ['PathParameterMustBeRequired'],
  severity: 'error',
  phase: 'functionality',
  title: 'Path parameters are required',
  why: 'A path with a gap leads nowhere, so that a path parameter cannot be optional.',
  source: 'Swagger validator rules (PathParameterMustBeRequired); schema of API definitions',
  when: { parameter: { in: (place) => place === 'path' } },
  check: {
    parameter(target, report) {
      if (target.in !== 'path' || target.node['required'] === true) return;
      const message = `The path parameter ${quote(target.name)} is not required. Set required to true.`;
      if (target.node['required'] === undefined) report({ missing: 'required', message });
      else report({ key: 'required', message });
    },
  },
  fix: {
    label: 'Make it required',
    safe: true,
    local: true,
    apply: (connector, { at, missing }) => (missing === undefined ? setAt(connector, at, true) : insertMember(connector, at, 'required', true, ['name', 'in'])),
  },
};
