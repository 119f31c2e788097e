import { textOf } from '../../base/json';
import type { Rule } from '../rule';
import { quote } from '../shared/quote';
import { isInternalVisibility } from '../shared/visibility';

const internal = /^internal$/i;

export const bodyPropertyInternalRequiredDefault: Rule = {
  id: 'body-property-internal-required-default',
  severity: 'error',
  phase: 'functionality',
  title: 'Internal and required fields of a body have a default',
  why: 'Nobody can fill in a field that is not shown, so that a required one without default makes every call fail.',
  source: 'OpenAPI extensions',
  only: { schema: ['x-ms-visibility'] },
  when: { schema: { 'x-ms-visibility': isInternalVisibility } },
  check: {
    schema(target, report) {
      const { node } = target;
      if (!target.isRequired || !target.isInternal || target.where === 'response' || target.where === 'notification' || !target.usage.inRequest) return;
      if (!internal.test(textOf(node, 'x-ms-visibility') ?? '') || node['default'] !== undefined || node['x-ms-notification-url'] !== undefined) return;
      if (node['properties'] !== undefined || node['allOf'] !== undefined || node['$ref'] !== undefined || (target.where === 'definition' && target.usage.inResponse)) return;
      report({ missing: 'default', message: `The field ${quote(target.name ?? '')} is internal and required, but has no default. Give it one or show it.` });
    },
  },
};
