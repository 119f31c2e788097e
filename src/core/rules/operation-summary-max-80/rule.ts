import { textOf } from '../../base/json';
import type { Rule } from '../rule';
import { hintWhenPrivate } from '../shared/publisher-severity';
import { quote } from '../shared/quote';
import { label, long } from '../shared/text-marks';

export const operationSummaryMax80: Rule = {
  id: 'operation-summary-max-80',
  aliases: ['OperationSummaryTooLong'],
  severity: 'error',
  severityIn: hintWhenPrivate('error'),
  phase: 'content',
  title: 'Operation summaries have at most 80 characters',
  why: 'Designers cut longer names off, and the validator refuses them.',
  source: 'Submit for certification; string guidance (SV OperationSummaryTooLong)',
  when: { operation: { summary: label(long) } },
  check: {
    operation(target, report) {
      const summary = textOf(target.node, 'summary');
      if (summary !== undefined && summary.length > 80) report({ key: 'summary', message: `The summary ${quote(summary)} has ${summary.length} characters. Shorten it to 80 or fewer and leave the rest to the description.` });
    },
  },
};
