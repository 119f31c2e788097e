import { editAt } from '../../connector/connector';
import type { Rule } from '../rule';

export const definitionsUsed: Rule = {
  id: 'definitions-used',
  severity: 'info',
  phase: 'content',
  title: 'Every definition is used',
  why: 'Unused definitions only make the file longer; size counts.',
  source: 'Own proposal; coding standards',
  check: {
    schema(target, report) {
      if (target.where !== 'definition' || target.role !== 'root' || target.usage.inRequest || target.usage.inResponse) return;
      report({ message: 'No operation uses this definition. Remove it.' });
    },
  },
  fix: {
    label: 'Remove the definition',
    safe: false,
    apply: (connector, { at }) => editAt(connector, at, () => undefined),
  },
};
