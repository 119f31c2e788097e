import { textOf } from '../../base/json';
import type { Rule } from '../rule';
import { hintWhenPrivate } from '../shared/publisher-severity';
import { quote } from '../shared/quote';
import type { OperationTarget } from '../targets';

const keyOf = (target: OperationTarget): string | undefined =>
  target.isInternal || target.isDeprecated ? undefined : textOf(target.node, 'summary')?.trim().toLowerCase();

export const operationSummaryUnique: Rule = {
  id: 'operation-summary-unique',
  severity: 'warning',
  severityIn: hintWhenPrivate('warning'),
  phase: 'content',
  title: 'Visible operations have different summaries',
  why: 'Designers show nothing but the summary in their list; of two equal ones nobody knows which to take.',
  source: 'Own proposal',
  check: {
    operation(target, report, context) {
      const others = context.duplicates();
      if (others.length === 0) return;
      report({ key: 'summary', related: others, message: `Another operation has the summary ${quote(textOf(target.node, 'summary') ?? '')} too. Say in both what makes them different.` });
    },
  },
  index: {
    operation(target, add) {
      const key = keyOf(target);
      if (key !== undefined && key !== '') add(key);
    },
  },
};
