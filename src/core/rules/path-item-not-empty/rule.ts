import { member } from '../../base/json';
import { editAt } from '../../connector/connector';
import type { Rule } from '../rule';
import { quote } from '../shared/quote';

export const pathItemNotEmpty: Rule = {
  id: 'path-item-not-empty',
  severity: 'warning',
  phase: 'content',
  title: 'Every path has an operation',
  why: 'Reviewers ask to remove what does nothing.',
  source: 'Submit for certification (empty operations are not allowed)',
  check: {
    'path-item'(target, report) {
      if (target.hasOperation || target.path.startsWith('x-') || member(target.node, '$ref') !== undefined) return;
      report({ message: `The path ${quote(target.path)} has no operation. Remove it, or add one.` });
    },
  },
  fix: {
    label: 'Remove the path',
    safe: true,
    apply: (connector, finding) => editAt(connector, finding.at, () => undefined),
  },
};
