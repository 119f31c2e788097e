import { member, objectOf, textOf } from '../../base/json';
import { editAt } from '../../connector/connector';
import type { Rule } from '../rule';

export const jspTenantParameter: Rule = {
  id: 'jsp-tenant-parameter',
  severity: 'warning',
  phase: 'functionality',
  title: 'The tenant parameter has its one shape',
  why: 'The platform fills it from the tenant of the person who signs in, when it looks exactly so.',
  source: 'Schema of the API properties',
  check: {
    'connection-parameter'(target, report) {
      if (target.name !== 'token:TenantId') return;
      const constraints = objectOf(objectOf(target.node, 'uiDefinition'), 'constraints');
      const isRight =
        textOf(target.node, 'type') === 'string' &&
        textOf(objectOf(target.node, 'metadata'), 'sourceType') === 'AzureActiveDirectoryTenant' &&
        String(member(constraints, 'hidden')).toLowerCase() === 'true' &&
        String(member(constraints, 'required')).toLowerCase() === 'false';
      if (!isRight) report({ message: 'The tenant parameter is not as the platform expects it. Make it a hidden, optional text with the source AzureActiveDirectoryTenant.' });
    },
  },
  fix: {
    label: 'Give it the expected shape',
    safe: false,
    apply: (connector, finding) =>
      editAt(connector, finding.at, () => ({
        type: 'string',
        metadata: { sourceType: 'AzureActiveDirectoryTenant' },
        uiDefinition: { constraints: { required: 'false', hidden: 'true' } },
      })),
  },
};
