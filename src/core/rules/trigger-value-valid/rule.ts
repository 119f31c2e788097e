import { editAt } from '../../connector/connector';
import type { Rule } from '../rule';
import { quoteValue } from '../shared/quote';

export const triggerValueValid: Rule = {
  id: 'trigger-value-valid',
  severity: 'error',
  phase: 'functionality',
  title: 'Triggers are single or batch',
  why: 'single hands over one object, batch a list of them; the platform knows no other kind.',
  source: 'OpenAPI extensions; schema of API definitions',
  only: { operation: ['x-ms-trigger'] },
  check: {
    operation(target, report) {
      const value = target.node['x-ms-trigger'];
      if (value === undefined || value === 'single' || value === 'batch') return;
      const lower = typeof value === 'string' ? value.trim().toLowerCase() : '';
      report({ key: 'x-ms-trigger', fixable: lower === 'single' || lower === 'batch', message: `The trigger kind ${quoteValue(value)} is neither single nor batch. Choose one of them.` });
    },
  },
  fix: {
    label: 'Write it in lower case',
    safe: true,
    local: true,
    apply: (connector, { at }) => editAt(connector, at, (value) => (typeof value === 'string' ? value.trim().toLowerCase() : value)),
  },
};
