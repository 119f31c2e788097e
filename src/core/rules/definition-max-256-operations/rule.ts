import type { Rule } from '../rule';

export const definitionMax256Operations: Rule = {
  id: 'definition-max-256-operations',
  aliases: ['TotalOperationsCountExceedsMaxAllowed'],
  severity: 'error',
  phase: 'functionality',
  title: 'There are at most 256 operations',
  why: 'The platform refuses more; a large API is split into several connectors.',
  source: 'Custom connector FAQ (SV TotalOperationsCountExceedsMaxAllowed)',
  check: {
    definition(_target, report, context) {
      const length = context.operationCount();
      if (length > 256) report({ key: 'paths', message: `There are ${length} operations, and the platform takes 256. Split the connector, or remove operations that nobody needs.` });
    },
  },
};
