import { textOf } from '../../base/json';
import type { Rule } from '../rule';
import { hintWhenPrivate } from '../shared/publisher-severity';
import { quote } from '../shared/quote';
import { label, long } from '../shared/text-marks';

export const parameterSummaryMax80: Rule = {
  id: 'parameter-summary-max-80',
  aliases: ['FieldLengthExceeded'],
  severity: 'error',
  severityIn: hintWhenPrivate('error'),
  phase: 'content',
  title: 'Parameter summaries have at most 80 characters',
  why: 'Designers cut longer labels off, and the validator refuses them.',
  source: 'Submit for certification; string guidance (SV FieldLengthExceeded)',
  when: { parameter: { 'x-ms-summary': label(long) } },
  check: {
    parameter(target, report) {
      const summary = textOf(target.node, 'x-ms-summary');
      if (summary !== undefined && summary.length > 80) report({ key: 'x-ms-summary', message: `The label ${quote(summary)} has ${summary.length} characters. Shorten it to 80 or fewer and leave the rest to the description.` });
    },
  },
};
