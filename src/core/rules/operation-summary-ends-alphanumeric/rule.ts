import { textOf } from '../../base/json';
import { editAt } from '../../connector/connector';
import type { Rule } from '../rule';
import { hintWhenPrivate } from '../shared/publisher-severity';
import { quote, quoteCharacter } from '../shared/quote';
import { label, oddEnd } from '../shared/text-marks';

const goodEnd = /[\p{L}\p{M}\p{N})]$/u;
const badTail = /[^\p{L}\p{M}\p{N})]+$/u;

export const operationSummaryEndsAlphanumeric: Rule = {
  id: 'operation-summary-ends-alphanumeric',
  aliases: ['ValueMustEndWithAlphanumeric'],
  severity: 'error',
  severityIn: hintWhenPrivate('error'),
  phase: 'content',
  title: 'Operation summaries end with a letter, a digit or a closing parenthesis',
  why: 'The validator refuses names that end with a blank or with punctuation.',
  source: 'Submit for certification; string guidance (SV ValueMustEndWithAlphanumeric)',
  when: { operation: { summary: label(oddEnd) } },
  check: {
    operation(target, report) {
      const summary = textOf(target.node, 'summary');
      if (summary === undefined || summary.trim() === '' || goodEnd.test(summary)) return;
      report({ key: 'summary', fixable: /[\p{L}\p{N}]/u.test(summary), message: `The summary ${quote(summary)} ends with ${quoteCharacter(Array.from(summary.slice(-2)).at(-1) ?? '')}. End it with a letter, a digit or a closing parenthesis.` });
    },
  },
  fix: {
    label: 'Remove what stands at the end',
    safe: true,
    local: true,
    apply: (connector, { at }) => editAt(connector, at, (summary) => (typeof summary === 'string' ? summary.replace(badTail, '') : summary)),
  },
};
